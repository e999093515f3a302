// What stands in Fremont: low houses with hipped roofs, palms, and eucalyptus on the slopes.
import { turn } from './numbers.mjs';
import { outline } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./stage.mjs').Stage} Stage */
/** @typedef {{ foot: readonly [number, number], tall: number }} Tree design px */

const walls = ['#f1e6cc', '#e8cfae', '#d4dcd6', '#efd9c4'];
const roofs = ['#9a6a58', '#7f7a78', '#8a5f4c', '#6f7c84'];
const soft = /** @type {const} */ ([-2, 2, 4, 'rgba(60,50,70,.28)']);

/** A row of low houses with gardens between them.
 * @param {Stage} stage @param {{ from: number, to: number, foot: number, tall: number }} row design px; `tall` to the ridge */
export function bungalows(stage, { from, to, foot, tall }) {
  const random = seededRandom(81);
  stage.group(
    (context) => {
      for (let x = from, i = 0; x < to; i++) {
        const wide = tall * (1.7 + random() * 0.9);
        bungalow(context, [x, foot + (random() - 0.5) * tall * 0.16], wide, tall, i);
        x += wide * (1.12 + random() * 0.5);
      }
    },
    { shadow: soft },
  );
}

/** @param {Context} context @param {readonly [number, number]} foot its left end @param {number} wide @param {number} tall @param {number} i */
function bungalow(context, [x, y], wide, tall, i) {
  const eaves = y - tall * 0.52;
  context.fillStyle = walls[i % 4] ?? '#f1e6cc';
  context.fillRect(x, eaves, wide, y - eaves);
  context.fillStyle = 'rgba(92,58,110,.26)';
  context.fillRect(x, eaves, wide * 0.36, y - eaves);
  context.fillStyle = roofs[(i * 3) % 4] ?? '#9a6a58';
  context.fill(
    outline([
      [x - tall * 0.14, eaves + 1],
      [x + wide * 0.2, y - tall],
      [x + wide * 0.82, y - tall],
      [x + wide + tall * 0.14, eaves + 1],
    ]),
  );
  context.fillStyle = '#5b6d84';
  for (const at of [0.12, 0.48]) context.fillRect(x + wide * at, y - tall * 0.4, wide * 0.14, tall * 0.2);
  context.fillStyle = i % 2 ? '#2a7f86' : '#a8503c';
  context.fillRect(x + wide * 0.74, y - tall * 0.42, wide * 0.11, tall * 0.42);
}

/** @param {Stage} stage @param {readonly Tree[]} trees */
export function palms(stage, trees) {
  stage.group(
    (context) => {
      for (const [i, { foot, tall }] of trees.entries()) palm(context, foot, tall, i);
    },
    { shadow: soft },
  );
}

/** @param {Context} context @param {readonly [number, number]} foot @param {number} tall @param {number} i */
function palm(context, [x, y], tall, i) {
  const bend = (i % 2 ? 1 : -1) * tall * 0.07;
  context.fillStyle = '#8a6a54';
  context.fill(
    outline([
      [x - tall * 0.024, y],
      [x + bend * 0.5 - tall * 0.017, y - tall * 0.5],
      [x + bend - tall * 0.013, y - tall],
      [x + bend + tall * 0.013, y - tall],
      [x + bend * 0.5 + tall * 0.017, y - tall * 0.5],
      [x + tall * 0.024, y],
    ]),
  );
  const fronds = 9;
  for (let k = 0; k < fronds; k++) {
    const angle = (-0.06 + (k / (fronds - 1)) * 1.12) * (turn / 2);
    const long = tall * (0.25 + 0.05 * ((k * 5) % 3));
    const [dx, dy] = [Math.cos(angle) * long, -Math.sin(angle) * long * 0.72];
    const [tx, ty] = [x + bend + dx, y - tall + dy + long * 0.36];
    context.fillStyle = k % 2 ? '#4f7040' : '#638250';
    context.beginPath();
    context.moveTo(x + bend, y - tall);
    context.quadraticCurveTo(x + bend + dx * 0.7, y - tall + dy * 1.25, tx, ty);
    context.quadraticCurveTo(x + bend + dx * 0.56, y - tall + dy * 0.72, x + bend, y - tall + tall * 0.03);
    context.fill();
  }
}

/** Tall pale stems with a few loose crowns.
 * @param {Stage} stage @param {readonly Tree[]} trees @param {number} seed */
export function eucalyptus(stage, trees, seed) {
  const random = seededRandom(seed);
  stage.group(
    (context) => {
      for (const { foot, tall } of trees) {
        const [x, y] = foot;
        context.strokeStyle = '#cdb9a2';
        context.lineCap = 'round';
        for (const side of [-0.1, 0.12, 0.02]) {
          context.lineWidth = tall * 0.022;
          context.beginPath();
          context.moveTo(x, y);
          context.quadraticCurveTo(x + side * tall * 0.2, y - tall * 0.5, x + side * tall, y - tall * 0.86);
          context.stroke();
        }
        for (let i = 0; i < 9; i++) {
          context.fillStyle = ['#6f8a72', '#84997c', '#5d7a66'][i % 3] ?? '#6f8a72';
          context.beginPath();
          const at = /** @type {const} */ ([
            x + (random() - 0.5) * tall * 0.36,
            y - tall * (0.55 + random() * 0.42),
            tall * (0.09 + random() * 0.06),
            tall * (0.045 + random() * 0.03),
          ]);
          context.ellipse(...at, -0.3 + random() * 0.6, 0, turn);
          context.fill();
        }
      }
    },
    { shadow: soft },
  );
}
