// Outlines torn by hand, for the ground that is painted once: corners on the map, metres, and how they are laid on a canvas.
// All run the same way round, so that a fill of many is the sum of them.
import type { Plot, Strip } from '../../sim/run/ground.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';

export type Pen = CanvasRenderingContext2D;
type Corner = readonly [x: number, z: number];
export type Outline = readonly Corner[];

/** Metres between two snips of a torn edge. */
const snip = 1.1;

export const seedOf = ({ x, z }: { readonly x: number; readonly z: number }): number => Math.round(x * 131 + z * 7919);

/** The outline of a plot grown by some metres; its edge strays by `stray` metres. */
export function tornPlot({ x, z, width, depth }: Plot, grown: number, stray: number, seed: number): Outline {
  const random = cosmeticRandom(seed);
  const [w, d] = [width / 2 + grown, depth / 2 + grown];
  const round = Math.min(Math.max(0, grown), 1.6);
  const corners: Corner[] = [];
  const side = (fromX: number, fromZ: number, toX: number, toZ: number) => {
    const snips = Math.max(2, Math.round(Math.hypot(toX - fromX, toZ - fromZ) / snip));
    for (let k = 0; k <= snips; k++) {
      const t = k / snips;
      const off = (random() - 0.5) * 2 * stray;
      const [dx, dz] = fromX === toX ? [off, 0] : [0, off];
      corners.push([x + fromX + (toX - fromX) * t + dx, z + fromZ + (toZ - fromZ) * t + dz]);
    }
  };
  side(-w + round, -d, w - round, -d);
  side(w, -d + round, w, d - round);
  side(w - round, d, -w + round, d);
  side(-w, d - round, -w, -d + round);
  return corners;
}

/** The outlines of a strip grown by some metres on both sides: one for each of its stretches, with round ends. */
export function tornStrip({ points, width }: Strip, grown: number, stray: number, seed: number): Outline[] {
  const half = width / 2 + grown;
  const stretches: Outline[] = [];
  for (const [at, [bx, bz]] of points.entries()) {
    const [ax, az] = points[at - 1] ?? [bx, bz];
    if (at === 0) continue;
    const random = cosmeticRandom(seed + at);
    const long = Math.hypot(bx - ax, bz - az) || 1;
    const [ux, uz] = [(bx - ax) / long, (bz - az) / long];
    const corners: Corner[] = [];
    const put = (along: number, aside: number) => {
      corners.push([ax + ux * along - uz * aside, az + uz * along + ux * aside]);
    };
    const snips = Math.max(2, Math.round(long / snip));
    for (let k = 0; k <= snips; k++) put((long * k) / snips, -half + (random() - 0.5) * 2 * stray);
    for (let k = 1; k < 6; k++) put(long + half * Math.sin((k / 6) * Math.PI), -half * Math.cos((k / 6) * Math.PI));
    for (let k = snips; k >= 0; k--) put((long * k) / snips, half + (random() - 0.5) * 2 * stray);
    for (let k = 1; k < 6; k++) put(-half * Math.sin((k / 6) * Math.PI), half * Math.cos((k / 6) * Math.PI));
    stretches.push(corners);
  }
  return stretches;
}

/** Lays an outline on a path; the map's z is up. */
export function trace(pen: Pen, corners: Outline, dx = 0, dz = 0): void {
  for (const [k, [x, z]] of corners.entries()) {
    if (k === 0) pen.moveTo(x + dx, -(z + dz));
    else pen.lineTo(x + dx, -(z + dz));
  }
  pen.closePath();
}

export function traceAll(pen: Pen, outlines: readonly Outline[], dx = 0, dz = 0): void {
  pen.beginPath();
  for (const outline of outlines) trace(pen, outline, dx, dz);
}

/** Fills all outlines as one shape. */
export function fillAll(pen: Pen, outlines: readonly Outline[], colour: string, dx = 0, dz = 0): void {
  pen.fillStyle = colour;
  traceAll(pen, outlines, dx, dz);
  pen.fill();
}

/** A flat, soft-edged drop: snow, a foot, a stone. */
export function drop(pen: Pen, x: number, z: number, across: number, deep: number, turn = 0): void {
  pen.beginPath();
  pen.ellipse(x, -z, across, deep, turn, 0, 2 * Math.PI);
  pen.fill();
}
