// A person with the Point hand: makes gestures, not wishes, late and a little off. The yardstick for "can people win?".
import { type Gesture, restingGesture } from '../hands/gesture.ts';
import { pointWish } from '../hands/point.ts';
import { cosine, sine } from '../math/angle.ts';
import type { Sight } from '../sight.ts';
import { attackPlace, nearestOther } from './attack.ts';
import { beginTick, isWaiting, pullsNow } from './person.ts';
import type { Behaviour, PilotMind } from './pilot.ts';

export const pointing: Behaviour = (mind, sight) => {
  beginTick(mind, sight);
  return pointWish(mind.hand, gestureFor(mind, sight), sight, mind.profile.reactionTicks);
};

function gestureFor(mind: PilotMind, sight: Sight): Gesture {
  const crossing = sight.crossings[0];
  if (crossing !== undefined) return { ...restingGesture, holding: pullsNow(mind, crossing) };
  const foe = nearestOther(sight);
  if (foe === undefined || isWaiting(mind)) return restingGesture;
  const { azimuth, elevation } = attackPlace(mind, sight, foe);
  const level = cosine(elevation);
  const aim = [sine(azimuth) * level, sine(elevation), cosine(azimuth) * level] as const;
  return { ...restingGesture, holding: true, aim };
}
