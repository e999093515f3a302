// The town on the valley floor: rows of flat roofs, one turquoise dome with two minarets, bare poplars.

import { mix } from './colour.mjs';
import { housePaint } from './hillside.mjs';
import { house } from './house.mjs';
import { outline } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./hillside.mjs').HousePalette} HousePalette */
/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} TownPlan
 * @property {number} rows
 * @property {(row: number) => { from: number, to: number, y: number, haze: number }} row where a row stands, design
 *   px, and how hazed it is, 0..1
 * @property {number} stray how far its first house may be moved right, px
 * @property {(row: number, random: Random) => { width: number, height: number }} size of a house
 * @property {readonly [number, number]} step to the next house: least, and how much more, in widths
 * @property {number} skirt how far the shade reaches below a house, px
 * @property {number} litShare
 * @property {number} gone share of the houses that do not stand
 * @property {number} domeRow row that holds the dome
 * @property {(context: Context) => void} placeDome moves the drawing to where the dome stands
 */

/** @param {Stage} stage @param {TownPlan} plan @param {HousePalette} palette */
export function townRows(stage, plan, palette) {
  for (let row = 0; row < plan.rows; row++) {
    stage.group(
      (context) => {
        houses(context, plan, palette, row);
        if (row !== plan.domeRow) return;
        context.save();
        plan.placeDome(context);
        dome(context, palette);
        context.restore();
      },
      { shadow: [-2, 2, 5, 'rgba(60,25,60,.26)'] },
    );
  }
}

/** @param {Context} context @param {TownPlan} plan @param {HousePalette} palette @param {number} row */
function houses(context, plan, palette, row) {
  const random = seededRandom(90 + row);
  const { from, to, y, haze } = plan.row(row);
  let x = from + random() * plan.stray;
  while (x < to) {
    const { width, height } = plan.size(row, random);
    const wall = palette.muds[Math.trunc(random() * 3)] ?? '#c98f62';
    const paint = {
      ...housePaint(palette, wall, haze),
      shade: mix(mix(wall, palette.shadow, 0.6), palette.haze, haze),
      lit: palette.litEdge,
      door: palette.door,
      snow: mix(palette.snow, palette.haze, haze * 0.4),
    };
    // Chance is asked only where houses are gone: elsewhere the town is drawn as it always was.
    if (plan.gone === 0 || random() > plan.gone) {
      context.fillStyle = paint.shade;
      context.fillRect(x, y, width, plan.skirt);
      house(context, { x, y, width, height }, paint, random, plan);
    }
    x += width * (plan.step[0] + random() * plan.step[1]);
  }
}

/** A generic dome between two minarets, 52 px wide, standing on (632, 548).
 * @param {Context} context @param {HousePalette} palette */
function dome(context, { glaze = '#2f8f97', glazeShade = '#1f6674', brick = '#c48f6b', shaft = '#cf9b72' }) {
  context.fillStyle = brick;
  context.fillRect(606, 518, 52, 30);
  context.fillStyle = glaze;
  context.beginPath();
  context.moveTo(610, 518);
  context.bezierCurveTo(600, 494, 618, 482, 632, 470);
  context.bezierCurveTo(646, 482, 664, 494, 654, 518);
  context.fill();
  context.fillStyle = glazeShade;
  context.beginPath();
  context.moveTo(610, 518);
  context.bezierCurveTo(600, 494, 618, 482, 632, 470);
  context.bezierCurveTo(622, 486, 618, 500, 624, 518);
  context.fill();
  context.strokeStyle = '#e8c06a';
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(632, 470);
  context.lineTo(632, 460);
  context.stroke();
  minaret(context, 592, glaze, shaft);
  minaret(context, 672, glaze, shaft);
}

/** @param {Context} context @param {number} x @param {string} glaze @param {string} shaft */
function minaret(context, x, glaze, shaft) {
  context.fillStyle = shaft;
  context.fill(
    outline([
      [x - 3.4, 548],
      [x - 2.4, 478],
      [x + 2.4, 478],
      [x + 3.4, 548],
    ]),
  );
  context.fillStyle = shaft === '#cf9b72' ? '#8d5f5c' : mix(shaft, '#4b2e4a', 0.3);
  context.fill(
    outline([
      [x - 3.4, 548],
      [x - 2.4, 478],
      [x - 0.6, 478],
      [x - 1, 548],
    ]),
  );
  context.fillStyle = glaze;
  context.fillRect(x - 4.4, 486, 8.8, 3);
  context.beginPath();
  context.moveTo(x - 3, 478);
  context.quadraticCurveTo(x - 3, 471, x, 466);
  context.quadraticCurveTo(x + 3, 471, x + 3, 478);
  context.fill();
}

/**
 * A bare poplar: a stem that leans a little and twigs that reach up.
 * @param {Context} context @param {number} x @param {number} y foot @param {number} height @param {string} colour
 * @param {Random} random
 */
export function poplar(context, x, y, height, colour, random) {
  const lean = height * 0.05;
  context.strokeStyle = colour;
  context.lineCap = 'round';
  context.lineWidth = Math.max(0.8, height * 0.018);
  context.beginPath();
  context.moveTo(x, y);
  context.quadraticCurveTo(x + lean * 0.3, y - height * 0.5, x + lean, y - height);
  context.stroke();
  context.lineWidth = Math.max(0.5, height * 0.008);
  for (let i = 0; i < 26; i++) {
    const t = 0.16 + (0.8 * i) / 26;
    const side = i % 2 ? 1 : -1;
    const long = height * 0.17 * (1 - t * 0.72) * (0.6 + random() * 0.6);
    const stemX = x + lean * t * t;
    const stemY = y - height * t;
    context.beginPath();
    context.moveTo(stemX, stemY);
    context.quadraticCurveTo(
      stemX + side * long * 0.34,
      stemY - long * 0.35,
      stemX + side * long * 0.3 + lean * 0.1,
      stemY - long,
    );
    context.stroke();
  }
}
