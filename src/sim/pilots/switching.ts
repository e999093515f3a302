// A person with one button: lets the kite turn its own way, all round if it must be, until its nose points where it should,
// then holds; and aims high, since dashes and turns cost height.
import { restingGesture } from '../hands/gesture.ts';
import { oneLineWish } from '../hands/one-line.ts';
import { look, lookAgo, turnRate } from '../hands/steering.ts';
import { arcTangent, cosine } from '../math/angle.ts';
import { clamp, headingBetween } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { isWaiting } from './person.ts';
import type { Behaviour, PilotMind } from './pilot.ts';
import { type Plan, planOf } from './plan.ts';

/** Off its heading by less, the kite is let go on; by less than that, a turn has come far enough, radians. */
const window = { holding: 0.7, turning: 0.6 };
/** A thumb does not change its mind sooner, ticks. */
const leastTicks = 8;
/** Below this elevation the nose is kept this near to up, radians. */
const low = { elevation: 0.6, heading: 0.9 };
/** How far ahead the way of the kite is foreseen, beside the delay, seconds; over how many ticks its speed is seen. */
const coastSeconds = 0.4;
const speedTicks = 6;
/** A turn is foreseen by no more than this, radians. */
const mostTurned = 1.6;
/** Added to the height of an attack, radians: what dashes and turns will cost. */
const above = 0.35;
/** Where to be while nobody is there, radians. */
const hover = { azimuth: 0, elevation: 0.9 };

export const switching: Behaviour = (mind, sight) => {
  const { steering } = mind.hand;
  look(steering, sight.self);
  const plan = planOf(mind, sight);
  steering.modeTicks += 1;
  const pressed = steering.mode === 'dash';
  const holding = !isWaiting(mind) && wantsToHold(mind, plan, pressed);
  if (holding !== pressed) {
    steering.mode = holding ? 'dash' : 'turn';
    steering.modeTicks = 0;
  }
  return oneLineWish(mind.hand, { ...restingGesture, scheme: 'oneline', holding });
};

function wantsToHold(mind: PilotMind, plan: Plan, pressed: boolean): boolean {
  if (plan.kind === 'fight') return plan.pulls;
  if (mind.hand.steering.modeTicks <= leastTicks) return pressed;
  const off = Math.abs(headingError(mind, plan));
  return off < (pressed ? window.holding : window.turning);
}

/** How far the nose will be off the way to go, radians. */
function headingError(mind: PilotMind, plan: Exclude<Plan, { kind: 'fight' }>): number {
  const { steering } = mind.hand;
  const seen = lookAgo(steering, 0);
  const before = lookAgo(steering, speedTicks);
  const to = plan.kind === 'go' ? plan.to : hover;
  const delay = mind.profile.reactionTicks / ticksPerSecond;
  const ahead = ((delay + coastSeconds) * ticksPerSecond) / speedTicks;
  const level = cosine(seen.elevation);
  const azimuth = seen.azimuth + headingBetween(seen.azimuth, before.azimuth) * ahead;
  const elevation = seen.elevation + (seen.elevation - before.elevation) * ahead;
  const wanted = arcTangent(headingBetween(to.azimuth, azimuth) * level, to.elevation + above - elevation);
  const safe = seen.elevation < low.elevation ? clamp(wanted, -low.heading, low.heading) : wanted;
  const turned = clamp(turnRate(steering, 0) * delay, -mostTurned, mostTurned);
  return headingBetween(safe, seen.heading + turned);
}
