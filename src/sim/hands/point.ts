// The Point hand: touch the sky, and the kite is flown there; while lines are crossed, hold pulls and lifting lets out.
// A pure function of gesture and sight with its own short memory. It never does what a hand could not: it sees a fifth of
// a second late, turns the kite slack, dashes it tight, and opens its fist finger by finger.
import { holdStill, type Wish, wish } from '../controls.ts';
import { arcTangent } from '../math/angle.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { clamp, headingBetween, skyDirection } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { approach, readySteering, stay } from './approach.ts';
import { feel } from './feel.ts';
import type { Gesture } from './gesture.ts';
import { easeGrip, type Grip } from './grip.ts';
import { flyHeading, type Lateness, look, lookAgo, type Shares, type Steering } from './steering.ts';

export interface PointHand {
  readonly steering: Steering;
  readonly grip: Grip;
  /** The kite's own way, for One line: 1 right, -1 left. */
  readonly side: 1 | -1;
  /** Where the kite was left when the finger lifted, radians on the sky; null while it points. */
  rest: { azimuth: number; elevation: number } | null;
  /** Somebody has taken the line. Before that the hand holds it fast, and a kite that only holds still gets cut. */
  taken: boolean;
}

/** A hand that has not taken the line yet. `spin` is the kite's own; a neutral one counts as a right-hander. */
export function createPointHand(spin = 1): PointHand {
  const side = spin < 0 ? -1 : 1;
  return { steering: readySteering(), grip: { share: 0 }, side, rest: null, taken: false };
}

/**
 * The wish for this tick. `sight` may itself be `sightTicks` late (0 for a person at a screen); the hand adds what is
 * missing to a person's delay.
 */
export function pointWish(hand: PointHand, gesture: Gesture, sight: Sight, sightTicks = 0): Wish {
  const personTicks = Math.round(feel.eyeToHand * ticksPerSecond);
  const late: Lateness = { looks: Math.max(0, personTicks - sightTicks), lead: Math.max(personTicks, sightTicks) };
  look(hand.steering, sight.self);
  hand.taken = hand.taken || gesture.holding || gesture.aim !== null || gesture.way !== null || gesture.reel !== null;
  if (!hand.taken) return holdStill;
  const crossing = sight.crossings[0];
  const shares = crossing === undefined ? fly(hand, gesture, late) : fight(hand, gesture, sight, crossing, late);
  return wish(shares.reel, shares.lean);
}

function fly(hand: PointHand, gesture: Gesture, late: Lateness): Shares {
  const shares = flyFree(hand, gesture, late);
  const reel = gesture.reel ?? shares.reel;
  // The fist follows along, so that a fight begins with what it does already.
  hand.grip.share = reel;
  return { reel, lean: shares.lean };
}

function flyFree(hand: PointHand, gesture: Gesture, late: Lateness): Shares {
  if (gesture.aim !== null) {
    hand.rest = null;
    const to = skyDirection(gesture.aim);
    return approach(hand.steering, to.azimuth, Math.max(feel.aimLowest, to.elevation), late);
  }
  if (gesture.way !== null) {
    hand.rest = null;
    hand.steering.distance = feel.padReach;
    const shares = flyHeading(hand.steering, arcTangent(gesture.way[0], gesture.way[1]), late, false);
    const size = Math.sqrt(gesture.way[0] * gesture.way[0] + gesture.way[1] * gesture.way[1]);
    return { reel: shares.reel < 0 ? shares.reel * clamp(size, 0, 1) : shares.reel, lean: shares.lean };
  }
  hand.rest = hand.rest ?? restingPlace(hand.steering);
  return stay(hand.steering, hand.rest.azimuth, hand.rest.elevation, late);
}

function restingPlace(steering: Steering): { azimuth: number; elevation: number } {
  const now = lookAgo(steering, 0);
  return {
    azimuth: clamp(now.azimuth, -feel.restWidest, feel.restWidest),
    elevation: clamp(now.elevation, feel.restLowest, feel.restHighest),
  };
}

/** Heading that keeps a crossing good: outward while letting out, a little homeward while pulling, radians. */
export const fightHeading = { gap: feel.noseOpen, release: feel.noseRelease, pull: feel.nosePull } as const;

/** Which side of the other's kite mine is on: 1 right, -1 left. */
export function sideOf(sight: Sight, other: string): number {
  const found = sight.others.find((o) => o.id === other);
  if (found === undefined) return 1;
  return sight.self.position[0] < found.position[0] ? -1 : 1;
}

function fight(hand: PointHand, gesture: Gesture, sight: Sight, crossing: SightOfCrossing, late: Lateness): Shares {
  hand.rest = null;
  const reel = easeGrip(hand.grip, gesture.reel ?? (gesture.holding ? -1 : 1));
  if (gesture.way !== null && Math.abs(gesture.way[0]) > 0.2) return { reel, lean: clamp(gesture.way[0], -1, 1) };
  const outward = sideOf(sight, crossing.with);
  const wanted = crossing.rubbing ? (gesture.holding ? fightHeading.pull : fightHeading.release) : fightHeading.gap;
  const error = headingBetween(outward * wanted, lookAgo(hand.steering, late.looks).heading);
  return { reel, lean: clamp(error * feel.fightLean, -1, 1) };
}
