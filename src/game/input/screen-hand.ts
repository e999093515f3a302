// A person's hand on this screen, whatever it holds: asked once a tick for what it does.
import type { Gesture, Scheme } from '../../sim/hands/gesture.ts';
import type { SpoolGesture } from '../../sim/hands/spool-seat.ts';
import type { Touch } from '../views/hand-view.ts';

export interface ScreenHand {
  /** How the line is held, and whether taps begin and end at the spool. */
  scheme: Scheme;
  taps: boolean;
  /** Readies the hand for the ticks of a picture, `seconds` after the last one. Nothing counts while nothing is played. */
  listen(playing: boolean, seconds: number): void;
  gesture(): Gesture;
  spool(): SpoolGesture;
  /** Writes down where a finger or the gamepad's mark is to be seen, in design px. */
  show(touch: Touch): void;
  destroy(): void;
}
