import { bandPass } from './filters.mjs';
import { hertzOf } from './notes.mjs';
import { fadeEnds, lay, silent } from './shapes.mjs';
import { pluckString, soundAlong, throughBody } from './string.mjs';
import { whiteNoise } from './waves.mjs';

const seconds = 1.6;
/** The strings beneath, half tones from Sa: both modes of our tunes, so that neither sounds foreign. */
const beneath = [0, 2, 3, 4, 5, 7, 8, 9, 10, 12, 14, 16, 17];
/** Skin and mulberry. */
const body = /** @type {const} */ ([
  [190, 2, 0.9],
  [410, 4, 0.8],
  [760, 5, 0.6],
  [1900, 2, 0.4],
]);

/** The plectrum on the skin. @param {number} seed */
const click = (seed) => bandPass(fadeEnds(whiteNoise(672, seed), 0.001, 0.012), 620, 1.2);

/**
 * A rubab: a double string of gut over skin, and thirteen of metal beneath that sound along. `firm` is the plectrum's hand.
 * @param {number} halfTones from Sa @param {boolean} firm @returns {Float64Array}
 */
export function rubab(halfTones, firm) {
  const hertz = hertzOf(halfTones);
  const touch = firm
    ? { bright: 0.62, burstHertz: 5200, pick: 0.11, t60: 0.95 }
    : { bright: 0.45, burstHertz: 1900, pick: 0.17, t60: 0.85 };
  const seed = 100 + halfTones;
  const strings = silent(seconds);
  lay(strings, pluckString({ hertz, seconds, seed, ...touch }), 0, 1);
  lay(strings, pluckString({ hertz: hertz * 2 ** (2.6 / 1200), seconds, seed: seed + 500, ...touch }), 0.004, 0.35);
  lay(strings, click(seed), 0, firm ? 0.5 : 0.25);
  const along = soundAlong(strings, beneath.map(hertzOf), 2.6);
  const wood = throughBody(strings, 0.45, body);
  return fadeEnds(
    wood.map((x, i) => x + 0.55 * (along[i] ?? 0)),
    0.0005,
    0.35,
  );
}

/** The high drone between the notes of the tune: what makes a rubab of it. @returns {Float64Array} */
export function par() {
  const string = pluckString({
    hertz: hertzOf(24),
    seconds: 0.7,
    t60: 0.5,
    bright: 0.8,
    burstHertz: 6000,
    pick: 0.13,
    seed: 24,
  });
  return fadeEnds(throughBody(string, 0.6, body), 0.0005, 0.2);
}
