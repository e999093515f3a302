// A run from the cut to the catch, on the shipped level.
import { describe, expect, test } from 'vitest';
import { copyOfRun, playRun } from '../../../src/shell/play-run.ts';
import { digestOf } from '../../../src/sim/digest.ts';
import { type RunWish, standStill } from '../../../src/sim/run/body.ts';
import { holdsOf } from '../../../src/sim/run/catch.ts';
import { createRun, digestOfRun, type Run } from '../../../src/sim/run/run.ts';
import { runTuning } from '../../../src/sim/run/run-tuning.ts';
import { createRunner } from '../../../src/sim/run/runners.ts';
import { stepRun } from '../../../src/sim/run/step-run.ts';
import { nth } from '../../support/numbers.ts';
import { runHome } from '../../support/run.ts';

const setup = runHome();
const alone = { ...setup, rivals: [] };

/** Height of the kite over the ground, metres. */
const heightOf = ({ world }: Run): number => nth(nth(world.flyers, 0).kite.position, 1);

/** The kite just before it comes down, forecasts left out: they change nothing of the fall. */
function lastMoment(seed: number): Run {
  const run = createRun(alone, seed);
  run.world.companion.watches = [];
  while (heightOf(run) > 20) stepRun(run, standStill);
  return run;
}

/** Stands below the lowest end of the line until somebody has it or the kite is down, and says how high that end hung. */
function waitBelow(seed: number): { run: Run; height: number } {
  const run = lastMoment(seed);
  const { at, segments } = nth(run.world.flyers, 0).line;
  let lowest = 0;
  while (run.result === null && run.fallen === null) {
    lowest = 0;
    for (let node = 1; node <= segments; node++) if (nth(at, 3 * node + 1) < nth(at, 3 * lowest + 1)) lowest = node;
    stand(run, nth(at, 3 * lowest), nth(at, 3 * lowest + 2));
    stepRun(run, standStill);
  }
  return { run, height: nth(at, 3 * lowest + 1) };
}

/** Steps until the kite is down. */
function landed(seed: number): Run {
  const run = lastMoment(seed);
  while (run.fallen === null) stepRun(run, standStill);
  return run;
}

/** Puts you down somewhere, at rest. */
function stand(run: Run, x: number, z: number): void {
  Object.assign(run.you.body, { x, z, velocityX: 0, velocityZ: 0 });
}

/** The first seed whose kite comes down as wanted. */
function seedWhere(wanted: (run: Run) => boolean): { run: Run; seed: number } {
  for (let seed = 1; seed < 30; seed++) {
    const run = landed(seed);
    if (wanted(run)) return { run, seed };
  }
  throw new Error('no such landing');
}

describe('a run', () => {
  test('begins with a kite cut between the heights of its level, in a wind between its bounds, with a tail of line', () => {
    for (let seed = 0; seed < 12; seed++) {
      const { world } = createRun(setup, seed);
      const { kite, line, phase } = nth(world.flyers, 0);
      expect(phase).toBe('loose');
      expect(nth(kite.position, 1)).toBeGreaterThanOrEqual(setup.cut.lowest);
      expect(nth(kite.position, 1)).toBeLessThanOrEqual(setup.cut.highest);
      expect(world.setup.wind.speed).toBeGreaterThanOrEqual(setup.wind.slowest);
      expect(world.setup.wind.speed).toBeLessThanOrEqual(setup.wind.fastest);
      expect(line.metres).toBeGreaterThanOrEqual(setup.cut.shortestTail);
      expect(line.metres).toBeLessThanOrEqual(setup.cut.longestTail);
    }
  });

  test('is the same for the same seed and wishes, and another for others', () => {
    const play = (seed: number, wish: RunWish): string => {
      const run = createRun(setup, seed);
      for (let tick = 0; tick < 300; tick++) stepRun(run, wish);
      return digestOfRun(run);
    };
    const wish = { across: 40, along: 100 };
    expect(play(3, wish)).toMatch(/^[0-9a-f]{16}$/);
    expect(play(3, wish)).toBe(play(3, wish));
    expect(play(3, { across: 41, along: 100 })).not.toBe(play(3, wish));
    expect(play(4, wish)).not.toBe(play(3, wish));
  });

  test('lets the kite fall the same way whoever runs', () => {
    const skies = [standStill, { across: 0, along: 127 }].map((wish) => {
      const run = createRun(setup, 5);
      for (let tick = 0; tick < 600; tick++) stepRun(run, wish);
      return digestOf(run.world);
    });
    expect(skies[0]).toBe(skies[1]);
  });

  test('is plain: a copy goes on as it would', () => {
    const run = createRun(setup, 6);
    for (let tick = 0; tick < 60; tick++) stepRun(run, standStill);
    const copy = copyOfRun(run);
    for (let tick = 0; tick < 120; tick++) {
      stepRun(run, { across: 30, along: 90 });
      stepRun(copy, { across: 30, along: 90 });
    }
    expect(digestOfRun(copy)).toBe(digestOfRun(run));
  });
});

describe('the first hand', () => {
  const inLane = seedWhere(({ fallen }) => fallen !== null && !fallen.isOnRoof);
  const onRoof = seedWhere(({ fallen }) => fallen?.isOnRoof === true);

  test('within reach keeps a kite that lies in a lane', () => {
    const { run } = inLane;
    if (run.fallen === null) throw new Error('it never fell');
    stand(run, run.fallen.x + runTuning.handReach + 14, run.fallen.z);
    stepRun(run, standStill);
    expect(run.result).toBeNull();
    stand(run, ...run.fallen.foot);
    stepRun(run, standStill);
    expect(run.result).toEqual({ by: 'you', tick: run.tick, finder: 0 });
  });

  test('needs its time for a kite on a roof, and stays below', () => {
    const { run } = onRoof;
    if (run.fallen === null) throw new Error('it never fell');
    // The trailing line would be quicker: here it lies out of reach.
    nth(run.world.flyers, 0).line.at.fill(-300);
    stand(run, ...run.fallen.foot);
    const from = run.tick;
    while (run.result === null && run.tick < from + 3600) stepRun(run, standStill);
    expect(run.result?.by).toBe('you');
    const seconds = run.fallen.hasStairs ? runTuning.climbSeconds : runTuning.shoulderSeconds;
    expect((run.tick - from) / 60).toBeCloseTo(seconds, 6);
  });

  test('may take the line before the kite is down, as soon as it hangs low enough over a lane', () => {
    for (let seed = 1; seed < 30; seed++) {
      const { run, height } = waitBelow(seed);
      if (run.result === null) continue;
      expect(run.result.by).toBe('you');
      // It sinks by less than 10 cm a tick.
      expect(Math.abs(height - runTuning.handHeight)).toBeLessThan(0.1);
      expect(heightOf(run)).toBeGreaterThan(runTuning.handHeight);
      return;
    }
    throw new Error('no line ever hung over a lane');
  });

  test.each([
    ['rival', 1, 0.2],
    ['you', 0.2, 1],
  ])('of two is the nearer one: %s', (by, yours, theirs) => {
    const run = landed(inLane.seed);
    if (run.fallen === null) throw new Error('it never fell');
    const [x, z] = run.fallen.foot;
    nth(run.world.flyers, 0).line.at.fill(-300);
    const both = { ...run, rivals: [structuredClone(run.you)] };
    Object.assign(nth(both.rivals, 0).body, { x: x + theirs, z, velocityX: 0, velocityZ: 0 });
    stand(both, x + yours, z);
    stepRun(both, standStill);
    expect(both.result?.by).toBe(by);
  });
});

test('a kite beyond the district is nobody’s, and one that nobody fetches neither', () => {
  const narrow = { ...alone, district: { ...setup.district, far: 30 } };
  const out = createRun(narrow, 1);
  out.world.companion.watches = [];
  while (out.result === null) stepRun(out, standStill);
  expect(out.result).toEqual({ by: 'outside', tick: out.fallen?.tick, finder: -1 });

  const short = { ...alone, limitSeconds: 2 };
  const late = createRun(short, 1);
  while (late.result === null) stepRun(late, standStill);
  expect(late.result).toEqual({ by: 'nobody', tick: 120, finder: -1 });
});

test('the oracle has its hand on the line in the very tick in which a hand first can', () => {
  const ahead = createRun(alone, 2);
  ahead.world.companion.watches = [];
  while (holdsOf(ahead).length === 0) stepRun(ahead, standStill);
  const run = createRun(alone, 2);
  const { by, seconds } = playRun(
    run,
    createRunner('oracle', () => copyOfRun(run)),
    false,
  ).played;
  expect([by, Math.round(60 * seconds)]).toEqual(['you', ahead.tick]);
});

test('a runner that is shown nothing stands', () => {
  const run = createRun(alone, 1);
  run.world.forecasts = [];
  run.world.companion.watches = [];
  for (const name of ['companion', 'patch-follower'] as const) {
    expect(createRunner(name, () => run)(run)).toEqual(standStill);
  }
});
