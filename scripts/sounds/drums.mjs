import { bandPass, highPass } from './filters.mjs';
import { fadeEnds, lay, silent, sound } from './shapes.mjs';
import { whiteNoise } from './waves.mjs';

/** Noise that dies away. @param {number} seconds @param {number} tau seconds @param {number} hertz @param {number} q @param {number} seed */
const burst = (seconds, tau, hertz, q, seed) =>
  bandPass(
    whiteNoise(Math.round(seconds * 48_000), seed).map((x, i) => x * Math.exp(-i / (48_000 * tau))),
    hertz,
    q,
  );

/**
 * A skin: sines that die away, the first of them falling by `bend` hertz.
 * @param {number} seconds @param {readonly (readonly [hertz: number, tau: number, loud: number])[]} modes @param {number} bend
 */
const skin = (seconds, modes, bend) =>
  sound(seconds, (t) =>
    modes.reduce((sum, [hertz, tau, loud], k) => {
      const glide = k === 0 ? bend * 0.04 * (1 - Math.exp(-t / 0.04)) : 0;
      return sum + loud * Math.exp(-t / tau) * Math.sin(2 * Math.PI * (hertz * t + glide));
    }, 0),
  );

/** Zirbaghali, a goblet of clay: the middle of the skin. */
export function doum() {
  const out = skin(
    0.5,
    [
      [88, 0.15, 1],
      [176, 0.07, 0.35],
      [342, 0.04, 0.15],
    ],
    34,
  );
  lay(out, burst(0.05, 0.006, 700, 0.8, 11), 0, 0.5);
  return fadeEnds(out, 0.0005, 0.1);
}

/** Its edge, with a finger. */
export function tek() {
  const out = skin(
    0.3,
    [
      [392, 0.05, 0.8],
      [655, 0.04, 0.6],
      [1010, 0.025, 0.4],
      [1630, 0.015, 0.3],
    ],
    0,
  );
  lay(out, highPass(burst(0.08, 0.008, 3200, 0.7, 12), 900), 0, 0.9);
  return fadeEnds(out, 0.0003, 0.08);
}

/** Its edge with the other hand, damped. */
export function ka() {
  const out = skin(
    0.2,
    [
      [340, 0.022, 0.6],
      [760, 0.018, 0.5],
    ],
    0,
  );
  lay(out, burst(0.05, 0.006, 2100, 0.8, 13), 0, 1);
  return fadeEnds(out, 0.0003, 0.06);
}

/** Dhol, a barrel: the low skin with the bent stick. */
export function dholLow() {
  const out = skin(
    0.55,
    [
      [58, 0.17, 1],
      [121, 0.08, 0.5],
      [203, 0.05, 0.25],
    ],
    30,
  );
  lay(out, burst(0.03, 0.004, 2200, 1.2, 14), 0, 0.6);
  return fadeEnds(out, 0.0005, 0.12);
}

/** The high skin with the thin one. */
export function dholHigh() {
  const out = skin(
    0.25,
    [
      [310, 0.035, 0.9],
      [560, 0.03, 0.6],
      [930, 0.02, 0.3],
    ],
    0,
  );
  lay(out, burst(0.04, 0.004, 2600, 1, 15), 0, 0.8);
  return fadeEnds(out, 0.0003, 0.06);
}

/** A roll on the dhol that rises, for a cut. */
export function roll() {
  const out = silent(1.2);
  const [low, high] = [dholLow(), dholHigh()];
  for (let k = 0; k < 18; k++) lay(out, k % 3 === 0 ? low : high, 0.05 * k, 0.25 + (0.04 * k) ** 1.2);
  return fadeEnds(out, 0.001, 0.3);
}
