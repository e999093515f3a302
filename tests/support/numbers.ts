// Sums over samples, and what chance allows.

/** Item number `i`; throws when there is none. */
export function nth<Value>(values: ArrayLike<Value>, i: number): Value {
  const value = values[i];
  if (value === undefined) throw new RangeError(`nothing at ${i} of ${values.length}`);
  return value;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation about the mean. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const [middleA, middleB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - middleA) * (nth(b, i) - middleB))) / (spread(a) * spread(b));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (nth(sorted, (sorted.length - 1) >> 1) + nth(sorted, sorted.length >> 1)) / 2;
}

/** Middle and half width of the numbers, for laws that say "equal within". */
export function off(value: number, expected: number): number {
  return Math.abs(value - expected) / Math.abs(expected);
}

/**
 * Counts out of `n` that a true share may give, `low` to `high`, by the binomial law. Less than `low`, and likewise more
 * than `high`, has a chance below 1 in 2000: both together are the bounds at 99.9 %.
 */
export function countsFor(share: number, n: number): { low: number; high: number } {
  const tail = 0.0005;
  const chance: number[] = [];
  for (let k = 0; k <= n; k++) {
    let logarithm = k * Math.log(share) + (n - k) * Math.log(1 - share);
    for (let i = 1; i <= k; i++) logarithm += Math.log((n - k + i) / i);
    chance.push(Math.exp(logarithm));
  }
  let low = 0;
  for (let below = nth(chance, 0); below < tail; below += nth(chance, low)) low += 1;
  let high = n;
  for (let above = nth(chance, n); above < tail; above += nth(chance, high)) high -= 1;
  return { low, high };
}
