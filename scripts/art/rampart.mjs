// The old wall on the ridge: crenels of 5 px and a tower at every point.
import { lerp } from './numbers.mjs';
import { outline, pairs } from './scissors.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */

/**
 * The lengths of wall that stand, each by its towers: all in one, or what is left of a broken one.
 * @param {readonly Point[]} towers @param {boolean} broken @returns {(readonly Point[])[]}
 */
export const standingTowers = (towers, broken) =>
  broken ? [towers.slice(1, 3), towers.slice(4, 5), towers.slice(6, 8), towers.slice(10, 12)] : [towers];

/**
 * @param {Context} context
 * @param {readonly Point[]} towers feet of the towers along the ridge, design px
 * @param {number} height of a tower, px
 * @param {{ wall: string, lit: string, snow: string }} colours
 */
export function rampart(context, towers, height, colours) {
  context.fillStyle = colours.wall;
  for (const [from, to] of pairs(towers)) context.fill(curtain(from, to, height));
  for (const foot of towers) tower(context, foot, height, colours);
}

/** A length of wall with its crenels.
 * @param {Point} from @param {Point} to @param {number} height */
function curtain([ax, ay], [bx, by], height) {
  const crenels = Math.max(2, Math.round(Math.hypot(bx - ax, by - ay) / 5));
  /** @type {Point[]} */
  const edge = [
    [ax, ay + 8],
    [ax, ay - height * 0.6],
  ];
  for (let k = 0; k <= crenels; k++) {
    const raised = k % 2 ? 0 : height * 0.24;
    const x = lerp(ax, bx, k / crenels);
    const y = lerp(ay, by, k / crenels) - height * 0.6;
    edge.push([x, y], [x, y - raised]);
    if (k === crenels) break;
    const next = (k + 1) / crenels;
    edge.push([lerp(ax, bx, next) - 0.6, lerp(ay, by, next) - height * 0.6 - raised]);
  }
  edge.push([bx, by + 8]);
  return outline(edge);
}

/** @param {Context} context @param {Point} foot @param {number} height
 * @param {{ wall: string, lit: string, snow: string }} colours */
function tower(context, [x, y], height, colours) {
  const width = height * 0.62;
  context.fillStyle = colours.wall;
  context.fill(
    outline([
      [x - width * 0.62, y + 10],
      [x - width * 0.46, y - height],
      [x + width * 0.46, y - height],
      [x + width * 0.62, y + 10],
    ]),
  );
  for (const k of [-1, 0, 1]) {
    context.fillRect(x + k * width * 0.36 - width * 0.11, y - height * 1.17, width * 0.22, height * 0.2);
  }
  context.fillStyle = colours.lit;
  context.fill(
    outline([
      [x + width * 0.12, y - height],
      [x + width * 0.46, y - height],
      [x + width * 0.62, y + 10],
      [x + width * 0.16, y + 10],
    ]),
  );
  context.fillStyle = colours.snow;
  context.fillRect(x - width * 0.46, y - height - 1.2, width * 0.92, 1.6);
}
