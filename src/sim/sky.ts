// The sky as a flyer sees it from his roof: azimuth to the right of downwind, elevation above level, and where the nose
// points on that sky (0 up, positive to the right). Radians.
import { arcTangent, wrapAngle } from './math/angle.ts';
import type { Vector } from './setup.ts';
import type { SightOfSelf } from './sight.ts';

export interface SkyPlace {
  readonly azimuth: number;
  readonly elevation: number;
  /** Metres from the hand. */
  readonly distance: number;
}

export function skyPlace(hand: Vector, at: Vector): SkyPlace {
  const x = at[0] - hand[0];
  const y = at[1] - hand[1];
  const z = at[2] - hand[2];
  const level = Math.sqrt(x * x + z * z);
  return { azimuth: arcTangent(x, z), elevation: arcTangent(y, level), distance: Math.sqrt(level * level + y * y) };
}

/** Where a place lies, given as a unit vector from the hand. */
export function skyDirection(direction: Vector): { azimuth: number; elevation: number } {
  const level = Math.sqrt(direction[0] * direction[0] + direction[2] * direction[2]);
  return { azimuth: arcTangent(direction[0], direction[2]), elevation: arcTangent(direction[1], level) };
}

/** Heading of the nose on the sky: 0 up, a quarter turn to the right. */
export function noseHeading(self: SightOfSelf): number {
  const x = self.position[0] - self.hand[0];
  const y = self.position[1] - self.hand[1];
  const z = self.position[2] - self.hand[2];
  const level = Math.sqrt(x * x + z * z) + 1e-9;
  const size = Math.sqrt(level * level + y * y);
  const sa = x / level;
  const ca = z / level;
  const se = y / size;
  const ce = level / size;
  const [nx, ny, nz] = self.nose;
  const right = nx * ca - nz * sa;
  const up = -nx * se * sa + ny * ce - nz * se * ca;
  return arcTangent(right, up);
}

/** Difference of two headings, -pi..pi. */
export function headingBetween(to: number, from: number): number {
  return wrapAngle(to - from);
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
