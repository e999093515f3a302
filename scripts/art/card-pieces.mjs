// The joints and pieces of a card puppet, each with its lit rim on the sun's side, one unit wide.
import { Path2D } from '@napi-rs/canvas';

/** @typedef {import('./paper.mjs').Context} Context */
/** @typedef {import('./scissors.mjs').Point} Point */

/** A path written as in SVG.
 * @param {string} text */
export const shape = (text) => new Path2D(text);

/**
 * An arm or a stick through the points.
 * @param {Context} context @param {readonly Point[]} points @param {number} thick @param {string} colour
 * @param {string} [rim] colour of the lit rim; none when left out
 */
export function limb(context, points, thick, colour, rim) {
  const path = new Path2D();
  points.forEach(([x, y], i) => {
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = thick;
  if (rim) {
    context.save();
    context.translate(0.9, -0.7);
    context.strokeStyle = rim;
    context.stroke(path);
    context.restore();
  }
  context.strokeStyle = colour;
  context.stroke(path);
}

/**
 * A cut piece; `pattern` draws on it, clipped to it.
 * @param {Context} context @param {string} outline as in SVG @param {string} colour @param {string} [rim]
 * @param {() => void} [pattern]
 */
export function piece(context, outline, colour, rim, pattern) {
  const path = new Path2D(outline);
  if (rim) {
    context.save();
    context.translate(1, -0.7);
    context.fillStyle = rim;
    context.fill(path);
    context.restore();
  }
  context.fillStyle = colour;
  context.fill(path);
  if (!pattern) return;
  context.save();
  context.clip(path);
  pattern();
  context.restore();
}

/** @param {Context} context @param {number} x @param {number} y @param {number} radius @param {string} colour */
export function disc(context, x, y, radius, colour) {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}
