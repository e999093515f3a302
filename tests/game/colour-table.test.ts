// The colours of a chapter: tables that turn the baked afternoon into another hour.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitTable } from '../../scripts/art/colour-table.mjs';
import { palettes } from '../../src/content/palettes.ts';
import { readTable, recolour } from '../../src/game/colour-table.ts';
import { bakedLight, lightOf } from '../../src/game/palettes.ts';

const folder = path.resolve(import.meta.dirname, '../../assets/pictures');
const told: { name: string; sky: string[] }[] = JSON.parse(readFileSync(path.join(folder, 'palettes.json'), 'utf8'));

/** Texels of a paper that goes from one colour to another, opaque. */
function paper(from: readonly number[], to: readonly number[], count: number): Uint8ClampedArray {
  const texels = new Uint8ClampedArray(count * 4);
  for (let i = 0; i < count; i++) {
    const share = i / (count - 1);
    for (let c = 0; c < 3; c++) texels[4 * i + c] = (from[c] ?? 0) + ((to[c] ?? 0) - (from[c] ?? 0)) * share;
    texels[4 * i + 3] = 255;
  }
  return texels;
}

const base64 = (table: Uint8ClampedArray): string => Buffer.from(table).toString('base64');

describe('a table of colours', () => {
  test('turns a sheet of the afternoon into the same sheet at night', () => {
    const day = paper([0x57, 0xab, 0xc4], [0xf4, 0xea, 0xc6], 2000);
    const night = paper([0x33, 0x35, 0x7a], [0xc9, 0x69, 0x4d], 2000);
    const table = readTable(base64(fitTable({ from: day, to: night })));
    recolour(day, table);
    // Rounded table, rounded texels, and held a little to its neighbours: three of 255.
    for (let i = 0; i < day.length; i++)
      expect(Math.abs((day[i] ?? 0) - (night[i] ?? 0)), `${i}`).toBeLessThanOrEqual(3);
  });

  test('leaves what lets all light through, and how much anything does', () => {
    const table = new Uint8Array(375).fill(40);
    const texels = Uint8ClampedArray.of(200, 100, 50, 0, 200, 100, 50, 9);
    recolour(texels, table);
    expect([...texels]).toEqual([200, 100, 50, 0, 40, 40, 40, 9]);
  });

  test('is refused when it is cut short', () => {
    expect(() => readTable(btoa('abc'))).toThrow('A table of colours has 375 bytes, not 3.');
  });
});

describe('the palettes', () => {
  test('are the same to levels, to the pictures and to the game, in the order of the chapters', () => {
    expect(told.map(({ name }) => name)).toEqual(palettes);
    for (const name of palettes) expect(lightOf(name).name).toBe(name);
    expect(lightOf(undefined)).toBe(bakedLight);
    expect(bakedLight.name).toBe('asr');
  });

  test('have a table for every flat, light enough to fetch beside a match', () => {
    const files = readdirSync(path.join(folder, 'tints'));
    expect(files.sort()).toEqual([...palettes.filter((name) => name !== 'asr')].sort().map((name) => `${name}.json`));
    for (const file of files) {
      const text = readFileSync(path.join(folder, 'tints', file), 'utf8');
      expect(text.length, file).toBeLessThan(10_000);
      const tables: Record<string, string> = JSON.parse(text);
      for (const flat of [0, 1, 2, 3, 4, 5, 6].map((k) => `sky-${k}`)) expect(tables, file).toHaveProperty(flat);
      for (const flat of ['far', 'near', 'hill-left', 'hill-right', 'town', 'roof-right', 'roof-middle', 'roof-player'])
        expect(tables, file).toHaveProperty(flat);
      for (const table of Object.values(tables)) readTable(table);
    }
  });
});
