// Flat mud roofs seen from above: a parapet, the trodden floor, snow that was left, and what people keep up there. A box of
// 164 units; the roof itself is inset by the snow that hangs over its edge.
import { mix, thin } from '../colour.mjs';
import { turn, upTo } from '../numbers.mjs';
import { outline, snip } from '../scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from '../seeded-random.mjs';

/** @typedef {import('../cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

const half = 82;
const colours = {
  parapet: '#e4b98c',
  floor: '#c98f62',
  floorDark: '#b07651',
  snow: '#fff6ea',
  snowShade: '#cdb7d2',
  shade: 'rgba(84,46,96,.36)',
};

/** @param {number} inset @param {number} seed @param {number} [jitter] */
const square = (inset, seed, jitter = 0.9) => {
  const at = half - inset;
  return outline(
    snip(
      [
        [-at, -at],
        [at, -at],
        [at, at],
        [-at, at],
      ],
      seed,
      { length: 20, jitter, closed: true },
    ),
  );
};

/** A sheet of snow with a torn edge. @param {Point} at @param {Point} reach @param {number} seed */
function tornSnow([x, y], [rx, ry], seed) {
  const noise = smoothNoise(seed);
  return outline(
    upTo(90).map((i) => {
      const angle = (i / 90) * turn;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      // Between a disc and a square, as snow lies in a corner.
      const squared = 1 / Math.max(Math.abs(c), Math.abs(s)) ** 0.7;
      const far =
        squared * (1 + 0.16 * layeredNoise(noise, c * 2 + 9 + s, 2) + 0.07 * layeredNoise(noise, angle * 7 + 40));
      return /** @type {Point} */ ([x + c * rx * far, y + s * ry * far]);
    }),
  );
}

/** @param {Stage} stage @param {Point} at @param {Point} reach @param {number} seed */
function layer(stage, at, reach, seed) {
  stage.sheet(tornSnow(at, reach, seed), colours.snow, {
    texture: 0.6,
    rim: 0.4,
    shadow: [-1.6, 2.4, 3, 'rgba(84,46,96,.42)'],
  });
}

/** Snow along one edge of the parapet, torn on its inner side and over the wall. @param {Stage} stage @param {number} quarter
 * @param {number} seed @param {number} thick */
function edge(stage, quarter, seed, thick) {
  const noise = smoothNoise(seed);
  const c = Math.round(Math.cos((quarter * turn) / 4));
  const s = Math.round(Math.sin((quarter * turn) / 4));
  /** @type {Point[]} */
  const corners = [];
  const put = (/** @type {number} */ x, /** @type {number} */ y) => corners.push([x * c - y * s, x * s + y * c]);
  for (let i = 0; i <= 26; i++)
    put(-half + 3 + (i / 26) * (2 * half - 6), -half + 2.6 + 1.8 * layeredNoise(noise, i * 0.7));
  for (let i = 26; i >= 0; i--)
    put(-half + 3 + (i / 26) * (2 * half - 6), -half + thick + 3.4 * layeredNoise(noise, i * 0.8 + 60));
  stage.sheet(outline(corners), colours.snow, {
    texture: 0.6,
    rim: 0.35,
    shadow: [-1.2, 2, 2.4, 'rgba(84,46,96,.40)'],
  });
}

/** Floor and parapet, with the parapet's shadow. @param {Stage} stage @param {number} seed @param {string} floor */
function bare(stage, seed, floor) {
  stage.sheet(square(4, seed), colours.parapet, { texture: 0.75, rim: 0.5, shadow: null });
  stage.sheet(square(14, seed + 1), floor, {
    texture: 0.8,
    rim: 0,
    shadow: null,
    inside: (context) => {
      context.fillStyle = colours.shade;
      context.fillRect(half - 24, -half, 24, 2 * half);
      context.fillRect(-half, -half, 2 * half, 25);
      const random = seededRandom(seed);
      context.fillStyle = thin(colours.floorDark, 0.5);
      for (let i = 0; i < 26; i++) {
        context.fillRect((random() - 0.5) * 150, (random() - 0.5) * 150, 2 + random() * 12, 0.9);
      }
    },
  });
}

/** @param {Context} context @param {number} x @param {number} y @param {number} width @param {number} height */
function carpet(context, x, y, width, height) {
  context.fillStyle = '#8c1f35';
  context.fillRect(x, y, width, height);
  context.strokeStyle = '#f0c27a';
  context.lineWidth = 1.6;
  context.strokeRect(x + 2.4, y + 2.4, width - 4.8, height - 4.8);
  const rows = Math.max(2, Math.round(height / 13));
  for (let k = 0; k < rows; k++) {
    for (const side of [0.32, 0.68]) {
      context.fillStyle = '#f0c27a';
      context.beginPath();
      context.ellipse(x + width * side, y + ((k + 0.5) / rows) * height, 3.4, 4, 0, 0, turn);
      context.fill();
      context.fillStyle = '#2d1a2b';
      context.beginPath();
      context.ellipse(x + width * side, y + ((k + 0.5) / rows) * height, 1.5, 1.8, 0, 0, turn);
      context.fill();
    }
  }
  context.fillStyle = '#fff0d2';
  for (let i = 0; i < width; i += 2.4) {
    context.fillRect(x + i, y - 2, 0.9, 2);
    context.fillRect(x + i, y + height, 0.9, 2);
  }
}

/** Laundry on a rope across the roof. @param {Context} context */
function laundry(context) {
  context.strokeStyle = '#4a2a3c';
  context.lineWidth = 1.1;
  context.beginPath();
  context.moveTo(-54, -18);
  context.quadraticCurveTo(0, -2, 54, -22);
  context.stroke();
  const cloths = ['#e0563a', '#fff0d2', '#2a9d9a', '#f0ac2b', '#8c2f55', '#fff0d2'];
  cloths.forEach((colour, i) => {
    const t = (i + 0.6) / 6.2;
    context.fillStyle = colour;
    context.fillRect(-54 + 108 * t, -18 + 34 * t * (1 - t), 12, 17 + (i % 3) * 5);
  });
  context.fillStyle = '#4a2a3c';
  for (const [x, y] of [
    [-56, -18],
    [53, -22],
  ])
    context.fillRect(x ?? 0, (y ?? 0) - 8, 2.6, 20);
}

/** A light well with a small dome beside it. @param {Context} context */
function dome(context) {
  for (const [radius, colour] of /** @type {const} */ ([
    [29, '#b5825a'],
    [25, '#d9a673'],
    [18, '#e8c195'],
  ])) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(-18 + (29 - radius) * 0.2, 14 - (29 - radius) * 0.25, radius, 0, turn);
    context.fill();
  }
  context.fillStyle = '#fff6ea';
  context.beginPath();
  context.ellipse(-23, 22, 17, 10, 0.5, 0, turn);
  context.fill();
  context.fillStyle = '#5c3a5e';
  context.fillRect(28, -10, 22, 26);
  context.fillStyle = '#ffd27a';
  context.fillRect(31, -7, 16, 20);
  context.fillStyle = '#7a3b18';
  context.fillRect(38.4, -7, 1.4, 20);
  context.fillRect(31, 2.4, 16, 1.4);
}

/** Wood for the stove, and jars. @param {Context} context */
function stores(context) {
  for (let row = 0; row < 4; row++) {
    for (let k = 0; k < 7 - row; k++) {
      context.fillStyle = (k + row) % 2 ? '#8a5a38' : '#a06c42';
      context.beginPath();
      context.ellipse(18 + k * 6.6 + row * 3.3, 38 - row * 6.4, 3.6, 3.6, 0, 0, turn);
      context.fill();
      context.fillStyle = '#dcae78';
      context.beginPath();
      context.ellipse(18 + k * 6.6 + row * 3.3, 38 - row * 6.4, 1.7, 1.7, 0, 0, turn);
      context.fill();
    }
  }
  for (const [x, y] of [
    [-48, -30],
    [-34, -34],
    [-42, -16],
  ]) {
    context.fillStyle = '#2a7f86';
    context.beginPath();
    context.arc(x ?? 0, y ?? 0, 7, 0, turn);
    context.fill();
    context.fillStyle = '#1b4f5e';
    context.beginPath();
    context.arc((x ?? 0) + 1, (y ?? 0) - 1, 3.4, 0, turn);
    context.fill();
  }
}

/** A loft for pigeons, and some of them. @param {Context} context */
function loft(context) {
  context.fillStyle = '#7a4a2c';
  context.fillRect(6, -46, 46, 30);
  context.fillStyle = '#2d1a2b';
  for (let k = 0; k < 4; k++) context.fillRect(10 + k * 10.4, -32, 6, 9);
  context.fillStyle = '#fff6ea';
  context.fillRect(4, -50, 50, 9);
  for (const [x, y] of [
    [-40, 30],
    [-30, 36],
    [-20, 26],
    [22, 8],
    [32, 14],
    [-8, 40],
  ]) {
    context.fillStyle = '#fdf2ee';
    context.beginPath();
    context.ellipse(x ?? 0, y ?? 0, 4.2, 2.6, 0.4, 0, turn);
    context.fill();
    context.fillStyle = '#8f86b0';
    context.beginPath();
    context.arc((x ?? 0) + 3.6, (y ?? 0) - 1.6, 1.7, 0, turn);
    context.fill();
  }
}

/** Footprints over the snow. @param {Context} context @param {number} seed */
function prints(context, seed) {
  const random = seededRandom(seed);
  context.fillStyle = 'rgba(140,110,160,.5)';
  let [x, y, way] = [-50, 46, -0.7];
  for (let k = 0; k < 16; k++) {
    way += (random() - 0.5) * 0.5;
    x += Math.cos(way) * 7;
    y += Math.sin(way) * 7;
    const side = k % 2 ? 2.2 : -2.2;
    context.beginPath();
    context.ellipse(x - Math.sin(way) * side, y + Math.cos(way) * side, 2.4, 1.3, way, 0, turn);
    context.fill();
  }
}

/** @typedef {{ snow: readonly (readonly [Point, Point])[], floor: string, more?: (context: Context) => void }} Plan */

/** @type {readonly Plan[]} */
const plans = [
  {
    floor: colours.floor,
    snow: [
      [
        [0, 0],
        [66, 66],
      ],
    ],
    more: (context) => prints(context, 3),
  },
  {
    floor: colours.floor,
    snow: [
      [
        [-40, 30],
        [34, 40],
      ],
      [
        [30, -44],
        [40, 22],
      ],
    ],
    more: (context) => carpet(context, 2, 2, 34, 46),
  },
  {
    floor: mix(colours.floor, '#e0b184', 0.5),
    snow: [
      [
        [34, 42],
        [38, 30],
      ],
    ],
    more: laundry,
  },
  {
    floor: mix(colours.floor, '#a9705a', 0.5),
    snow: [
      [
        [42, 44],
        [28, 28],
      ],
      [
        [-50, -46],
        [24, 26],
      ],
    ],
    more: dome,
  },
  {
    floor: colours.floor,
    snow: [
      [
        [-8, -38],
        [62, 30],
      ],
      [
        [-48, 34],
        [24, 36],
      ],
    ],
    more: stores,
  },
  {
    floor: mix(colours.floor, '#d9a673', 0.6),
    snow: [
      [
        [-44, -34],
        [30, 38],
      ],
      [
        [40, 44],
        [32, 26],
      ],
    ],
    more: loft,
  },
  {
    floor: mix(colours.floor, '#b9805c', 0.7),
    snow: [
      [
        [-20, 20],
        [52, 50],
      ],
    ],
  },
  {
    floor: mix(colours.floor, '#e4bd92', 0.5),
    snow: [
      [
        [10, 48],
        [60, 24],
      ],
      [
        [-54, -10],
        [20, 44],
      ],
    ],
    more: (context) => carpet(context, 10, -52, 48, 30),
  },
];

/** @param {Stage} stage @param {Plan} plan @param {number} i */
function draw(stage, { snow, floor, more }, i) {
  bare(stage, 31 + i * 7, floor);
  for (const [at, reach] of snow) layer(stage, at, reach, 60 + i * 11 + Math.round(reach[0]));
  if (more) stage.group(more, { texture: 0.5, shadow: [-2, 3, 3, 'rgba(74,40,90,.45)'] });
  const thick = snow.length === 1 ? 11 : 9;
  for (const quarter of [0, 1, 3, 2]) edge(stage, quarter, 5 + i * 9 + quarter * 3, quarter === 2 ? 13 : thick);
}

/** @returns {CutOut[]} */
export const roofCutOuts = () =>
  plans.map((plan, i) => ({
    name: `run-roof-${i}`,
    size: /** @type {const} */ ([2 * half, 2 * half]),
    origin: /** @type {const} */ ([half, half]),
    whole: true,
    draw: (/** @type {Stage} */ stage) => draw(stage, plan, i),
  }));
