// A person with the Point hand: makes gestures, not wishes, late and a little off. The yardstick for "can people win?".
import { type Gesture, restingGesture } from '../hands/gesture.ts';
import { pointWish } from '../hands/point.ts';
import { cosine, sine } from '../math/angle.ts';
import type { Sight } from '../sight.ts';
import { leanFor } from './bout.ts';
import type { Behaviour, PilotMind } from './pilot.ts';
import { planOf } from './plan.ts';

/** A lean smaller than this is left to the hand. */
const leastLean = 0.21;

export const pointing: Behaviour = (mind, sight) =>
  pointWish(mind.hand, gestureFor(mind, sight), sight, mind.profile.reactionTicks);

function gestureFor(mind: PilotMind, sight: Sight): Gesture {
  const plan = planOf(mind, sight);
  if (plan.kind === 'rest') return restingGesture;
  if (plan.kind === 'fight') {
    const lean = plan.turn === null ? 0 : leanFor(plan.turn);
    return { ...restingGesture, holding: plan.pulls, way: Math.abs(lean) < leastLean ? null : [lean, 0] };
  }
  const { azimuth, elevation } = plan.to;
  const level = cosine(elevation);
  const aim = [sine(azimuth) * level, sine(elevation), cosine(azimuth) * level] as const;
  return { ...restingGesture, holding: true, aim };
}
