// The friend's steady hand, for whoever wants it: near the roofs he turns the nose up and takes the kite out of its fall, and a
// nose that swings by itself he settles. He asks for wishes as the person does, and sees as late as a person.
import { type Wish, wish, wishLimit } from '../controls.ts';
import type { Sight } from '../sight.ts';
import { clamp } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { feel } from './feel.ts';
import { createSteering, flyHeading, type Lateness, look, lookAgo, type Steering, turnRate } from './steering.ts';

export interface SteadyHand {
  readonly steering: Steering;
  /** How much of what is asked is his, 0..1. */
  share: number;
}

/** A hand that has seen nothing yet. */
export function createSteadyHand(): SteadyHand {
  return { steering: createSteering(), share: 0 };
}

/** Over so many ticks it is seen how fast a kite sinks. */
const sinkTicks = 9;
/** A nose this near to up stands, radians. */
const standing = 0.9;

/** Where the kite will stand if it goes on as it does, radians above level. */
function foreseen(steering: Steering, late: number): number {
  const seen = lookAgo(steering, late);
  const before = lookAgo(steering, late + sinkTicks);
  const sinks = Math.min(0, seen.elevation - before.elevation) * (ticksPerSecond / sinkTicks);
  return seen.elevation + sinks * (late / ticksPerSecond + feel.steadyAhead);
}

/** While the kite stands high enough: a swinging nose is settled, where nobody turns it and no lines are crossed. */
function settled({ steering }: SteadyHand, asked: Wish, sight: Sight, { looks }: Lateness): Wish {
  const turns = asked.lean !== 0 || asked.reel > 0;
  if (turns || sight.crossings.length > 0 || Math.abs(lookAgo(steering, looks).heading) < standing) return asked;
  return wish(asked.reel / wishLimit, clamp(-feel.steadySettles * turnRate(steering, looks), -1, 1));
}

/** What is asked for with his help; the same as without it while the kite stands well. Call once a tick, with what is seen now. */
export function steadied(hand: SteadyHand, asked: Wish, sight: Sight): Wish {
  const { steering } = hand;
  look(steering, sight.self);
  const personTicks = Math.round(feel.eyeToHand * ticksPerSecond);
  const late = { looks: personTicks, lead: personTicks };
  const there = foreseen(steering, late.looks);
  const wanted = clamp((feel.steadyBegins - there) / (feel.steadyBegins - feel.steadyAll), 0, 1);
  hand.share += clamp(wanted - hand.share, -feel.steadyGives / ticksPerSecond, feel.steadyTakes / ticksPerSecond);
  steering.distance = feel.padReach;
  const own = flyHeading(steering, 0, late, false);
  if (hand.share <= 0) return settled(hand, asked, sight, late);
  const [reel, lean] = [asked.reel / wishLimit, asked.lean / wishLimit];
  return wish(reel + hand.share * (own.reel - reel), lean + hand.share * (own.lean - lean));
}
