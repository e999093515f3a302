// Exponential, logarithm and power from exact operations only; see angle.ts for why.

// Logarithm of two, in two parts so that folding loses nothing.
export const naturalTwoHigh = 0.6931471803691238;
export const naturalTwoLow = 1.9082149292705877e-10;

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
/** 1 over two to the 0, 1, .. 31. */
const perTwos = new Float64Array(32).map((_, twos) => 1 / powerOfTwo(twos));
const wordSize = 4294967296;

/** Natural logarithm of x > 0, within 1e-14 of its size; x <= 0 gives -Infinity. */
export function logarithm(x: number): number {
  if (!(x >= 1 / wordSize && x < wordSize)) return farLogarithm(x);
  // The twos in a number of a word's size are the place of its first bit: one operation instead of ten comparisons.
  const whole = x >= 1 ? x : x * wordSize;
  const twos = 31 - Math.clz32(whole);
  const m = whole * perTwos[twos];
  const count = x >= 1 ? twos : twos - 32;
  return m > rootTwo ? nearLogarithm(m / 2, count + 1) : nearLogarithm(m, count);
}

function farLogarithm(x: number): number {
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
  return m > rootTwo ? nearLogarithm(m / 2, twos + 1) : nearLogarithm(m, twos);
}

/** Logarithm of a number near 1 times so many twos. */
function nearLogarithm(near: number, twos: number): number {
  return areaTangentSeries(near) + twos * naturalTwoLow + twos * naturalTwoHigh;
}

/** Logarithm of a number near 1 (root of a half to root of two), within 1e-14 of its size: twice the area tangent of (x - 1) / (x + 1). */
export function areaTangentSeries(near: number): number {
  const s = (near - 1) / (near + 1);
  const q = s * s;
  let sum = q * (1 / 21) + 1 / 19;
  sum = sum * q + 1 / 17;
  sum = sum * q + 1 / 15;
  sum = sum * q + 1 / 13;
  sum = sum * q + 1 / 11;
  sum = sum * q + 1 / 9;
  sum = sum * q + 1 / 7;
  sum = sum * q + 1 / 5;
  sum = sum * q + 1 / 3;
  sum = sum * q + 1;
  return 2 * s * sum;
}

/** x to the y for x > 0. */
export function power(x: number, y: number): number {
  return exponential(y * logarithm(x));
}
