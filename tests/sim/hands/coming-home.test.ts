// A kite let alone comes back to the length of line that it works on.
import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sim/create.ts';
import { restingGesture } from '../../../src/sim/hands/gesture.ts';
import { createPointHand, pointWish } from '../../../src/sim/hands/point.ts';
import { sightOf } from '../../../src/sim/sight.ts';
import { step } from '../../../src/sim/step.ts';
import { firstDuel } from '../../support/duel.ts';
import { median, nth } from '../../support/numbers.ts';

/** Metres out after so many seconds of a lifted finger, from 40 m of the 80 that the hand works on. */
function metresAfter(seconds: number, seed: number): number {
  const setup = firstDuel(null, null);
  const [left] = setup.flyers;
  if (left === undefined) throw new Error('nobody flies');
  const world = createWorld({ ...setup, roofs: [], flyers: [{ ...left, lineMetres: 40 }] }, seed);
  const hand = createPointHand(left.spin);
  hand.steering.workingMetres = 80;
  hand.taken = true;
  while (world.tick < seconds * 60) step(world, [pointWish(hand, restingGesture, sightOf(world, 0, 0))]);
  return nth(world.flyers, 0).line.metres;
}

test('a line that dashes have eaten is let out again within half a minute, and no kite is lost by it', () => {
  const out = Array.from({ length: 15 }, (_, seed) => metresAfter(30, seed));
  expect(median(out)).toBeGreaterThan(66);
  expect(Math.min(...out)).toBeGreaterThan(45);
});
