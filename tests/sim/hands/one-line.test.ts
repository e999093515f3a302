// The One line scheme: one button, and a kite that turns its own way.
import { expect, test } from 'vitest';
import { createWorld } from '../../../src/sim/create.ts';
import { type Gesture, restingGesture } from '../../../src/sim/hands/gesture.ts';
import { createHands, handsWish } from '../../../src/sim/hands/hands.ts';
import { sightOf } from '../../../src/sim/sight.ts';
import { headingBetween, noseHeading } from '../../../src/sim/sky.ts';
import { step } from '../../../src/sim/step.ts';
import { ticksPerSecond } from '../../../src/sim/world.ts';
import { firstDuel } from '../../support/duel.ts';

const lifted: Gesture = { ...restingGesture, scheme: 'oneline' };
const held: Gesture = { ...lifted, holding: true };

test('before the button was ever pressed the line is held fast', () => {
  const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), 2), 0, 0);
  expect(handsWish(createHands(), lifted, sight)).toEqual({ reel: 0, lean: 0 });
});

test('holding takes in, letting go lets out, and nothing else is ever asked', () => {
  const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), 2), 0, 0);
  const hands = createHands();
  const crowded: Gesture = { ...held, aim: [0.3, 0.8, 0.5], way: [1, 1], thumb: [1, 1], reel: 1 };
  for (let tick = 0; tick < 20; tick++) handsWish(hands, crowded, sight);
  expect(handsWish(hands, crowded, sight)).toEqual({ reel: -127, lean: 0 });
  for (let tick = 0; tick < 20; tick++) handsWish(hands, lifted, sight);
  expect(handsWish(hands, { ...crowded, holding: false }, sight)).toEqual({ reel: 127, lean: 127 });
});

test('the hand leans to the side to which the kite is built, right on a neutral one', () => {
  const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), 2), 0, 0);
  const leanFor = (spin: number) => {
    const hands = createHands(spin);
    handsWish(hands, held, sight);
    return handsWish(hands, lifted, sight).lean;
  };
  expect([-1, 0, 1].map(leanFor)).toEqual([-127, 127, 127]);
});

/** Lets go for some seconds, then holds for some; tells how far the nose turned meanwhile, radians to the right. */
function turned(seat: 0 | 1, seed: number, slackSeconds: number): { right: number; line: number } {
  const world = createWorld(firstDuel(null, null), seed);
  const hands = createHands(seat === 0 ? 1 : -1);
  handsWish(hands, held, sightOf(world, seat, 0));
  let heading = noseHeading(sightOf(world, seat, 0).self);
  let right = 0;
  for (let tick = 0; tick < slackSeconds * ticksPerSecond; tick++) {
    const sight = sightOf(world, seat, 0);
    const wish = handsWish(hands, lifted, sight);
    step(world, seat === 0 ? [wish, null] : [null, wish]);
    const now = noseHeading(sightOf(world, seat, 0).self);
    right += headingBetween(now, heading);
    heading = now;
  }
  return { right, line: world.flyers[seat]?.line.metres ?? 0 };
}

// The left kite of the first duel is built to turn right, the right one left. By its build alone it would stop after some
// 50 degrees (0.9 radians), held by the air along its side.
test('let go, the kite turns its own way: half round in 5 s, on 12 seeds and both sides', () => {
  for (let seed = 0; seed < 12; seed++) {
    const left = turned(0, seed, 5);
    const right = turned(1, seed, 5);
    expect(left.right, `left, seed ${seed}`).toBeGreaterThan(2);
    expect(right.right, `right, seed ${seed}`).toBeLessThan(-2);
    expect(left.line).toBeGreaterThan(82);
  }
});
