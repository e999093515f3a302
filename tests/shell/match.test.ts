import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { seedOfWave } from '../../src/content/waves.ts';
import { flyLevel, type LevelEntry } from '../../src/shell/fly-level.ts';
import { flyMatch } from '../../src/shell/fly-match.ts';
import type { MatchWish } from '../../src/shell/watched-worker.ts';
import { changed, shippedFiles } from '../content/level-files.ts';
import { Drawer, sim } from './sim.ts';

const drawer = new Drawer();
afterAll(() => drawer.empty());

const match = (level: string, ...words: string[]) => sim('match', '--level', level, ...words, '--json');

interface Cut {
  readonly seconds: number;
  readonly winner: string | null;
  readonly loser: string;
  readonly technique: string;
}

describe('whole levels on the command line', () => {
  const both = match('winter-tournament', '--seed', '1', '--count', '2', '--pilot', 'point-expert').json();

  test('answer with one object of the promised shape', () => {
    expect(Object.keys(both)).toEqual(['matches', 'wins', 'medianPlace']);
    for (const one of both.matches) {
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining(['seed', 'result', 'place', 'flyers', 'cuts', 'seconds', 'faults', 'digest']),
      );
      expect(one.result).toMatch(/^(won|lost|time|fault)$/);
      expect(one.flyers).toBe(13);
      expect(one.place).toBeGreaterThanOrEqual(1);
      expect(one.place).toBeLessThanOrEqual(13);
      expect(one.digest).toMatch(/^[0-9a-f]{16}$/);
      const seconds = one.cuts.map((cut: Cut) => cut.seconds);
      expect(seconds).toEqual([...seconds].sort((a: number, b: number) => a - b));
      expect(Math.max(0, ...seconds)).toBeLessThanOrEqual(one.seconds);
    }
    expect(both.matches.map(({ seed }: { seed: number }) => seed)).toEqual([1, 2]);
    expect(both.wins).toBe(both.matches.filter(({ result }: { result: string }) => result === 'won').length);
  });

  test('do not depend on the seeds flown before', () => {
    const second = match('winter-tournament', '--seed', '2', '--pilot', 'point-expert').json();
    expect(second.matches).toEqual([both.matches[1]]);
  });

  test('count the cuts of everybody, each loser once, and the place from those who are left', () => {
    for (const { cuts, result, place, waves } of both.matches) {
      if (result !== 'lost') continue;
      const losers = cuts.map((cut: Cut) => cut.loser);
      expect(new Set(losers).size).toBe(losers.length);
      // Those of later waves are ahead, and somebody of this one.
      expect(place).toBeGreaterThan([5, 2, 1][waves - 1] ?? 13);
      if (losers.at(-1) === 'you') expect(place).toBeLessThanOrEqual(13 - (losers.length - 1));
    }
  });

  test('tell people the same in a table', () => {
    const { output } = sim('match', '--level', 'winter-tournament', '--seed', '2', '--pilot', 'point-expert');
    expect(output).toContain(both.matches[1].digest);
    expect(output).toMatch(/^seed {2}result/);
  });

  test('are left where the pilot goes out, and a tape of it plays to the same digest', () => {
    const out = drawer.path('wave.json');
    const flown = match('open-sky-12', '--seed', '4', '--pilot', 'random', '--tape', out).json().matches[0];
    const played = sim('tape', out, '--json').json();
    expect(played).toMatchObject({ level: 'open-sky-12', digest: flown.digest });
    expect(played.ticks / 60).toBeCloseTo(flown.seconds, 2);
    expect(JSON.parse(readFileSync(out, 'utf8')).seats).toHaveLength(12);
  });

  test('of a module pay for its faults, as in a duel', () => {
    const pilot = drawer.put(
      'clumsy.mjs',
      `export default function decide(sight, memory) {
  memory.calls = (memory.calls ?? 0) + 1;
  return memory.calls === 30 ? { reel: 0.5, lean: 0 } : { reel: 0, lean: 0 };
}`,
    );
    const [clumsy] = match('open-sky-12', '--seed', '4', '--pilot', pilot).json().matches;
    const [still] = match('open-sky-12', '--seed', '4', '--pilot', 'hold-still').json().matches;
    expect(clumsy.faults).toBe(1);
    expect(clumsy.firstFault).toContain(`${pilot}:1: reel must be a whole number from -127 to 127, not 0.5`);
    expect(clumsy.digest).toBe(still.digest);
  });
});

describe('a level of two waves', () => {
  const files = shippedFiles();
  const winter = 'levels/winter-tournament.json';
  const text = changed(winter, (level) => {
    const [, , last] = level.waves;
    last.flyers[1].pilot = 'hold-still';
    level.waves = [last, { ...last, flyers: [last.flyers[0], { ...last.flyers[1], id: 'second' }] }];
  });
  const catalogue = readCatalogue({ ...files, [winter]: text });
  const level = catalogue.levels.get('winter-tournament');
  const expert = catalogue.pilots.get('point-expert');
  if (!level || !expert) throw new Error(`${catalogue.complaints[0]?.sentence}`);

  test('goes on only when the first is won, and counts the rivals of what was not reached as ahead', async () => {
    const entry: LevelEntry = { level, pilot: { kind: 'pilot', profile: expert }, catalogue, wantsTape: true };
    const told: string[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const wishes: MatchWish[] = [];
      const { match, tape } = await flyLevel(entry, seed, (wish) => {
        wishes.push(wish);
        const outcome = flyMatch({ ...wish, kind: 'match', notebook: new SharedArrayBuffer(0) }, () => null, null);
        return Promise.resolve({ ...outcome, faults: 0, firstFault: null });
      });
      expect(wishes.map(({ tapeSetup }) => tapeSetup.wave)).toEqual([undefined, 2].slice(0, match.waves));
      expect(wishes.map((wish) => wish.seed)).toEqual([seed, seedOfWave(seed, 2)].slice(0, match.waves));
      expect(tape?.setup.wave).toBe(match.waves === 2 ? 2 : undefined);
      expect(match.flyers).toBe(3);
      told.push(`${match.result} in wave ${match.waves}, place ${match.place}`);
      if (match.result === 'won') expect(match).toMatchObject({ waves: 2, place: 1 });
      if (match.result === 'lost') expect(match.place).toBe(match.waves === 1 ? 3 : 2);
    }
    // An expert against one who holds still wins more often than not: some seed goes through.
    expect(told).toContain('won in wave 2, place 1');
  });
});
