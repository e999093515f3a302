// What of the kite can be seen from the lanes: a glimpse where no house stands in the way.
import type { Roof } from '../setup.ts';
import { highestSurface, surfaceHeight } from '../surface.ts';

/** Height of a child's eyes over the ground, metres. */
const eyeHeight = 1.2;
/** The look is followed in strides of so many metres over the ground. */
const stride = 0.5;

/** A glimpse of the kite: when, and where it was, metres. */
export interface Glimpse {
  readonly tick: number;
  readonly position: readonly [x: number, y: number, z: number];
}

/** True when no house stands between the eyes of a child at (x, z) and a place in the air. */
export function canSee(roofs: readonly Roof[], x: number, z: number, at: ArrayLike<number>): boolean {
  const acrossGap = at[0] - x;
  const alongGap = at[2] - z;
  const far = Math.sqrt(acrossGap * acrossGap + alongGap * alongGap);
  const highest = highestSurface(roofs);
  for (let gone = stride; gone < far; gone += stride) {
    const share = gone / far;
    const height = eyeHeight + share * (at[1] - eyeHeight);
    if (height > highest && at[1] > eyeHeight) return true;
    if (surfaceHeight(roofs, x + share * acrossGap, z + share * alongGap) > height) return false;
  }
  return true;
}
