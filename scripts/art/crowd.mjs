// The people on the roofs: women and girls, men and boys, told apart by what they wear on their heads.
import { disc, limb, piece, shape } from './card-pieces.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {'turban' | 'karakul' | 'tall-cap' | 'chador' | 'skullcap' | 'pompom'} Headwear */

/**
 * @typedef {object} Bystander
 * @property {Headwear} headwear
 * @property {number} height design px
 * @property {string} coat
 * @property {string} hat
 * @property {number} seed of build and of the side that faces us
 */

/** Six bystanders, all different; children are smaller.
 * @type {readonly Bystander[]} */
export const bystanders = [
  { headwear: 'skullcap', height: 47, coat: '#4b2a44', hat: '#e9c98f', seed: 23 },
  { headwear: 'karakul', height: 60, coat: '#2f5f6e', hat: '#c1273f', seed: 24 },
  { headwear: 'chador', height: 60, coat: '#54304a', hat: '#2a9d9a', seed: 25 },
  { headwear: 'turban', height: 60, coat: '#7b2f46', hat: '#f0ac2b', seed: 26 },
  { headwear: 'pompom', height: 47, coat: '#8b5a3a', hat: '#efe0c6', seed: 27 },
  { headwear: 'tall-cap', height: 60, coat: '#3d2440', hat: '#e9c98f', seed: 28 },
];

const rim = '#ffcf92';
const skin = '#7a4a3c';

/** @type {Record<Headwear, string>} */
const hats = {
  turban: 'M-13 -86 C-14 -97 -6 -101 1 -100 C10 -100 15 -95 13 -86 C8 -82 -8 -82 -13 -86Z M9 -88 l6 3 l-1 16 l-5 -4Z',
  karakul: 'M-12 -90 L-12 -85 L12 -85 L12 -90 L9 -91 L8 -97 L-8 -97 L-9 -91Z',
  'tall-cap': 'M-10 -88 L-8 -101 L9 -103 L11 -88Z',
  chador: 'M-11 -78 C-14 -92 -8 -98 0 -98 C8 -98 14 -92 11 -78 L8 -70 L-8 -70Z',
  skullcap: 'M-10.5 -85 C-11 -97 -4 -99 0 -99 C5 -99 11 -96 10.5 -85Z',
  pompom: 'M-10.4 -83 C-11 -98 11 -98 10.4 -83Z M0 -97 m-3.6 0 a3.6 3.6 0 1 0 7.2 0 a3.6 3.6 0 1 0 -7.2 0',
};

const coatCut =
  'M-9 -70 C-17 -67 -18 -54 -19 -34 L-20 -8 L-10 -8 L-10 0 L-2 0 L-1 -8 L2 -8 L3 0 L11 0 L11 -8 L19 -10 L17 -38 ' +
  'C17 -56 16 -67 8 -71Z';
const chadorCut = 'M-7 -78 C-18 -66 -22 -30 -24 0 L22 0 C21 -30 17 -66 7 -78Z';

/** Draws a bystander standing on the origin, watching with arms down or cheering with both arms up.
 * @param {Context} context @param {Bystander} who @param {boolean} cheering */
export function bystander(context, who, cheering) {
  const random = seededRandom(who.seed);
  const unit = who.height / 100;
  context.save();
  context.scale(random() < 0.5 ? -unit : unit, unit);
  context.scale(0.85 + random() * 0.3, 1);
  piece(context, who.headwear === 'chador' ? chadorCut : coatCut, who.coat, rim);
  if (cheering) {
    limb(
      context,
      [
        [11, -64],
        [22, -78],
        [18, -98],
      ],
      7.5,
      who.coat,
      rim,
    );
    limb(
      context,
      [
        [-11, -64],
        [-22, -78],
        [-19, -97],
      ],
      7.5,
      who.coat,
      rim,
    );
  } else {
    limb(
      context,
      [
        [13, -62],
        [17, -46],
        [10, -36],
      ],
      7,
      who.coat,
      rim,
    );
  }
  disc(context, 1, -84.6, 9.6, rim);
  disc(context, 0, -84, 9.6, skin);
  context.fillStyle = who.hat;
  context.fill(shape(hats[who.headwear]));
  context.restore();
}
