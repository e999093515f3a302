// How strained a line looks: the simulation's share of the breaking load, stretched so that what a hand does every day
// (a hover at a tenth of the load, a dash at a half) fills the five states of the drawing.
import type { FlyerPose } from '../session/poses.ts';

/** States of a line by strain: colour, pattern and tremble all follow from them. */
export type LineState = 'slack' | 'cruise' | 'biting' | 'danger' | 'parting';

/** Upper ends of the states but the last. */
const ends: readonly (readonly [number, LineState])[] = [
  [0.15, 'slack'],
  [0.45, 'cruise'],
  [0.75, 'biting'],
  [0.92, 'danger'],
];
const stretch = 0.6;

/** Strain 0..1 from a tension as a share of the breaking load. */
export function strainOf(tensionShare: number): number {
  return tensionShare > 0 ? Math.min(1, tensionShare ** stretch) : 0;
}

/** The state that a strain is drawn as. */
export function stateOf(strain: number): LineState {
  return ends.find(([end]) => strain < end)?.[1] ?? 'parting';
}

/** Mean strain of a flyer's line. */
export function meanStrain(pose: FlyerPose): number {
  let sum = 0;
  for (let i = 0; i < pose.segments; i++) sum += pose.tension[i] ?? 0;
  return pose.segments > 0 ? strainOf(sum / pose.segments) : 0;
}
