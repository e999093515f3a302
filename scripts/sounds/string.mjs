/**
 * Plucked strings: Karplus and Strong's loop, tuned by an all-pass (Jaffe and Smith 1983), with the strings beneath that
 * nobody plucks and a body of skin and wood.
 */
import { bandPass, lowPass } from './filters.mjs';
import { silent } from './shapes.mjs';
import { sampleRate, whiteNoise } from './waves.mjs';

/**
 * @typedef {object} Pluck
 * @property {number} hertz
 * @property {number} seconds
 * @property {number} t60 seconds until the string is 60 dB quieter
 * @property {number} bright 0 a thumb's flesh .. 1 wire: how little each round of the loop rounds off
 * @property {number} burstHertz the plectrum's noise is rounded off above this
 * @property {number} pick where it is plucked, share of the string
 * @property {number} seed
 */

/** How far the string is drawn aside, beside a burst of noise of height 1. */
const drawn = 0.9;

/** One string. @param {Pluck} pluck @returns {Float64Array} */
export function pluckString({ hertz, seconds, t60, bright, burstHertz, pick, seed }) {
  const out = silent(seconds);
  const round = sampleRate / hertz;
  // The loop's filter delays too: forgetting it makes the string 5 to 15 cents flat.
  const soften = 0.5 * (1 - bright);
  const whole = Math.floor(round - soften - 0.1);
  const rest = round - soften - whole;
  const allPass = (1 - rest) / (1 + rest);
  const gain = 10 ** (-3 / (hertz * t60));
  const away = Math.max(1, Math.round(pick * whole));
  const burst = lowPass(whiteNoise(whole, seed), burstHertz);
  // The string is drawn aside to a corner and let go: that has the low partials. The burst is the plectrum that scrapes off.
  const corner = burst.map((_, i) => (i < away ? i / away : (whole - i) / (whole - away)) - 0.5);
  const loop = burst.map((x, i) => drawn * (corner[i] ?? 0) + x - (burst[(i - away + whole) % whole] ?? 0));
  let [before, passedIn, passedOut] = [0, 0, 0];
  for (let i = 0; i < out.length; i++) {
    const at = i % whole;
    const x = loop[at] ?? 0;
    out[i] = x;
    const softened = gain * ((1 - soften) * x + soften * before);
    before = x;
    const passed = allPass * softened + passedIn - allPass * passedOut;
    [passedIn, passedOut] = [softened, passed];
    loop[at] = passed;
  }
  return out;
}

/**
 * Strings that sound along, each a comb tuned to one pitch.
 * @param {Float64Array} played @param {readonly number[]} pitches hertz @param {number} t60 seconds @returns {Float64Array}
 */
export function soundAlong(played, pitches, t60) {
  const out = new Float64Array(played.length);
  for (const hertz of pitches) {
    const whole = Math.floor(sampleRate / hertz);
    // Two samples side by side make up for the part of a sample.
    const late = sampleRate / hertz - whole;
    const gain = 10 ** (-3 / (hertz * t60));
    const loop = new Float64Array(whole);
    let before = 0;
    for (let i = 0; i < played.length; i++) {
      const at = i % whole;
      const x = loop[at] ?? 0;
      out[i] = (out[i] ?? 0) + x;
      loop[at] = 0.012 * (played[i] ?? 0) + gain * ((1 - late) * x + late * before);
      before = x;
    }
  }
  return out;
}

/**
 * A hollow body: so much of the string itself, and what resonates.
 * @param {Float64Array} played @param {number} dry @param {readonly (readonly [hertz: number, q: number, loud: number])[]} resonances
 * @returns {Float64Array}
 */
export function throughBody(played, dry, resonances) {
  const out = played.map((x) => dry * x);
  for (const [hertz, q, loud] of resonances) {
    const rings = bandPass(played, hertz, q);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + loud * (rings[i] ?? 0);
  }
  return out;
}
