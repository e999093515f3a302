// The people on the roofs: women and girls, men and boys, told apart by what they wear on their heads.
import { disc, limb, piece, shape } from './card-pieces.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {'turban' | 'karakul' | 'tall-cap' | 'chador' | 'shawl' | 'skullcap' | 'pompom' | 'plaits' | 'hair'} Headwear */

/**
 * @typedef {object} Bystander
 * @property {Headwear} headwear
 * @property {number} height design px
 * @property {string} coat
 * @property {string} [trousers] seen where a coat is only a shirt
 * @property {string} hat
 * @property {number} seed of build and of the side that faces us
 */

/** Eight bystanders, all different, women and girls among any few neighbours; children are smaller. Nobody but the
 * player wears pomegranate.
 * @type {readonly Bystander[]} */
export const bystanders = [
  { headwear: 'skullcap', height: 47, coat: '#4b2a44', hat: '#e9c98f', seed: 23 },
  { headwear: 'karakul', height: 60, coat: '#2f5f6e', hat: '#9a8c96', seed: 24 },
  { headwear: 'chador', height: 60, coat: '#54304a', hat: '#2a9d9a', seed: 25 },
  { headwear: 'turban', height: 60, coat: '#7b2f46', hat: '#f0ac2b', seed: 26 },
  { headwear: 'plaits', height: 45, coat: '#2f7a72', hat: '#f6d26a', seed: 31 },
  { headwear: 'shawl', height: 58, coat: '#4a3a6e', hat: '#d6527e', seed: 33 },
  { headwear: 'pompom', height: 47, coat: '#8b5a3a', hat: '#efe0c6', seed: 27 },
  { headwear: 'tall-cap', height: 60, coat: '#3d2440', hat: '#e9c98f', seed: 28 },
];

const rim = '#ffcf92';
const skin = '#7a4a3c';
const hair = '#2d1a2b';

/** @type {Record<Headwear, string>} */
const hats = {
  turban: 'M-13 -86 C-14 -97 -6 -101 1 -100 C10 -100 15 -95 13 -86 C8 -82 -8 -82 -13 -86Z M9 -88 l6 3 l-1 16 l-5 -4Z',
  karakul: 'M-12 -90 L-12 -85 L12 -85 L12 -90 L9 -91 L8 -97 L-8 -97 L-9 -91Z',
  'tall-cap': 'M-10 -88 L-8 -101 L9 -103 L11 -88Z',
  chador: 'M-11 -78 C-14 -92 -8 -98 0 -98 C8 -98 14 -92 11 -78 L8 -70 L-8 -70Z',
  shawl:
    'M-11 -85 C-12 -97 -6 -101 1 -101 C9 -101 13 -95 12 -85 C13 -77 17 -72 20 -61 C12 -57 4 -63 -4 -60 C-10 -58 -15 -60 -18 -63 C-14 -71 -11 -78 -11 -85Z',
  plaits: 'M-10.6 -84 C-11 -98 11 -98 10.6 -84 C4 -82 -4 -82 -10.6 -84Z',
  hair: 'M-10.6 -84 C-11 -98 11 -98 10.6 -84 C4 -78 -4 -78 -10.6 -84Z',
  skullcap: 'M-10.5 -85 C-11 -97 -4 -99 0 -99 C5 -99 11 -96 10.5 -85Z',
  pompom: 'M-10.4 -83 C-11 -98 11 -98 10.4 -83Z M0 -97 m-3.6 0 a3.6 3.6 0 1 0 7.2 0 a3.6 3.6 0 1 0 -7.2 0',
};

const coatCut =
  'M-9 -70 C-17 -67 -18 -54 -19 -34 L-20 -8 L-10 -8 L-10 0 L-2 0 L-1 -8 L2 -8 L3 0 L11 0 L11 -8 L19 -10 L17 -38 ' +
  'C17 -56 16 -67 8 -71Z';
/** A shirt over trousers, in one piece down to the ground. */
const shirtCut =
  'M-8 -70 C-15 -67 -16 -56 -15.5 -42 L-13.500 -36 L-12 0 L-3 0 L-1 -28 L2 -28 L4 0 L12 0 L13.500 -36 L15.500 -42 C16 -56 15 -67 8 -71Z';
const dressCut =
  'M-8 -70 C-15 -67 -16 -56 -16 -44 C-18 -30 -20 -18 -23 -7 L-9 -5 L-9 0 L-3 0 L-2 -5 L3 -5 L4 0 L10 0 L10 -5 L24 -8 ' +
  'C20 -20 18 -32 16 -46 C16 -58 14 -67 8 -71Z';
const chadorCut = 'M-7 -78 C-18 -66 -22 -30 -24 0 L22 0 C21 -30 17 -66 7 -78Z';

/** What those wear who do not wear a coat.
 * @type {Partial<Record<Headwear, string>>} */
const bodies = { chador: chadorCut, shawl: dressCut, plaits: dressCut };

/** Draws a bystander standing on the origin, watching with arms down or cheering with both arms up.
 * @param {Context} context @param {Bystander} who @param {boolean} cheering */
export function bystander(context, who, cheering) {
  const random = seededRandom(who.seed);
  const unit = who.height / 100;
  context.save();
  context.scale(random() < 0.5 ? -unit : unit, unit);
  context.scale(0.85 + random() * 0.3, 1);
  body(context, who);
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
  if (who.headwear === 'plaits') plaits(context, who.hat);
  context.fillStyle = who.hat;
  context.fill(shape(hats[who.headwear]));
  if (who.headwear === 'shawl') face(context);
  context.restore();
}

/** @param {Context} context @param {Bystander} who */
function body(context, { headwear, coat, trousers }) {
  const cut = bodies[headwear] ?? (trousers === undefined ? coatCut : shirtCut);
  piece(context, cut, coat, rim, () => {
    if (trousers === undefined || bodies[headwear]) return;
    context.fillStyle = trousers;
    context.fillRect(-20, -35, 40, 40);
  });
}

/** Two plaits with a ribbon at their ends. @param {Context} context @param {string} ribbon */
function plaits(context, ribbon) {
  for (const side of [-1, 1]) {
    limb(
      context,
      [
        [side * 8, -82],
        [side * 11, -71],
        [side * 10, -60],
      ],
      4.6,
      hair,
      rim,
    );
    limb(
      context,
      [
        [side * 10.2, -61],
        [side * 10, -58],
      ],
      5.4,
      ribbon,
    );
  }
}

/** What a loose shawl leaves free: hair and face. @param {Context} context */
function face(context) {
  context.fillStyle = hair;
  context.fill(shape('M-6 -88 C-5 -96 7 -96 9 -88 C8 -80 6 -75 2 -75 C-3 -75 -6 -80 -6 -88Z'));
  context.fillStyle = skin;
  context.fill(shape('M-5 -85 C-2 -90 6 -91 8.4 -86 C8 -79 6 -75.6 2 -75.6 C-2.6 -75.6 -5 -79 -5 -85Z'));
}
