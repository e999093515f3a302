// A chapter is a palette: its scenery is the afternoon's own, recoloured. Both are drawn here on the same seeds, so that
// every texel of one is a texel of the other, and what lies between is kept as a small table for each flat.
import { fitTable } from './colour-table.mjs';
import * as landscape from './landscape.mjs';
import * as landscapeRoofs from './landscape-roofs.mjs';
import { chapterColours, palettes, tunedPalette } from './palettes.mjs';
import { skyStrip, wideSky } from './sky-strips.mjs';
import { write } from './write-picture.mjs';

/** @typedef {import('./palettes.mjs').ChapterColours} ChapterColours */
/** @typedef {import('./stage.mjs').Stage} Stage */

/** The flats that both shapes of screen share by name. @type {Record<string, (colours: ChapterColours) => Stage>} */
const flats = {
  ...Object.fromEntries(
    [0, 1, 2, 3, 4, 5, 6].map((k) => [
      `sky-${k}`,
      (/** @type {ChapterColours} */ { sky, ground }) => skyStrip(wideSky, sky, ground, k),
    ]),
  ),
  far: landscape.far,
  near: landscape.near,
  'hill-right': landscape.hillRight,
  'hill-left': landscape.hillLeft,
  town: landscape.town,
  'roof-right': landscapeRoofs.roofRight,
  'roof-middle': landscapeRoofs.roofMiddle,
  'roof-player': landscapeRoofs.roofPlayer,
};

/** @param {Stage} stage */
const texels = ({ canvas }) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;

/** Fits the tables of the named palettes, or of all; each takes some ten seconds of one core.
 * @param {string} folder @param {readonly string[]} [wanted] */
export function bakeTints(folder, wanted = []) {
  const base = chapterColours(tunedPalette);
  const from = Object.fromEntries(Object.entries(flats).map(([name, draw]) => [name, texels(draw(base))]));
  for (const [at, { name }] of palettes().entries()) {
    if (at + 1 === tunedPalette || (wanted.length > 0 && !wanted.includes(name))) continue;
    // As many lit windows in the same places, or the texels would not be one another's.
    const { litShare, townLitShare, lamps } = base;
    const colours = { ...chapterColours(at + 1), litShare, townLitShare, lamps };
    const tables = Object.entries(flats).map(([flat, draw]) => {
      const pair = { from: from[flat] ?? new Uint8ClampedArray(), to: texels(draw(colours)) };
      return [flat, Buffer.from(fitTable(pair)).toString('base64')];
    });
    write(folder, `tints/${name}.json`, Buffer.from(`${JSON.stringify(Object.fromEntries(tables))}\n`));
  }
}

/** The colours by which a palette is known to the game, beside its tables. @param {string} folder */
export function bakePalettes(folder) {
  const told = palettes().map(({ name, sky, snow, light, sun, without = [], dust, warm }) => ({
    name,
    sky,
    snow,
    light,
    sun,
    without,
    ...(dust && { dust: true }),
    ...(warm && { warm: true }),
  }));
  write(folder, 'palettes.json', Buffer.from(`${JSON.stringify(told)}\n`));
}
