// What a person does in one tick, before a hand turns it into wishes. Screens and devices end here: directions are
// on the sky, drags are shares, nothing is in pixels.
import type { Vector } from '../setup.ts';

/**
 * The three ways to hold a line, by the names that addresses and settings use. `point`: show where to go. `hand`: a spool
 * under one thumb. `oneline`: one button.
 */
export const schemes = ['point', 'hand', 'oneline'] as const;
export type Scheme = (typeof schemes)[number];

export interface Gesture {
  /** Which hand this is meant for; each reads only its own parts of the rest. */
  readonly scheme: Scheme;
  /** A finger, button or key holds. Point: while lines are crossed it pulls, and lifting lets out. One line: always so. */
  readonly holding: boolean;
  /** Point: where the kite should go, a unit vector from the hand. Null when nothing is pointed at. */
  readonly aim: Vector | null;
  /** Point: which way the kite should go as seen by the flyer, each -1..1: right and up. Null when not asked. */
  readonly way: readonly [right: number, up: number] | null;
  /** Point and Hand: keys that say reel outright (-1 takes in, 1 lets out), stronger than the rest. Null when not asked. */
  readonly reel: number | null;
  /**
   * Hand: how far the thumb is from where it went down, right and up, as shares of a full drag; more than 1 counts as 1.
   * Null when it is lifted.
   */
  readonly thumb: readonly [right: number, up: number] | null;
}

export const restingGesture: Gesture = {
  scheme: 'point',
  holding: false,
  aim: null,
  way: null,
  reel: null,
  thumb: null,
};
