// Crossings. When two lines begin to cross (seen along their common normal, at an end of one of them) a crossing is born
// and its side is fixed then: which line lies on top. It is a one-sided contact, open while the lines do not touch, so
// nothing can tunnel at any speed. It ends when it slides off an end of either line: a real escape.
import type { Tuning } from '../tuning.ts';
import type { Flyer } from '../world.ts';
import { type Line, shoveTow } from './line.ts';

/** How a crossing came to its end, null while it lives. */
export type CrossingEnd = 'slid' | 'hand' | 'gone';

export interface Crossing {
  /** The two flyers, always in the order of their hands in space, so that labels change nothing. */
  readonly a: Flyer;
  readonly b: Flyer;
  /** Segment and share of it on either line. */
  segmentA: number;
  shareA: number;
  segmentB: number;
  shareB: number;
  /** Unit normal across both lines, and 1 or -1: the sign that the gap had at birth and must keep. */
  readonly normal: Float64Array;
  side: number;
  /** Gap along the normal, metres, positive while open in the sense of `side`. */
  gap: number;
  /** Sine of the crossing angle. */
  sine: number;
  /** Position multiplier of this substep, and the press it means, smoothed, N. */
  multiplier: number;
  press: number;
  /** Running speed of each line through the crossing, m/s: positive when line runs out past it, negative when it comes in. */
  runningA: number;
  runningB: number;
  /** Size of the same, smoothed, as an eye sees it. */
  seenA: number;
  seenB: number;
  /** The signed speed over about the last second: tells a release from a pull. */
  outA: number;
  outB: number;
  touching: boolean;
  /** The same before this tick. */
  wasTouching: boolean;
  /** Seconds of touching in all. */
  touched: number;
  end: CrossingEnd | null;
  /** Its birth has been told. */
  told: boolean;
}

const tangentA = new Float64Array(3);
const tangentB = new Float64Array(3);
const acrossAB = new Float64Array(3);
const planeA = new Float64Array(3);
const planeB = new Float64Array(3);

export function cross(out: Float64Array, ax: number, ay: number, az: number, bx: number, by: number, bz: number): void {
  out[0] = ay * bz - az * by;
  out[1] = az * bx - ax * bz;
  out[2] = ax * by - ay * bx;
}

/** Direction of the line at a place, blended with the neighbour's so that it does not jump at a node. */
export function tangent(line: Line, segment: number, share: number, out: Float64Array): void {
  const { direction } = line;
  let other = segment;
  let weight = 0;
  if (share > 0.5 && segment < line.segments - 1) {
    other = segment + 1;
    weight = share - 0.5;
  } else if (share < 0.5 && segment > 0) {
    other = segment - 1;
    weight = 0.5 - share;
  }
  const o = 3 * segment;
  const p = 3 * other;
  const x = direction[o] * (1 - weight) + direction[p] * weight;
  const y = direction[o + 1] * (1 - weight) + direction[p + 1] * weight;
  const z = direction[o + 2] * (1 - weight) + direction[p + 2] * weight;
  const one = 1 / Math.sqrt(x * x + y * y + z * z);
  out[0] = x * one;
  out[1] = y * one;
  out[2] = z * one;
}

/** Rounds after which place and normal of a new crossing must have settled. */
const settlingRounds = 6;

/** A crossing at the given places; its side is read from the gap there. */
export function createCrossing(
  a: Flyer,
  b: Flyer,
  segmentA: number,
  shareA: number,
  segmentB: number,
  shareB: number,
  tuning: Tuning,
): Crossing {
  const crossing: Crossing = {
    a,
    b,
    segmentA,
    shareA,
    segmentB,
    shareB,
    normal: new Float64Array(3),
    side: 0,
    gap: 0,
    sine: 0,
    multiplier: 0,
    press: 0,
    runningA: 0,
    runningB: 0,
    seenA: 0,
    seenB: 0,
    outA: 0,
    outB: 0,
    touching: false,
    wasTouching: false,
    touched: 0,
    end: null,
    told: false,
  };
  // The normal follows the place and the place the normal: only where they agree do the lines cross.
  for (let round = 0; round < settlingRounds; round++) followCrossing(crossing, tuning);
  crossing.side = crossing.gap < 0 ? -1 : 1;
  return crossing;
}

/** Nodes that a crossing may pass in one substep. */
const mostHops = 6;

/** Where do the lines cross now, seen along the normal? Moves on to neighbouring segments as needed; sets gap, sine and end. */
export function followCrossing(c: Crossing, tuning: Tuning): void {
  const lineA = c.a.line;
  const lineB = c.b.line;
  const n = c.normal;
  tangent(lineA, c.segmentA, c.shareA, tangentA);
  tangent(lineB, c.segmentB, c.shareB, tangentB);
  cross(acrossAB, tangentA[0], tangentA[1], tangentA[2], tangentB[0], tangentB[1], tangentB[2]);
  const size = Math.sqrt(acrossAB[0] * acrossAB[0] + acrossAB[1] * acrossAB[1] + acrossAB[2] * acrossAB[2]);
  c.sine = size;
  // Lines that lie nearly along each other keep their old normal: a cross product there is noise.
  if (size > tuning.bluntAngle || c.side === 0) {
    const flipped = c.side !== 0 && acrossAB[0] * n[0] + acrossAB[1] * n[1] + acrossAB[2] * n[2] < 0;
    const one = (flipped ? -1 : 1) / (size + 1e-12);
    n[0] = acrossAB[0] * one;
    n[1] = acrossAB[1] * one;
    n[2] = acrossAB[2] * one;
  }
  for (let hop = 0; hop < mostHops; hop++) if (!slideOn(c, lineA, lineB)) return;
  // To and fro over a node: the lines do not cross here any more.
  c.end = c.end ?? 'slid';
}

/** One closest-point step in the plane across the normal. True when it moved to another segment. */
function slideOn(c: Crossing, lineA: Line, lineB: Line): boolean {
  const n = c.normal;
  const A = lineA.at;
  const B = lineB.at;
  const o = 3 * c.segmentA;
  const p = 3 * c.segmentB;
  const ax = A[o + 3] - A[o];
  const ay = A[o + 4] - A[o + 1];
  const az = A[o + 5] - A[o + 2];
  const bx = B[p + 3] - B[p];
  const by = B[p + 4] - B[p + 1];
  const bz = B[p + 5] - B[p + 2];
  const rx = B[p] - A[o];
  const ry = B[p + 1] - A[o + 1];
  const rz = B[p + 2] - A[o + 2];
  cross(planeB, bx, by, bz, n[0], n[1], n[2]);
  const determinant = ax * planeB[0] + ay * planeB[1] + az * planeB[2];
  if (Math.abs(determinant) < 1e-6) return false;
  cross(planeA, rx, ry, rz, n[0], n[1], n[2]);
  const shareA = (rx * planeB[0] + ry * planeB[1] + rz * planeB[2]) / determinant;
  const shareB = -(ax * planeA[0] + ay * planeA[1] + az * planeA[2]) / determinant;
  const px = ax * shareA - rx - bx * shareB;
  const py = ay * shareA - ry - by * shareB;
  const pz = az * shareA - rz - bz * shareB;
  c.gap = n[0] * px + n[1] * py + n[2] * pz;
  const stepA = shareA > 1 ? 1 : shareA < 0 ? -1 : 0;
  const stepB = shareB > 1 ? 1 : shareB < 0 ? -1 : 0;
  c.shareA = Math.min(1, Math.max(0, shareA));
  c.shareB = Math.min(1, Math.max(0, shareB));
  let moved = false;
  if (stepA !== 0) moved = stepAlong(c, lineA, stepA, true) || moved;
  if (stepB !== 0) moved = stepAlong(c, lineB, stepB, false) || moved;
  return moved && c.end === null;
}

/** To the neighbouring segment of one line, or off its end. */
function stepAlong(c: Crossing, line: Line, step: number, onA: boolean): boolean {
  const next = (onA ? c.segmentA : c.segmentB) + step;
  if (next < 0) {
    c.end = c.end ?? 'hand';
    return false;
  }
  if (next >= line.segments) {
    c.end = 'slid';
    return false;
  }
  if (onA) {
    c.segmentA = next;
    c.shareA = step > 0 ? 0 : 1;
  } else {
    c.segmentB = next;
    c.shareB = step > 0 ? 0 : 1;
  }
  return true;
}

function lightnessAt(line: Line, segment: number, share: number): number {
  const near = 1 - share;
  return line.lightness[segment] * near * near + line.lightness[segment + 1] * share * share;
}

/** Moves a place of a line by a position impulse (kg m), shared out on its two nodes. */
function shove(f: Flyer, segment: number, share: number, jx: number, jy: number, jz: number, dt: number): void {
  const { line } = f;
  const o = 3 * segment;
  const near = line.lightness[segment] * (1 - share);
  line.at[o] += near * jx;
  line.at[o + 1] += near * jy;
  line.at[o + 2] += near * jz;
  if (segment === line.segments - 1) {
    shoveTow(line, f.kite, f.tuning, share * jx, share * jy, share * jz, dt);
    return;
  }
  const far = line.lightness[segment + 1] * share;
  line.at[o + 3] += far * jx;
  line.at[o + 4] += far * jy;
  line.at[o + 5] += far * jz;
}

/** Keeps the lines on their sides; true when the crossing pressed. Sums are grouped so that A and B may be swapped. */
export function keepApart(c: Crossing, dt: number): boolean {
  const lineA = c.a.line;
  const lineB = c.b.line;
  const n = c.normal;
  const o = 3 * c.segmentA;
  const p = 3 * c.segmentB;
  let gap = 0;
  for (let i = 0; i < 3; i++) {
    const onA = lineA.at[o + i] * (1 - c.shareA) + lineA.at[o + 3 + i] * c.shareA;
    const onB = lineB.at[p + i] * (1 - c.shareB) + lineB.at[p + 3 + i] * c.shareB;
    gap += n[i] * (onA - onB);
  }
  c.gap = gap;
  const light = lightnessAt(lineA, c.segmentA, c.shareA) + lightnessAt(lineB, c.segmentB, c.shareB) + 1e-9;
  const old = c.multiplier;
  c.multiplier = Math.max(0, old - (c.side * gap) / light);
  const gain = (c.multiplier - old) * c.side;
  if (gain === 0) return c.multiplier > 0;
  shove(c.a, c.segmentA, c.shareA, gain * n[0], gain * n[1], gain * n[2], dt);
  shove(c.b, c.segmentB, c.shareB, -gain * n[0], -gain * n[1], -gain * n[2], dt);
  return true;
}

/** True when the line of `a` lies on top: higher and further upwind at the crossing. */
export function aIsOver(c: Crossing): boolean {
  return c.side * (c.normal[1] - c.normal[2]) > 0;
}

/** Where the crossing is, metres, on the line of `a`, to `out[0..2]`. */
export function crossingPlace(c: Crossing, out: Float64Array): void {
  const { at } = c.a.line;
  const o = 3 * c.segmentA;
  for (let i = 0; i < 3; i++) out[i] = at[o + i] * (1 - c.shareA) + at[o + 3 + i] * c.shareA;
}
