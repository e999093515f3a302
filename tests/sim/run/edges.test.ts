// The edges of a run: still air, a kite that leaves the district, stairs, and what is told from the cut to the end.
import { describe, expect, test } from 'vitest';
import { isInside } from '../../../src/sim/forecast/region.ts';
import { standStill } from '../../../src/sim/run/body.ts';
import { createRun, type Run } from '../../../src/sim/run/run.ts';
import type { RunEvent } from '../../../src/sim/run/run-events.ts';
import { runTuning } from '../../../src/sim/run/run-tuning.ts';
import { createRunner } from '../../../src/sim/run/runners.ts';
import { stepRun } from '../../../src/sim/run/step-run.ts';
import { nth } from '../../support/numbers.ts';
import { runHome } from '../../support/run.ts';

const setup = runHome();
const alone = { ...setup, rivals: [] };

/** Steps a run to its end; gives everything that was told. */
function playOut(run: Run, name: 'patch-follower' | 'naive'): RunEvent[] {
  const runner = createRunner(name, () => run);
  const events: RunEvent[] = [];
  while (run.result === null) events.push(...stepRun(run, runner(run)));
  return events;
}

test('in still air the patch is small and finite, the kite comes down in it, and the child gets there', () => {
  const run = createRun({ ...alone, wind: { slowest: 0, fastest: 0, gusts: 0 } }, 1);
  stepRun(run, standStill);
  const { half, ninety } = nth(run.world.forecasts, 0);
  for (const [x, z] of [...half, ...ninety]) expect(Number.isFinite(x + z)).toBe(true);
  const runner = createRunner('patch-follower', () => run);
  let inPatch = false;
  while (run.fallen === null || run.result === null) {
    stepRun(run, runner(run));
    const [x, , z] = nth(run.world.flyers, 0).kite.position;
    const word = run.world.forecasts[0];
    if (run.fallen === null && word !== undefined) inPatch = isInside(word.ninety, x ?? 0, z ?? 0);
  }
  expect(inPatch).toBe(true);
  expect(run.result.by).toBe('you');
});

test('a kite that leaves the district is foretold to, ends the run as outside, and is nobody’s', () => {
  // Kites that leave the old city whole are rare; this one is cut off where the fall begins.
  const small = { ...setup, district: { ...setup.district, far: 60 } };
  const run = createRun(small, 304);
  let foretold = 0;
  const events: RunEvent[] = [];
  while (run.result === null) {
    events.push(...stepRun(run, standStill));
    if (run.fallen === null) foretold = run.shown?.outside ?? 0;
  }
  expect(run.result).toMatchObject({ by: 'outside', finder: -1 });
  expect(run.fallen?.z).toBeGreaterThan(small.district.far);
  expect(foretold).toBeGreaterThan(0.9);
  expect(events.at(-1)).toMatchObject({ kind: 'decided', finder: -1 });
});

describe('a run, from the cut to the end', () => {
  const run = createRun(setup, 2);
  const events = playOut(run, 'naive');
  const told = (kind: RunEvent['kind']): RunEvent[] => events.filter((event) => event.kind === kind);

  test('tells once that it is decided, and by whom', () => {
    expect(told('decided')).toEqual([{ kind: 'decided', tick: run.result?.tick, finder: run.result?.finder }]);
    expect(run.result?.by === 'rival').toBe((run.result?.finder ?? -1) > 0);
    expect(told('landed').length).toBe(run.fallen === null ? 0 : 1);
  });

  test('lets rivals who run together jostle', () => {
    expect(told('jostle').length).toBeGreaterThan(0);
  });
});

test('each rival calls once when it sees the kite come down near by, and nobody from afar', () => {
  const run = createRun({ ...setup, rivals: [setup.start, setup.start, setup.start] }, 1);
  run.world.companion.watches = [];
  const { position } = nth(run.world.flyers, 0).kite;
  const calls: RunEvent[] = [];
  while (run.fallen === null) {
    const under = { x: nth(position, 0), z: nth(position, 2), velocityX: 0, velocityZ: 0 };
    for (const { body } of run.rivals.slice(0, 2)) Object.assign(body, under);
    Object.assign(nth(run.rivals, 2).body, { x: -150, z: 60 });
    calls.push(...stepRun(run, standStill).filter(({ kind }) => kind === 'shout'));
  }
  expect(calls.map((event) => (event.kind === 'shout' ? event.by : -1))).toEqual([1, 2]);
  const highest = Math.max(...setup.roofs.map(({ height }) => height));
  expect(nth(position, 1)).toBeLessThan(highest + runTuning.seenHeight);
});

test('a kite on a roof is fetched from the foot of its stairs, which stand beside that house', () => {
  for (let seed = 1; seed < 40; seed++) {
    const run = createRun(alone, seed);
    run.world.companion.watches = [];
    while (run.fallen === null) stepRun(run, standStill);
    const { hasStairs, foot, x, z } = run.fallen;
    if (!hasStairs) continue;
    const stairs = setup.ground.stairs.find((flight) => flight.x === foot[0] && flight.z === foot[1]);
    const house = nth(setup.roofs, stairs?.roof ?? -1);
    expect(Math.abs(x - house.x) <= house.width / 2 && Math.abs(z - house.z) <= house.depth / 2).toBe(true);
    nth(run.world.flyers, 0).line.at.fill(-300);
    Object.assign(run.you.body, { x: foot[0], z: foot[1], velocityX: 0, velocityZ: 0 });
    const from = run.tick;
    while (run.result === null) stepRun(run, standStill);
    expect([run.result.by, (run.tick - from) / 60]).toEqual(['you', expect.closeTo(runTuning.climbSeconds, 6)]);
    return;
  }
  throw new Error('no kite came down on a roof with stairs');
});

test('a point is never inside a ring without breadth', () => {
  expect(isInside(Array(24).fill([5, 5]), 5, 5)).toBe(false);
});
