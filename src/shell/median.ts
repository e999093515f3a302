/** The middle of some numbers, or the mean of the two in the middle; null when there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Cut to a thousandth: enough for seconds, and fit to be read. */
export function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
