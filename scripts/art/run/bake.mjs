// Bakes the pictures that the run alone needs into assets/pictures/run: `npm run art`, or this file by itself.
import { join } from 'node:path';
import { pack } from '../atlas.mjs';
import { make } from '../cut-outs.mjs';
import { paper } from '../paper.mjs';
import { write, writeWebp } from '../write-picture.mjs';
import { everyRunCutOut } from './every-cut-out.mjs';

const quality = { atlas: 70, snow: 82 };

/** @param {string} folder */
export async function bakeRun(folder) {
  const { canvas, frames } = pack(everyRunCutOut().map(make));
  await writeWebp(folder, 'run/atlas.webp', canvas, { quality: quality.atlas, alphaQuality: 80 });
  await writeWebp(folder, 'run/snow.webp', paper('tissue'), { quality: quality.snow, width: 512, height: 512 });
  const sorted = Object.fromEntries(Object.entries(frames).sort(([a], [b]) => (a < b ? -1 : 1)));
  const manifest = { width: canvas.width, height: canvas.height, frames: sorted };
  write(folder, 'run/manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
}

if (process.argv[1] === import.meta.filename) await bakeRun(join(import.meta.dirname, '../../../assets/pictures'));
