// Several normal numbers at once: the very numbers that `gaussian` (random.ts) gives one by one, for less than half the time. All
// words are drawn first, and which series is summed does not depend on them, so that a processor works on several pairs at once.
import { foldedCosine, foldedSine, quarterHigh, quarterLow } from './math/angle.ts';
import { areaTangentSeries, naturalTwoHigh, naturalTwoLow } from './math/power.ts';
import type { Stream } from './random.ts';

/** Most numbers of one call. */
export const mostGaussians = 62;

/** The words of a call, two for each pair. */
const words = new Int32Array(mostGaussians + 2);
/** A word and a half, over this, is a number between 0 and 1. */
const wordSize = 4294967296;

/**
 * By the zeros before a word's first bit: what brings the word near 1 (from 1 to 2, or in the second half of the table to half of
 * that), and what the logarithm of that number then lacks, in two parts.
 */
const zerosMost = 33;
const lifts = new Float64Array(2 * zerosMost);
const lackHigh = new Float64Array(2 * zerosMost);
const lackLow = new Float64Array(2 * zerosMost);
for (let zeros = 0, lift = 2 / wordSize; zeros < zerosMost; zeros++, lift *= 2) {
  for (const half of [0, 1]) {
    const at = half * zerosMost + zeros;
    lifts[at] = half === 1 ? lift / 2 : lift;
    lackHigh[at] = (half - 1 - zeros) * naturalTwoHigh;
    lackLow[at] = (half - 1 - zeros) * naturalTwoLow;
  }
}
/** The root of two in 31 bits, where 1 is the first of them alone: what lies beyond it is halved, to be near 1. */
const rootTwoBits = Math.floor(Math.SQRT2 * 1073741824);

/** By the nearest quarter of a turn, 0 to 4: its angle in two parts, and the signs with which cosine and sine come out of it. */
const quarterHighs = new Float64Array([0, 1, 2, 3, 4]).map((quarter) => quarter * quarterHigh);
const quarterLows = new Float64Array([0, 1, 2, 3, 4]).map((quarter) => quarter * quarterLow);
const cosineSigns = new Float64Array([1, 1, -1, -1, 1]);
const sineSigns = new Float64Array([1, -1, -1, 1, 1]);

/**
 * Writes the next `count` numbers (at most `mostGaussians`) of the normal distribution to `out`, which must be longer than that by
 * one. The stream is left as `gaussian` would leave it.
 */
export function gaussians(stream: Stream, out: Float64Array, count: number): void {
  let i = 0;
  if (stream.hasSpare) out[i++] = stream.spare;
  const pairs = (count - i + 1) >> 1;
  drawWords(stream.state, 2 * pairs);
  for (let k = 0; k < pairs; k++, i += 2) {
    const word = words[2 * k];
    const zeros = Math.clz32(word);
    const at = zerosMost * ((rootTwoBits - ((word << zeros) >>> 1)) >>> 31) + zeros;
    const radius = Math.sqrt(-2 * (areaTangentSeries(((word >>> 0) + 0.5) * lifts[at]) + lackLow[at] + lackHigh[at]));
    const turned = words[2 * k + 1];
    const quarter = ((turned >>> 29) + 1) >>> 1;
    const odd = quarter & 1;
    const angle = ((2 * Math.PI) / wordSize) * ((turned >>> 0) + 0.5) - quarterHighs[quarter] - quarterLows[quarter];
    out[i + odd] = radius * cosineSigns[quarter] * foldedCosine(angle);
    out[i + 1 - odd] = radius * sineSigns[quarter] * foldedSine(angle);
  }
  stream.hasSpare = i > count;
  if (i > count) stream.spare = out[count];
}

/** `draw` (random.ts), many times over. */
function drawWords(state: Uint32Array, count: number): void {
  let a = state[0] | 0;
  let b = state[1] | 0;
  let c = state[2] | 0;
  let d = state[3] | 0;
  for (let k = 0; k < count; k++) {
    const word = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[k] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
