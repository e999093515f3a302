// The quarter of the city downwind of the flyers, written small: a seeded grid of flat roofs with lanes between.
// Reckoned in whole decimetres, so that every machine gets the same roofs to the last bit.
import type * as v from 'valibot';
import type { Roof } from '../sim/setup.ts';
import { fields, seed, wholeBetween } from './fields.ts';
import { wholeNumbers } from './lots.ts';

/** `district` of a level file. Lots lie in rows downwind; a house stands on a lot, and a lane runs around it. */
export const districtFields = fields({
  seed,
  /** Whole district: metres across (centred on x = 0), where it begins downwind, and how deep it is. */
  across: wholeBetween(50, 600, 'metres'),
  nearest: wholeBetween(10, 200, 'metres'),
  deep: wholeBetween(50, 600, 'metres'),
  /** Metres from house to house, and of that the narrowest lane. */
  lot: wholeBetween(10, 40, 'metres'),
  lane: wholeBetween(2, 8, 'metres'),
  /** Heights of roofs over the ground. */
  lowest: wholeBetween(2, 12, 'metres'),
  tallest: wholeBetween(3, 16, 'metres'),
  /** Of so many lots one is an open yard; 0 means no yards. */
  yardEvery: wholeBetween(0, 20),
});

export type District = v.InferOutput<typeof districtFields>;

/** The roofs of a district, row by row from the nearest, metres. Same district, same roofs, bit for bit. */
export function roofsOfDistrict(district: District): Roof[] {
  const pick = wholeNumbers(district.seed);
  const { lot } = district;
  const columns = Math.floor(district.across / lot);
  const rows = Math.floor(district.deep / lot);
  const largest = (lot - district.lane) * 10;
  const steps = Math.max(0, district.tallest - district.lowest) * 2;
  const roofs: Roof[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const width = largest - pick(largest >> 2);
      const depth = largest - pick(largest >> 2);
      // A house may stand off the middle of its lot by what its lane leaves over, in decimetres.
      const aside = pick(largest - width + 1) * 2 - (largest - width);
      const back = pick(largest - depth + 1) * 2 - (largest - depth);
      const height = district.lowest * 10 + pick(steps + 1) * 5;
      const isYard = district.yardEvery > 0 && pick(district.yardEvery) === 0;
      if (isYard) continue;
      const x = (2 * column + 1 - columns) * lot * 10 + aside;
      const z = (2 * (district.nearest + row * lot) + lot) * 10 + back;
      roofs.push({ x: x / 20, z: z / 20, width: width / 10, depth: depth / 10, height: height / 10 });
    }
  }
  return roofs;
}
