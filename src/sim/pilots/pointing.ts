// A person with the Point hand: makes gestures, not wishes, late and a little off. The yardstick for "can people win?".
import { isLosing } from '../fight-sense.ts';
import type { Gesture } from '../hands/gesture.ts';
import { pointWish } from '../hands/point.ts';
import { cosine, sine } from '../math/angle.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { attackPlace, nearestOther, wobbleAim } from './attack.ts';
import type { Behaviour, PilotMind } from './pilot.ts';

/** How often a beginner may think again of letting out, ticks. */
const forgetTicks = 60;

export const pointing: Behaviour = (mind, sight) => {
  wobbleAim(mind, sight);
  if (mind.ticks % forgetTicks === 0) mind.forgetting = (sight.chance * 104729) % 1 < mind.profile.forgets;
  mind.ticks += 1;
  return pointWish(mind.hand, gestureFor(mind, sight), sight, mind.profile.reactionTicks);
};

function gestureFor(mind: PilotMind, sight: Sight): Gesture {
  const crossing = sight.crossings[0];
  if (crossing !== undefined) {
    return { holding: holdsOn(mind, crossing), aim: null, way: null, reel: null };
  }
  const foe = nearestOther(sight);
  const waiting = mind.ticks < mind.profile.patienceSeconds * 60;
  if (foe === undefined || waiting) return { holding: false, aim: null, way: null, reel: null };
  const { azimuth, elevation } = attackPlace(mind, sight, foe);
  const level = cosine(elevation);
  return {
    holding: true,
    aim: [sine(azimuth) * level, sine(elevation), cosine(azimuth) * level],
    way: null,
    reel: null,
  };
}

function holdsOn(mind: PilotMind, crossing: SightOfCrossing): boolean {
  const letsOut = crossing.over || isLosing(crossing) || mind.profile.favouriteCut === 'release';
  return !letsOut || mind.forgetting;
}
