import { bandPass } from './filters.mjs';
import { hertzOf } from './notes.mjs';
import { fadeEnds, lay, silent } from './shapes.mjs';
import { pluckString, throughBody } from './string.mjs';
import { whiteNoise } from './waves.mjs';

const seconds = 1.2;
/** A pear of wood with a thin lid, and no skin: warmer and drier than a rubab. */
const body = /** @type {const} */ ([
  [135, 4, 0.9],
  [280, 5, 0.7],
  [520, 4, 0.5],
  [1150, 3, 0.25],
]);

/**
 * A dambura: two strings of gut, struck with the fingers; the second one, a fourth lower, is brushed along. Nails on the lid.
 * @param {number} halfTones from Sa @returns {Float64Array}
 */
export function dambura(halfTones) {
  const touch = { seconds, t60: 0.62, bright: 0.3, burstHertz: 1500, pick: 0.22 };
  const seed = 900 + halfTones;
  const strings = silent(seconds);
  lay(strings, pluckString({ hertz: hertzOf(halfTones), seed, ...touch }), 0, 1);
  lay(strings, pluckString({ hertz: hertzOf(halfTones - 5), seed: seed + 50, ...touch, t60: 0.4 }), 0.011, 0.12);
  const nails = bandPass(fadeEnds(whiteNoise(900, seed), 0.0005, 0.016), 1450, 1.5);
  lay(strings, nails, 0, 0.22);
  return fadeEnds(throughBody(strings, 0.5, body), 0.0005, 0.25);
}
