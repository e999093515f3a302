/** What children meet in the lanes: snow, doors, hens, carts, each other. */
import { bandPass, lowPass } from './filters.mjs';
import { fadeEnds, lay, lot, silent, sound } from './shapes.mjs';
import { sampleRate, whiteNoise } from './waves.mjs';

/** One short grain of noise. @param {number} hertz @param {number} q @param {number} tau seconds @param {number} seed */
const grain = (hertz, q, tau, seed) =>
  bandPass(
    whiteNoise(Math.round(8 * tau * sampleRate), seed).map((x, i) => x * Math.exp(-i / (tau * sampleRate))),
    hertz,
    q,
  );

/** A step in snow: it crunches, and sinks. @param {number} which 0 to 3 @returns {Float64Array} */
export function step(which) {
  const out = silent(0.2);
  for (let k = 0; k < 24; k++) {
    const draw = lot(40 * which + k);
    const at = 0.11 * (k / 24) ** 1.3 + 0.004 * draw;
    lay(out, grain(1500 + 3200 * lot(17 * which + k), 1.6, 0.0016, 200 + k + 30 * which), at, (1 - k / 30) * draw);
  }
  const thud = sound(0.12, (t) => Math.sin(2 * Math.PI * (78 + 6 * which) * t) * Math.exp(-t / 0.028));
  lay(out, thud, 0.004, 0.35);
  return fadeEnds(out, 0.001, 0.04);
}

/** A step on trodden ground or stone. @param {number} which 0 or 1 @returns {Float64Array} */
export function tread(which) {
  const out = silent(0.16);
  lay(out, grain(1100 + 200 * which, 1.2, 0.006, 330 + which), 0, 1);
  lay(out, grain(420, 2, 0.014, 340 + which), 0.006, 0.9);
  return fadeEnds(out, 0.001, 0.05);
}

/** A wooden door: it sticks and slips on its pivot, and knocks on the wall. @returns {Float64Array} */
export function door() {
  const out = silent(1.1);
  let at = 0.02;
  for (let k = 0; at < 0.62; k++) {
    const slip = bandPass(whiteNoise(1400, 350 + (k % 7)), 640 + 260 * Math.sin(at * 5), 9);
    lay(out, fadeEnds(slip, 0.0005, 0.02), at, 0.5 + 0.5 * lot(k + 350));
    at += 0.009 + 0.011 * (0.5 + 0.5 * Math.sin(at * 11)) + 0.003 * lot(k);
  }
  lay(out, lowPass(grain(190, 1.4, 0.05, 360), 900), 0.68, 5);
  lay(out, grain(820, 2, 0.01, 361), 0.68, 1);
  return fadeEnds(out, 0.002, 0.15);
}

/** Hens fly up. @returns {Float64Array} */
export function hens() {
  const out = silent(1.2);
  for (let k = 0; k < 9; k++) {
    const pitch = 480 + 260 * lot(k + 370);
    const cluck = sound(0.1, (t) => {
      const phase = 2 * Math.PI * (pitch * t + 900 * t * t);
      return (
        Math.sin(Math.PI * Math.min(1, t / 0.1)) ** 2 *
        (Math.sin(phase) + 0.6 * Math.sin(2 * phase) + 0.4 * Math.sin(3 * phase))
      );
    });
    lay(out, bandPass(cluck, 1250, 1.2), 0.09 * k + 0.05 * lot(k + 380), 0.9 - 0.07 * k);
  }
  for (let k = 0; k < 14; k++) lay(out, grain(700 + 30 * k, 0.8, 0.012, 390 + k), 0.06 * k + 0.1, 1.6 - 0.09 * k);
  return fadeEnds(out, 0.002, 0.2);
}

/** A cart stops: wheels that creak, a load that settles. @returns {Float64Array} */
export function cart() {
  const out = silent(1);
  for (let k = 0; k < 2; k++) {
    const creak = sound(0.3, (t) => {
      const pitch = 760 + 170 * k + 260 * Math.sin(7 * t);
      return (
        Math.sin(Math.PI * Math.min(1, t / 0.3)) *
        Math.sign(Math.sin(2 * Math.PI * pitch * t)) *
        (0.6 + 0.4 * Math.sin(230 * t))
      );
    });
    lay(out, bandPass(creak, 1500, 2), 0.28 * k, 0.35);
  }
  for (let k = 0; k < 5; k++) lay(out, grain(260 + 60 * lot(k + 430), 3, 0.03, 420 + k), 0.16 * k, 2.4 - 0.35 * k);
  return fadeEnds(out, 0.002, 0.2);
}

/** Two coats run into each other. @returns {Float64Array} */
export function jostle() {
  const out = silent(0.35);
  lay(out, lowPass(grain(230, 0.9, 0.03, 440), 700), 0, 3);
  lay(out, grain(1700, 0.7, 0.02, 441), 0.012, 0.5);
  return fadeEnds(out, 0.001, 0.1);
}

/** A crow, three calls. @param {number} which 0 or 1 @returns {Float64Array} */
export function crow(which) {
  const out = silent(1.3);
  for (let k = 0; k < 3 - which; k++) {
    const call = sound(0.26, (t) => {
      const pitch = (410 - 40 * which) * (1 - 0.5 * t);
      let sum = 0;
      for (let h = 1; h < 14; h++) sum += Math.sin(2 * Math.PI * h * pitch * t + h) / h ** 0.7;
      const harsh = 0.55 + 0.45 * Math.sin(2 * Math.PI * 31 * t);
      return Math.min(1, t / 0.03) * Math.min(1, (0.26 - t) / 0.08) * harsh * sum;
    });
    const mouth = bandPass(call, 1150, 2.2);
    const rim = bandPass(call, 1950, 3);
    lay(
      out,
      mouth.map((x, i) => x + 0.6 * (rim[i] ?? 0)),
      0.38 * k,
      1 - 0.15 * k,
    );
  }
  // Far away: the roofs give some of it back.
  lay(out, lowPass(out.slice(), 1500), 0.14, 0.25);
  return fadeEnds(out, 0.003, 0.15);
}
