// The hand at the spool: a finger that goes round it, a stick, two keys, or two taps for who cannot hold. Clockwise lets
// out, the other way winds. A pure function of the gesture with its own short memory; it sees nothing, so it is never late.
import { feedWish, type Wish } from '../controls.ts';
import { clamp } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { feel } from './feel.ts';

/** What a person at the spool does in one tick. */
export interface SpoolGesture {
  /**
   * How far a finger or a stick has gone round the spool since it went down, radians, clockwise positive, turn upon turn.
   * Null when nothing goes round it.
   */
  readonly turned: number | null;
  /** Held, or tapped: line into the loop, and line back on the drum. */
  readonly fill: boolean;
  readonly wind: boolean;
  /** Nobody needs to hold: a tap begins, and the same or the other one ends. */
  readonly taps: boolean;
}

export const restingSpool: SpoolGesture = { turned: null, fill: false, wind: false, taps: false };

export interface SpoolHand {
  /** Where the circling was a tick ago, radians; null when nothing went round. */
  turned: number | null;
  /** How fast it goes round now, rad/s. */
  speed: number;
  /** What was begun by a tap: 1 fills, -1 winds, 0 rests. */
  going: -1 | 0 | 1;
  /** What was held a tick ago: a tap counts once. */
  filled: boolean;
  wound: boolean;
}

/** A hand that has not touched the spool yet. */
export function createSpoolHand(): SpoolHand {
  return { turned: null, speed: 0, going: 0, filled: false, wound: false };
}

/** The wish for this tick. What is held or tapped goes before circling. */
export function spoolSeatWish(hand: SpoolHand, gesture: SpoolGesture): Wish {
  circle(hand, gesture.turned);
  const way = gesture.taps ? tapped(hand, gesture) : Number(gesture.fill) - Number(gesture.wind);
  hand.filled = gesture.fill;
  hand.wound = gesture.wind;
  if (!gesture.taps) hand.going = 0;
  if (way !== 0) return feedWish(way > 0 ? feel.drumFills : -feel.drumWinds);
  const share = clamp(hand.speed / feel.drumFull, -1, 1);
  return feedWish(Math.abs(share) < feel.drumRest ? 0 : share);
}

/** Evens out the speed of the circling: fingers go round in jerks, and screens tell of them less often than ticks pass. */
function circle(hand: SpoolHand, turned: number | null): void {
  const before = hand.turned;
  hand.turned = turned;
  if (turned === null || before === null) {
    // A drum that is let go is held at once.
    hand.speed = 0;
    return;
  }
  const now = (turned - before) * ticksPerSecond;
  // Nonsense that was asked once must not stay in the hand.
  const change = Number.isFinite(now) ? now - hand.speed : -hand.speed;
  hand.speed += change / (feel.drumEven * ticksPerSecond);
}

/** A tap begins its own way, and the same one again ends it. */
function tapped(hand: SpoolHand, { fill, wind }: SpoolGesture): number {
  const tap = Number(fill && !hand.filled) - Number(wind && !hand.wound);
  if (tap !== 0) hand.going = hand.going === tap ? 0 : tap > 0 ? 1 : -1;
  return hand.going;
}
