// How far measured points and a closed form lie apart, as numbers and in words.
import { median } from '../../tests/support/numbers.ts';

export interface Apart {
  readonly largest: number;
  readonly median: number;
}

/** Distances of measured values from what the law says, in the unit of both. */
export function apart(pairs: readonly (readonly [measured: number, law: number])[]): Apart {
  const distances = pairs.map(([measured, law]) => Math.abs(measured - law));
  return { largest: Math.max(...distances), median: median(distances) };
}

/** The same as shares of what the law says. */
export function apartByShare(pairs: readonly (readonly [measured: number, law: number])[]): Apart {
  return apart(pairs.map(([measured, law]) => [measured / law, 1]));
}

/** Two digits that count: 0.013, 1.3, 13. */
export function short(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 8));
}

/** Less than this is not worth its digits. */
const nothing = 1e-3;

/** As "0.31 % (median 0.12 %)". */
export function inPercent({ largest, median: middle }: Apart): string {
  return inUnits({ largest: 100 * largest, median: 100 * middle }, '%');
}

/** As "0.31 degrees (median 0.12 degrees)". */
export function inUnits({ largest, median: middle }: Apart, unit: string): string {
  if (largest < nothing) return `${nothing} ${unit}`;
  return `${short(largest)} ${unit} (median ${middle < nothing ? `below ${nothing}` : short(middle)} ${unit})`;
}
