/** Small pieces that most sounds need: empty time, fades, sums, and lots drawn by a number. */
import { sampleRate } from './waves.mjs';

/** @param {number} seconds @returns {Float64Array} */
export const silent = (seconds) => new Float64Array(Math.round(seconds * sampleRate));

/**
 * A sound by its value at each moment.
 * @param {number} seconds @param {(t: number, i: number) => number} valueAt `t` in seconds @returns {Float64Array}
 */
export const sound = (seconds, valueAt) => silent(seconds).map((_, i) => valueAt(i / sampleRate, i));

/** A number in 0..1 that depends on `i` alone. @param {number} i */
export function lot(i) {
  const x = Math.sin(i * 127.1 + 11.7) * 43_758.545_3;
  return x - Math.floor(x);
}

/**
 * Adds one sound to another, from a moment on; what would stand behind the end is left out.
 * @param {Float64Array} into @param {Float64Array} from @param {number} seconds @param {number} gain
 */
export function lay(into, from, seconds, gain) {
  const at = Math.round(seconds * sampleRate);
  const count = Math.min(from.length, into.length - at);
  for (let i = 0; i < count; i++) into[at + i] = (into[at + i] ?? 0) + gain * (from[i] ?? 0);
}

/**
 * The same, round and round: what stands behind the end comes in at the beginning.
 * @param {Float64Array} ring @param {Float64Array} from @param {number} seconds @param {number} gain
 */
export function layRound(ring, from, seconds, gain) {
  const at = Math.round(seconds * sampleRate);
  for (let i = 0; i < from.length; i++) {
    const to = (at + i) % ring.length;
    ring[to] = (ring[to] ?? 0) + gain * (from[i] ?? 0);
  }
}

/**
 * Nothing begins or ends with a click.
 * @param {Float64Array} samples @param {number} inSeconds @param {number} outSeconds @returns {Float64Array}
 */
export function fadeEnds(samples, inSeconds, outSeconds) {
  const first = inSeconds * sampleRate;
  const last = outSeconds * sampleRate;
  return samples.map((x, i) => x * Math.min(1, first > 0 ? i / first : 1, (samples.length - 1 - i) / last));
}
