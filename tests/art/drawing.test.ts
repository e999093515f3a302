import type { Canvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { make } from '../../scripts/art/cut-outs.mjs';
import { kiteCutOuts } from '../../scripts/art/cut-outs-kites.mjs';
import { linePatterns, lineRows } from '../../scripts/art/line-patterns.mjs';
import { chapterColours } from '../../scripts/art/palettes.mjs';
import { snip } from '../../scripts/art/scissors.mjs';
import { seededRandom, smoothNoise } from '../../scripts/art/seeded-random.mjs';
import { phoneSky, skyStrip, wideSky } from '../../scripts/art/sky-strips.mjs';

const texels = (canvas: Canvas): Uint8ClampedArray =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;

/** Share of the texels at which two pictures of one size differ. */
function differing(a: Canvas, b: Canvas): number {
  const one = texels(a);
  const other = texels(b);
  expect(one.length).toBe(other.length);
  let count = 0;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) count++;
  return count / one.length;
}

test('the same kite is drawn twice, texel for texel, and another kite is not', () => {
  const [chashm, setara] = ['kite-chashm', 'kite-setara'].map((kite) =>
    kiteCutOuts().find(({ name }) => name === kite),
  );
  if (!chashm || !setara) throw new Error('There are no kites.');
  expect(differing(make(chashm).canvas, make(chashm).canvas)).toBe(0);
  expect(differing(make(chashm).canvas, make(setara).canvas)).toBeGreaterThan(0.2);
});

test('line patterns repeat: every row has as many marks round the seam as it should', () => {
  const canvas = linePatterns();
  const data = texels(canvas);
  /** Beginnings of marks along the middle of a row, the seam counted as any other place. */
  const marks = (row: number) => {
    const drawn = (x: number) => (data[((row * 16 + 8) * canvas.width + (x % canvas.width)) * 4 + 3] ?? 0) > 200;
    let count = 0;
    for (let x = 0; x < canvas.width; x++) if (!drawn(x) && drawn(x + 1)) count++;
    return count;
  };
  const counted = Object.fromEntries(lineRows.map((name, row) => [name, marks(row)]));
  expect(counted).toMatchObject({ solid: 0, hair: 0, slack: 5, beads: 6, ticks: 13, parting: 20, rival: 11 });
});

test('a torn strip is whole above its edge and gone below it', () => {
  for (const shape of [wideSky, phoneSky]) {
    const { canvas, top, scale } = skyStrip(shape, chapterColours(7).sky, '#f3b184', 2);
    const data = texels(canvas);
    const edge = shape.edges[2] ?? 0;
    const alpha = (y: number) => data[(Math.round((y + top) * scale) * canvas.width + canvas.width / 2) * 4 + 3];
    expect(alpha(edge - 50)).toBe(255);
    expect(alpha(edge + 60)).toBeLessThan(20);
  }
});

test('all twelve chapters have their colours, and a thirteenth is refused', () => {
  const hex = /^#[0-9a-f]{6}$/;
  const skies = new Set<string>();
  for (let chapter = 1; chapter <= 12; chapter++) {
    const colours = chapterColours(chapter);
    expect(colours.sky).toHaveLength(7);
    const { hillHouses, townHouses, far, near, rampart, streaks } = colours;
    const flat = [colours.sky, Object.values(far), Object.values(near), Object.values(rampart), Object.values(streaks)];
    const houses = [hillHouses, townHouses].flatMap(({ muds, ...others }) => [...muds, ...Object.values(others)]);
    for (const colour of [...flat.flat(), ...houses, colours.haze, colours.roof]) expect(colour).toMatch(hex);
    skies.add(colours.sky.join());
  }
  expect(skies.size).toBe(12);
  expect(() => chapterColours(13)).toThrow('There is no palette 13');
});

test('scissors keep the corners and the ends that they are given', () => {
  const corners: [number, number][] = [
    [0, 0],
    [100, 0],
    [100, 60],
  ];
  const cut = snip(corners, 7, { length: 10, jitter: 1 });
  for (const corner of corners) expect(cut).toContainEqual(corner);
  expect(cut.length).toBeGreaterThan(10);
  for (const [x, y] of cut) expect(Math.min(Math.abs(y), Math.abs(x - 100))).toBeLessThanOrEqual(1);
});

test('noise is smooth, stays within its bounds and depends on its seed alone', () => {
  const noise = smoothNoise(3);
  const again = smoothNoise(3);
  const random = seededRandom(9);
  for (let i = 0; i < 500; i++) {
    const x = random() * 400;
    expect(Math.abs(noise(x))).toBeLessThanOrEqual(1);
    expect(noise(x)).toBe(again(x));
    expect(Math.abs(noise(x + 0.001) - noise(x))).toBeLessThan(0.01);
  }
  expect(smoothNoise(4)(2.5)).not.toBe(noise(2.5));
});
