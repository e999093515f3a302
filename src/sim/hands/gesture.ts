// What a person does in one tick, before a hand turns it into wishes. Screens and devices end here: directions are
// on the sky, not in pixels.
import type { Vector } from '../setup.ts';

export interface Gesture {
  /** A finger, button or key holds: while lines are crossed this means pull, and lifting means let out. */
  readonly holding: boolean;
  /** Where the kite should go: a unit vector from the hand. Null when nothing is pointed at. */
  readonly aim: Vector | null;
  /** Which way the kite should go as seen by the flyer, each -1..1: right and up. Null when not asked. */
  readonly way: readonly [right: number, up: number] | null;
  /** Keys that say reel outright (-1 takes in, 1 lets out), stronger than `holding`. Null when not asked. */
  readonly reel: number | null;
}

export const restingGesture: Gesture = { holding: false, aim: null, way: null, reel: null };
