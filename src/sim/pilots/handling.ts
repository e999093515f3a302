// A person with the Hand scheme: moves a thumb over the floating spool, late and a little off.
import { approach } from '../hands/approach.ts';
import { feel } from '../hands/feel.ts';
import { type Gesture, restingGesture } from '../hands/gesture.ts';
import { fightHeading, sideOf } from '../hands/point.ts';
import { spoolWish } from '../hands/spool-hand.ts';
import { look, lookAgo } from '../hands/steering.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { clamp, headingBetween } from '../sky.ts';
import { attackPlace, nearestOther } from './attack.ts';
import { beginTick, isWaiting, pullsNow } from './person.ts';
import type { Behaviour, PilotMind } from './pilot.ts';

type Thumb = Gesture['thumb'];

export const handling: Behaviour = (mind, sight) => {
  beginTick(mind, sight);
  look(mind.hand.steering, sight.self);
  const crossing = sight.crossings[0];
  const thumb = crossing === undefined ? fly(mind, sight) : fight(mind, sight, crossing);
  return spoolWish(mind.hand.grip, { ...restingGesture, scheme: 'hand', holding: thumb !== null, thumb });
};

/** To the attack: down takes in and dashes, up lets out, sideways turns. */
function fly(mind: PilotMind, sight: Sight): Thumb {
  const foe = nearestOther(sight);
  if (foe === undefined || isWaiting(mind)) return null;
  const to = attackPlace(mind, sight, foe);
  const late = { looks: 0, lead: mind.profile.reactionTicks };
  const { reel, lean } = approach(mind.hand.steering, to.azimuth, to.elevation, late);
  return [lean, reel];
}

function fight(mind: PilotMind, sight: Sight, crossing: SightOfCrossing): Thumb {
  const pulls = pullsNow(mind, crossing);
  const rubbing = pulls ? fightHeading.pull : fightHeading.release;
  const wanted = sideOf(sight, crossing.with) * (crossing.rubbing ? rubbing : fightHeading.gap);
  const error = headingBetween(wanted, lookAgo(mind.hand.steering, 0).heading);
  return [clamp(error * feel.fightLean, -1, 1), pulls ? -1 : 1];
}
