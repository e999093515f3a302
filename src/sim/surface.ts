// What a kite can come down on: flat roofs, and the ground at height 0.
import type { Roof } from './setup.ts';

/** Height of the surface under a place, metres. Where roofs overlap, the higher counts. */
export function surfaceHeight(roofs: readonly Roof[], x: number, z: number): number {
  let height = 0;
  for (const roof of roofs) {
    if (roof.height <= height) continue;
    if (Math.abs(x - roof.x) <= roof.width / 2 && Math.abs(z - roof.z) <= roof.depth / 2) height = roof.height;
  }
  return height;
}

/** Height of the highest roof: above it nothing needs to be looked up. */
export function highestSurface(roofs: readonly Roof[]): number {
  let height = 0;
  for (const roof of roofs) height = Math.max(height, roof.height);
  return height;
}
