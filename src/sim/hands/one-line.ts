// The One line scheme: one button. Holding takes line in, letting go lets it out, and then the kite turns its own way,
// always the same; tight, it flies where its nose points. Nothing is steered.
// A kite's build alone (`naturalSpin`) turns it by some 50 degrees and no further, since line runs out too slowly to make
// it quite slack: so the hand leans to the kite's own side for as long as it lets out. Without that, nobody ever comes back
// from one side of the sky.
import { holdStill, type Wish, wish } from '../controls.ts';
import { feel } from './feel.ts';
import type { Gesture } from './gesture.ts';
import { easeGrip, type Grip } from './grip.ts';

export interface OneLineHand {
  readonly grip: Grip;
  /** The kite's own way: 1 right, -1 left. */
  readonly side: 1 | -1;
  /** Somebody has taken the line. */
  taken: boolean;
}

/** The wish for this tick. Before the button was ever pressed the line is held fast. */
export function oneLineWish(hand: OneLineHand, gesture: Gesture): Wish {
  hand.taken = hand.taken || gesture.holding;
  if (!hand.taken) return holdStill;
  const reel = easeGrip(hand.grip, gesture.holding ? -1 : 1);
  return wish(reel, gesture.holding ? 0 : hand.side * feel.ownWay);
}
