// What is in the way in the lanes: carts, hens, doors, the bread seller; and stairs to the roofs.
import { disc, limb, piece, shape } from '../card-pieces.mjs';
import { thin } from '../colour.mjs';
import { bystander } from '../crowd.mjs';
import { turn, upTo } from '../numbers.mjs';
import { outline } from '../scissors.mjs';
import { layeredNoise, smoothNoise } from '../seeded-random.mjs';

/** @typedef {import('../cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../stage.mjs').Stage} Stage */

const rim = '#ffd9a4';
const wood = '#9a6a44';
const woodDark = '#5f3a26';

/** A wheel with spokes, seen aslant. @param {Context} context @param {number} x @param {number} y @param {number} across */
function wheel(context, x, y, across) {
  context.save();
  context.translate(x, y);
  context.scale(across, 1);
  disc(context, 0, 0, 15, woodDark);
  disc(context, 0, 0, 11.5, '#d9b58c');
  context.strokeStyle = woodDark;
  context.lineWidth = 2.4;
  for (const k of upTo(6)) {
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(Math.cos((k / 6) * turn) * 13, Math.sin((k / 6) * turn) * 13);
    context.stroke();
  }
  disc(context, 0, 0, 3.6, woodDark);
  context.restore();
}

/** Firewood under snow. @param {Context} context @param {number} half */
function load(context, half) {
  for (const [k, colour] of ['#8a5a38', '#a8744a', '#74482e', '#9a6a44', '#b98a58'].entries()) {
    limb(
      context,
      [
        [-half + 6 + k * 4, -42 - (k % 2) * 7],
        [half - 12 + k * 2, -45 - (k % 2) * 7],
      ],
      7.5,
      colour,
      rim,
    );
  }
  context.fillStyle = '#fff6ea';
  context.fill(
    outline([
      [-half + 8, -54],
      [-half * 0.3, -58],
      [half * 0.5, -57],
      [half - 6, -52],
      [half * 0.4, -50],
      [-half * 0.4, -51],
    ]),
  );
}

/** Who pushes it. @param {Context} context @param {number} x @param {number} seed */
function porter(context, x, seed) {
  context.save();
  context.translate(x, 0);
  bystander(context, { headwear: 'turban', height: 80, coat: '#5b3a4e', hat: '#efe0c6', seed }, false);
  context.restore();
}

/** A cart from the side, going right. @param {Context} context */
function cartSide(context) {
  porter(context, -62, 24);
  limb(
    context,
    [
      [-58, -38],
      [-30, -34],
    ],
    4.5,
    woodDark,
  );
  wheel(context, -18, -15, 1);
  wheel(context, 30, -15, 1);
  piece(context, 'M-36 -38 L46 -38 L44 -26 L-34 -26Z', wood, rim);
  load(context, 38);
}

/** A cart going away from us. @param {Context} context */
function cartAway(context) {
  wheel(context, -34, -15, 0.42);
  wheel(context, 34, -15, 0.42);
  piece(context, 'M-32 -44 L32 -44 L34 -24 L-34 -24Z', wood, rim);
  load(context, 32);
  context.save();
  context.translate(0, 14);
  porter(context, 0, 24);
  context.restore();
}

/** @param {Context} context @param {'peck' | 'look' | 'fly'} pose */
function hen(context, pose) {
  const brown = '#a4572f';
  if (pose === 'fly') {
    piece(context, 'M-4 -16 C-16 -34 -26 -34 -30 -30 C-24 -26 -18 -16 -6 -10Z', '#c9793f', rim);
    piece(context, 'M2 -16 C12 -36 24 -38 28 -34 C22 -28 16 -16 6 -10Z', '#c9793f', rim);
  }
  piece(
    context,
    'M-18 -14 C-22 -22 -20 -26 -15 -27 C-12 -20 -4 -20 4 -18 C12 -16 12 -6 2 -4 C-8 -3 -16 -6 -18 -14Z',
    brown,
    rim,
  );
  context.strokeStyle = '#f0ac2b';
  context.lineWidth = 2;
  context.stroke(shape('M-2 -5 L-2 2 M3 -5 L4 2'));
  const [x, y] = pose === 'peck' ? [13, -5] : [10, -25];
  limb(
    context,
    [
      [5, -13],
      [x, y],
    ],
    6,
    brown,
    rim,
  );
  disc(context, x, y, 4.6, brown);
  piece(context, `M${x - 2} ${y - 4} l2 -5 l2 3 l2 -4 l1 6Z`, '#c8402f');
  piece(context, `M${x + 4} ${y - 1} l6 2 l-6 2Z`, '#f0ac2b');
}

/** @param {Context} context */
function seller(context) {
  bystander(context, { headwear: 'karakul', height: 84, coat: '#6a4a7a', hat: '#cbb7a0', seed: 27 }, false);
  piece(context, 'M-34 -34 C-30 -42 30 -42 34 -34 C32 -27 -32 -27 -34 -34Z', '#7a4a2c', rim);
  for (const [x, y] of [
    [-20, -36],
    [-4, -38],
    [13, -36],
    [-12, -41],
    [5, -43],
    [21, -40],
  ]) {
    context.fillStyle = '#e8b768';
    context.beginPath();
    context.ellipse(x ?? 0, y ?? 0, 9.5, 4.4, 0, 0, turn);
    context.fill();
    context.strokeStyle = thin('#8a4f22', 0.6);
    context.lineWidth = 1;
    context.stroke();
  }
}

/** A call: a torn star with a stroke and a dot. @param {Stage} stage */
function shout(stage) {
  const star = upTo(22).map((k) => {
    const far = k % 2 ? 16 : 23 - (k % 3) * 2;
    return /** @type {import('../scissors.mjs').Point} */ ([
      Math.cos((k / 22) * turn) * far,
      Math.sin((k / 22) * turn) * far * 0.86,
    ]);
  });
  stage.sheet(outline(star), '#fff6dd', {
    texture: 0.5,
    rim: 0.4,
    shadow: [-1, 2, 3, 'rgba(45,18,60,.5)'],
  });
  stage.context.fillStyle = '#c1273f';
  stage.context.fill(shape('M-3.600 -13 L3.600 -13 L2 3 L-2 3Z M-2.600 6 L2.600 6 L2.600 11 L-2.600 11Z'));
}

/** Steps of mud brick with snow on them, a box of 60 by 120. @param {Stage} stage */
function stairs(stage) {
  stage.group(
    (context) => {
      context.fillStyle = '#b98a66';
      context.fillRect(0, 0, 60, 120);
      for (let y = 0; y < 120; y += 12) {
        context.fillStyle = '#e0bb94';
        context.fillRect(0, y, 60, 7);
        context.fillStyle = '#fff6ea';
        context.fill(
          outline([
            [2, y + 1],
            [18 + ((y * 7) % 20), y + 0.5],
            [20 + ((y * 7) % 20), y + 4],
            [3, y + 4.6],
          ]),
        );
        context.fillStyle = 'rgba(84,46,96,.5)';
        context.fillRect(0, y + 7, 60, 1.6);
      }
      context.fillStyle = 'rgba(84,46,96,.35)';
      context.fillRect(0, 0, 5, 120);
      context.fillRect(55, 0, 5, 120);
    },
    { texture: 0.6, shadow: null },
  );
}

/** A door by itself, a box of 40 by 74. @param {Stage} stage */
function doorLeaf(stage) {
  stage.group(
    (context) => {
      context.fillStyle = '#26757e';
      context.fillRect(0, 0, 40, 74);
      context.fillStyle = '#1b5560';
      for (const x of [9, 19, 29]) context.fillRect(x, 0, 1.4, 74);
      context.fillRect(0, 12, 40, 3);
      context.fillRect(0, 56, 40, 3);
      context.fillStyle = '#f0c27a';
      context.fillRect(32, 36, 4, 4);
    },
    { texture: 0.6, shadow: null },
  );
}

/** A tree in blossom, or a bare one: torn sheets on a trunk. @param {Stage} stage @param {readonly [string, string, string]} tones
 * @param {number} seed */
function tree(stage, tones, seed) {
  stage.group(
    (context) => {
      limb(
        context,
        [
          [0, 0],
          [1, -26],
          [-2, -48],
        ],
        9,
        '#5f3a2e',
        rim,
      );
      limb(
        context,
        [
          [1, -28],
          [16, -48],
        ],
        5,
        '#5f3a2e',
        rim,
      );
      limb(
        context,
        [
          [0, -30],
          [-17, -46],
        ],
        5,
        '#5f3a2e',
        rim,
      );
    },
    { texture: 0.4, shadow: [-1.5, 2, 3, 'rgba(35,12,40,.4)'] },
  );
  const noise = smoothNoise(seed);
  const crown = (
    /** @type {number} */ x,
    /** @type {number} */ y,
    /** @type {number} */ radius,
    /** @type {string} */ colour,
  ) =>
    stage.sheet(
      outline(
        upTo(60).map((i) => {
          const angle = (i / 60) * turn;
          const far =
            radius * (1 + 0.12 * Math.abs(Math.sin(angle * 3.5 + seed))) + 2.4 * layeredNoise(noise, angle * 5 + x);
          return /** @type {import('../scissors.mjs').Point} */ ([
            x + Math.cos(angle) * far,
            y + Math.sin(angle) * far * 0.86,
          ]);
        }),
      ),
      colour,
      { paper: 'tissue', texture: 0.7, rim: 0.4, shadow: [-1.5, 2.5, 3, 'rgba(60,20,60,.35)'] },
    );
  crown(-15, -58, 19, tones[0]);
  crown(16, -60, 18, tones[1]);
  crown(1, -74, 21, tones[2]);
}

/** A cut-out of 100 units that stands on its origin. @param {string} name @param {number} wide @param {number} tall
 * @param {(context: Context) => void} draw @param {number} [scale] @returns {CutOut} */
const stands = (name, wide, tall, draw, scale = 1.2) => ({
  name,
  size: [wide, tall],
  origin: [wide / 2, tall - 24],
  scale,
  unit: scale,
  draw: (stage) => stage.group(draw, { texture: 0.4, shadow: [-1.5, 2, 3, 'rgba(35,12,40,.45)'] }),
});

/** @returns {CutOut[]} */
export const streetCutOuts = () => [
  stands('run-cart-side', 190, 130, cartSide),
  stands('run-cart-away', 120, 130, cartAway),
  stands('run-hen-peck', 70, 64, (context) => hen(context, 'peck'), 1.5),
  stands('run-hen-look', 70, 70, (context) => hen(context, 'look'), 1.5),
  stands('run-hen-fly', 80, 80, (context) => hen(context, 'fly'), 1.5),
  stands('run-seller', 100, 130, seller),
  .../** @type {const} */ ([
    ['#f3b6c4', '#f7cdd4', '#fbe0e2'],
    ['#8fb06a', '#a6c27c', '#bcd08e'],
  ]).map((tones, i) => ({
    name: `run-tree-${i}`,
    size: /** @type {const} */ ([90, 116]),
    origin: /** @type {const} */ ([45, 108]),
    scale: 1.6,
    unit: 1.6,
    draw: (/** @type {Stage} */ stage) => tree(stage, tones, 11 + i * 6),
  })),
  { name: 'run-shout', size: [60, 66], origin: [30, 30], draw: shout },
  { name: 'run-stairs', size: [60, 120], origin: [0, 0], scale: 1.5, whole: true, draw: stairs },
  { name: 'run-door', size: [40, 74], origin: [0, 0], scale: 1.5, whole: true, draw: doorLeaf },
];
