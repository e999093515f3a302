// A drawn thread: a path of design px with a pattern running along it, cut from the picture of line patterns.
import { multiply, pack } from './colours.ts';
import type { Painter } from './painter.ts';

/** Rows of the pattern picture, top to bottom. */
const rows = ['solid', 'slack', 'beads', 'ticks', 'parting', 'rival', 'hair', 'fray'] as const;
export type Pattern = (typeof rows)[number];

/** Design px that the pattern picture spans along the line (256 texels, two a px), and across at width 1. */
const period = 128;
const fullWidth = 8;
const rowTexels = 16;
const pictureTexels = 128;

export interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Length from the first point, design px; filled by `measure`. */
  readonly along: Float64Array;
  count: number;
}

/** Room for a path of up to `most` points. */
export function emptyPath(most: number): Path {
  return { x: new Float64Array(most), y: new Float64Array(most), along: new Float64Array(most), count: 0 };
}

/** A path of exactly `count` points, to be filled by hand. */
export function straightPath(count: number): Path {
  return { ...emptyPath(count), count };
}

/** Fills in the lengths; returns the whole length in design px. */
export function measure(path: Path): number {
  let sum = 0;
  path.along[0] = 0;
  for (let i = 1; i < path.count; i++) {
    sum += Math.hypot((path.x[i] ?? 0) - (path.x[i - 1] ?? 0), (path.y[i] ?? 0) - (path.y[i - 1] ?? 0));
    path.along[i] = sum;
  }
  return sum;
}

/** Writes the point at a length along a measured path to `out[0]`, `out[1]`; the index before it to `out[2]`. */
export function pointAt(path: Path, length: number, out: Float64Array): Float64Array {
  let i = 0;
  while (i < path.count - 2 && (path.along[i + 1] ?? 0) < length) i++;
  const a = path.along[i] ?? 0;
  const b = path.along[i + 1] ?? a;
  const t = b > a ? Math.max(0, Math.min(1, (length - a) / (b - a))) : 0;
  const ax = path.x[i] ?? 0;
  const ay = path.y[i] ?? 0;
  out[0] = ax + ((path.x[i + 1] ?? ax) - ax) * t;
  out[1] = ay + ((path.y[i + 1] ?? ay) - ay) * t;
  out[2] = i + t;
  return out;
}

/** Edge points of the strip at one place: right side, left side, length, colour. */
interface Edge {
  rx: number;
  ry: number;
  lx: number;
  ly: number;
  along: number;
  colour: number;
}
const edges: [Edge, Edge] = [
  { rx: 0, ry: 0, lx: 0, ly: 0, along: 0, colour: 0 },
  { rx: 0, ry: 0, lx: 0, ly: 0, along: 0, colour: 0 },
];

/** Where the normal of point `i` leads, of unit length, written to `normal`. */
const normal = [0, 0] as [number, number];
function normalAt(path: Path, i: number): void {
  const before = Math.max(0, i - 1);
  const after = Math.min(path.count - 1, i + 1);
  const dx = (path.x[after] ?? 0) - (path.x[before] ?? 0);
  const dy = (path.y[after] ?? 0) - (path.y[before] ?? 0);
  const length = Math.hypot(dx, dy) || 1;
  normal[0] = -dy / length;
  normal[1] = dx / length;
}

/** Writes the edge of the strip on segment `i` at length `at` (clipped to the segment). */
function edgeAt(
  path: Path,
  i: number,
  at: number,
  half: number,
  colours: Uint32Array | null,
  plain: number,
  edge: Edge,
): void {
  const a = path.along[i] ?? 0;
  const b = path.along[i + 1] ?? a;
  const t = b > a ? (at - a) / (b - a) : 0;
  normalAt(path, i);
  const [ax, ay] = normal;
  normalAt(path, i + 1);
  const nx = ax + (normal[0] - ax) * t;
  const ny = ay + (normal[1] - ay) * t;
  const x = (path.x[i] ?? 0) + ((path.x[i + 1] ?? 0) - (path.x[i] ?? 0)) * t;
  const y = (path.y[i] ?? 0) + ((path.y[i + 1] ?? 0) - (path.y[i] ?? 0)) * t;
  edge.rx = x + nx * half;
  edge.ry = y + ny * half;
  edge.lx = x - nx * half;
  edge.ly = y - ny * half;
  edge.along = at;
  edge.colour = colours ? (colours[t < 0.5 ? i : i + 1] ?? plain) : plain;
}

/**
 * Paints a path with a pattern. The picture of line patterns must have been taken up. `width` 1 is the width as
 * designed; `scroll`: design px by which the pattern has run toward the start; `colours`: one packed colour a point, or
 * one for all; only lengths between `from` and `to` are painted.
 */
export function paintStrip(
  painter: Painter,
  path: Path,
  pattern: Pattern,
  width: number,
  colours: Uint32Array | number,
  scroll: number,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): void {
  if (path.count < 2) return;
  const total = measure(path);
  const low = Math.max(0, from);
  const high = Math.min(total, to);
  if (!(high > low)) return;
  const half = (width * fullWidth) / 2;
  const row = rows.indexOf(pattern);
  const v0 = (row * rowTexels + 0.5) / pictureTexels;
  const v1 = (row * rowTexels + rowTexels - 0.5) / pictureTexels;
  const list = typeof colours === 'number' ? null : colours;
  const plain = typeof colours === 'number' ? colours : pack(0xffffff, 1);
  let [near, far] = edges;
  let open = false;
  for (let i = 0; i < path.count - 1; i++) {
    const a = path.along[i] ?? 0;
    const b = path.along[i + 1] ?? 0;
    if (b <= low || a >= high || b === a) continue;
    if (!open) edgeAt(path, i, Math.max(a, low), half, list, plain, near);
    open = true;
    edgeAt(path, i, Math.min(b, high), half, list, plain, far);
    const u0 = (near.along + scroll) / period;
    const u1 = (far.along + scroll) / period;
    painter.quad(
      near.lx,
      near.ly,
      near.rx,
      near.ry,
      far.lx,
      far.ly,
      far.rx,
      far.ry,
      u0,
      v0,
      u0,
      v1,
      u1,
      v0,
      u1,
      v1,
      near.colour,
      near.colour,
      far.colour,
      far.colour,
      multiply,
    );
    [near, far] = [far, near];
  }
}
