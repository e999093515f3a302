// The gust field as built, mode by mode, for closed forms: variance across the wave, life, and how fast it is carried past.
import type { Air } from '../../src/sim/flight/air.ts';

/** Seconds between two renewals of a mode: see `flight/air.ts`. */
export const renewalSeconds = 0.1;

export interface Mode {
  /** Wave vector, 1/m: across, up, along. */
  readonly wave: readonly number[];
  /** Covariance of its amplitudes, m2/s2, three by three: sum over the modes, it is that of the gusts. */
  readonly covariance: readonly (readonly number[])[];
  /** Seconds in which the amplitude forgets itself. */
  readonly life: number;
}

const axes: readonly number[] = [0, 1, 2];

type Matrix = readonly (readonly number[])[];

function product(a: Matrix, b: Matrix): number[][] {
  return axes.map((i) => axes.map((j) => axes.reduce((sum, k) => sum + (a[i]?.[k] ?? 0) * (b[k]?.[j] ?? 0), 0)));
}

/** All modes of a field. The amplitudes are P L g, with L the blend of three draws and P what keeps them across the wave. */
export function modesOf({ wave, blend, root, keep }: Air): Mode[] {
  const [a, b, c, d, e, f] = blend as unknown as [number, number, number, number, number, number];
  const lower = [
    [a, 0, 0],
    [b, c, 0],
    [d, e, f],
  ];
  const free = product(lower, [
    [a, b, d],
    [0, c, e],
    [0, 0, f],
  ]);
  return Array.from(keep, (kept, i): Mode => {
    const k = [...wave.subarray(3 * i, 3 * i + 3)];
    const square = k.reduce((sum, each) => sum + each * each, 0);
    const across = k.map((a, p) => k.map((b, q) => (p === q ? 1 : 0) - (a * b) / square));
    const share = (root[i] as number) ** 2;
    const covariance = product(product(across, free), across).map((row) => row.map((value) => share * value));
    return { wave: k, covariance, life: -renewalSeconds / Math.log(kept) };
  });
}
