// Bakes every picture of the game into assets/pictures: `npm run art`, or `npm run art -- --palette 8`.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atlas, pack } from './atlas.mjs';
import { make } from './cut-outs.mjs';
import { kiteSheets } from './cut-outs-kites.mjs';
import { peopleCutOuts } from './cut-outs-people.mjs';
import { spoolCutOut } from './cut-outs-props.mjs';
import { icon } from './icon.mjs';
import * as landscape from './landscape.mjs';
import * as landscapeRoofs from './landscape-roofs.mjs';
import { lightClothes } from './light-clothes.mjs';
import { linePatterns, lineRows } from './line-patterns.mjs';
import { chapterColours, dustColours, inkSky } from './palettes.mjs';
import { parkFlats, seasons } from './park.mjs';
import * as portrait from './portrait.mjs';
import { bakeRun } from './run/bake.mjs';
import { phoneSky, skyStrip, wideSky } from './sky-strips.mjs';
import { bakeTableaux } from './tableaux/every-tableau.mjs';
import { bakePalettes, bakeTints } from './tints.mjs';
import { title } from './title.mjs';
import { phoneTitle, wideTitle } from './title-layouts.mjs';
import { write, writeFlat, writePng, writeWebp } from './write-picture.mjs';

/** @typedef {import('./write-picture.mjs').Layer} Layer */
/** @typedef {{ design: readonly [number, number], layers: Record<string, Layer> }} LayerSet */

const { values } = parseArgs({
  options: {
    palette: { type: 'string', default: '7' },
    into: { type: 'string', default: 'assets/pictures' },
    tints: { type: 'boolean', default: false },
  },
});
const number = Number(values.palette);
const folder = join(import.meta.dirname, '../..', values.into);
const colours = chapterColours(number);

/** Texels for each design px. */
const density = { land: 1.5, phone: 2, sky: 1.25, phoneSky: 2, ink: 0.5 };
const quality = { sky: 60, land: 57, phone: 66, clothes: 54, atlas: 62, title: 66, titlePhone: 68 };

/** Bakes the seven strips of a sky. @param {string} set @param {import('./sky-strips.mjs').SkyShape} shape
 * @param {readonly string[]} sky @param {string} ground @param {number} texelsPerPx */
async function bakeSky(set, shape, sky, ground, texelsPerPx) {
  /** @type {Record<string, Layer>} */
  const layers = {};
  for (let k = 0; k < 7; k++) {
    const how = { density: texelsPerPx, quality: quality.sky };
    layers[`sky-${k}`] = await writeFlat(folder, `${set}/sky-${k}.webp`, skyStrip(shape, sky, ground, k), how);
  }
  return layers;
}

/** @typedef {readonly [string, (colours: import('./palettes.mjs').ChapterColours) => import('./stage.mjs').Stage,
 *   number]} Flat name, how it is drawn, texels for each design px */

/** Bakes the flats of the land. @param {string} set @param {number} webpQuality @param {readonly Flat[]} flats */
async function bakeLand(set, webpQuality, flats) {
  /** @type {Record<string, Layer>} */
  const layers = {};
  for (const [name, draw, texelsPerPx] of flats) {
    const how = { density: texelsPerPx, quality: webpQuality };
    layers[name] = await writeFlat(folder, `${set}/${name}.webp`, draw(colours), how);
  }
  return layers;
}

/** @returns {Promise<Record<string, LayerSet>>} */
async function bakeSets() {
  const wide = `landscape-${number}`;
  const phone = `portrait-${number}`;
  return {
    [wide]: {
      design: landscape.landscapeDesign,
      layers: {
        ...(await bakeSky(wide, wideSky, colours.sky, colours.ground, density.sky)),
        ...(await bakeLand(wide, quality.land, [
          ['far', landscape.far, density.land],
          ['near', landscape.near, density.land],
          ['hill-right', landscape.hillRight, density.land],
          ['hill-left', landscape.hillLeft, density.land],
          ['town', landscape.town, density.land],
          ['roof-right', landscapeRoofs.roofRight, density.land],
          ['roof-middle', landscapeRoofs.roofMiddle, density.land],
          ['roof-player', landscapeRoofs.roofPlayer, density.land],
        ])),
      },
    },
    [phone]: {
      design: portrait.portraitDesign,
      layers: {
        ...(await bakeSky(phone, phoneSky, colours.sky, colours.ground, density.phoneSky)),
        ...(await bakeLand(phone, quality.phone, [
          ['far', portrait.far, density.phone],
          ['near', portrait.near, density.phone],
          ['hill-right', portrait.hillRight, density.phone],
          ['hill-left', portrait.hillLeft, density.phone],
          ['town', portrait.town, density.phone],
          ['roof-right', portrait.roofRight, density.phone],
          ['roof-player', portrait.roofPlayer, density.phone],
        ])),
      },
    },
    ink: { design: landscape.landscapeDesign, layers: await bakeSky('ink', wideSky, inkSky, '#f6c9a0', density.ink) },
  };
}

/** Bakes the atlas, and some of its cut-outs once more by themselves: the page shows them without the engine. */
async function bakeAtlas() {
  const { canvas, frames, cutOuts } = atlas();
  await writeWebp(folder, 'atlas.webp', canvas, { quality: quality.atlas, alphaQuality: 75 }); // its glow needs 56 grades
  const light = lightClothes(peopleCutOuts(), frames, canvas);
  await writeWebp(folder, 'clothes/light.webp', light, { quality: quality.clothes, alphaQuality: 70 });
  const shownByThePage = {
    'hand-open': 'hand-open',
    'hand-fist': 'hand-fist',
    'player-companion': 'companion',
    spool: 'spool',
  };
  for (const cutOut of [...cutOuts, make(spoolCutOut)]) {
    const file = Object.entries(shownByThePage).find(([name]) => name === cutOut.name)?.[1];
    if (file) await writeWebp(folder, `${file}.webp`, cutOut.canvas, { quality: 84 });
  }
  const sorted = Object.fromEntries(Object.entries(frames).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { file: 'atlas.webp', width: canvas.width, height: canvas.height, frames: sorted };
}

/** Bakes a sheet for each design: a match brings in those that are seen from near. */
async function bakeKites() {
  /** @type {Record<string, { file: string, width: number, height: number, frames: ReturnType<typeof pack>['frames'] }>} */
  const sheets = {};
  for (const { design, cutOuts } of kiteSheets()) {
    const { canvas, frames } = pack(cutOuts.map(make));
    const file = `kites/${design}.webp`;
    await writeWebp(folder, file, canvas, { quality: quality.atlas });
    sheets[design] = { file, width: canvas.width, height: canvas.height, frames };
  }
  return sheets;
}

async function bakeLines() {
  const canvas = linePatterns();
  await writePng(folder, 'lines.png', canvas);
  return { file: 'lines.png', width: canvas.width, height: canvas.height, rows: lineRows };
}

/** How a flat of another land is written: in as many texels as the one of Kabul. @param {string} shape @param {Layer} rectangle */
function landSize(shape, { width, height }) {
  const texelsPerPx = shape === 'portrait' ? density.phone : density.land;
  return {
    quality: quality.land,
    width: Math.round(width * texelsPerPx),
    height: Math.round(height * texelsPerPx),
  };
}

/** Bakes the land of the chapters that are not told in Kabul: as large as the flats that they stand for, texel for texel.
 * @param {Record<string, LayerSet>} sets */
async function bakeParks(sets) {
  for (const season of Object.keys(seasons)) {
    for (const shape of ['landscape', 'portrait']) {
      const layers = sets[`${shape}-${number}`]?.layers ?? {};
      for (const [flat, stage] of parkFlats(season, shape, layers)) {
        const rectangle = layers[flat];
        if (rectangle)
          await writeWebp(folder, `lands/${season}/${shape}/${flat}.webp`, stage.canvas, landSize(shape, rectangle));
      }
    }
  }
}

/** What of Kabul is not as it was, by the shape of the screen. @type {Record<string, Record<string, (colours: import('./palettes.mjs').ChapterColours) => import('./stage.mjs').Stage>>} */
const ruins = {
  landscape: {
    'hill-left': landscape.hillLeft,
    'hill-right': landscape.hillRight,
    town: landscape.town,
    'roof-right': landscapeRoofs.roofRight,
    'roof-middle': landscapeRoofs.roofMiddle,
    'roof-player': landscapeRoofs.roofPlayer,
  },
  portrait: {
    'hill-left': portrait.hillLeft,
    'hill-right': portrait.hillRight,
    town: portrait.town,
    'roof-right': portrait.roofRight,
    'roof-player': portrait.roofPlayer,
  },
};

/** Bakes Kabul after the wars, as large as it was. @param {Record<string, LayerSet>} sets */
async function bakeDust(sets) {
  for (const [shape, flats] of Object.entries(ruins)) {
    for (const [flat, draw] of Object.entries(flats)) {
      const rectangle = sets[`${shape}-${number}`]?.layers[flat];
      if (!rectangle) throw new Error(`There is no ${flat} for ${shape}.`);
      const canvas = draw(dustColours()).cropped(rectangle);
      await writeWebp(folder, `lands/khak/${shape}/${flat}.webp`, canvas, landSize(shape, rectangle));
    }
  }
}

async function bakeTitle() {
  const wide = { quality: quality.title, width: wideTitle.width, height: wideTitle.height };
  await writeWebp(folder, 'title-landscape.webp', title(wideTitle).canvas, wide);
  await writeWebp(folder, 'title-portrait.webp', title(phoneTitle).canvas, { quality: quality.titlePhone });
  const { canvas } = icon();
  await writePng(folder, 'icon-512.png', canvas, { side: 512, colours: 200 });
  await writePng(folder, 'icon.png', canvas, { side: 180, colours: 200 });
}

bakePalettes(folder);
if (values.tints) bakeTints(folder);
const sets = await bakeSets();
await bakeParks(sets);
await bakeDust(sets);
const manifest = {
  sets,
  atlas: await bakeAtlas(),
  lines: await bakeLines(),
};
// Apart from the rest: the page reads that before the game comes.
write(folder, 'kites/manifest.json', Buffer.from(`${JSON.stringify(await bakeKites(), null, 1)}\n`));
await bakeTitle();
write(folder, 'tableaux/manifest.json', Buffer.from(`${JSON.stringify(await bakeTableaux(folder), null, 1)}\n`));
await bakeRun(folder);
write(folder, 'manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
