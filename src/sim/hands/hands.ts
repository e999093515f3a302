// A person's hands, whichever way they hold the line now.
import type { Wish } from '../controls.ts';
import type { Sight } from '../sight.ts';
import type { Gesture, Scheme } from './gesture.ts';
import { oneLineWish } from './one-line.ts';
import { createPointHand, type PointHand, pointWish } from './point.ts';
import { spoolWish } from './spool-hand.ts';

export interface Hands {
  readonly spin: number;
  scheme: Scheme;
  now: PointHand;
}

/** Hands that have not taken the line yet, for a kite of that spin (-1..1). */
export function createHands(spin = 1): Hands {
  return { spin, scheme: 'point', now: createPointHand(spin) };
}

/** The wish for this tick. Who changes the scheme takes the line anew: until then it is held fast. */
export function handsWish(hands: Hands, gesture: Gesture, sight: Sight): Wish {
  if (gesture.scheme !== hands.scheme) {
    hands.scheme = gesture.scheme;
    hands.now = createPointHand(hands.spin);
  }
  if (gesture.scheme === 'hand') return spoolWish(hands.now.grip, gesture);
  if (gesture.scheme === 'oneline') return oneLineWish(hands.now, gesture);
  return pointWish(hands.now, gesture, sight);
}
