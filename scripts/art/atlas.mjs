// All cut-outs on one sheet: packed on shelves, two texels of air around each, so that none bleeds into another.
import { createCanvas } from '@napi-rs/canvas';
import { make } from './cut-outs.mjs';
import { kiteCutOuts } from './cut-outs-kites.mjs';
import { lightCutOuts } from './cut-outs-light.mjs';
import { peopleCutOuts } from './cut-outs-people.mjs';
import { propCutOuts } from './cut-outs-props.mjs';

/** @typedef {import('./cut-outs.mjs').Cropped} Cropped */

/**
 * @typedef {object} Frame texels; the origin counts from the frame's corner
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 * @property {number} originX
 * @property {number} originY
 * @property {number} unit texels for each unit that the game counts in
 */

/** The widest texture that every phone takes. */
const sheetWidth = 2048;
const air = 2;

/** Draws every cut-out and packs them. */
export function atlas() {
  const cutOuts = [...peopleCutOuts(), ...kiteCutOuts(), ...propCutOuts(), ...lightCutOuts()].map(make);
  return { ...pack(cutOuts), cutOuts };
}

/** Packs cut-outs on one sheet.
 * @param {readonly Cropped[]} cutOuts */
export function pack(cutOuts) {
  const { places, width: used, height } = shelve(cutOuts);
  const canvas = createCanvas(used, height);
  const context = canvas.getContext('2d');
  /** @type {Record<string, Frame>} */
  const frames = {};
  for (const [cutOut, x, y] of places) {
    context.drawImage(cutOut.canvas, x, y);
    const { width, height: tall } = cutOut.canvas;
    const { originX, originY, unit } = cutOut;
    frames[cutOut.name] = { x, y, width, height: tall, originX, originY, unit };
  }
  return { canvas, frames };
}

/** Places the cut-outs on shelves, the tallest first.
 * @param {readonly Cropped[]} cutOuts */
function shelve(cutOuts) {
  const byHeight = [...cutOuts].sort((a, b) => b.canvas.height - a.canvas.height);
  /** @type {[Cropped, number, number][]} */
  const places = [];
  let x = 0;
  let y = 0;
  let shelf = 0;
  let widest = 0;
  for (const cutOut of byHeight) {
    const width = cutOut.canvas.width + 2 * air;
    if (x + width > sheetWidth) {
      x = 0;
      y += shelf;
      shelf = 0;
    }
    places.push([cutOut, x + air, y + air]);
    x += width;
    widest = Math.max(widest, x);
    shelf = Math.max(shelf, cutOut.canvas.height + 2 * air);
  }
  // Sides in fours keep compressed textures possible.
  const inFours = (/** @type {number} */ texels) => Math.ceil(texels / 4) * 4;
  return { places, width: y > 0 ? sheetWidth : inFours(widest), height: inFours(y + shelf) };
}
