// An axis: from numbers to pixels, its ticks, and its grid.
import type { Axis } from './figure.ts';
import { paper } from './palette.ts';

/** A pixel as written into the drawing: a tenth is fine enough, and hides the last bit in which engines differ. */
export function px(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** Size of letters, px: the same everywhere, readable at 720 px of width. */
export const letterPx = 18;

/** Where a value stands between `start` (at `axis.from`) and `end`, px. Throws where the axis cannot show it. */
export function place(axis: Axis, start: number, end: number, value: number): number {
  const along = (at: number): number => (axis.logarithmic ? Math.log(at) : at);
  const share = (along(value) - along(axis.from)) / (along(axis.to) - along(axis.from));
  if (!(share >= -1e-9 && share <= 1 + 1e-9)) throw new RangeError(`${value} is off the axis "${axis.label}"`);
  return start + share * (end - start);
}

const raised: Readonly<Record<string, string>> = { '-': '⁻', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶' };

/** Number of a tick: a true minus, and a power of ten where the digits would be many. */
export function tickText(value: number): string {
  const power = Math.round(Math.log10(Math.abs(value)));
  const isLong = Math.abs(power) >= 3 && Number(`1e${power}`) === value;
  if (!isLong) return String(value).replace('-', '−');
  return `10${[...String(power)].map((digit) => raised[digit]).join('')}`;
}

/** Ticks without numbers: on a logarithmic axis the other whole multiples of each power of ten. */
export function smallTicks(axis: Axis): number[] {
  if (!axis.logarithmic) return [];
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(axis.from)); power <= Math.ceil(Math.log10(axis.to)); power++) {
    for (let digit = 1; digit < 10; digit++) {
      const value = Number(`${digit}e${power}`);
      if (value >= axis.from && value <= axis.to && !axis.ticks.includes(value)) found.push(value);
    }
  }
  return found;
}

export function line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number): string {
  return `<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

export function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}">${escaped}</text>`;
}

/** The x axis along the bottom of a field: ticks always, numbers and label only on the lowest field. */
export function drawAlong(
  axis: Axis,
  left: number,
  right: number,
  top: number,
  bottom: number,
  told: boolean,
): string[] {
  const marks: string[] = [];
  for (const value of axis.ticks) {
    const x = place(axis, left, right, value);
    marks.push(line(x, top, x, bottom, paper.grid, 1), line(x, bottom, x, bottom + 6, paper.frame, 1.5));
    if (told) marks.push(text(x, bottom + 26, tickText(value), 'middle'));
  }
  for (const value of smallTicks(axis)) {
    const x = place(axis, left, right, value);
    marks.push(line(x, bottom, x, bottom + 3, paper.frame, 1));
  }
  if (told) marks.push(text((left + right) / 2, bottom + 55, axis.label, 'middle'));
  return marks;
}

/** The y axis up the left side of a field; its label lies above it, so that nobody has to tilt his head. */
export function drawUp(axis: Axis, left: number, right: number, top: number, bottom: number): string[] {
  const marks: string[] = [];
  for (const value of axis.ticks) {
    const y = place(axis, bottom, top, value);
    marks.push(line(left, y, right, y, paper.grid, 1), line(left - 6, y, left, y, paper.frame, 1.5));
    marks.push(text(left - 11, y + 6, tickText(value), 'end'));
  }
  for (const value of smallTicks(axis)) {
    const y = place(axis, bottom, top, value);
    marks.push(line(left - 3, y, left, y, paper.frame, 1));
  }
  marks.push(text(16, top - 17, axis.label));
  return marks;
}
