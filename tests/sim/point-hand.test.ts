// The Point hand: a finger on the sky becomes wishes, never more than a hand could do.
import { expect, test } from 'vitest';
import { createWorld } from '../../src/sim/create.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { createPointHand, pointWish } from '../../src/sim/hands/point.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { type Sight, sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import { firstDuel } from '../support/duel.ts';

const calm = (seed: number) => createWorld(firstDuel(null, 'hold-still'), seed);
const crossedWith = (sight: Sight): Sight => ({
  ...sight,
  crossings: [{ with: 'right', metresFromMyKite: 20, over: true, sine: 0.6, rubbing: true, myRun: 1, theirRun: 0 }],
});
const touching: Gesture = { ...restingGesture, holding: true, aim: [0.2, 0.78, 0.59] };

test('a line that nobody has taken is held fast, crossed or not', () => {
  const hand = createPointHand();
  const sight = sightOf(calm(2), 0, 0);
  expect(pointWish(hand, restingGesture, sight)).toEqual({ reel: 0, lean: 0 });
  expect(pointWish(hand, restingGesture, crossedWith(sight))).toEqual({ reel: 0, lean: 0 });
});

test('while lines are crossed holding pulls and lifting lets out, each in the very tick', () => {
  const hand = createPointHand();
  const sight = sightOf(calm(2), 0, 0);
  pointWish(hand, touching, sight);
  expect(pointWish(hand, touching, crossedWith(sight)).reel).toBe(-127);
  expect(pointWish(hand, restingGesture, crossedWith(sight)).reel).toBe(127);
  expect(pointWish(hand, { ...touching, way: [-1, 0] }, crossedWith(sight)).lean).toBe(-127);
});

/** Flies toward a direction for at most `seconds`; true once the kite is within 4 m of it on the sky. */
function reaches(seed: number, aim: Vector, seconds: number): boolean {
  const world = calm(seed);
  const hand = createPointHand();
  for (let tick = 0; tick < seconds * 60; tick++) {
    const sight = sightOf(world, 0, 0);
    step(world, [pointWish(hand, { ...restingGesture, holding: true, aim }, sight), null]);
    const { position, hand: at, lineMetres } = sight.self;
    const way = position.map((value, i) => value - (at[i] ?? 0));
    const far = Math.hypot(...way);
    const off = way.map((value, i) => value / far - (aim[i] ?? 0));
    if (Math.hypot(...off) * lineMetres < 4) return true;
  }
  return false;
}

// Away from the other kite, so that no crossing takes the line over. A dive overshoots and comes back: it gets the 15 s
// that the trials of the prototype had, the others 6.
test.each([
  ['aside', [-0.42, 0.74, 0.53], 6],
  ['up', [-0.1, 0.87, 0.48], 6],
  ['down', [-0.15, 0.6, 0.785], 15],
] as const)('points %s: the kite comes within 4 m on the sky in time, on 6 of 6 seeds', (_, aim, seconds) => {
  for (let seed = 0; seed < 6; seed++) expect(reaches(seed, aim, seconds), `seed ${seed}`).toBe(true);
});
