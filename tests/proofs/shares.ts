// Shares of a whole, and how far chance may have moved them.

/** Normal deviate that leaves 0.05 % on either side. */
const deviate = 3.2905;

/** Between which shares the truth lies at 99.9 % when `k` of `n` were so (Wilson's score interval). */
export function boundsOf(k: number, n: number): { low: number; high: number } {
  const d = (deviate * deviate) / n;
  const middle = (k / n + d / 2) / (1 + d);
  const half = (Math.sqrt(((k / n) * (1 - k / n)) / n + d / n / 4) * deviate) / (1 + d);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** A share and its bounds in words: what a claim shows. */
export function shareInWords(k: number, n: number): { n: number; found: string; bounds: string } {
  if (n === 0) return { n, found: 'none', bounds: '-' };
  const { low, high } = boundsOf(k, n);
  return { n, found: percent(k / n), bounds: `${percent(low)} to ${percent(high)}` };
}

/** Whether a share may truly lie between two others: chance at 99.9 % does not rule it out. */
export function mayLieBetween(k: number, n: number, lowest: number, highest: number): boolean {
  const { low, high } = boundsOf(k, n);
  return n > 0 && high >= lowest && low <= highest;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
