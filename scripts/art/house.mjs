// One mud-brick house and the snow on its roof.
import { thin } from './colour.mjs';
import { outline } from './scissors.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./seeded-random.mjs').Random} Random */

/** @typedef {{ snow: string, snowShade: string }} SnowColours */

/**
 * @typedef {object} HousePaint colours, already mixed towards the haze
 * @property {string} face
 * @property {string} shade
 * @property {string} lit the edge on the sun's side
 * @property {string} window
 * @property {string} lamp
 * @property {string} door
 * @property {string} snow
 * @property {string} snowShade
 */

/**
 * @typedef {object} HouseBox
 * @property {number} x left, design px
 * @property {number} y foot
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {Context} context
 * @param {HouseBox} box
 * @param {HousePaint} paint
 * @param {Random} random
 * @param {{ sunLeft?: boolean, litShare?: number }} [how] side on which the sun stands; share of windows with a lamp
 */
export function house(context, box, paint, random, { sunLeft = false, litShare = 0.16 } = {}) {
  const { x, y, width, height } = box;
  const top = y - height;
  walls(context, box, paint, random, sunLeft);
  context.fillStyle = paint.lit;
  context.fillRect(sunLeft ? x + 0.3 : x + width - 1.3, top + 1, 1.2, height);
  if (width > 14) beamEnds(context, box, paint);
  windows(context, box, paint, random, litShare);
  if (height > 22 && random() < 0.5) {
    context.fillStyle = random() < 0.5 ? paint.door : paint.window;
    context.fillRect(x + width * (0.4 + random() * 0.4), y - height * 0.36, Math.max(3, width * 0.13), height * 0.4);
  }
  snowCap(context, x - 1, top, width + 2.4, Math.max(1.6, height * 0.1), paint, random);
}

/** The front, and the strip of it that lies in shade.
 * @param {Context} context @param {HouseBox} box @param {HousePaint} paint @param {Random} random
 * @param {boolean} sunLeft */
function walls(context, { x, y, width, height }, paint, random, sunLeft) {
  const skew = (random() - 0.5) * 2;
  const top = y - height;
  const foot = y + 3;
  const right = x + width;
  context.fillStyle = paint.face;
  context.fill(
    outline([
      [x, foot],
      [x + skew * 0.4, top],
      [right + skew * 0.3, top + (random() - 0.5) * 1.2],
      [right, foot],
    ]),
  );
  const shaded = width * (0.28 + random() * 0.16);
  context.fillStyle = paint.shade;
  const strip = sunLeft
    ? outline([
        [right - shaded, foot],
        [right - shaded, top],
        [right, top],
        [right, foot],
      ])
    : outline([
        [x, foot],
        [x + skew * 0.4, top],
        [x + shaded, top],
        [x + shaded + (random() - 0.5), foot],
      ]);
  context.fill(strip);
}

/** The ends of the roof beams, under the parapet.
 * @param {Context} context @param {HouseBox} box @param {HousePaint} paint */
function beamEnds(context, { x, y, width, height }, paint) {
  const count = Math.max(3, Math.trunc(width / 5));
  context.fillStyle = paint.window;
  for (let i = 0; i < count; i++) {
    context.fillRect(x + 2 + (i * (width - 4)) / count, y - height * 0.87, 1.2, 1.2);
  }
}

/** @param {Context} context @param {HouseBox} box @param {HousePaint} paint @param {Random} random
 * @param {number} litShare */
function windows(context, { x, y, width, height }, paint, random, litShare) {
  const count = width > 26 ? 2 + Math.trunc(random() * 2) : 1 + Math.trunc(random() * 1.6);
  for (let i = 0; i < count; i++) {
    const wide = Math.max(2.2, width * 0.11);
    const high = wide * (1.15 + random() * 0.5);
    const left = x + width * (0.14 + (0.76 * (i + 0.5)) / count) - wide / 2;
    const top = y - height + height * (0.28 + (height > 26 ? random() * 0.3 : 0.08));
    const lit = random() < litShare;
    if (width > 24) {
      context.fillStyle = paint.lit;
      context.fillRect(left - 0.9, top - 0.9, wide + 1.8, high + 1.8);
    }
    context.fillStyle = lit ? paint.lamp : paint.window;
    context.fillRect(left, top, wide, high);
    if (width > 30) {
      context.strokeStyle = lit ? thin('#7a3b18', 0.7) : paint.shade;
      context.lineWidth = 0.6;
      context.beginPath();
      context.moveTo(left + wide / 2, top);
      context.lineTo(left + wide / 2, top + high);
      context.moveTo(left, top + high * 0.4);
      context.lineTo(left + wide, top + high * 0.4);
      context.stroke();
    }
  }
}

/** How thick a cap is at share t of its length: thin caps are even, thick ones taper towards their ends.
 * @param {number} thick @param {number} t */
const taper = (thick, t) => (thick < 5 ? 1 : Math.max(0.02, Math.sin(Math.PI * (0.03 + t * 0.94))) ** 0.45);

/**
 * A ragged strip of snow whose middle line lies at y, with its lilac shade under it.
 * @param {Context} context @param {number} x @param {number} y @param {number} width @param {number} thick
 * @param {SnowColours} colours @param {Random} random
 */
export function snowCap(context, x, y, width, thick, colours, random) {
  const steps = Math.max(3, Math.round(width / 7));
  /** @type {Point[]} */
  const edge = [[x, y + thick * 0.1]];
  for (let i = 0; i <= steps; i++) {
    edge.push([x + (width * i) / steps, y - thick * (0.35 + random() * 0.5) * taper(thick, i / steps)]);
  }
  for (let i = steps; i >= 0; i--) {
    edge.push([x + (width * i) / steps, y + thick * (0.35 + random() * 0.75) * taper(thick, i / steps)]);
  }
  context.fillStyle = colours.snowShade;
  context.fill(outline(edge.map(([a, b]) => /** @type {Point} */ ([a, b + thick * 0.35]))));
  context.fillStyle = colours.snow;
  context.fill(outline(edge));
}
