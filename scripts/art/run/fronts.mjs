// Mud walls of the houses along the lanes: fronts with doors and windows, low and tall, and plain sides.
import { mix, thin } from '../colour.mjs';
import { outline } from '../scissors.mjs';
import { layeredNoise, seededRandom, smoothNoise } from '../seeded-random.mjs';

/** @typedef {import('../cut-outs.mjs').CutOut} CutOut */
/** @typedef {import('../paper.mjs').Context} Context */
/** @typedef {import('../scissors.mjs').Point} Point */
/** @typedef {import('../stage.mjs').Stage} Stage */

const wall = '#d2a077';
const dark = '#4b2c48';
const lamp = '#ffd27a';
const teal = '#2d7f86';
const wood = '#7a4a2c';
const lit = '#f6d6a6';

/** @param {Context} context @param {number} x @param {number} y @param {number} width @param {number} height @param {boolean} glows
 * @param {string} frame */
function window(context, x, y, width, height, glows, frame) {
  context.fillStyle = frame;
  context.fillRect(x - 1.6, y - 1.6, width + 3.2, height + 3.2);
  context.fillStyle = glows ? lamp : dark;
  context.fillRect(x, y, width, height);
  context.fillStyle = glows ? '#a8601f' : '#7b5672';
  context.fillRect(x + width / 2 - 0.6, y, 1.2, height);
  context.fillRect(x, y + height * 0.42, width, 1.2);
  context.fillStyle = '#fff6ea';
  context.fill(
    outline([
      [x - 2.6, y + height + 1.2],
      [x + width * 0.3, y + height + 0.2],
      [x + width + 2.8, y + height + 1],
      [x + width + 2, y + height + 3.4],
      [x - 2, y + height + 3],
    ]),
  );
}

/** @param {Context} context @param {number} x @param {number} foot @param {number} width @param {number} height @param {string} colour */
function door(context, x, foot, width, height, colour) {
  context.fillStyle = mix(wall, '#5c3a5e', 0.45);
  context.fillRect(x - 2.4, foot - height - 2.6, width + 4.8, height + 2.6);
  context.fillStyle = colour;
  context.fillRect(x, foot - height, width, height);
  context.fillStyle = thin('#2d1a2b', 0.35);
  for (let k = 1; k < 4; k++) context.fillRect(x + (width * k) / 4, foot - height, 0.9, height);
  context.fillStyle = '#f0c27a';
  context.fillRect(x + width - 3.4, foot - height * 0.5, 1.8, 1.8);
  context.fillStyle = '#fff6ea';
  context.fillRect(x - 3, foot - height - 4.2, width + 6, 2);
}

/** The mud itself: courses of bricks where the plaster is off, beam ends, a darker foot.
 * @param {Context} context @param {number} width @param {number} height @param {number} seed @param {boolean} beams */
function mud(context, width, height, seed, beams) {
  const random = seededRandom(seed);
  context.fillStyle = wall;
  context.fillRect(0, 0, width, height);
  context.fillStyle = thin('#8d5f4c', 0.5);
  for (let i = 0; i < 16; i++) {
    const [x, y] = [random() * width, 8 + random() * (height - 12)];
    for (let k = 0; k < 3; k++) context.fillRect(x + k * 6 + (i % 2) * 3, y, 4.6, 2);
  }
  const foot = context.createLinearGradient(0, height * 0.6, 0, height);
  foot.addColorStop(0, 'rgba(92,58,94,0)');
  foot.addColorStop(1, 'rgba(92,58,94,.42)');
  context.fillStyle = foot;
  context.fillRect(0, height * 0.6, width, height * 0.4);
  context.fillStyle = thin('#5c3a5e', 0.35);
  context.fillRect(0, 0, width, 4);
  if (!beams) return;
  for (let x = 6; x < width - 4; x += 11.5) {
    context.fillStyle = thin('#4a2a3c', 0.45);
    context.fillRect(x - 1, 7.4, 3.6, 3.4);
    context.fillStyle = '#5a3324';
    context.fillRect(x, 6.4, 3.2, 3.2);
  }
}

/** A ragged bank of snow along the foot. @param {Context} context @param {number} width @param {number} height @param {number} seed */
function bank(context, width, height, seed) {
  const noise = smoothNoise(seed);
  for (const [colour, lift] of /** @type {const} */ ([
    ['#c4aecf', 0],
    ['#fff6ea', 1.6],
  ])) {
    /** @type {Point[]} */
    const edge = [[0, height + 2]];
    for (let x = 0; x <= width; x += 3) edge.push([x, height - 3.4 + lift - 3 * layeredNoise(noise, x * 0.07)]);
    edge.push([width, height + 2]);
    context.fillStyle = colour;
    context.fill(outline(edge));
  }
}

/** @typedef {(context: Context, height: number) => void} Openings */

/** @type {readonly Openings[]} */
const low = [
  (context, h) => {
    door(context, 66, h, 17, 30, teal);
    window(context, 22, 15, 16, 15, false, lit);
    window(context, 116, 15, 16, 15, true, lit);
  },
  (context, h) => {
    door(context, 26, h, 16, 29, wood);
    window(context, 78, 16, 20, 13, true, teal);
    window(context, 124, 16, 14, 13, false, teal);
  },
  (context, h) => {
    door(context, 118, h, 18, 31, '#8c2f4a');
    window(context, 24, 15, 14, 15, false, lit);
    window(context, 64, 15, 14, 15, false, lit);
  },
];

/** @type {readonly Openings[]} */
const tall = [
  (context, h) => {
    for (const [k, x] of [18, 60, 104, 140].entries()) window(context, x, 18, 13, 18, k % 3 === 1, lit);
    door(context, 74, h, 18, 34, teal);
    window(context, 24, h - 34, 13, 14, true, lit);
    window(context, 120, h - 34, 13, 14, false, lit);
  },
  (context, h) => {
    for (const [k, x] of [24, 72, 122].entries()) window(context, x, 20, 20, 16, k === 2, teal);
    door(context, 122, h, 17, 33, wood);
    window(context, 30, h - 32, 12, 12, false, lit);
  },
  (context, h) => {
    // A wooden bay over the door.
    context.fillStyle = '#6d4027';
    context.fillRect(52, 16, 60, 26);
    for (const [k, x] of [57, 76, 95].entries()) window(context, x, 20, 12, 16, k !== 1, '#8a5a38');
    door(context, 30, h, 17, 34, '#8c2f4a');
    window(context, 126, h - 36, 14, 15, true, lit);
  },
];

/** @param {string} name @param {number} width @param {number} height @param {number} seed @param {Openings} [openings]
 * @returns {CutOut} */
const cut = (name, width, height, seed, openings) => ({
  name,
  size: [width, height],
  origin: [0, 0],
  whole: true,
  draw: (stage) =>
    stage.group(
      (context) => {
        mud(context, width, height, seed, openings !== undefined);
        openings?.(context, height);
        bank(context, width, height, seed);
      },
      { texture: 0.65, shadow: null },
    ),
});

/** @returns {CutOut[]} */
export const frontCutOuts = () => [
  ...low.map((openings, i) => cut(`run-front-${i}`, 164, 54, 3 + i, openings)),
  ...tall.map((openings, i) => cut(`run-front-${i + 3}`, 164, 86, 13 + i, openings)),
  cut('run-side-0', 110, 60, 23),
  cut('run-side-1', 110, 60, 29, (context) => window(context, 46, 20, 13, 14, true, lit)),
];
