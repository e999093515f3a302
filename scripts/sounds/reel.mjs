import { bandPass } from './filters.mjs';
import { layRound, lot, silent } from './shapes.mjs';
import { sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 2;
/** Clicks a second as recorded: a player's rate makes 12 to 60 of them. */
const clicks = 24;

/**
 * A wooden spool runs: clicks of the handles in the hands, through hollow wood. A ring of two seconds.
 * @returns {Float64Array}
 */
export function reel() {
  const ring = silent(seconds);
  for (let k = 0; k < clicks * seconds; k++) {
    const tap = whiteNoise(2400, 60 + (k % 9)).map((x, i) => x * Math.exp(-i / (0.0025 * sampleRate)));
    const wood = bandPass(tap, 900 * (0.94 + 0.12 * lot(k)), 9);
    const lid = bandPass(tap, 2300, 4);
    const click = wood.map((x, i) => x + 0.3 * (lid[i] ?? 0));
    layRound(ring, click, k / clicks + 0.006 * lot(k + 300), 0.55 + 0.45 * lot(k + 70));
  }
  return toPeak(ring, 0.6);
}
