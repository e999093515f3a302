// The roofs nearest to us: dark card with bricks, beam ends, snow on the parapet and a rug hung out.
import { snowCap } from './house.mjs';
import { turn } from './numbers.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./seeded-random.mjs').Random} Random */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** Snow in the shade of late afternoon. */
const roofSnow = { snow: '#fff4e6', snowShade: '#bfa6c9' };

/**
 * One wall with its parapet.
 * @param {Stage} stage
 * @param {readonly Point[]} corners
 * @param {string} colour
 * @param {{ seed: number, snip: number, jitter: number, rimColour?: string, shadow?: import('./stage.mjs').Shadow }} cut
 * @param {import('./stage.mjs').Draw} inside
 */
export function roof(stage, corners, colour, cut, inside) {
  stage.sheet(outline(snip(corners, cut.seed, { length: cut.snip, jitter: cut.jitter, closed: true })), colour, {
    rim: 0.7,
    rimColour: cut.rimColour ?? '#f0b27e',
    shadow: cut.shadow ?? [-4, -3, 14, 'rgba(45,18,50,.35)'],
    texture: 0.75,
    inside,
  });
}

/** Faint outlines of some bricks between x `from`..`to` and y `top`..`bottom`.
 * @param {Context} context @param {number} from @param {number} to @param {number} top @param {number} bottom
 * @param {number} seed */
export function bricks(context, from, to, top, bottom, seed) {
  const random = seededRandom(seed);
  for (let y = top; y < bottom; y += 13) {
    const shift = (Math.trunc(y / 13) % 2) * 14;
    for (let x = from + shift; x < to; x += 30 + random() * 6) {
      if (random() >= 0.36) continue;
      context.strokeStyle = `rgba(255,200,150,${0.05 + random() * 0.08})`;
      context.lineWidth = 1;
      context.strokeRect(x, y + random() * 2, 24 + random() * 6, 10);
    }
  }
}

/**
 * A row of beam ends along a parapet.
 * @param {Context} context
 * @param {{ x: number, y: number, across: number, down: number, count: number, radius: number, colour: string,
 *   lit?: boolean }} row the first one, the way to the next, design px; `lit` adds a spark of sun on each
 */
export function beams(context, { x, y, across, down, count, radius, colour, lit = false }) {
  for (let i = 0; i < count; i++) {
    context.fillStyle = colour;
    dot(context, x + i * across, y + i * down, radius);
    if (!lit) continue;
    context.fillStyle = 'rgba(255,190,130,.35)';
    dot(context, x + 1 + i * across, y - 1 + i * down, radius * 0.42);
  }
}

/** @param {Context} context @param {number} x @param {number} y @param {number} radius */
function dot(context, x, y, radius) {
  context.beginPath();
  context.arc(x, y, radius, 0, turn);
  context.fill();
}

/** Snow on the parapet.
 * @param {Stage} stage @param {readonly (readonly [number, number, number, number])[]} caps x, y, width, thickness
 * @param {number} seed @param {import('./stage.mjs').Shadow | null} shadow */
export function parapetSnow(stage, caps, seed, shadow) {
  stage.group(
    (context) => {
      const random = seededRandom(seed);
      for (const [x, y, width, thick] of caps) snowCap(context, x, y, width, thick, roofSnow, random);
    },
    { shadow },
  );
}

/** A rug hung over the wall, with two rows of three medallions.
 * @param {Stage} stage @param {number} x @param {number} y @param {number} width @param {number} height
 * @param {import('./stage.mjs').Shadow} shadow */
export function rug(stage, x, y, width, height, shadow) {
  stage.group(
    (context) => {
      context.translate(x, y);
      context.transform(1, 0.055, 0, 1, 0, 0);
      rugField(context, width, height);
      for (let i = 0; i < 2; i++) {
        for (let k = 0; k < 3; k++) medallion(context, width * (0.315 + 0.37 * i), height * (0.225 + 0.275 * k), width);
      }
      fringe(context, width, height);
    },
    { shadow, texture: 0.7 },
  );
}

/** @param {Context} context @param {number} w @param {number} h */
function rugField(context, w, h) {
  context.fillStyle = '#8f1d2f';
  context.fillRect(0, 0, w, h);
  context.fillStyle = '#3a1026';
  context.fillRect(w * 0.05, h * 0.03, w * 0.9, h * 0.94);
  context.fillStyle = '#c98b4a';
  for (let i = 0; i < 13; i++) {
    context.fillRect(w * (0.075 + i * 0.066), h * 0.045, w * 0.033, h * 0.025);
    context.fillRect(w * (0.075 + i * 0.066), h * 0.93, w * 0.033, h * 0.025);
  }
  for (let i = 0; i < 17; i++) {
    context.fillRect(w * 0.07, h * (0.09 + i * 0.05), w * 0.035, h * 0.025);
    context.fillRect(w * 0.895, h * (0.09 + i * 0.05), w * 0.035, h * 0.025);
  }
  context.fillStyle = '#a52338';
  context.fillRect(w * 0.13, h * 0.09, w * 0.74, h * 0.82);
}

/** Eight-cornered rings of a medallion: share of its radius, and colour. */
const rings = /** @type {const} */ ([
  [1, '#2f0d22'],
  [0.8, '#d9853f'],
  [0.56, '#8f1d2f'],
  [0.3, '#f3dcae'],
]);

/** @param {Context} context @param {number} x @param {number} y @param {number} rugWidth */
function medallion(context, x, y, rugWidth) {
  for (const [share, colour] of rings) {
    const radius = rugWidth * 0.155 * share;
    context.fillStyle = colour;
    context.beginPath();
    for (let corner = 0; corner < 8; corner++) {
      const angle = turn / 16 + (corner * turn) / 8;
      context.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * 0.9);
    }
    context.closePath();
    context.fill();
  }
}

/** @param {Context} context @param {number} width @param {number} height */
function fringe(context, width, height) {
  const random = seededRandom(4);
  context.strokeStyle = '#f0dcb4';
  context.lineWidth = 1;
  for (let x = 0; x < width; x += 3.2) {
    context.beginPath();
    context.moveTo(x + 1, height);
    context.lineTo(x + 1 + (random() - 0.5) * 1.6, height + 5 + random() * 2);
    context.stroke();
  }
}
