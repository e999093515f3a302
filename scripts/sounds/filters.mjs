/** Filters of sounds that begin and end; rings have their own in `waves.mjs`. All run over a whole sound at once. */
import { sampleRate } from './waves.mjs';

/**
 * Two poles and two zeros, after R. Bristow-Johnson's cookbook.
 * @param {Float64Array} samples @param {readonly [number, number, number]} b @param {readonly [number, number]} a a1 and a2, with a0 = 1
 * @returns {Float64Array}
 */
export function twoPoles(samples, [b0, b1, b2], [a1, a2]) {
  const out = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

/** @param {Float64Array} samples @param {number} hertz centre @param {number} q @returns {Float64Array} */
export function bandPass(samples, hertz, q) {
  const w = (2 * Math.PI * hertz) / sampleRate;
  const alpha = Math.sin(w) / (2 * q);
  const a0 = 1 + alpha;
  return twoPoles(samples, [alpha / a0, 0, -alpha / a0], [(-2 * Math.cos(w)) / a0, (1 - alpha) / a0]);
}

/** One pole: 6 dB an octave above `hertz`. @param {Float64Array} samples @param {number} hertz @returns {Float64Array} */
export function lowPass(samples, hertz) {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / sampleRate);
  let y = 0;
  return samples.map((x) => {
    y += share * (x - y);
    return y;
  });
}

/** What `lowPass` takes away. @param {Float64Array} samples @param {number} hertz @returns {Float64Array} */
export function highPass(samples, hertz) {
  const low = lowPass(samples, hertz);
  return samples.map((x, i) => x - (low[i] ?? 0));
}
