// What a cut-out of the atlas is, and how it is made: drawn on a stage of its own and cropped to its paper.
import { createCanvas } from '@napi-rs/canvas';
import { Stage } from './stage.mjs';

/** @typedef {import('./paper.mjs').Canvas} Canvas */

/**
 * @typedef {object} CutOut
 * @property {string} name
 * @property {readonly [number, number]} size of its stage, design units
 * @property {readonly [number, number]} origin where on the stage the drawing's (0, 0) lies, design units
 * @property {number} [scale] texels for each unit of the drawing
 * @property {number} [unit] texels for each unit that the game counts in; the scale when left out
 * @property {boolean} [whole] keep the empty border too: the game maps the whole box
 * @property {(stage: Stage) => void} draw
 */

/**
 * @typedef {object} Cropped
 * @property {string} name
 * @property {Canvas} canvas
 * @property {number} originX texels from the left edge
 * @property {number} originY texels from the top edge
 * @property {number} unit
 */

/** Draws a cut-out.
 * @param {CutOut} cutOut @returns {Cropped} */
export function make({ name, size, origin, scale = 2, unit = scale, whole = false, draw }) {
  const stage = new Stage(...size, { scale, left: origin[0], top: origin[1] });
  draw(stage);
  const { canvas } = stage;
  const box = whole ? { x: 0, y: 0, width: canvas.width, height: canvas.height } : paperBox(canvas, 2);
  const cropped = createCanvas(box.width, box.height);
  cropped.getContext('2d').drawImage(canvas, -box.x, -box.y);
  return { name, canvas: cropped, originX: origin[0] * scale - box.x, originY: origin[1] * scale - box.y, unit };
}

/** The box, in texels, of everything more opaque than `faint` (0..255).
 * @param {Canvas} canvas @param {number} faint */
export function paperBox(canvas, faint) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) <= faint) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  if (right < 0) throw new Error('Nothing was drawn.');
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
