// The shape of the patch as it is drawn: two rings on the map that follow the companion's word without a jump.
import type { Region } from '../../sim/forecast/forecast.ts';
import type { Shown } from '../../sim/run/outlook.ts';

/** Corners of a drawn ring. */
export const patchCorners = 40;
/** Rates at which a ring follows a fresh word and unfolds, 1/s. */
const followRate = 5;
const unfoldRate = 2.5;
/** Least reach of a ring, metres: the smallest patch is still a place to stand on. */
const leastMetres = 1.2;

/** Farthest distance at which the ray from the middle leaves the region, metres. */
function reachToward(region: Region, [cx, cz]: readonly [number, number], dx: number, dz: number): number {
  let far = leastMetres;
  for (let i = 0; i < region.length; i++) {
    const [ax, az] = region[i] ?? [0, 0];
    const [bx, bz] = region[(i + 1) % region.length] ?? [0, 0];
    const cross = dx * (bz - az) - dz * (bx - ax);
    if (Math.abs(cross) < 1e-9) continue;
    const along = ((ax - cx) * (bz - az) - (az - cz) * (bx - ax)) / cross;
    const side = ((ax - cx) * dz - (az - cz) * dx) / cross;
    if (side >= 0 && side <= 1 && along > far) far = along;
  }
  return far;
}

function middleOf(region: Region): readonly [number, number] {
  let [x, z] = [0, 0];
  for (const [cx, cz] of region) [x, z] = [x + cx / region.length, z + cz / region.length];
  return [x, z];
}

export class PatchShape {
  /** Middle on the map, metres. */
  x = 0;
  z = 0;
  /** 0 folded .. 1. */
  unfolded = 0;
  /** How calm the look was that it shows: 1 is as sharp as the companion's own word. */
  sharp = 1;
  isThere = false;
  private readonly reaches = { half: new Float64Array(patchCorners), ninety: new Float64Array(patchCorners) };

  reset(): void {
    this.isThere = false;
    this.unfolded = 0;
  }

  /** Moves toward what is shown; without anything it folds up. */
  follow(shown: Shown | null, elapsed: number): void {
    if (shown === null) {
      this.unfolded *= Math.max(0, 1 - unfoldRate * elapsed);
      return;
    }
    const share = this.isThere ? Math.min(1, elapsed * followRate) : 1;
    this.isThere = true;
    const centre = middleOf(shown.half);
    this.x += (centre[0] - this.x) * share;
    this.z += (centre[1] - this.z) * share;
    this.sharp += (shown.calm - this.sharp) * share;
    for (const name of ['half', 'ninety'] as const) {
      const reaches = this.reaches[name];
      for (let k = 0; k < patchCorners; k++) {
        const angle = (k / patchCorners) * 2 * Math.PI;
        const goal = reachToward(shown[name], centre, Math.cos(angle), Math.sin(angle));
        reaches[k] = (reaches[k] ?? 0) + (goal - (reaches[k] ?? 0)) * share;
      }
    }
    this.unfolded += (1 - this.unfolded) * Math.min(1, elapsed * unfoldRate);
  }

  /** Farthest reach of a ring, metres, its torn edge included. */
  most(name: 'half' | 'ninety'): number {
    return 1.1 * this.reaches[name].reduce((most, far) => Math.max(most, far), 0);
  }

  /** Mean reach of a ring, metres. */
  reach(name: 'half' | 'ninety'): number {
    return this.reaches[name].reduce((sum, far) => sum + far, 0) / patchCorners;
  }

  /** Writes a share of the ring to `out` as x, z pairs, metres; `grown`: metres added to its reach. */
  ring(name: 'half' | 'ninety', out: Float64Array, share = 1, grown = 0): void {
    const reaches = this.reaches[name];
    for (let k = 0; k < patchCorners; k++) {
      const angle = (k / patchCorners) * 2 * Math.PI;
      // Torn by hand: the edge strays a little, always in the same way.
      const torn = 1 + 0.035 * Math.sin(7 * angle + 1) + 0.025 * Math.sin(13 * angle);
      const far = Math.max(0, (reaches[k] ?? 0) * torn * share + grown) * this.unfolded;
      out[2 * k] = this.x + far * Math.cos(angle);
      out[2 * k + 1] = this.z + far * Math.sin(angle);
    }
  }
}
