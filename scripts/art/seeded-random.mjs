// Chance that is the same at every bake: the pictures are compared byte by byte.
import { lerp } from './numbers.mjs';

/** @typedef {() => number} Random draws the next number, 0 up to but not 1 */
/** @typedef {(x: number) => number} Noise smooth noise along a line, -1..1, one bump a unit */

/** A stream of numbers that depends on the seed alone (mulberry32).
 * @param {number} seed @returns {Random} */
export function seededRandom(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth noise that repeats after 512 units.
 * @param {number} seed @returns {Noise} */
export function smoothNoise(seed) {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: 512 }, random);
  return (x) => {
    const cell = Math.floor(x);
    const f = x - cell;
    const eased = f * f * (3 - 2 * f);
    return lerp(values[cell & 511] ?? 0, values[(cell + 1) & 511] ?? 0, eased) * 2 - 1;
  };
}

/** Noise upon finer noise, each octave half as strong: the raggedness of torn paper and of ridges.
 * @param {Noise} noise @param {number} x @param {number} [octaves] */
export function layeredNoise(noise, x, octaves = 4) {
  let sum = 0;
  let strength = 0.5;
  let at = x;
  for (let i = 0; i < octaves; i++) {
    sum += strength * noise(at);
    at *= 2.03;
    strength *= 0.5;
  }
  return sum;
}
