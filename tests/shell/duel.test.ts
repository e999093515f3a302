import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Drawer, sim } from './sim.ts';

const drawer = new Drawer();
afterAll(() => drawer.empty());

const duel = (...words: string[]) => sim('duel', '--level', 'first-duel', ...words, '--json');

describe('duels on the command line', () => {
  const both = duel('--seed', '6', '--count', '2').json();

  test('answer with one object of the promised shape', () => {
    expect(Object.keys(both)).toEqual([
      'matches',
      'pilotWins',
      'rivalWins',
      'draws',
      'medianSeconds',
      'medianCrossedSeconds',
    ]);
    expect(Object.keys(both.matches[0])).toEqual([
      'seed',
      'pilotSide',
      'winner',
      'reason',
      'technique',
      'firstCrossingSeconds',
      'crossedSeconds',
      'seconds',
      'faults',
      'digest',
    ]);
    expect(both.pilotWins + both.rivalWins + both.draws).toBe(2);
    for (const match of both.matches) {
      expect(match.digest).toMatch(/^[0-9a-f]{16}$/);
      expect(match.seconds).toBeGreaterThan(0);
      expect(match.seconds).toBeLessThanOrEqual(120);
      expect(match.crossedSeconds).toBeLessThanOrEqual(match.seconds);
    }
  });

  test('seat the pilot left on even seeds and right on odd ones', () => {
    const sides = both.matches.map((match: { seed: number; pilotSide: string }) => [match.seed, match.pilotSide]);
    expect(sides).toEqual([
      [6, 'left'],
      [7, 'right'],
    ]);
  });

  test('do not depend on the seeds flown before', () => {
    expect(duel('--seed', '7').json().matches).toEqual([both.matches[1]]);
  });

  test('tell people the same in a table', () => {
    const { exitCode, output } = sim('duel', '--level', 'first-duel', '--seed', '7');
    expect(exitCode).toBe(0);
    expect(output).toContain(both.matches[1].digest);
    expect(output).toMatch(/^seed {2}pilot/);
  });

  test('of two who do nothing are other duels than of two who fight', () => {
    const still = duel('--seed', '6', '--pilot', 'hold-still', '--rival', 'hold-still').json();
    expect(still.matches[0].digest).not.toBe(both.matches[0].digest);
  });
});

describe('a tape', () => {
  test('of two pilots plays to the same digest', () => {
    const out = drawer.path('pilots.json');
    const flown = duel('--seed', '3', '--pilot', 'point-expert', '--tape', out).json().matches[0];
    const played = sim('tape', out, '--json').json();
    expect(played.digest).toBe(flown.digest);
    expect(played.ticks / 60).toBeCloseTo(flown.seconds, 2);
    expect(played).toMatchObject({ format: 'gudiparan-tape', version: 1, level: 'first-duel' });
    expect(played.checkpoints).toHaveLength(Math.floor(played.ticks / 600));
  });

  test('of a module plays to the same digest without the module', () => {
    const pilot = drawer.put(
      'restless.mjs',
      'export default (sight, memory) => ({ reel: Math.round(250 * sight.chance) - 125, lean: (memory.n = (memory.n ?? 0) + 1) % 100 });',
    );
    const out = drawer.path('module.json');
    const flown = duel('--seed', '3', '--pilot', pilot, '--tape', out).json().matches[0];
    const { seats } = JSON.parse(readFileSync(out, 'utf8'));
    expect(seats[0]).toEqual([]);
    expect(seats[1].length).toBeGreaterThan(100);
    expect(sim('tape', out, '--json').json().digest).toBe(flown.digest);
  });
});

describe('module pilots', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/pilots.md'), 'utf8');
  const examples = [...page.matchAll(/### (.*?)\n.*?```js\n(.*?)```/gs)].map(([, title, code]) => ({ title, code }));

  test('are shown by three examples', () => expect(examples).toHaveLength(3));

  test.each(examples)('like "$title" in docs/pilots.md fly without a fault, and win', ({ title, code }) => {
    // From beneath only one who holds still is beaten, as the page says.
    const rival = title?.startsWith('Beneath') ? 'hold-still' : 'neighbour';
    const pilot = drawer.put('example.mjs', code ?? '');
    const asked = ['--seed', '1', '--count', '6', '--pilot', pilot, '--rival', rival];
    const { matches, pilotWins, rivalWins } = duel(...asked).json();
    expect(matches.map((match: { faults: number }) => match.faults)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(pilotWins).toBeGreaterThan(rivalWins);
  });

  test('fly in either seat, each match with a fresh memory and fresh variables', () => {
    const pilot = drawer.put(
      'counting.mjs',
      `let calls = 0;
export const reactionTicks = 6;
export default function decide(sight, memory) {
  memory.calls = (memory.calls ?? 0) + 1;
  calls += 1;
  if (calls !== memory.calls || sight.tick !== calls - 1) throw new Error('something was left over');
  return { reel: 0, lean: -0 };
}`,
    );
    const { matches } = duel('--seed', '1', '--count', '2', '--rival', pilot).json();
    const still = duel('--seed', '1', '--count', '2', '--rival', 'hold-still').json();
    expect(matches).toEqual(still.matches);
  });

  test('may be written for CommonJS folders too, and may print without harm', () => {
    const pilot = drawer.put('talker.js', 'export default () => { console.log("{}"); return { reel: 0, lean: 0 }; };');
    const ran = duel('--seed', '1', '--pilot', pilot);
    expect(ran.json().matches[0].faults).toBe(0);
    expect(ran.error).toContain('{}');
  });

  test('pay for every fault with that tick alone, and the first is told by file and line', () => {
    const pilot = drawer.put(
      'clumsy.mjs',
      `export default function decide(sight, memory) {
  memory.calls = (memory.calls ?? 0) + 1;
  if (memory.calls === 10) throw new TypeError('dropped the line');
  if (memory.calls === 20) return { reel: NaN, lean: 0 };
  if (memory.calls === 30) return;
  if (memory.calls === 40) return { reel: 128, lean: 0 };
  if (memory.calls === 50) return { reel: 0.5, lean: 0 };
  if (memory.calls === 60) return { reel: 0 };
  if (memory.calls === 70) return null;
  if (memory.calls === 80) return Promise.resolve({ reel: 0, lean: 0 });
  return { reel: 0, lean: 0 };
}`,
    );
    const ran = duel('--seed', '2', '--pilot', pilot);
    const [match] = ran.json().matches;
    const [still] = duel('--seed', '2', '--pilot', 'hold-still').json().matches;
    expect(match.faults).toBe(8);
    expect(match.digest).toBe(still.digest);
    expect(match.firstFault).toBe(`${pilot}:3: TypeError: dropped the line (seed 2, tick 9)`);
    expect(ran.error).toContain(match.firstFault);
  });

  test('cannot change what they see', () => {
    const pilot = drawer.put(
      'meddler.mjs',
      `const ways = [
  (sight) => { sight.tick = 0; },
  (sight) => { sight.self.tensionNewtons = 0; },
  (sight) => { sight.self.position[1] = 0; },
  (sight) => { sight.others.length = 0; },
  (sight) => { sight.others[0].hand[0] = 99; },
  (sight) => { sight.signs[0].wind[0] = 99; },
  (sight) => { sight.roofs[0].height = 99; },
  (sight) => { sight.roofs.length = 0; },
];
export default (sight, memory) => {
  memory.calls = (memory.calls ?? -1) + 1;
  ways[memory.calls]?.(sight);
  return { reel: 0, lean: 0 };
};`,
    );
    expect(duel('--seed', '2', '--pilot', pilot).json().matches[0].faults).toBe(8);
  });

  test('that fall silent end their match as a fault, and the later seeds go on', () => {
    const pilot = drawer.put(
      'sleeper.mjs',
      `export default (sight, memory) => {
  memory.calls = (memory.calls ?? 0) + 1;
  memory.mood ??= sight.chance;
  while (memory.calls > 90 && memory.mood < 0.5);
  return { reel: memory.calls % 5, lean: 0 };
};`,
    );
    const out = duel('--seed', '1', '--count', '4', '--pilot', pilot);
    const { matches, draws } = out.json();
    const silent = matches.filter((match: { reason: string }) => match.reason === 'fault');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.length).toBeLessThan(4);
    expect(draws).toBeGreaterThanOrEqual(silent.length);
    for (const match of silent) {
      expect(match).toMatchObject({ winner: null, seconds: 1.5, faults: 1 });
      expect(match.firstFault).toContain(`${pilot}:1: no answer for 2 s`);
    }
    const tape = drawer.path('silent.json');
    const [again] = duel('--seed', String(silent[0].seed), '--pilot', pilot, '--tape', tape).json().matches;
    expect(again).toEqual(silent[0]);
    expect(sim('tape', tape, '--json').json()).toMatchObject({ ticks: 90, digest: again.digest });
  });

  test('that leave the process end their match alone', () => {
    const pilot = drawer.put(
      'leaver.mjs',
      'export default (sight) => sight.tick > 60 ? process.exit(0) : { reel: 0, lean: 0 };',
    );
    const { matches } = duel('--seed', '1', '--count', '2', '--pilot', pilot).json();
    expect(matches.map((match: { reason: string }) => match.reason)).toEqual(['fault', 'fault']);
  });
});
