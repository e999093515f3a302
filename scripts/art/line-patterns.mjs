// How a line is drawn in each of its states: eight rows of 16 texels that repeat along the line, two texels for each
// CSS px. White takes the line's colour; the plum under it keeps the line visible before snow.
import { createCanvas } from '@napi-rs/canvas';
import { turn, upTo } from './numbers.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */

const width = 256;
const rowHeight = 16;

/** A stretch of line from `from` to `to` texels, drawn again to the left and right, so that the row repeats.
 * @param {Context} context @param {number} from @param {number} long @param {number} half its half thickness */
function bar(context, from, long, half) {
  for (const shift of [-width, 0, width]) context.fillRect(from + shift, -half, long, half * 2);
}

/** `count` dashes, `share` of each length drawn.
 * @param {Context} context @param {number} count @param {number} share @param {number} half */
function dashes(context, count, share, half) {
  const long = width / count;
  for (const i of upTo(count)) bar(context, i * long, long * share, half);
}

/** @type {readonly { name: string, under?: number, draw: (context: Context) => void }[]} */
const rows = [
  { name: 'solid', under: 3.2, draw: (context) => bar(context, 0, width, 1.8) },
  { name: 'slack', draw: (context) => dashes(context, 5, 0.547, 1.6) },
  { name: 'beads', draw: beads },
  { name: 'ticks', draw: ticks },
  { name: 'parting', under: 3.2, draw: (context) => dashes(context, 20, 0.516, 2.2) },
  { name: 'rival', under: 3, draw: (context) => dashes(context, 11, 0.748, 1.7) },
  { name: 'hair', draw: (context) => bar(context, 0, width, 1.2) },
  { name: 'fray', draw: fray },
];

/** Names of the rows, top to bottom. */
export const lineRows = rows.map((row) => row.name);

/** Draws all rows. */
export function linePatterns() {
  const canvas = createCanvas(width, rows.length * rowHeight);
  const context = canvas.getContext('2d');
  rows.forEach((row, i) => {
    context.save();
    context.translate(0, i * rowHeight + rowHeight / 2);
    if (row.under) {
      context.fillStyle = 'rgba(74,32,56,.36)';
      context.fillRect(0, -row.under, width, row.under * 2);
    }
    context.fillStyle = '#ffffff';
    row.draw(context);
    context.restore();
  });
  return canvas;
}

/** Beads of light, 21 CSS px apart. @param {Context} context */
function beads(context) {
  for (const i of upTo(6)) {
    for (const shift of [-width, 0, width]) {
      context.beginPath();
      context.arc((i * width) / 6 + 20 + shift, 0, 3.9, 0, turn);
      context.fill();
    }
  }
}

/** Short strokes across the line, 10 CSS px apart. @param {Context} context */
function ticks(context) {
  for (const i of upTo(13)) bar(context, (i * width) / 13 + 8, 3, 6);
}

/** Loose hairs of a worn line. @param {Context} context */
function fray(context) {
  const random = seededRandom(4);
  context.strokeStyle = '#ffffff';
  context.lineWidth = 0.9;
  for (let i = 0; i < 90; i++) {
    const x = random() * width;
    const foot = (random() - 0.5) * 2;
    const tip = x + 6 - random() * 12;
    const high = (random() < 0.5 ? -1 : 1) * (3 + random() * 3.4);
    for (const shift of [-width, 0, width]) {
      context.beginPath();
      context.moveTo(x + shift, foot);
      context.lineTo(tip + shift, high);
      context.stroke();
    }
  }
}
