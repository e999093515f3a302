// From a stage to a file: cropped to its paper and compressed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { paperBox } from './cut-outs.mjs';

/** @typedef {import('./paper.mjs').Canvas} Canvas */
/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @typedef {object} Layer where a flat hangs, design px
 * @property {string} file
 * @property {number} x
 * @property {number} y
 * @property {number} width
 * @property {number} height
 */

/** Empty texels left around a cropped flat, so that its edge stays smooth. */
const border = 2;

/** The texels of a canvas, for sharp. @param {Canvas} canvas */
function texels(canvas) {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } });
}

/** WebP's quality of alpha: 32 grades, no edge or shadow off by more than 6 of 255. At 90 the pictures weigh a fifth more. */
const usualAlpha = 72;

/** Writes a file below the folder, making folders as needed. @param {string} folder @param {string} file
 * @param {Buffer} bytes */
export function write(folder, file, bytes) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/**
 * Writes a flat, cropped, with `density` texels for each design px.
 * @param {string} folder @param {string} file @param {Stage} stage
 * @param {{ density: number, quality: number }} how
 * @returns {Promise<Layer>}
 */
export async function writeFlat(folder, file, stage, { density, quality }) {
  const { canvas, scale } = stage;
  const paper = paperBox(canvas, 3);
  const left = Math.max(0, paper.x - border);
  const top = Math.max(0, paper.y - border);
  const width = Math.min(canvas.width, paper.x + paper.width + border) - left;
  const height = Math.min(canvas.height, paper.y + paper.height + border) - top;
  let picture = texels(canvas).extract({ left, top, width, height });
  if (density !== scale) {
    const share = density / scale;
    picture = picture.resize(Math.round(width * share), Math.round(height * share), { kernel: 'lanczos3' });
  }
  write(folder, file, await picture.webp({ quality, alphaQuality: usualAlpha, effort: 6 }).toBuffer());
  return {
    file,
    x: left / scale - stage.left,
    y: top / scale - stage.top,
    width: width / scale,
    height: height / scale,
  };
}

/** Writes a whole canvas as WebP, at another size if asked.
 * @param {string} folder @param {string} file @param {Canvas} canvas
 * @param {{ quality: number, alphaQuality?: number, width?: number, height?: number }} how */
export async function writeWebp(folder, file, canvas, { quality, alphaQuality = usualAlpha, width, height }) {
  const picture = texels(canvas);
  const sized = width && height ? picture.resize(width, height, { kernel: 'lanczos3' }) : picture;
  write(folder, file, await sized.webp({ quality, alphaQuality, effort: 6 }).toBuffer());
}

/** Writes a canvas as PNG, `side` texels square when given; `colours` limits it to a palette.
 * @param {string} folder @param {string} file @param {Canvas} canvas @param {{ side?: number, colours?: number }} [how] */
export async function writePng(folder, file, canvas, { side, colours } = {}) {
  const picture = texels(canvas);
  const sized = side ? picture.resize(side, side, { kernel: 'lanczos3' }) : picture;
  const options = colours ? { palette: true, colours, dither: 0.5, effort: 10 } : { compressionLevel: 9 };
  write(folder, file, await sized.png(options).toBuffer());
}
