// Bakes the pictures that the run alone needs into assets/pictures/run: `npm run art`, or this file by itself.
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { pack } from '../atlas.mjs';
import { make } from '../cut-outs.mjs';
import { paper } from '../paper.mjs';
import { write, writeWebp } from '../write-picture.mjs';
import { everyRunCutOut } from './every-cut-out.mjs';

const quality = { atlas: 70, snow: 60 };

/** Side of the grain, texels. */
const grainSize = 256;

/** Tissue as thin shade and light, to be laid over painted snow: its greys become opacity. */
function snowGrain() {
  const canvas = createCanvas(grainSize, grainSize);
  const context = canvas.getContext('2d');
  // Four mirror images of one quarter: it may be repeated without a seam.
  const half = grainSize / 2;
  for (const [x, y] of /** @type {const} */ ([
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ])) {
    context.setTransform(x, 0, 0, y, half, half);
    context.drawImage(paper('tissue'), 0, 0, 700, 700, 0, 0, half, half);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
  const image = context.getImageData(0, 0, grainSize, grainSize);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const off = ((data[i] ?? 128) - 128) / 128;
    const [r, g, b] = off < 0 ? [96, 60, 130] : [255, 255, 255];
    data.set([r, g, b, Math.min(255, Math.abs(off) * (off < 0 ? 140 : 280))], i);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** @param {string} folder */
export async function bakeRun(folder) {
  const { canvas, frames } = pack(everyRunCutOut().map(make));
  await writeWebp(folder, 'run/atlas.webp', canvas, { quality: quality.atlas, alphaQuality: 80 });
  await writeWebp(folder, 'run/snow.webp', snowGrain(), { quality: quality.snow, alphaQuality: 60 });
  const sorted = Object.fromEntries(Object.entries(frames).sort(([a], [b]) => (a < b ? -1 : 1)));
  const manifest = { width: canvas.width, height: canvas.height, frames: sorted };
  write(folder, 'run/manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
}

if (process.argv[1] === import.meta.filename) await bakeRun(join(import.meta.dirname, '../../../assets/pictures'));
