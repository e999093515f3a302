/**
 * What sounds are made of: seeded noise, filters that close on themselves, and levels. All samples are -1..1 at 48 kHz.
 */

export const sampleRate = 48_000;

/**
 * White noise in -1..1, the same for the same seed.
 * @param {number} count samples @param {number} seed @returns {Float64Array}
 */
export function whiteNoise(count, seed) {
  let state = seed >>> 0;
  return Float64Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2_147_483_648 - 1;
  });
}

/**
 * A band-pass whose output joins end to end: the input is taken as a ring and run twice, so the filter has settled.
 * @param {Float64Array} ring @param {number} hertz centre @param {number} q @returns {Float64Array}
 */
export function ringBandPass(ring, hertz, q) {
  const w = (2 * Math.PI * hertz) / sampleRate;
  const alpha = Math.sin(w) / (2 * q);
  const [b0, a1, a2] = [alpha / (1 + alpha), (-2 * Math.cos(w)) / (1 + alpha), (1 - alpha) / (1 + alpha)];
  const out = new Float64Array(ring.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < ring.length; i++) {
      const x = ring[i] ?? 0;
      const y = b0 * (x - x2) - a1 * y1 - a2 * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
  }
  return out;
}

/**
 * Loudest sample becomes `peak`.
 * @param {Float64Array} samples @param {number} peak @returns {Float64Array}
 */
export function toPeak(samples, peak) {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample * peak) / loudest);
}

/**
 * A ring with a bit of itself before and behind, so that a codec's delay cannot click at the loop points.
 * @param {Float64Array} ring @param {number} seconds on each side @returns {Float64Array}
 */
export function wrapAround(ring, seconds) {
  const extra = Math.round(seconds * sampleRate);
  const out = new Float64Array(ring.length + 2 * extra);
  for (let i = 0; i < out.length; i++) out[i] = ring[(i - extra + ring.length) % ring.length] ?? 0;
  return out;
}
