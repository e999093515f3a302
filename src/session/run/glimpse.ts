// Whether the kite can be seen from the lanes: houses stand in the way of most looks up.
import type { Roof } from '../../sim/setup.ts';
import { highestSurface, surfaceHeight } from '../../sim/surface.ts';

/** Height of a child's eyes, metres, and how finely the look is followed between the houses, metres along the ground. */
const eyeMetres = 1.1;
const strideMetres = 0.5;

/** True when nothing stands between a child's eyes at (x, z) and a place in the air, metres. */
export function canSee(roofs: readonly Roof[], x: number, z: number, at: ArrayLike<number>): boolean {
  const toX = (at[0] ?? 0) - x;
  const up = (at[1] ?? 0) - eyeMetres;
  const toZ = (at[2] ?? 0) - z;
  const level = Math.hypot(toX, toZ);
  const highest = highestSurface(roofs);
  for (let far = strideMetres; far < level; far += strideMetres) {
    const share = far / level;
    const height = eyeMetres + up * share;
    if (up > 0 && height > highest) return true;
    if (height < surfaceHeight(roofs, x + toX * share, z + toZ * share)) return false;
  }
  return true;
}
