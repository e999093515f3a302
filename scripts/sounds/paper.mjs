import { bandPass, lowPass } from './filters.mjs';
import { fadeEnds, lay, lot, silent } from './shapes.mjs';
import { ringBandPass, sampleRate, toPeak, whiteNoise } from './waves.mjs';

const seconds = 3;

/**
 * Tissue on bamboo buzzes in the wind: a dry flutter of some thirty beats a second that comes and goes. A ring of three seconds.
 * @returns {Float64Array}
 */
export function paper() {
  const noise = whiteNoise(seconds * sampleRate, 2601);
  const [dry, crisp] = [ringBandPass(noise, 1500, 0.8), ringBandPass(noise, 4200, 1.2)];
  const turns = (/** @type {number} */ i, /** @type {number} */ count) =>
    Math.sin((2 * Math.PI * count * i) / noise.length + count);
  const mixed = noise.map((_, i) => {
    const beat = Math.max(0, turns(i, 84) + 0.5 * turns(i, 101) + 0.3 * turns(i, 67)) / 1.8;
    const gust = 0.45 + 0.3 * turns(i, 5) + 0.25 * turns(i, 13);
    return gust * beat * ((dry[i] ?? 0) + 0.6 * (crisp[i] ?? 0));
  });
  return toPeak(mixed, 0.6);
}

/** One crackle of tissue. @param {number} length seconds @param {number} seed */
function crackle(length, seed) {
  const out = silent(length);
  const grain = bandPass(whiteNoise(480, seed), 3100, 0.9).map((x, i) => x * Math.exp(-i / 90));
  const count = Math.round(length * 130);
  for (let k = 0; k < count; k++) {
    const at = length * (k / count) + 0.004 * lot(seed + k);
    lay(out, grain, at, (0.2 + 0.8 * lot(seed + 3 * k)) * (1 - at / length));
  }
  return out;
}

/** A hand closes on paper. */
export function grab() {
  const out = silent(0.5);
  lay(out, crackle(0.34, 40), 0.02, 1);
  const thump = lowPass(whiteNoise(6000, 41), 240).map((x, i) => x * Math.exp(-i / 1500));
  lay(out, thump, 0, 1.4);
  return fadeEnds(out, 0.001, 0.1);
}

/** A kite comes down on snow: it slides, and lies. */
export function landing() {
  const out = silent(0.9);
  const slide = bandPass(whiteNoise(0.6 * sampleRate, 43), 2300, 0.7).map((x, i) => {
    const t = i / sampleRate;
    return x * Math.min(1, t / 0.02) * Math.exp(-t / 0.2) * (0.6 + 0.4 * Math.sin(60 * t + 9 * t * t));
  });
  lay(out, slide, 0.02, 0.7);
  lay(out, crackle(0.5, 44), 0.03, 0.6);
  lay(
    out,
    lowPass(whiteNoise(9600, 45), 150).map((x, i) => x * Math.exp(-i / 2600)),
    0,
    2.2,
  );
  return fadeEnds(out, 0.001, 0.2);
}

/** A kite goes up: three beats of its paper. */
export function flap() {
  const out = silent(0.6);
  for (let k = 0; k < 3; k++) {
    const beat = bandPass(whiteNoise(7200, 46 + k), 900 + 250 * k, 0.7).map(
      (x, i) => x * Math.min(1, i / 500) * Math.exp(-i / 1500),
    );
    lay(out, beat, 0.14 * k, 1 - 0.2 * k);
  }
  return fadeEnds(out, 0.002, 0.1);
}

/** The loop in a knot: a dry scramble of clicks that sticks. */
export function tangle() {
  const out = silent(0.7);
  const click = bandPass(whiteNoise(1500, 49), 1300, 5).map((x, i) => x * Math.exp(-i / 220));
  for (let k = 0; k < 16; k++) lay(out, click, 0.018 * k + 0.0011 * k * k, 0.4 + 0.6 * lot(k + 500));
  return fadeEnds(out, 0.001, 0.1);
}
