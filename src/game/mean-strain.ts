// How strained a whole line looks: what its owner's arms and its tremble follow.
import type { FlyerPose } from '../session/poses.ts';
import { strainOf } from '../session/strain.ts';

/** Mean strain of a flyer's line. */
export function meanStrain(pose: FlyerPose): number {
  let sum = 0;
  for (let i = 0; i < pose.segments; i++) sum += pose.tension[i] ?? 0;
  return pose.segments > 0 ? strainOf(sum / pose.segments) : 0;
}
