import { describe, expect, test } from 'vitest';
import { type District, roofsOfDistrict } from '../../src/content/district.ts';

const quarter: District = {
  seed: 7,
  across: 200,
  nearest: 20,
  deep: 150,
  lot: 15,
  lane: 3,
  lowest: 3,
  tallest: 8,
  yardEvery: 6,
};

describe('a district', () => {
  const roofs = roofsOfDistrict(quarter);

  test('has roofs within its bounds, and yards between', () => {
    const lots = Math.floor(200 / 15) * Math.floor(150 / 15);
    expect(roofs.length).toBeGreaterThan(lots * 0.7);
    expect(roofs.length).toBeLessThan(lots * 0.95);
    for (const roof of roofs) {
      expect(Math.abs(roof.x) + roof.width / 2).toBeLessThanOrEqual(100);
      expect(roof.z - roof.depth / 2).toBeGreaterThanOrEqual(20);
      expect(roof.z + roof.depth / 2).toBeLessThanOrEqual(170);
      expect(roof.height).toBeGreaterThanOrEqual(3);
      expect(roof.height).toBeLessThanOrEqual(8);
    }
  });

  test('leaves lanes: no two roofs touch', () => {
    for (const [at, a] of roofs.entries()) {
      for (const b of roofs.slice(at + 1)) {
        const acrossGap = Math.abs(a.x - b.x) - (a.width + b.width) / 2;
        const alongGap = Math.abs(a.z - b.z) - (a.depth + b.depth) / 2;
        expect(Math.max(acrossGap, alongGap)).toBeGreaterThan(2.999);
      }
    }
  });

  test('is the same for the same seed and another for another', () => {
    expect(roofsOfDistrict(quarter)).toEqual(roofs);
    expect(roofsOfDistrict({ ...quarter, seed: 8 })).not.toEqual(roofs);
  });

  test('stays as it was flown: tapes stand on these roofs', () => {
    const sum = roofs.reduce((total, roof) => total + roof.x * 7 + roof.z * 11 + roof.width * 13 + roof.height * 17, 0);
    expect([roofs.length, Math.round(sum * 100), roofs[0]]).toMatchInlineSnapshot(`
      [
        106,
        13804710,
        {
          "depth": 9.3,
          "height": 6,
          "width": 10.7,
          "x": -89.85,
          "z": 28.65,
        },
      ]
    `);
  });
});
