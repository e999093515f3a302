// The covariance of the gusts. Each mode's amplitude is drawn freely and then kept across its own wave, which takes more
// from some axes than from others, and differently for every seed. Solved backwards here: from what the air should have
// in the end to what has to be drawn, so that every single sky has it exactly.

/** Pairs of axes (0 across, 1 up, 2 along) by which a symmetric 3x3 is written as six numbers. */
const pairs = [
  [0, 0],
  [1, 1],
  [2, 2],
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/**
 * The free covariance S for which the modes together have the covariance `wanted`: sum of weight P S P, with P the
 * projection across each wave vector (three numbers a mode). Six numbers in the order of `pairs`, m2/s2.
 */
export function stressBeforeProjection(wanted: readonly number[], wave: Float64Array, weight: Float64Array): number[] {
  const rows = wanted.map((sum) => [0, 0, 0, 0, 0, 0, sum]);
  for (let i = 0; i < weight.length; i++) addMode(rows, wave, 3 * i, weight[i]);
  for (let pivot = 0; pivot < 6; pivot++) clearColumn(rows, pivot);
  return rows.map((row, r) => row[6] / row[r]);
}

/** What one mode gives to each pair of axes per unit of free covariance of each pair. */
function addMode(rows: number[][], wave: Float64Array, o: number, weight: number): void {
  const kk = wave[o] * wave[o] + wave[o + 1] * wave[o + 1] + wave[o + 2] * wave[o + 2];
  const across = (r: number, c: number): number => (r === c ? 1 : 0) - (wave[o + r] * wave[o + c]) / kk;
  for (const [r, [a, b]] of pairs.entries()) {
    for (const [c, [p, q]] of pairs.entries()) {
      const once = across(a, p) * across(q, b);
      rows[r][c] += weight * (p === q ? once : once + across(a, q) * across(p, b));
    }
  }
}

/** Gauss and Jordan: takes a column out of all rows but its own. */
function clearColumn(rows: number[][], pivot: number): void {
  for (let r = 0; r < 6; r++) {
    if (r === pivot) continue;
    const factor = rows[r][pivot] / rows[pivot][pivot];
    for (let c = pivot; c < 7; c++) rows[r][c] -= factor * rows[pivot][c];
  }
}

/**
 * Lower triangle of a covariance (six numbers in the order of `pairs`), row by row: three independent draws become three
 * draws with that covariance. What cannot be had (a negative square) is left out: see `isWhole`.
 */
export function choleskyOf([xx, yy, zz, xy, xz, yz]: readonly number[]): number[] {
  const a = Math.sqrt(Math.max(0, xx));
  const b = a > 0 ? xy / a : 0;
  const d = a > 0 ? xz / a : 0;
  const c = Math.sqrt(Math.max(0, yy - b * b));
  const e = c > 0 ? (yz - b * d) / c : 0;
  return [a, b, c, d, e, Math.sqrt(Math.max(0, zz - d * d - e * e))];
}

/** True when such a triangle is the whole of its covariance: no square was negative. */
export function isWhole(triangle: ArrayLike<number>): boolean {
  return triangle[0] > 0 && triangle[2] > 0 && triangle[5] > 0;
}
