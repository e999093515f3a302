// What happens around a run: it begins when its screen opens, rests with it, tells its end once, and lets go.
import { expect, test } from 'vitest';
import { openFlow, type Screen } from '../../src/session/flow.ts';
import { restingRun } from '../../src/session/run/run-hand.ts';
import { type RunPlay, startRun } from '../../src/session/run/run-play.ts';
import { openRunSitting, type RunOutcome, type RunReading } from '../../src/session/run/run-sitting.ts';
import { digestOfRun } from '../../src/sim/run/run.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { runHome } from '../support/run.ts';

const setup = runHome();

/** A sitting with a flow, a board that keeps what it is shown, and a picture that keeps the last run. */
function table(seed: number, storage = memoryStorage()) {
  const told: RunOutcome[] = [];
  const readings: RunReading[] = [];
  const shown: (RunPlay | null)[] = [];
  let catches = 0;
  const flow = openFlow(storage, seed, (screen: Screen) => sitting.entered(screen));
  const sitting = openRunSitting({
    storage,
    board: { run: (reading) => readings.push(reading), runOutcome: (outcome) => told.push(outcome) },
    flow: () => flow,
    caught: () => {
      catches++;
    },
    later: (then) => then(),
  });
  const arrive = () =>
    sitting.arrived({ showRun: (play) => shown.push(play), startRun, chosen: () => ({ id: 'run-home', setup }) });
  /** A second of pictures. */
  const second = () => {
    for (let frame = 0; frame < 20; frame++) {
      sitting.play?.advance(50, restingRun);
      sitting.frame();
    }
  };
  return { flow, sitting, told, readings, shown, arrive, second, catches: () => catches };
}

test('a run that was asked for before the game has come begins when it comes', () => {
  const { flow, sitting, arrive, shown } = table(3);
  flow.take('run');
  expect(flow.screen).toBe('run-loading');
  expect(sitting.play).toBeNull();
  arrive();
  expect(flow.screen).toBe('run');
  expect(sitting.play).toMatchObject({ level: 'run-home', seed: 3 });
  expect(shown).toEqual([sitting.play]);
});

test('it rests with its screen, is told once when it is over, and can be run again by the same seed', () => {
  const { flow, sitting, arrive, second, told, readings, shown, catches } = table(3);
  arrive();
  flow.take('run');
  second();
  const begun = sitting.play?.run.tick ?? 0;
  expect(begun).toBe(60);
  expect(readings.at(-1)).toEqual({ teaches: true, state: 'begins' });
  flow.take('pause');
  second();
  expect(sitting.play?.run.tick).toBe(begun);
  flow.take('resume');
  for (let seconds = 0; seconds < 200 && flow.screen === 'run'; seconds++) second();
  expect(flow.screen).toBe('run-result');
  expect(told).toEqual([{ by: 'rival', onRiver: false, pattern: 'anar' }]);
  expect(catches()).toBe(1);
  const first = sitting.play;
  flow.take('again');
  expect(sitting.play).not.toBe(first);
  expect(sitting.play?.seed).toBe(3);
  flow.take('back');
  expect(sitting.play).toBeNull();
  expect(shown.at(-1)).toBeNull();
});

test('a run leads from the title and from a result, and back to the title', () => {
  const { flow } = table(3);
  for (const step of ['play', 'ready', 'decided', 'run'] as const) expect(flow.take(step)).toBe(true);
  expect(flow.screen).toBe('run-loading');
  expect(flow.take('failed')).toBe(true);
  expect(flow.screen).toBe('title');
  for (const step of ['run', 'run-ready', 'run-decided', 'next-wind'] as const) expect(flow.take(step)).toBe(true);
  expect(flow.screen).toBe('run-loading');
  expect(flow.seed).not.toBe(3);
  expect(flow.take('decided')).toBe(false);
});

test('whoever has run a little is taught no more, today or tomorrow', () => {
  const storage = memoryStorage();
  const { flow, sitting, arrive, readings } = table(3, storage);
  arrive();
  flow.take('run');
  for (let frame = 0; frame < 200; frame++) {
    sitting.play?.advance(50, { way: [1, 0], goTo: null });
    sitting.frame();
  }
  expect(readings[0]?.teaches).toBe(true);
  expect(readings.at(-1)?.teaches).toBe(false);
  const later = table(3, storage);
  later.arrive();
  later.flow.take('run');
  later.second();
  expect(later.readings[0]?.teaches).toBe(false);
});

test('the status tells the truth, cannot be changed, and keeps a digest that is of a tick it names', () => {
  const play = startRun('run-home', setup, 5);
  const parts = { locale: 'en', screen: 'run', picture: null, errors: 0, lastError: null };
  play.advance(1000 / 60, { way: [1, 0], goTo: null });
  const now = play.status(parts);
  const { x, z } = play.run.you.body;
  expect(now).toMatchObject({
    phase: 'run',
    mode: 'run',
    level: 'run-home',
    seed: 5,
    tick: 1,
    controls: [{ seat: 'runner', a: 127, b: 0 }],
    runner: { screen: null, world: { x, y: 0, z } },
    landed: [],
    result: null,
    digest: digestOfRun(play.run),
    digestTick: 1,
  });
  expect(Object.isFrozen((now as { runner: object }).runner)).toBe(true);
  for (let frame = 0; frame < 30; frame++) play.advance(1000 / 60, restingRun);
  expect(play.status(parts)).toMatchObject({ tick: 31, digestTick: 1 });
  play.paused = true;
  expect(play.status(parts)).toMatchObject({ paused: true, digestTick: 31, digest: digestOfRun(play.run) });
});
