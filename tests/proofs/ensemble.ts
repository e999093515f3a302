// How well an ensemble of places foretold one place.
import type { Place } from '../../src/shell/forecast/energy-score.ts';
import { mean, median, nth } from '../support/numbers.ts';

export interface Places {
  readonly x: readonly number[];
  readonly z: readonly number[];
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
