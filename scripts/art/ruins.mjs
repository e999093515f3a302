// What a war leaves of walls: broken edges, fronts with the sky in their windows, and bricks where the plaster has gone.
import { thin } from './colour.mjs';
import { outline, snip } from './scissors.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * A front that still stands, with holes where its windows were.
 * @param {Stage} stage
 * @param {readonly (readonly [number, number])[]} edge design px
 * @param {readonly (readonly [number, number, number, number])[]} holes left, top, width and height
 * @param {{ colour: string, lit: string, seed: number, snip?: number, edgePx?: number }} how colour, the light along its edges,
 *   usual length of a snip and twice the width of the light, px
 */
export function shellFront(stage, edge, holes, { colour, lit, seed, snip: length = 9, edgePx = 1.4 }) {
  const corners = edge.map(([x, y]) => /** @type {Point} */ ([x, y]));
  const path = outline(snip(corners, seed, { length, jitter: 0.9, closed: true }));
  for (const [x, y, wide, high] of holes) path.rect(x, y, wide, high);
  const layer = stage.blank();
  layer.fillStyle = colour;
  layer.fill(path, 'evenodd');
  layer.save();
  layer.globalCompositeOperation = 'source-atop';
  layer.globalAlpha = 0.6;
  stage.tile(layer, 'card', -stage.left, -stage.top);
  layer.restore();
  layer.globalCompositeOperation = 'source-atop';
  layer.fillStyle = colour;
  layer.globalAlpha = 0.62;
  layer.fillRect(-400, -20, 2400, 1200);
  layer.globalAlpha = 1;
  layer.strokeStyle = thin(lit, 0.7);
  layer.lineWidth = edgePx;
  layer.translate(0.8, 0.8);
  layer.stroke(path);
  layer.globalCompositeOperation = 'source-over';
  stage.glue(layer, [2, 2, 5, 'rgba(50,30,40,.45)'], 1);
}

/**
 * Places where the plaster has fallen from a wall and its bricks are seen.
 * @param {Context} context
 * @param {readonly (readonly [number, number, number, number])[]} places middle, half width and half height, design px
 * @param {string} mud colour of a brick @param {number} seed
 */
export function bareBricks(context, places, mud, seed) {
  const random = seededRandom(seed);
  for (const [x, y, wide, high] of places) {
    /** @type {Point[]} */
    const edge = Array.from({ length: 13 }, (_, i) => {
      const r = 0.72 + random() * 0.34;
      return [x + Math.cos((i / 13) * 6.2832) * wide * r, y + Math.sin((i / 13) * 6.2832) * high * r];
    });
    context.save();
    context.fillStyle = 'rgba(30,16,26,.34)';
    context.fill(outline(edge));
    context.clip(outline(edge));
    for (let row = 0, top = y - high; top < y + high; row++, top += 9) {
      for (let left = x - wide - (row % 2) * 11; left < x + wide; left += 23) {
        context.fillStyle = thin(mud, 0.2 + random() * 0.24);
        context.fillRect(left, top, 20.5, 6.8);
      }
    }
    context.restore();
    context.strokeStyle = 'rgba(255,226,176,.28)';
    context.lineWidth = 1.1;
    context.stroke(outline(edge));
  }
}
