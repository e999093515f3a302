import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { kiteCutOuts } from '../../scripts/art/cut-outs-kites.mjs';
import { lightCutOuts } from '../../scripts/art/cut-outs-light.mjs';
import { peopleCutOuts } from '../../scripts/art/cut-outs-people.mjs';
import { propCutOuts } from '../../scripts/art/cut-outs-props.mjs';
import { patterns } from '../../scripts/art/kite-patterns.mjs';
import { lineRows } from '../../scripts/art/line-patterns.mjs';
import { tableaux } from '../../scripts/art/tableaux/every-tableau.mjs';
import {
  type Box,
  kites,
  manifest,
  namesAskedFor,
  patternsInLevels,
  picture,
  pictureSizes,
  runSheet,
} from './baked.ts';

const kilobyte = 1000;
const { atlas, lines, sets } = manifest;
const frames = Object.entries(atlas.frames);
const layers = Object.entries(sets).flatMap(([set, { layers: own }]) =>
  Object.entries(own).map(([name, layer]) => ({ set, name, ...layer })),
);

/** True when the boxes, each grown by `air` on every side, share a texel. */
function meet(a: Box, b: Box, air: number): boolean {
  return (
    a.x < b.x + b.width + 2 * air &&
    b.x < a.x + a.width + 2 * air &&
    a.y < b.y + b.height + 2 * air &&
    b.y < a.y + a.height + 2 * air
  );
}

/** Alpha of every texel of the atlas. */
async function atlasAlpha(): Promise<(x: number, y: number) => number> {
  const { data, info } = await sharp(picture(atlas.file)).extractChannel('alpha').raw().toBuffer({
    resolveWithObject: true,
  });
  return (x, y) => (x < 0 || y < 0 || x >= info.width || y >= info.height ? 0 : (data[y * info.width + x] ?? 0));
}

describe('the files', () => {
  test('are all there, each as large as the manifest says', async () => {
    for (const { file, width, height } of layers) {
      const size = await sharp(picture(file)).metadata();
      // As many texels for each px down as across, but for rounding.
      expect(Math.abs(size.height - (height * size.width) / width), file).toBeLessThan(1);
    }
    for (const sheet of [atlas, lines, ...Object.values(kites)]) {
      expect(await sharp(picture(sheet.file)).metadata(), sheet.file).toMatchObject({
        width: sheet.width,
        height: sheet.height,
      });
    }
    const shownByThePage = ['title-landscape.webp', 'title-portrait.webp', 'icon.png', 'icon-512.png', 'spool.webp'];
    const hands = ['hand-open.webp', 'hand-fist.webp', 'companion.webp'];
    for (const file of [...shownByThePage, ...hands]) expect(existsSync(picture(file)), file).toBe(true);
  });

  test('are light enough for a phone in the street', () => {
    const sizes = pictureSizes();
    const weight = (starts: readonly string[]) =>
      [...sizes]
        .filter(([file]) => starts.some((start) => file.startsWith(start)))
        .reduce((sum, [, size]) => sum + size, 0);
    expect(weight(['portrait-7/', 'atlas', 'lines'])).toBeLessThan(500 * kilobyte);
    expect(weight(['landscape-7/', 'atlas', 'lines'])).toBeLessThan(800 * kilobyte);
    expect(weight([''])).toBeLessThan(10_000 * kilobyte);
    for (const scene of Object.keys(tableaux)) {
      expect(weight([`tableaux/${scene}.webp`, `tableaux/${scene}-mover`]), scene).toBeLessThan(60 * kilobyte);
    }
    expect(weight(['ink/'])).toBeLessThan(60 * kilobyte);
    for (const land of ['fremont', 'nawroz', 'khak'])
      expect(weight([`lands/${land}`, `tints/${land}`]), land).toBeLessThan(350 * kilobyte);
    // Where it is warm, people's clothes come too; one screen has one shape of the land.
    for (const land of ['fremont', 'nawroz']) {
      for (const shape of ['landscape', 'portrait'])
        expect(weight([`lands/${land}/${shape}`, `tints/${land}`, 'clothes/']), land).toBeLessThan(280 * kilobyte);
    }
    for (const file of ['title-landscape.webp', 'title-portrait.webp']) {
      expect(sizes.get(file), file).toBeLessThan(120 * kilobyte);
    }
    for (const [file, size] of sizes) expect(size, file).toBeLessThan(1.9 * 1024 * 1024);
  });
});

test('everybody on the atlas has light clothes too, in the same place and nowhere else', async () => {
  const { data, info } = await sharp(picture('clothes/light.webp')).extractChannel('alpha').raw().toBuffer({
    resolveWithObject: true,
  });
  expect(info).toMatchObject({ width: atlas.width, height: atlas.height });
  const left = new Uint8Array(data);
  for (const [name, { x, y, width, height }] of frames) {
    if (!/^(?:player|rival|crowd)-/.test(name)) continue;
    let paper = 0;
    for (let row = y; row < y + height; row++) {
      for (let at = row * info.width + x; at < row * info.width + x + width; at++) {
        if ((left[at] ?? 0) > 200) paper++;
        left[at] = 0;
      }
    }
    expect(paper / (width * height), name).toBeGreaterThan(0.1);
  }
  expect(left.filter((alpha) => alpha > 40).length).toBe(0);
});

describe('the lands that are not Kabul as it was', () => {
  test('have flats as large as those that they stand for, texel for texel', async () => {
    const lands = [...pictureSizes().keys()].filter((file) => file.startsWith('lands/'));
    // Fremont, twice, has everything but the sky of its own; of Kabul in dust all but the ranges.
    expect(lands).toHaveLength(2 * (8 + 7) + 6 + 5);
    for (const file of lands) {
      const [, , shape = '', flat = ''] = file.split('/');
      const own = await sharp(picture(file)).metadata();
      const kabul = await sharp(picture(`${shape}-7/${flat}`)).metadata();
      expect(Math.abs(own.width - kabul.width), file).toBeLessThanOrEqual(1);
      expect(Math.abs(own.height - kabul.height), file).toBeLessThanOrEqual(1);
    }
  });
});

describe('the flats', () => {
  test('take less than 60 MB of graphics memory with the ink sky, the atlas and two kites', async () => {
    for (const shape of ['landscape-7', 'portrait-7']) {
      const sheets = [
        atlas.file,
        ...Object.values(kites)
          .slice(0, 2)
          .map(({ file }) => file),
        lines.file,
      ];
      const shown = [shape, 'ink'].flatMap((set) => Object.values(sets[set]?.layers ?? {}).map(({ file }) => file));
      let bytes = 0;
      for (const file of [...shown, ...sheets]) {
        const { width, height } = await sharp(picture(file)).metadata();
        bytes += 4 * width * height;
      }
      expect(bytes, shape).toBeLessThan(60_000_000);
    }
  });

  test('make both shapes of the land; only the wide one has a middle roof', () => {
    const land = ['far', 'near', 'hill-right', 'hill-left', 'town', 'roof-right', 'roof-player'];
    const sky = [0, 1, 2, 3, 4, 5, 6].map((k) => `sky-${k}`);
    const names = (set: string) => Object.keys(sets[set]?.layers ?? {}).sort();
    expect(names('landscape-7')).toEqual([...sky, ...land, 'roof-middle'].sort());
    expect(names('portrait-7')).toEqual([...sky, ...land].sort());
    expect(names('ink')).toEqual(sky);
  });

  test('reach beyond both sides of the screen they are drawn for, so that the picture may pan', () => {
    const acrossAll = layers.filter(({ name }) => name.startsWith('sky') || ['far', 'near', 'town'].includes(name));
    for (const { set, name, x, width } of acrossAll) {
      const [screen = 0] = sets[set]?.design ?? [];
      expect(x, `${set} ${name}`).toBeLessThanOrEqual(-40);
      expect(x + width, `${set} ${name}`).toBeGreaterThanOrEqual(screen + 40);
    }
  });

  test('of the sky overlap from the top of the screen down to the ranges', () => {
    for (const set of Object.values(sets)) {
      let covered = 0;
      for (let k = 0; k < 7; k++) {
        const strip = set.layers[`sky-${k}`];
        if (!strip) throw new Error(`There is no strip ${k}.`);
        expect(strip.y, strip.file).toBeLessThan(covered);
        covered = strip.y + strip.height;
      }
      expect(covered).toBeGreaterThan((set.layers.near ?? { y: 0 }).y + 40);
    }
  });
});

describe('the atlas', () => {
  test('fits a texture that every phone takes', () => {
    expect(atlas.width).toBeLessThanOrEqual(2048);
    expect(atlas.height).toBeLessThanOrEqual(2048);
  });

  test('holds every frame whole, with two texels of air around it', () => {
    for (const [name, frame] of frames) {
      expect(frame.x, name).toBeGreaterThanOrEqual(2);
      expect(frame.y, name).toBeGreaterThanOrEqual(2);
      expect(frame.x + frame.width, name).toBeLessThanOrEqual(atlas.width);
      expect(frame.y + frame.height, name).toBeLessThanOrEqual(atlas.height);
    }
    const meeting = frames.flatMap(([name, frame], i) =>
      frames.slice(i + 1).flatMap(([other, box]) => (meet(frame, box, 2) ? [`${name} and ${other}`] : [])),
    );
    expect(meeting).toEqual([]);
  });

  test('shows something in every frame, and nothing right beside it', async () => {
    const alpha = await atlasAlpha();
    for (const [name, { x, y, width, height }] of frames) {
      let strongest = 0;
      for (let row = y; row < y + height; row++) {
        for (let column = x; column < x + width; column++) strongest = Math.max(strongest, alpha(column, row));
        expect(alpha(x - 1, row) + alpha(x + width, row), `beside ${name}`).toBeLessThan(8);
      }
      expect(strongest, name).toBeGreaterThan(100);
    }
  });

  test('has every cut-out that the scripts draw, and no other', () => {
    const drawn = [...peopleCutOuts(), ...kiteCutOuts(), ...propCutOuts(), ...lightCutOuts()].map(({ name }) => name);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(frames.map(([name]) => name).sort()).toEqual(drawn.sort());
  });

  test('has every cut-out that the game asks for by name', () => {
    const asked = namesAskedFor();
    expect(asked.size).toBeGreaterThan(10);
    const drawn = { ...atlas.frames, ...runSheet.frames };
    expect([...asked].filter((name) => !(name in drawn))).toEqual([]);
  });

  test('has all sixteen kite designs, and one more sheet for each has it from near, from behind and in ink', () => {
    const designs = Object.keys(patterns);
    expect(designs).toHaveLength(16);
    expect(Object.keys(kites).sort()).toEqual(designs.sort());
    for (const [design, { frames: own }] of Object.entries(kites)) {
      expect(atlas.frames).toHaveProperty(`kite-${design}`);
      expect(Object.keys(own).sort()).toEqual([`kite-${design}`, `kite-back-${design}`, `kite-ink-${design}`].sort());
      // Large enough for the nearest kite on a phone of two texels for each px.
      expect(own[`kite-${design}`]?.unit, design).toBeGreaterThanOrEqual(124);
    }
    for (const design of patternsInLevels()) expect(designs).toContain(design);
  });

  test('tells where each cut-out hangs: the flyers and their companions by their feet', () => {
    for (const name of ['player-legs', 'rival-legs', 'player-companion', 'rival-companion']) {
      const frame = atlas.frames[name];
      if (!frame) throw new Error(`There is no ${name}.`);
      expect(frame.originY / frame.height, name).toBeGreaterThan(0.8);
    }
    // The ghost touch is where the tip of the finger is.
    const finger = atlas.frames.finger;
    expect((finger?.originY ?? 1) / (finger?.height ?? 1)).toBeLessThan(0.1);
  });
});

test('the line patterns are the rows that the scripts draw', () => {
  expect(lines.rows).toEqual(lineRows);
  expect(lines.height).toBe(lineRows.length * 16);
});
