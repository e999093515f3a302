// Exponential, logarithm and power from exact operations only; see angle.ts for why.

// Logarithm of two, in two parts so that folding loses nothing.
const naturalTwoHigh = 0.6931471803691238;
const naturalTwoLow = 1.9082149292705877e-10;

/** e to the x, relative error below 1e-14. Below -700 it is 0, above 700 it stays at the value for 700. */
export function exponential(x: number): number {
  if (x < -700) return 0;
  const bounded = Math.min(x, 700);
  const twos = Math.round(bounded / (naturalTwoHigh + naturalTwoLow));
  const r = bounded - twos * naturalTwoHigh - twos * naturalTwoLow;
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= 14; k++) {
    term *= r / k;
    sum += term;
  }
  return sum * powerOfTwo(twos);
}

function powerOfTwo(n: number): number {
  let base = n < 0 ? 0.5 : 2;
  let left = n < 0 ? -n : n;
  let value = 1;
  while (left > 0) {
    if ((left & 1) !== 0) value *= base;
    base *= base;
    left >>= 1;
  }
  return value;
}

const rootTwo = Math.sqrt(2);
/** Steps by which a number is brought near 1: 512 twos, 256, .. 1. */
const steps = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1];
const large = steps.map(powerOfTwo);
const small = large.map((power) => 1 / power);
const oddParts = [21, 19, 17, 15, 13, 11, 9, 7, 5, 3, 1].map((k) => 1 / k);

/** Natural logarithm of x > 0, within 1e-14 of its size; x <= 0 gives -Infinity. */
export function logarithm(x: number): number {
  if (!(x > 0)) return Number.NEGATIVE_INFINITY;
  let twos = 0;
  let m = x;
  for (let i = 0; i < steps.length; i++) {
    if (m >= large[i]) {
      m *= small[i];
      twos += steps[i];
    } else if (m < small[i]) {
      m *= large[i];
      twos -= steps[i];
    }
  }
  if (m < 1) {
    m *= 2;
    twos -= 1;
  }
  if (m > rootTwo) {
    m /= 2;
    twos += 1;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  let sum = 0;
  for (let i = 0; i < oddParts.length; i++) sum = sum * q + oddParts[i];
  return 2 * s * sum + twos * naturalTwoLow + twos * naturalTwoHigh;
}

/** x to the y for x > 0. */
export function power(x: number, y: number): number {
  return exponential(y * logarithm(x));
}
