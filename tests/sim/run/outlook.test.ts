// What you are shown: sharp after a breath of standing, blurred while you run, and never nonsense.
import { describe, expect, test } from 'vitest';
import { createStream } from '../../../src/sim/random.ts';
import { type Body, standStill } from '../../../src/sim/run/body.ts';
import { canSee } from '../../../src/sim/run/glimpse.ts';
import { calmAfter, lookAt, lookTicks } from '../../../src/sim/run/outlook.ts';
import { createRun } from '../../../src/sim/run/run.ts';
import { runTuning } from '../../../src/sim/run/run-tuning.ts';
import { stepRun } from '../../../src/sim/run/step-run.ts';
import { mean, nth, spread } from '../../support/numbers.ts';
import { runHome } from '../../support/run.ts';

const setup = runHome();
const { district } = setup;
const at = (x: number, z: number): Body => ({ x, z, velocityX: 0, velocityZ: 0 });
const ring = (x: number, z: number, reach: number) =>
  [0, 1, 2, 3, 4, 5].map(
    (i) => [x + reach * Math.cos((i * Math.PI) / 3), z + reach * Math.sin((i * Math.PI) / 3)] as const,
  );
const forecast = { centre: [0, 250] as const, half: ring(0, 250, 10), ninety: ring(0, 250, 20) };

describe('a look at the patch', () => {
  test('shows the forecast as it is when you are calm', () => {
    const shown = lookAt(forecast, at(0, 118), 1, district, 9, createStream(1, 'looks'));
    expect(shown).toEqual({ tick: 9, half: forecast.half, ninety: forecast.ninety, calm: 1, outside: 0 });
  });

  // N = 4000 looks from 132 m. The spread of a spread over 4000 is 1.1 %: 99.9 % bounds are 3.7 %.
  test('from a run errs by a share of how far the patch lies, about where it is, and sees it broader', () => {
    const stream = createStream(2, 'looks');
    const middles = Array.from({ length: 4000 }, () => {
      const { half } = lookAt(forecast, at(0, 118), 0, district, 0, stream);
      return {
        x: mean(half.map(([x]) => x)),
        z: mean(half.map(([, z]) => z)),
        first: nth(half, 0)[0] - mean(half.map(([x]) => x)),
      };
    });
    const off = runTuning.glanceError * 132;
    expect(Math.abs(spread(middles.map(({ x }) => x)) / off - 1)).toBeLessThan(0.037);
    expect(Math.abs(spread(middles.map(({ z }) => z)) / off - 1)).toBeLessThan(0.037);
    expect(Math.abs(mean(middles.map(({ z }) => z)) - 250)).toBeLessThan((3.29 * off) / Math.sqrt(4000));
    expect(nth(middles, 0).first).toBeCloseTo(10 * runTuning.glanceGrowth, 6);
  });

  test('has no error left for who stands in it', () => {
    const shown = lookAt(forecast, at(0, 250), 0, district, 0, createStream(3, 'looks'));
    expect(mean(shown.half.map(([x]) => x))).toBeCloseTo(0, 9);
  });

  test('says how much of it lies beyond the district', () => {
    const far = { ...forecast, ninety: ring(0, district.far, 20) };
    expect(lookAt(far, at(0, 118), 1, district, 0, createStream(1, 'looks')).outside).toBeCloseTo(2 / 6, 1);
    const lost = { ...forecast, ninety: ring(0, district.far + 90, 20) };
    expect(lookAt(lost, at(0, 118), 1, district, 0, createStream(1, 'looks')).outside).toBe(1);
  });

  test('of a region without breadth, or without corners, is no nonsense', () => {
    const point = { centre: [5, 200] as const, half: Array(24).fill([5, 200]), ninety: [] };
    const shown = lookAt(point, at(5, 200), 0, district, 0, createStream(1, 'looks'));
    expect([...new Set(shown.half.flat())]).toEqual([5, 200]);
    expect([shown.ninety, shown.outside]).toEqual([[], 0]);
  });
});

describe('you', () => {
  test('are calm after a breath of standing, and flurried after half a second of running', () => {
    let calm = 0;
    for (let tick = 0; tick < Math.round(60 * runTuning.breathSeconds); tick++) calm = calmAfter(calm, at(0, 0));
    expect(calm).toBeCloseTo(1, 6);
    const running = { ...at(0, 0), velocityX: 2 };
    for (let tick = 0; tick < Math.round(60 * runTuning.flurrySeconds); tick++) calm = calmAfter(calm, running);
    expect(calm).toBeCloseTo(0, 6);
    expect(lookTicks(1)).toBeLessThan(lookTicks(0) / 4);
  });

  test('see a patch that is sharp while you stand, in a run, and blurred once you have run', () => {
    const run = createRun({ ...setup, rivals: [] }, 4);
    for (let tick = 0; tick < 120; tick++) stepRun(run, standStill);
    expect(run.shown?.calm).toBe(1);
    expect(run.world.forecasts.some(({ half }) => half === run.shown?.half) || run.shown?.half.length).toBeTruthy();
    for (let tick = 0; tick < 240; tick++) stepRun(run, { across: 127, along: 0 });
    expect(run.shown?.calm).toBe(0);
  });

  test('see the kite over the roofs from open ground, and no house lets you look through it', () => {
    const wall = [{ x: 0, z: 10, width: 40, depth: 4, height: 6 }];
    expect(canSee(wall, 0, 0, [0, 40, 30])).toBe(true);
    expect(canSee(wall, 0, 0, [0, 10, 30])).toBe(false);
    expect(canSee(wall, 0, 7.5, [0, 40, 30])).toBe(false);
    expect(canSee([], 0, 0, [0, 2, 30])).toBe(true);
  });

  test('keep no more than six glimpses, newest last, each as old as it says', () => {
    const run = createRun({ ...setup, rivals: [] }, 4);
    run.world.companion.watches = [];
    for (let tick = 0; tick < 1200; tick++) stepRun(run, { across: 60, along: 60 });
    expect(run.glimpses.length).toBeGreaterThan(0);
    expect(run.glimpses.length).toBeLessThanOrEqual(6);
    const ticks = run.glimpses.map(({ tick }) => tick);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  });
});
