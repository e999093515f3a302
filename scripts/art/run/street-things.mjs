// Small things of the run: chalk, light and snow, and the strip of sky.
import { turn, upTo } from '../numbers.mjs';
import { outline } from '../scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from '../seeded-random.mjs';

/** @typedef {import('../cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

/** A line drawn by hand in chalk: many short strokes that stray. @param {Context} context @param {readonly Point[]} points
 * @param {number} thick @param {number} seed */
function chalk(context, points, thick, seed) {
  const random = seededRandom(seed);
  context.strokeStyle = '#ffffff';
  context.lineCap = 'round';
  for (let pass = 0; pass < 3; pass++) {
    context.globalAlpha = 0.55;
    context.lineWidth = thick * (0.5 + random() * 0.5);
    context.beginPath();
    points.forEach(([x, y], i) => {
      const [a, b] = [x + (random() - 0.5) * thick * 0.7, y + (random() - 0.5) * thick * 0.7];
      if (i === 0) context.moveTo(a, b);
      else context.lineTo(a, b);
    });
    context.stroke();
  }
  context.globalAlpha = 1;
  // Chalk skips over the grain of the wall.
  context.globalCompositeOperation = 'destination-out';
  for (let i = 0; i < 90; i++) {
    const at = points[Math.floor(random() * points.length)] ?? [0, 0];
    context.globalAlpha = 0.5 * random();
    context.fillRect(at[0] + (random() - 0.5) * thick * 6, at[1] + (random() - 0.5) * thick * 6, 1.2, 0.8);
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

/** @param {number} radius @param {number} [from] @param {number} [to] @returns {Point[]} */
const round = (radius, from = 0, to = 1) =>
  upTo(37).map((i) => {
    const angle = (from + (to - from) * (i / 36)) * turn;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });

/** @param {Context} context @param {number} radius @param {readonly (readonly [number, number])[]} steps @param {string} rgb */
function soft(context, radius, steps, rgb) {
  const fade = context.createRadialGradient(0, 0, 0, 0, 0, radius);
  for (const [at, alpha] of steps) fade.addColorStop(at, `rgba(${rgb},${alpha})`);
  context.fillStyle = fade;
  context.fillRect(-radius, -radius, 2 * radius, 2 * radius);
}

/** A puff of smoke or snow: a torn cloud. @param {Stage} stage */
function puff(stage) {
  const noise = smoothNoise(7);
  const edge = (/** @type {number} */ grown) =>
    outline(
      upTo(70).map((i) => {
        const angle = (i / 70) * turn;
        const bumps = Math.abs(Math.sin(angle * 2.5 + 0.6)) * 3;
        const far = 17 + bumps + grown + 2 * layeredNoise(noise, angle * 4 + 9);
        return /** @type {Point} */ ([Math.cos(angle) * far, Math.sin(angle) * far]);
      }),
    );
  stage.sheet(edge(1.4), '#ffffff', { paper: 'tissue', texture: 0.3, rim: 0, shadow: null, alpha: 0.7 });
  stage.sheet(edge(-0.6), '#f7efe9', { paper: 'tissue', texture: 0.6, rim: 0, shadow: null });
}

/** The torn edge of the strip of sky. @param {number} inset @param {number} seed */
function skyEdge(inset, seed) {
  const noise = smoothNoise(seed);
  const [w, h] = [205 - inset, 41 - inset];
  /** @type {Point[]} */
  const points = [];
  for (let i = 0; i <= 110; i++) points.push([-w + (i / 110) * 2 * w, -h + 5 * layeredNoise(noise, i * 0.22)]);
  for (let i = 0; i <= 16; i++) points.push([w + 6 * layeredNoise(noise, 60 + i * 0.4), -h + (i / 16) * 2 * h]);
  for (let i = 110; i >= 0; i--) points.push([-w + (i / 110) * 2 * w, h + 6 * layeredNoise(noise, 120 + i * 0.2)]);
  for (let i = 16; i >= 0; i--) points.push([-w + 6 * layeredNoise(noise, 200 + i * 0.4), -h + (i / 16) * 2 * h]);
  return points;
}

/** @param {Stage} stage */
function sky(stage) {
  stage.sheet(outline(skyEdge(0, 5)), '#fffaf0', {
    paper: 'tissue',
    texture: 0.5,
    rim: 0.4,
    shadow: [-2, 5, 6, 'rgba(45,18,60,.5)'],
  });
  const bands = /** @type {const} */ ([
    ['#2f6fb4', -60],
    ['#4697c6', -22],
    ['#7cc3cb', -4],
    ['#b9dfcf', 14],
    ['#f2e7c6', 29],
  ]);
  stage.sheet(outline(skyEdge(4.5, 5)), bands[0][0], {
    paper: 'tissue',
    texture: 0.5,
    rim: 0,
    shadow: null,
    inside: (context) => {
      bands.forEach(([colour, top], k) => {
        const noise = smoothNoise(31 + k);
        /** @type {Point[]} */
        const edge = [];
        for (let x = -215; x <= 215; x += 3) edge.push([x, top + 4 * layeredNoise(noise, x * 0.03 + 9)]);
        const low = /** @type {Point[]} */ ([
          [215, 60],
          [-215, 60],
        ]);
        context.fillStyle = 'rgba(255,253,246,.85)';
        context.fill(outline([...edge.map(([x, y]) => /** @type {Point} */ ([x, y - 1.6])), ...low]));
        context.fillStyle = colour;
        context.fill(outline([...edge, ...low]));
      });
    },
  });
}

/** A little paper flag on a stick: here, says the companion. @param {Context} context */
function mark(context) {
  context.fillStyle = '#4a2a3c';
  context.fillRect(-1.1, -42, 2.2, 42);
  context.fillStyle = '#ffcf4d';
  context.fill(
    outline([
      [1, -42],
      [16, -38],
      [27, -33],
      [14, -28],
      [1, -25],
    ]),
  );
  context.fillStyle = '#c1273f';
  context.fill(
    outline([
      [1, -36],
      [13, -34.5],
      [20, -32.6],
      [12, -31],
      [1, -30],
    ]),
  );
}

/** @type {readonly CutOut[]} */
const chalks = [
  {
    name: 'run-ring',
    size: [64, 64],
    origin: [32, 32],
    unit: 52,
    draw: ({ context }) => chalk(context, round(26), 3.6, 3),
  },
  {
    name: 'run-cross',
    size: [56, 56],
    origin: [28, 28],
    unit: 40,
    draw: ({ context }) => {
      chalk(
        context,
        [
          [-13, -12],
          [0, 1],
          [13, 13],
        ],
        4.4,
        5,
      );
      chalk(
        context,
        [
          [13, -13],
          [0, 0],
          [-12, 13],
        ],
        4.4,
        6,
      );
      chalk(context, round(21, 0.03, 0.95), 2.6, 8);
    },
  },
  {
    name: 'run-arrow',
    size: [70, 50],
    origin: [50, 25],
    draw: (stage) => {
      stage.group(
        (context) => {
          chalk(
            context,
            [
              [-38, 2],
              [-20, -1],
              [8, 0],
            ],
            5,
            9,
          );
          chalk(
            context,
            [
              [-9, -15],
              [0, -7],
              [12, 0],
            ],
            5,
            10,
          );
          chalk(
            context,
            [
              [-10, 15],
              [1, 7],
              [12, 0],
            ],
            5,
            11,
          );
        },
        { texture: 0, shadow: [-1, 2, 3, 'rgba(45,18,60,.8)'] },
      );
    },
  },
  {
    name: 'run-chalk',
    size: [12, 40],
    origin: [6, 20],
    unit: 60,
    draw: ({ context }) =>
      chalk(
        context,
        [
          [1, -14],
          [0, 0],
          [-1, 14],
        ],
        4.4,
        4,
      ),
  },
];

/** @returns {CutOut[]} */
export const thingCutOuts = () => [
  ...chalks,
  {
    name: 'run-white',
    size: [8, 8],
    origin: [4, 4],
    scale: 1,
    whole: true,
    draw: ({ context }) => {
      context.fillStyle = '#ffffff';
      context.fillRect(-4, -4, 8, 8);
    },
  },
  {
    name: 'run-blob',
    size: [64, 64],
    origin: [32, 32],
    scale: 1,
    unit: 32,
    whole: true,
    draw: ({ context }) =>
      soft(
        context,
        32,
        [
          [0, 1],
          [0.5, 0.8],
          [0.8, 0.25],
          [1, 0],
        ],
        '255,255,255',
      ),
  },
  { name: 'run-puff', size: [52, 52], origin: [26, 26], unit: 40, draw: puff },
  {
    name: 'run-print',
    size: [20, 12],
    origin: [10, 6],
    unit: 24,
    draw: ({ context }) => {
      context.fillStyle = '#ffffff';
      context.fill(
        outline([
          [-8, -1],
          [-5, -3.4],
          [1, -2.6],
          [6, -3.6],
          [8.4, -1],
          [8, 2],
          [4, 3.4],
          [-1, 2],
          [-5, 3.2],
          [-8, 1.6],
        ]),
      );
    },
  },
  {
    name: 'run-snow',
    size: [10, 10],
    origin: [5, 5],
    scale: 3,
    unit: 12,
    whole: true,
    draw: ({ context }) => {
      const random = seededRandom(5);
      context.fillStyle = '#ffffff';
      context.fill(
        outline(
          upTo(9).map((i) => {
            const far = 3 + random() * 1.4;
            return /** @type {Point} */ ([Math.cos((i / 9) * turn) * far, Math.sin((i / 9) * turn) * far]);
          }),
        ),
      );
    },
  },
  {
    name: 'run-pipe',
    size: [24, 44],
    origin: [12, 38],
    draw: (stage) =>
      stage.group(
        (context) => {
          context.fillStyle = '#4a3a4e';
          context.fillRect(-3, -26, 6, 26);
          context.fillStyle = '#6f5f78';
          context.fillRect(1, -26, 2, 26);
          context.fillStyle = '#33263a';
          context.fillRect(-5.5, -31, 11, 6);
          context.fillStyle = '#fff6ea';
          context.fillRect(-6, -33, 12, 3);
        },
        { texture: 0.4, shadow: [-2, 2, 3, 'rgba(45,18,60,.45)'] },
      ),
  },
  {
    name: 'run-mark',
    size: [44, 56],
    origin: [8, 48],
    draw: (stage) => stage.group(mark, { paper: 'tissue', texture: 0.5, shadow: [-1, 2, 3, 'rgba(45,18,60,.5)'] }),
  },
  { name: 'run-sky', size: [430, 110], origin: [215, 50], scale: 1.5, draw: sky },
];
