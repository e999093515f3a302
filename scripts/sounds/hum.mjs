import { sampleRate, toPeak } from './waves.mjs';

const seconds = 2;
/** The pitch that `src/audio/drones.ts` reckons playback rates from. */
const hertz = 165;
const partials = 9;

/**
 * A line that sings under load: nine partials, two strings half a hertz apart, a slow beat. A ring of two seconds, so
 * every frequency in it is a multiple of half a hertz.
 * @returns {Float64Array}
 */
export function hum() {
  const tone = (/** @type {number} */ t, /** @type {number} */ f) => {
    let sum = 0;
    for (let h = 1; h <= partials; h++) sum += h ** -1.75 * Math.sin(2 * Math.PI * f * h * t + h * h);
    return sum;
  };
  const samples = Float64Array.from({ length: seconds * sampleRate }, (_, i) => {
    const t = i / sampleRate;
    const beat = 1 + 0.12 * Math.sin(2 * Math.PI * 6 * t) + 0.06 * Math.sin(2 * Math.PI * 13.5 * t);
    return beat * (tone(t, hertz) + 0.35 * tone(t, hertz + 0.5));
  });
  return toPeak(samples, 0.6);
}
