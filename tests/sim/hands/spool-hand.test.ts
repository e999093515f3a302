// The Hand scheme: a thumb on a floating spool.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sim/create.ts';
import { feel } from '../../../src/sim/hands/feel.ts';
import { type Gesture, restingGesture } from '../../../src/sim/hands/gesture.ts';
import { createHands, handsWish } from '../../../src/sim/hands/hands.ts';
import { thumbShare } from '../../../src/sim/hands/spool-hand.ts';
import { sightOf } from '../../../src/sim/sight.ts';
import { firstDuel } from '../../support/duel.ts';

const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), 2), 0, 0);
const lifted: Gesture = { ...restingGesture, scheme: 'hand' };
const thumb = (right: number, up: number): Gesture => ({ ...lifted, holding: true, thumb: [right, up] });

/** The wish once the fist has followed. */
function wished(gesture: Gesture) {
  const hands = createHands();
  for (let tick = 0; tick < 30; tick++) handsWish(hands, gesture, sight);
  return handsWish(hands, gesture, sight);
}

describe('a thumb', () => {
  test.each([
    ['up lets line out', thumb(0, 1), { reel: 127, lean: 0 }],
    ['down takes it in', thumb(0, -1), { reel: -127, lean: 0 }],
    ['to the right leans right', thumb(1, 0), { reel: 0, lean: 127 }],
    ['to the left leans left', thumb(-1, 0), { reel: 0, lean: -127 }],
    ['does both at once', thumb(1, -1), { reel: -127, lean: 127 }],
    ['far away asks no more than all', thumb(-40, 40), { reel: 127, lean: -127 }],
    ['that rests asks nothing', thumb(0.1, -0.1), { reel: 0, lean: 0 }],
  ])('%s', (_, gesture, wish) => {
    const { reel, lean } = wished(gesture);
    expect([reel + 0, lean + 0]).toEqual([wish.reel, wish.lean]);
  });

  test('that is lifted holds: in a tenth of a second nothing runs any more', () => {
    const hands = createHands();
    for (let tick = 0; tick < 30; tick++) handsWish(hands, thumb(0.5, 1), sight);
    for (let tick = 0; tick < 6; tick++) handsWish(hands, lifted, sight);
    expect(handsWish(hands, lifted, sight)).toEqual({ reel: 0, lean: 0 });
  });

  test('asks in proportion, gently at first: half a drag is less than half', () => {
    const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map(thumbShare);
    expect(shares[1]).toBe(0);
    expect(shares.slice(1).every((share, i) => i === 0 || share > (shares[i] ?? 1))).toBe(true);
    expect(thumbShare(0.5)).toBeLessThan(0.4);
    expect(thumbShare(feel.thumbRest + 1e-9)).toBeCloseTo(0, 6);
    expect(thumbShare(-0.7)).toBe(-thumbShare(0.7));
    expect(thumbShare(Number.NaN)).toBe(0);
  });
});

test('who changes the way in which the line is held takes it anew', () => {
  const hands = createHands();
  const holding: Gesture = { ...restingGesture, scheme: 'oneline', holding: true };
  for (let tick = 0; tick < 30; tick++) handsWish(hands, holding, sight);
  expect(handsWish(hands, holding, sight).reel).toBe(-127);
  expect(handsWish(hands, lifted, sight)).toEqual({ reel: 0, lean: 0 });
  expect(handsWish(hands, { ...holding, holding: false }, sight)).toEqual({ reel: 0, lean: 0 });
});
