import { ringBandPass, sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 8;

/**
 * Winter wind over roofs: two bands of noise that swell slowly. A ring of eight seconds.
 * @returns {Float64Array}
 */
export function wind() {
  const noise = whiteNoise(seconds * sampleRate, 1354);
  const low = ringBandPass(noise, 380, 0.8);
  const high = ringBandPass(noise, 900, 2.4);
  const swell = (/** @type {number} */ i, /** @type {number} */ turns, /** @type {number} */ phase) =>
    0.5 + 0.5 * Math.sin((2 * Math.PI * turns * i) / noise.length + phase);
  const mixed = noise.map((_, i) => {
    return (low[i] ?? 0) * (0.65 + 0.35 * swell(i, 1, 0.4)) + (high[i] ?? 0) * (0.15 + 0.5 * swell(i, 3, 2) ** 2);
  });
  return toPeak(mixed, 0.7);
}

/**
 * What the wind does higher up: a whistle at edges and lines, that comes and goes. A ring of four seconds.
 * @returns {Float64Array}
 */
export function whistle() {
  const noise = whiteNoise(4 * sampleRate, 1650);
  const [edge, line] = [ringBandPass(noise, 1650, 9), ringBandPass(noise, 2320, 14)];
  const swell = (/** @type {number} */ i, /** @type {number} */ turns) =>
    0.5 + 0.5 * Math.sin((2 * Math.PI * turns * i) / noise.length + turns);
  return toPeak(
    noise.map((_, i) => (edge[i] ?? 0) * (0.3 + 0.7 * swell(i, 2)) + 0.7 * (line[i] ?? 0) * swell(i, 3) ** 2),
    0.6,
  );
}
