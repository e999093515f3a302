// A person with the Hand scheme: moves a thumb over the floating spool, late and a little off.
import { approach, stay } from '../hands/approach.ts';
import { feel } from '../hands/feel.ts';
import { type Gesture, restingGesture } from '../hands/gesture.ts';
import { fightHeading, sideOf } from '../hands/point.ts';
import { spoolWish } from '../hands/spool-hand.ts';
import { look, lookAgo } from '../hands/steering.ts';
import type { Sight } from '../sight.ts';
import { clamp, headingBetween } from '../sky.ts';
import type { Behaviour, PilotMind } from './pilot.ts';
import { type Plan, planOf } from './plan.ts';

type Thumb = Gesture['thumb'];

/** Where a kite waits while the thumb lets out what the line lacks, radians. */
const hover = { azimuth: 0, elevation: 0.9 };

export const handling: Behaviour = (mind, sight) => {
  look(mind.hand.steering, sight.self);
  const plan = planOf(mind, sight);
  const thumb = plan.kind === 'fight' ? fight(mind, sight, plan) : fly(mind, plan);
  return spoolWish(mind.hand.grip, { ...restingGesture, scheme: 'hand', holding: thumb !== null, thumb });
};

/** To the attack: down takes in and dashes, up lets out, sideways turns. Resting, the thumb is lifted. */
function fly(mind: PilotMind, plan: Exclude<Plan, { kind: 'fight' }>): Thumb {
  if (plan.kind === 'rest' && !mind.regrouping) return null;
  const late = { looks: 0, lead: mind.profile.reactionTicks };
  const to = plan.kind === 'rest' ? hover : plan.to;
  const fliesTo = plan.kind === 'rest' ? stay : approach;
  const { reel, lean } = fliesTo(mind.hand.steering, to.azimuth, to.elevation, late);
  return [lean, reel];
}

function fight(mind: PilotMind, sight: Sight, { crossing, pulls, turn }: Extract<Plan, { kind: 'fight' }>): Thumb {
  const rubbing = pulls ? fightHeading.pull : fightHeading.release;
  const wanted = sideOf(sight, crossing.with) * (crossing.rubbing ? rubbing : fightHeading.gap);
  const error = turn ?? headingBetween(wanted, lookAgo(mind.hand.steering, 0).heading);
  return [clamp(error * feel.fightLean, -1, 1), pulls ? -1 : 1];
}
