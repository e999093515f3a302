import { bandPass } from './filters.mjs';
import { hertzOf } from './notes.mjs';
import { fadeEnds, sound } from './shapes.mjs';
import { whiteNoise } from './waves.mjs';

const seconds = 1.5;
/** Loudness of the partials of a bamboo flute. */
const partials = [1, 0.34, 0.16, 0.05, 0.03];

/**
 * A tula: breath before the tone, and a tremble that comes late.
 * @param {number} halfTones from Sa @returns {Float64Array}
 */
export function tula(halfTones) {
  const hertz = hertzOf(halfTones);
  const breath = bandPass(whiteNoise(seconds * 48_000, 300 + halfTones), hertz, 6);
  const chiff = bandPass(whiteNoise(seconds * 48_000, 340 + halfTones), 2 * hertz, 2);
  const tone = sound(seconds, (t, i) => {
    const swell = Math.min(1, t / 0.09) * (0.85 + 0.15 * Math.min(1, t / 0.5));
    const tremble = 0.02 * Math.min(1, Math.max(0, (t - 0.3) / 0.4)) * Math.sin(2 * Math.PI * 5.1 * t);
    const phase = 2 * Math.PI * hertz * t + (hertz / 5.1) * 0.004 * Math.sin(2 * Math.PI * 5.1 * t) * Math.min(1, t);
    const sum = partials.reduce((all, loud, k) => all + loud * Math.sin((k + 1) * phase), 0);
    return (
      swell * (1 + tremble) * sum * 0.6 + 0.5 * swell * (breath[i] ?? 0) + 0.9 * Math.exp(-t / 0.035) * (chiff[i] ?? 0)
    );
  });
  return fadeEnds(tone, 0.008, 0.5);
}
