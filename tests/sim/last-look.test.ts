import { describe, expect, test } from 'vitest';
import { cutFall, hoverSetup } from '../../src/shell/forecast/fall.ts';
import { createCompanion, type Watch } from '../../src/sim/forecast/companion.ts';
import { gustAtParting, type LastLook, lastLookAt } from '../../src/sim/forecast/last-look.ts';
import { outlookOf } from '../../src/sim/forecast/outlook.ts';
import { createRecollection } from '../../src/sim/recollection.ts';
import { shippedTuning } from '../../src/sim/tuning.ts';
import { firstDuel } from '../support/duel.ts';
import { mean, nth } from '../support/numbers.ts';

const sky = firstDuel('neighbour', 'neighbour');

/** A kite cut at 30 m in 5 m/s: what the companion keeps of it, and its velocities on the line, tick by tick, m/s. */
function cutKite(): { watch: Watch; flown: number[][] } {
  const flown: number[][] = [];
  for (let seed = 1; ; seed++) {
    flown.length = 0;
    const fall = cutFall(hoverSetup(sky, { height: 30, wind: 5 }), 30, seed, ({ flyers }) => {
      flown.push([...nth(flyers, 0).kite.velocity]);
    });
    if (fall !== null) return { watch: nth(fall.world.companion.watches, 0), flown };
  }
}

const looking = (velocity: readonly number[], nose: readonly number[]): LastLook => ({
  velocity: new Float64Array(velocity),
  nose: new Float64Array(nose),
});

describe('the last look at a kite on its line', () => {
  test('takes in half a second of its way, and where its nose points', () => {
    const { watch, flown } = cutKite();
    for (const axis of [0, 1, 2]) {
      const way = mean(flown.slice(-30).map((velocity) => nth(velocity, axis)));
      expect(watch.last.velocity[axis]).toBeCloseTo(way, 9);
    }
    const [across, up, along] = [...watch.last.nose];
    expect(Math.hypot(across ?? 0, up ?? 0, along ?? 0)).toBeGreaterThan(0.5);
  });

  test('is the usual one of a kite that nobody has seen yet', () => {
    const { velocity, nose } = lastLookAt(createRecollection(sky), 0);
    expect([...velocity]).toEqual([0, 0, 0]);
    expect([...nose]).toEqual([0, 0.85, 0]);
  });
});

describe('the gust that a last look tells of', () => {
  test('is mirrored when the kite is', () => {
    const [right, rightAlong] = gustAtParting(looking([3, 1, 2], [0.4, 0.6, -0.6]), 5);
    const [left, leftAlong] = gustAtParting(looking([-3, 1, 2], [-0.4, 0.6, -0.6]), 5);
    expect(left).toBe(-right);
    expect(leftAlong).toBe(rightAlong);
  });

  test('carries on a kite that was being carried, and not one that flew by itself', () => {
    const [carried] = gustAtParting(looking([4, 0, 0], [0, 0.85, -0.5]), 5);
    const [flying] = gustAtParting(looking([4, 0, 0], [0.6, 0.6, -0.5]), 5);
    expect(carried).toBeGreaterThan(0.3);
    expect(flying).toBeLessThan(0);
  });

  test('is the stronger along, the faster the kite was driven up and downwind', () => {
    const at = (up: number, along: number): number => gustAtParting(looking([0, up, along], [0, 0.85, -0.5]), 5)[1];
    expect(at(1, 0)).toBeGreaterThan(at(0, 0));
    expect(at(0, 1)).toBeGreaterThan(at(0, 0));
  });
});

test('a kite with a long line in tow is expected to sink slower, up to a hundred metres of it', () => {
  const { watch } = cutKite();
  const sink = (tow: number): number =>
    outlookOf(createCompanion(1), { ...watch, tow }, shippedTuning, 5, watch.cutTick).sink;
  expect(sink(10) - sink(60)).toBeCloseTo(0.35, 6);
  expect(sink(150)).toBe(sink(100));
});
