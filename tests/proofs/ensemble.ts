// How well an ensemble of places foretold one place.
import { mean, median, nth } from '../support/numbers.ts';

export interface Places {
  readonly x: readonly number[];
  readonly z: readonly number[];
}

export interface Place {
  readonly x: number;
  readonly z: number;
}

/**
 * Share of the members that lie nearer to the middle than the place does, 0..1, in spreads of the ensemble: evenly
 * distributed over many falls when the ensemble is right (the PIT of the depth).
 */
export function rankOf({ x, z }: Places, at: Place): number {
  const [middleX, middleZ] = [median(x), median(z)];
  const xx = mean(x.map((value) => (value - middleX) ** 2));
  const zz = mean(z.map((value) => (value - middleZ) ** 2));
  const xz = mean(x.map((value, i) => (value - middleX) * (nth(z, i) - middleZ)));
  const depth = (px: number, pz: number): number => {
    const [dx, dz] = [px - middleX, pz - middleZ];
    return zz * dx * dx - 2 * xz * dx * dz + xx * dz * dz;
  };
  const mine = depth(at.x, at.z);
  return x.filter((value, i) => depth(value, nth(z, i)) < mine).length / x.length;
}

/** Energy score, metres, of an ensemble for one place (Gneiting and Raftery 2007), fair to small ensembles: less is better. */
export function energyScore({ x, z }: Places, at: Place): number {
  const m = x.length;
  let toPlace = 0;
  let apart = 0;
  for (let i = 0; i < m; i++) {
    toPlace += Math.hypot(nth(x, i) - at.x, nth(z, i) - at.z);
    for (let j = 0; j < i; j++) apart += Math.hypot(nth(x, i) - nth(x, j), nth(z, i) - nth(z, j));
  }
  return toPlace / m - apart / (m * (m - 1));
}
