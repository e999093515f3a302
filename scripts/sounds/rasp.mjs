import { lot } from './shapes.mjs';
import { ringBandPass, sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 2;
/** Strokes a second as recorded; a player's rate makes 9 to 26 of them. */
const strokes = 14;

/**
 * Line saws on line: bright noise in strokes, no two alike, with grains of grit. A ring of two seconds. Its bands lie lower
 * than glass would: a first proof at 5 and 9 kHz was painfully bright.
 * @returns {Float64Array}
 */
export function rasp() {
  const noise = whiteNoise(seconds * sampleRate, 5200);
  const grit = whiteNoise(noise.length, 87).map((x, i) => (lot(Math.floor(i / 96)) > 0.93 ? x : 0));
  const [low, high, grains] = [
    ringBandPass(noise, 3100, 1.1),
    ringBandPass(noise, 5200, 1.6),
    ringBandPass(grit, 2300, 2),
  ];
  const mixed = noise.map((_, i) => {
    const turn = (strokes * i) / sampleRate;
    const within = turn - Math.floor(turn);
    const stroke = Math.min(within / 0.3, (1 - within) / 0.7) * (0.7 + 0.3 * lot(Math.floor(turn) + 7));
    return stroke * ((low[i] ?? 0) + 0.45 * (high[i] ?? 0)) + (0.25 + 0.75 * stroke) * 0.9 * (grains[i] ?? 0);
  });
  return toPeak(mixed, 0.6);
}
