import { sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 0.8;

/** A falling tone: phase grows by a pitch that glides from `from` to `to` hertz with the time constant `glide`. */
const glide = (
  /** @type {number} */ t,
  /** @type {number} */ from,
  /** @type {number} */ to,
  /** @type {number} */ tau,
) => Math.sin(2 * Math.PI * (to * t + (from - to) * tau * (1 - Math.exp(-t / tau))));

/**
 * A line parts: a dry crack from the first sample on, a glide, a thump that is felt, and the twang of the loose end.
 * @returns {Float64Array}
 */
export function snap() {
  const noise = whiteNoise(seconds * sampleRate, 77);
  const samples = noise.map((crack, i) => {
    const t = i / sampleRate;
    const fade = Math.min(1, (seconds - t) / 0.05);
    const sum =
      0.9 * crack * Math.exp(-t / 0.006) +
      0.55 * glide(t + 0.0002, 1900, 600, 0.02) * Math.exp(-t / 0.06) +
      0.8 * glide(t, 92, 60, 0.02) * Math.exp(-t / 0.033) +
      0.35 * glide(t, 320, 180, 0.06) * Math.exp(-t / 0.11);
    return sum * fade;
  });
  return toPeak(samples, 0.89);
}
