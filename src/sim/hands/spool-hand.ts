// The Hand scheme: a spool under one thumb. Up lets line out, down takes it in, sideways leans the kite, lifting holds.
// A pure function of the gesture; seeing, and being late, is left to the person.
import { type Wish, wish } from '../controls.ts';
import { clamp } from '../sky.ts';
import { feel } from './feel.ts';
import type { Gesture } from './gesture.ts';
import { easeGrip, type Grip } from './grip.ts';

/** What a drag asks for, -1..1: nothing near where the thumb went down, then gently more. */
export function thumbShare(drag: number): number {
  if (!(Math.abs(drag) > feel.thumbRest)) return 0;
  const size = clamp((Math.abs(drag) - feel.thumbRest) / (1 - feel.thumbRest), 0, 1);
  return Math.sign(drag) * size * (1 - feel.thumbBend + feel.thumbBend * size);
}

/** The wish for this tick. */
export function spoolWish(grip: Grip, gesture: Gesture): Wish {
  const [right, up] = gesture.thumb ?? [0, 0];
  return wish(easeGrip(grip, gesture.reel ?? thumbShare(up)), thumbShare(right));
}
