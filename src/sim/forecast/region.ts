// Regions on the map: rings that hold a share of an ensemble.
import { cosine, sine } from '../math/angle.ts';
import type { Region } from './forecast.ts';

const corners = 24;

/** True when (x, z) lies inside the ring (even-odd rule). */
export function isInside(region: Region, x: number, z: number): boolean {
  let inside = false;
  for (let i = 0, j = region.length - 1; i < region.length; j = i, i++) {
    const [xi, zi] = region[i];
    const [xj, zj] = region[j];
    if (zi > z !== zj > z && x < ((xj - xi) * (z - zi)) / (zj - zi) + xi) inside = !inside;
  }
  return inside;
}

export interface Cloud {
  readonly centreX: number;
  readonly centreZ: number;
  /** Spread matrix of the members about the centre, m2. */
  readonly xx: number;
  readonly xz: number;
  readonly zz: number;
  /** Distance of each member from the centre in spreads, sorted. */
  readonly ranks: Float64Array;
}

/** Middle value of numbers; the input is not changed. */
export function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Least spread that is believed, m2: nobody knows a landing to the half metre. */
const leastSpread = 0.25;

/** Centre, spread and depth of an ensemble of places. */
export function cloudOf(x: Float64Array, z: Float64Array): Cloud {
  const centreX = median(x);
  const centreZ = median(z);
  let xx = leastSpread;
  let zz = leastSpread;
  let xz = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - centreX;
    const dz = z[i] - centreZ;
    xx += (dx * dx) / x.length;
    zz += (dz * dz) / x.length;
    xz += (dx * dz) / x.length;
  }
  const determinant = xx * zz - xz * xz;
  const ranks = new Float64Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const dx = x[i] - centreX;
    const dz = z[i] - centreZ;
    ranks[i] = Math.sqrt((zz * dx * dx - 2 * xz * dx * dz + xx * dz * dz) / determinant);
  }
  return { centreX, centreZ, xx, xz, zz, ranks: ranks.sort() };
}

/** Ring that holds the share (0..1) of a cloud: an ellipse along its spread. */
export function ringOf(cloud: Cloud, share: number): Region {
  const place = Math.min(cloud.ranks.length - 1, Math.max(0, Math.ceil(share * cloud.ranks.length) - 1));
  const reach = cloud.ranks[place];
  // Cholesky root of the spread maps the unit circle to its ellipse.
  const a = Math.sqrt(cloud.xx);
  const b = cloud.xz / a;
  const c = Math.sqrt(Math.max(1e-9, cloud.zz - b * b));
  return Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    const p = reach * cosine(turn);
    const q = reach * sine(turn);
    return [cloud.centreX + a * p, cloud.centreZ + b * p + c * q] as const;
  });
}
