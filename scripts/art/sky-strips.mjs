// The sky as seven strips that the game hangs one over the other, each by its torn lower edge.
import { horizonSheet, tornSheet } from './sky.mjs';
import { Stage } from './stage.mjs';

/**
 * @typedef {object} SkyShape design px
 * @property {readonly number[]} edges y of the six torn edges
 * @property {number} width of the screen
 * @property {number} beyond how far the strips reach beyond it on both sides: the picture may pan
 * @property {number} top how far up the first strip reaches: taller screens show more of it
 * @property {number} scale texels for each design px
 * @property {number} roughness of the tearing
 * @property {number} shift of the tearing along the edges
 */

/** How far a strip reaches above the edge of the one above it, and below its own, px. */
const overlap = 64;

/** @type {SkyShape} */
export const wideSky = {
  edges: [62, 138, 212, 280, 338, 392],
  width: 1280,
  beyond: 160,
  top: -420,
  scale: 1.25,
  roughness: 1,
  shift: 400,
};

/** The phone is seen from nearer and at two texels for each px: its strips are drawn finer.
 * @type {SkyShape} */
export const phoneSky = {
  edges: [96, 190, 276, 352, 420, 478],
  width: 390,
  beyond: 60,
  top: -60,
  scale: 2,
  roughness: 0.8,
  shift: 0,
};

/** Draws strip `k`, 0 the zenith and 6 the bare sheet at the horizon.
 * @param {SkyShape} shape @param {readonly string[]} colours @param {string} ground @param {number} k */
export function skyStrip(shape, colours, ground, k) {
  const { edges, width, beyond, scale, roughness, shift } = shape;
  const top = k > 0 ? (edges[k - 1] ?? 0) - overlap : shape.top;
  const bottom = k < 6 ? (edges[k] ?? 0) + overlap : (edges[5] ?? 0) + 190;
  const stage = new Stage(width + 2 * beyond, bottom - top, { scale, left: beyond, top: -top });
  const reach = { from: -beyond - 20, to: width + beyond + 20, span: width };
  const plan = { colours, edges, ground, ...reach, seed: 3, shift, roughness };
  if (k === 6) horizonSheet(stage, plan, top, bottom);
  else tornSheet(stage, plan, k, top - 60, top);
  return stage;
}
