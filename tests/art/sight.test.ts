// The art direction's checks of values: what is read without colour, from far away, and without the green cones.

import { readFileSync } from 'node:fs';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { lightness, withoutGreen } from '../../scripts/shots/sight.mjs';
import { familyOf, kitePatterns } from '../../src/content/kite-patterns.ts';
import { readTable, recolour } from '../../src/game/colour-table.ts';
import { manifest, picture } from './baked.ts';

type Colour = readonly [number, number, number];

/** Texels of a flat, in the light that it is baked in or in another. */
async function flat(name: string, light?: string): Promise<Uint8ClampedArray> {
  const image = await loadImage(readFileSync(picture(`landscape-7/${name}.webp`)));
  const canvas = createCanvas(Math.round(image.width / 3), Math.round(image.height / 3));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  if (light) {
    const tables: Record<string, string> = JSON.parse(readFileSync(picture(`tints/${light}.json`), 'utf8'));
    recolour(data, readTable(tables[name] ?? ''));
  }
  return data;
}

/** Middle lightness of what is opaque, 0..100. */
function middle(texels: Uint8ClampedArray): number {
  const values: number[] = [];
  for (let i = 0; i < texels.length; i += 4) {
    if ((texels[i + 3] ?? 0) > 240) values.push(lightness(texels[i] ?? 0, texels[i + 1] ?? 0, texels[i + 2] ?? 0));
  }
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

describe('without colour', () => {
  test('the afternoon is a ladder: ranges light, the town in the middle, hills below it, roofs dark', async () => {
    const [far, near, hill, town, roof] = await Promise.all(
      ['far', 'near', 'hill-left', 'town', 'roof-player'].map(async (name) => middle(await flat(name))),
    );
    expect(far).toBeGreaterThanOrEqual(75);
    expect(far).toBeLessThanOrEqual(92);
    expect(near).toBeGreaterThanOrEqual(60);
    expect(near).toBeLessThanOrEqual(85);
    expect(hill).toBeGreaterThanOrEqual(35);
    expect(hill).toBeLessThanOrEqual(60);
    expect(town).toBeGreaterThanOrEqual(55);
    expect(town).toBeLessThanOrEqual(75);
    expect(roof).toBeGreaterThanOrEqual(15);
    expect(roof).toBeLessThanOrEqual(25);
  });

  test('the roof stands dark before the town, and the town before the ranges, in every light', async () => {
    const lights = ['sahar', 'dokan', 'shab', 'kucha', 'anar', 'sobh', 'shafaq', 'gozar', 'fremont', 'khak', 'nawroz'];
    for (const light of lights) {
      const [far = 0, town = 0, roof = 0] = await Promise.all(
        ['far', 'town', 'roof-player'].map(async (name) => middle(await flat(name, light))),
      );
      expect(roof, light).toBeLessThan(town - 8);
      expect(town, light).toBeLessThan(far + 4);
    }
  });
});

/** A kite as it is seen far off, `px` wide, each texel through an eye; what lies beside it is left out. */
async function small(design: string, px: number, eye: (colour: Colour) => Colour): Promise<Float64Array> {
  const frame = manifest.atlas.frames[`kite-${design}`];
  if (!frame) throw new Error(`There is no kite ${design}.`);
  const sheet = await loadImage(readFileSync(picture(manifest.atlas.file)));
  const canvas: Canvas = createCanvas(px, Math.round((px * frame.height) / frame.width));
  const context = canvas.getContext('2d');
  context.drawImage(sheet, frame.x, frame.y, frame.width, frame.height, 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const seen = new Float64Array(data.length / 4);
  for (let i = 0; i < seen.length; i++) {
    if ((data[4 * i + 3] ?? 0) < 200) continue;
    seen[i] = lightness(...eye([data[4 * i] ?? 0, data[4 * i + 1] ?? 0, data[4 * i + 2] ?? 0]));
  }
  return seen;
}

/** Steps of lightness by which two kites of one match differ at least, on average: the fish and the chevrons differ by 9.9. */
const leastUnlike = 9.5;

/** How unlike two small kites are: the mean of the steps of lightness between them. */
const unlike = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.filter((value) => value > 0).length;

const eyes: Readonly<Record<string, (colour: Colour) => Colour>> = {
  'in grey': (colour) => colour,
  'without green cones': withoutGreen,
};

describe('sixteen kites, 22 px wide', () => {
  test.each(Object.entries(eyes))('%s any two of one match are told apart by their light and dark', async (_, eye) => {
    const seen = new Map<string, Float64Array>();
    for (const design of kitePatterns) seen.set(design, await small(design, 22, eye));
    const alike: string[] = [];
    for (const [a, one] of seen) {
      for (const [b, other] of seen) {
        // Designs of one family never meet in one match.
        if (a < b && familyOf(a) !== familyOf(b) && unlike(one, other) < leastUnlike) alike.push(`${a} and ${b}`);
      }
    }
    expect(alike).toEqual([]);
  });

  test('each has papers that lie 40 steps of lightness apart', async () => {
    for (const design of kitePatterns) {
      const lights = [...(await small(design, 66, (colour) => colour))]
        .filter((value) => value > 0)
        .sort((a, b) => a - b);
      const share = (part: number) => lights[Math.floor(part * (lights.length - 1))] ?? 0;
      expect(share(0.97) - share(0.03), design).toBeGreaterThanOrEqual(40);
    }
  });
});
