// A pen that writes down what views draw, and how light that is at a point: the greys that a person sees who sees no colour.
import type { Painter } from '../../src/game/painter.ts';

interface Quad {
  /** Right and left edge at both ends: left, right, left, right. */
  readonly x: readonly [number, number, number, number];
  readonly y: readonly [number, number, number, number];
  /** Length along the pattern at both ends, in periods, and the row of the pattern, top to bottom. */
  readonly u: readonly [number, number];
  readonly row: number;
  readonly colour: number;
}

export interface Drawing {
  /** What a view paints on. */
  readonly painter: Painter;
  /** Lightness of a point of design px on a ground of that lightness, 0 black .. 1 white. */
  lightness(x: number, y: number, ground: number): number;
  /** Anything is drawn there. */
  isDrawn(x: number, y: number): boolean;
}

const rowTexels = 16;
const pictureTexels = 128;
const periodTexels = 256;

/** Half the thickness of rows that run along the line, texels: `scripts/art/line-patterns.mjs`. Row 5 is dashed, here whole. */
const solidHalf: Readonly<Record<number, number>> = { 0: 1.8, 5: 1.7, 6: 1.2 };
/** Row of the strokes across the line; a stroke is 3 texels long and 6 to either side, 13 to a period. */
const ticksRow = 3;
const ticks = { count: 13, from: 8, long: 3, half: 6 };

/** Light of a packed colour by the weights of Rec. 709, gamma left as it is. */
function lightnessOf(colour: number): number {
  const channel = (shift: number) => ((colour >>> shift) & 255) / 255;
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

/** Where a point lies in a quad, as shares along and across it; null outside. Quads of lines are very nearly parallelograms. */
function within({ x, y }: Quad, px: number, py: number): [along: number, across: number] | null {
  const [ax, ay] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  const [bx, by] = [(x[2] + x[3]) / 2, (y[2] + y[3]) / 2];
  const long = Math.hypot(bx - ax, by - ay);
  const wide = Math.hypot(x[1] - x[0], y[1] - y[0]);
  if (long === 0 || wide === 0) return null;
  const along = ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / (long * long);
  const across = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / (long * wide);
  return along >= 0 && along < 1 && Math.abs(across) <= 0.5 ? [along, across] : null;
}

/** Share of a pattern's ink at a place of it: whole or nothing, its soft edges left out. */
function isInk({ row, u }: Quad, along: number, across: number): boolean {
  const off = Math.abs(across) * rowTexels;
  const half = solidHalf[row];
  if (half !== undefined) return off <= half;
  if (row !== ticksRow || off > ticks.half) return false;
  const texel = (((u[0] + (u[1] - u[0]) * along) % 1) + 1) % 1;
  const beat = periodTexels / ticks.count;
  const at = (texel * periodTexels - ticks.from + beat) % beat;
  return at >= 0 && at < ticks.long;
}

/** A pen for line strips: solid lines, hairs and the strokes of wear are remembered, softer patterns are not. */
export function openDrawing(): Drawing {
  const quads: Quad[] = [];
  const pen = {
    use: () => true,
    sprite: () => {},
    quad: (...n: number[]) => {
      const at = (i: number) => n[i] ?? 0;
      quads.push({
        x: [at(0), at(2), at(4), at(6)],
        y: [at(1), at(3), at(5), at(7)],
        u: [at(8), at(12)],
        row: Math.floor((at(9) * pictureTexels) / rowTexels),
        colour: at(16),
      });
    },
  };
  const over = function* (x: number, y: number) {
    for (const quad of quads) {
      const place = within(quad, x, y);
      if (place && isInk(quad, ...place)) yield quad.colour;
    }
  };
  return {
    painter: pen as unknown as Painter,
    lightness(x, y, ground) {
      let light = ground;
      for (const colour of over(x, y)) {
        const alpha = (colour >>> 24) / 255;
        light += (lightnessOf(colour) - light) * alpha;
      }
      return light;
    },
    isDrawn: (x, y) => over(x, y).next().done !== true,
  };
}
