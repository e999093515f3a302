// What people wear where it is warm: shirts, trousers and a thin cloth at the neck, which still tells the wind. Each of them lies
// where its winter self lies on the atlas, no larger, so that one can be put over the other.
import { createCanvas } from '@napi-rs/canvas';
import { disc, limb, piece, shape } from './card-pieces.mjs';
import { thin } from './colour.mjs';
import { spool } from './companion.mjs';
import { bystander, bystanders } from './crowd.mjs';
import { flyerParts } from './flyer.mjs';
import { turn } from './numbers.mjs';
import { Stage } from './stage.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('./atlas.mjs').Frame} Frame */

/**
 * @typedef {object} Clothes
 * @property {string} shirt
 * @property {string} stripe across the shirt
 * @property {string} trousers
 * @property {string} cloth at the neck
 * @property {string} [cap] of straw or cotton; bare hair when left out
 */

const hair = '#2d1a2b';
const skin = '#b9764e';
const rim = '#ffdca6';
const shoe = '#f2e6cc';
const wood = '#8a4d2a';
const thread = '#f7e9c4';

/** Nobody but the player wears pomegranate, here either. */
const player = { shirt: '#c1273f', stripe: '#e9a0a0', trousers: '#33406b', cloth: '#f0ac2b' };
const playerCompanion = { shirt: '#1f7d8c', stripe: '#bfe0d4', trousers: '#6b4a3c', cloth: '#f4d9a0', cap: '#f0e2c0' };
const rival = { shirt: '#e9e0c8', stripe: '#3f6fb0', trousers: '#3a3a5c', cloth: '#f6d26a', cap: '#2a5aa8' };
const rivalCompanion = { shirt: '#e3b04b', stripe: '#fff0d2', trousers: '#4a4a58', cloth: '#f4d9a0' };

/** @param {Context} context @param {Clothes} clothes */
function legs(context, { trousers }) {
  piece(context, 'M-11 -38 L0 -38 C-1 -24 -5 -14 -7 -5 L-14 -5 C-14 -18 -13 -28 -11 -38Z', trousers, rim);
  piece(context, 'M0 -38 L11 -38 C13 -26 14 -14 13 -5 L6 -5 C5 -16 2 -28 0 -38Z', trousers, rim);
  piece(context, 'M-17 0 C-18 -4 -15 -6 -13 -6 L-7 -6 C-6 -4 -6 -2 -5 0Z', shoe, rim);
  piece(context, 'M5 0 C5 -3 6 -5 7 -6 L13 -6 C16 -4 18 -2 18 0Z', shoe, rim);
}

/** A bare arm with a short sleeve.
 * @param {Context} context @param {readonly import('./scissors.mjs').Point[]} joints @param {number} thick @param {string} sleeve */
function bareArm(context, joints, thick, sleeve) {
  const [root = [0, 0], elbow = [0, 0]] = joints;
  const half = /** @type {import('./scissors.mjs').Point} */ ([(root[0] + elbow[0]) / 2, (root[1] + elbow[1]) / 2]);
  limb(context, joints, thick - 2, skin, rim);
  limb(context, [root, half], thick + 1, sleeve);
}

/** @param {Context} context @param {Clothes} clothes @param {string} cut */
function shirt(context, clothes, cut) {
  piece(context, cut, clothes.shirt, rim, () => {
    context.fillStyle = thin(clothes.stripe, 0.75);
    for (const y of [-62, -55, -48, -41]) context.fill(shape(`M-20 ${y} L20 ${y - 1} L20 ${y + 1.6} L-20 ${y + 2.4}Z`));
  });
}

/** @param {Context} context @param {Clothes} clothes */
function headFromBehind(context, { cap }) {
  context.save();
  context.translate(1, -82);
  context.rotate(0.16);
  piece(context, 'M-4 4 L-4 11 L5 11 L5 4Z', skin, rim);
  piece(context, 'M-9.6 -2 C-10 7 -5 9 0 9 C6 9 10 6 10 -2 C10 -15 5 -17 0 -17 C-6 -17 -10 -13 -9.6 -2Z', hair, rim);
  context.fillStyle = skin;
  context.beginPath();
  context.ellipse(9.4, 1.6, 2.1, 2.8, 0, 0, turn);
  context.fill();
  if (cap !== undefined)
    piece(context, 'M-11 -3 C-11 -15 -5 -18.5 1 -18.5 C8 -18.5 12 -13 12 -3 C5 -5 -5 -5 -11 -3Z', cap, rim);
  context.restore();
}

/** @type {Readonly<Record<string, (context: Context, clothes: Clothes) => void>>} */
const parts = {
  'arm-left': (context, clothes) =>
    bareArm(
      context,
      [
        [-11, -65],
        [-22, -57],
        [-13, -72],
      ],
      7.4,
      clothes.shirt,
    ),
  legs,
  coat: (context, clothes) =>
    shirt(
      context,
      clothes,
      'M-6 -73 C-12 -72 -15 -68 -15.5 -62 C-14 -52 -13.5 -44 -14.5 -35 C-6 -33 6 -33 15 -36 C14 -46 15 -54 15 -62 C15 -68 12 -72 6 -73Z',
    ),
  'arm-right': (context, clothes) => {
    bareArm(
      context,
      [
        [11, -66],
        [22, -74],
        [19.5, -94],
      ],
      8,
      clothes.shirt,
    );
    disc(context, 19, -98, 3.6, skin);
  },
  scarf: (context, { cloth }) =>
    piece(
      context,
      'M5 -72 C14 -77 21 -68 30 -73 C34 -75.500 37 -75 40 -77 C39 -73 40 -71 41 -69 C35 -70 32 -67.500 27 -67 C19 -66 13 -70.500 6 -67.500Z',
      cloth,
      rim,
    ),
  ring: (context, { cloth }) =>
    piece(context, 'M-7 -74 C-3 -77 5 -77 8 -74 C9 -72 8 -70.500 7 -69.500 C2 -68 -4 -68 -7 -70Z', cloth, rim),
  head: headFromBehind,
};

/** The friend with the spool, in three-quarter profile. @param {Context} context @param {Clothes} clothes */
function companion(context, clothes) {
  const { trousers, cap } = clothes;
  piece(context, 'M-11 -38 L1 -38 C0 -22 -2 -14 -3 -5 L-10 -5 C-11 -16 -12 -26 -11 -38Z', trousers, rim);
  piece(context, 'M0 -38 L12 -38 C13 -24 12 -14 11 -5 L4 -5 C2 -16 1 -26 0 -38Z', trousers, rim);
  piece(context, 'M-12 0 C-13 -4 -11 -6 -9 -6 L-3 -6 C-1 -4 0 -2 1 0Z', shoe, rim);
  piece(context, 'M3 0 C3 -3 4 -5 5 -6 L11 -6 C15 -4 17 -2 17 0Z', shoe, rim);
  bareArm(
    context,
    [
      [9, -62],
      [17, -52],
      [27, -55],
    ],
    7,
    clothes.shirt,
  );
  shirt(
    context,
    clothes,
    'M-6 -72 C-13 -70 -15 -64 -15 -56 C-14 -48 -13 -42 -14 -35 C-5 -33 6 -33 14 -35 C13 -44 14 -50 13 -58 C13 -66 10 -71 5 -72Z',
  );
  spool(context, { wood, thread, rim });
  bareArm(
    context,
    [
      [-9, -62],
      [-1, -47],
      [15, -48.5],
    ],
    7.6,
    clothes.shirt,
  );
  disc(context, 15.6, -48.8, 3.3, skin);
  disc(context, 45.4, -53.4, 3.1, skin);
  piece(context, 'M-7 -73 C-3 -76 5 -76 8 -73 L7 -68.500 C2 -66.500 -4 -67 -7 -69Z', clothes.cloth, rim);
  context.save();
  context.translate(1.4, -81);
  context.rotate(-0.24);
  piece(context, 'M-9 0 C-9 8 -3 10 3 9.6 C8 9 9.6 5 11 3.4 C11.6 2 9.8 .6 9.6 -1 C8 -10 -6 -10 -9 0Z', skin, rim);
  piece(
    context,
    'M-9.6 4 C-11 -12 -6 -15.500 1 -15.500 C6 -15.500 9.600 -10 9.600 -4 C4 -7 0 -6 -1 -1 C-2 3 -5 7 -9.6 4Z',
    hair,
    rim,
  );
  if (cap !== undefined)
    piece(
      context,
      'M-10.4 -4 C-11 -13 -5 -16.4 1 -16 C7 -15.6 10 -10 10.2 -6 L16 -4 C10 -3.500 -4 -3 -10.4 -4Z',
      cap,
      rim,
    );
  context.restore();
}

/** The same eight, dressed for the park: each keeps build, place and way of covering the head.
 * @type {readonly (Partial<import('./crowd.mjs').Bystander> & { coat: string })[]} */
const inThePark = [
  { coat: '#f0e2c0', trousers: '#4a5a7a', headwear: 'hair', hat: '#2d1a2b' },
  { coat: '#8fb8c4', trousers: '#5a4a58', headwear: 'tall-cap', hat: '#f4e3b0' },
  { coat: '#d6b08a', hat: '#f4ead6' },
  { coat: '#efe6d2', trousers: '#d8cbb0', hat: '#fff2d8' },
  { coat: '#f6d26a', hat: '#d6527e' },
  { coat: '#7fb0a8', hat: '#f2c6d0' },
  { coat: '#e38a5a', trousers: '#3f5a86', headwear: 'hair', hat: '#2d1a2b' },
  { coat: '#5f86b8', trousers: '#e6d8b8', headwear: 'skullcap', hat: '#fff2d8' },
];

/** How each person of the atlas is drawn in light clothes. @type {Readonly<Record<string, (context: Context) => void>>} */
const drawn = Object.fromEntries([
  ...Object.entries({
    player: /** @type {const} */ ([player, 160]),
    rival: /** @type {const} */ ([rival, 86]),
  }).flatMap(([who, [clothes, height]]) =>
    flyerParts.map(([part]) => [
      `${who}-${part}`,
      (/** @type {Context} */ context) => {
        context.scale(height / 100, height / 100);
        parts[part]?.(context, clothes);
      },
    ]),
  ),
  ...Object.entries({
    player: /** @type {const} */ ([playerCompanion, 140]),
    rival: /** @type {const} */ ([rivalCompanion, 78]),
  }).map(([who, [clothes, height]]) => [
    `${who}-companion`,
    (/** @type {Context} */ context) => {
      context.scale(height / 100, height / 100);
      companion(context, clothes);
    },
  ]),
  ...bystanders.flatMap((who, i) =>
    ['watch', 'up'].map((pose) => [
      `crowd-${i}-${pose}`,
      (/** @type {Context} */ context) => bystander(context, { ...who, ...inThePark[i] }, pose === 'up'),
    ]),
  ),
]);

/**
 * A sheet as large as the atlas with nothing on it but people in light clothes, each in the frame of its winter self.
 * @param {readonly CutOut[]} people as they are on the atlas
 * @param {Readonly<Record<string, Frame>>} frames
 * @param {{ width: number, height: number }} size of the atlas, texels
 */
export function lightClothes(people, frames, { width, height }) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  for (const { name, size, origin, scale = 2 } of people) {
    const draw = drawn[name];
    const frame = frames[name];
    if (!draw || !frame) continue;
    const stage = new Stage(...size, { scale, left: origin[0], top: origin[1] });
    stage.group(draw, { texture: 0.4, shadow: [-2, 2, 4, 'rgba(35,12,40,.38)'] });
    const left = Math.round(origin[0] * scale - frame.originX);
    const top = Math.round(origin[1] * scale - frame.originY);
    const { x, y, width: wide, height: high } = frame;
    context.drawImage(stage.canvas, left, top, wide, high, x, y, wide, high);
  }
  return canvas;
}
