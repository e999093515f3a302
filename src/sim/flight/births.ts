// Where a crossing begins: two lines whose closest approach lies inside both of them. The box of each line keeps the
// search to neighbours.
import type { Tuning } from '../tuning.ts';
import type { Flyer, World } from '../world.ts';
import { type Crossing, createCrossing } from './crossing.ts';
import { type Line, metresFromKite } from './line.ts';

/** Lines that pass each other further apart than this in height are not looked at, metres. */
const reach = 6;

/** Two flyers in the order of their hands in space, so that labels change nothing. */
function inSpaceOrder(p: Flyer, q: Flyer): boolean {
  for (let i = 0; i < 3; i++) if (p.hand[i] !== q.hand[i]) return p.hand[i] < q.hand[i];
  return p.id < q.id;
}

function boxesMeet(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < 3; i++) if (a[i] > b[i + 3] + reach || b[i] > a[i + 3] + reach) return false;
  return true;
}

/** Lowest and highest x, y, z of a line's points, to `box[0..5]`. */
function boxLine(line: Line, box: Float64Array): void {
  const { at } = line;
  for (let i = 0; i < 3; i++) {
    let low = at[i];
    let high = low;
    for (let o = i + 3; o < 3 * (line.segments + 1); o += 3) {
      if (at[o] < low) low = at[o];
      else if (at[o] > high) high = at[o];
    }
    box[i] = low;
    box[i + 3] = high;
  }
}

const boxes: Float64Array[] = [];

/** Finds new crossings between held lines and adds them to the world, one for each pair at most. Returns how many. */
export function bearCrossings(world: World): number {
  const { flyers, crossings } = world;
  while (boxes.length < flyers.length) boxes.push(new Float64Array(6));
  for (let i = 0; i < flyers.length; i++) if (flyers[i].phase === 'held') boxLine(flyers[i].line, boxes[i]);
  const before = crossings.length;
  for (let i = 0; i < flyers.length; i++) {
    if (flyers[i].phase !== 'held') continue;
    for (let j = i + 1; j < flyers.length; j++) {
      if (flyers[j].phase === 'held' && boxesMeet(boxes[i], boxes[j])) bearBetween(world, flyers[i], flyers[j]);
    }
  }
  if (crossings.length > before) crossings.sort(byPlaceOfHands);
  return crossings.length - before;
}

function bearBetween(world: World, p: Flyer, q: Flyer): void {
  if (isCrossed(world.crossings, p, q)) return;
  const found = inSpaceOrder(p, q) ? findCrossing(p, q, world.tuning) : findCrossing(q, p, world.tuning);
  if (found !== null) world.crossings.push(found);
}

function isCrossed(crossings: readonly Crossing[], p: Flyer, q: Flyer): boolean {
  for (const c of crossings) if ((c.a === p && c.b === q) || (c.a === q && c.b === p)) return true;
  return false;
}

function byPlaceOfHands(c: Crossing, d: Crossing): number {
  if (c.a !== d.a) return inSpaceOrder(c.a, d.a) ? -1 : 1;
  if (c.b !== d.b) return inSpaceOrder(c.b, d.b) ? -1 : 1;
  return 0;
}

/** Squared sine below which two segments count as parallel. */
const parallel = 4e-3;

/** Closest approach of two segments, as shares of each; only valid right after `approach` said true. */
let onA = 0;
let onB = 0;

/** True when segment i of one line and j of the other come closest inside both of them. */
function approach(A: Float64Array, i: number, B: Float64Array, j: number): boolean {
  const o = 3 * i;
  const p = 3 * j;
  const ax = A[o + 3] - A[o];
  const ay = A[o + 4] - A[o + 1];
  const az = A[o + 5] - A[o + 2];
  const bx = B[p + 3] - B[p];
  const by = B[p + 4] - B[p + 1];
  const bz = B[p + 5] - B[p + 2];
  const nx = ay * bz - az * by;
  const ny = az * bx - ax * bz;
  const nz = ax * by - ay * bx;
  const nn = nx * nx + ny * ny + nz * nz;
  if (nn < parallel * (ax * ax + ay * ay + az * az) * (bx * bx + by * by + bz * bz)) return false;
  const rx = B[p] - A[o];
  const ry = B[p + 1] - A[o + 1];
  const rz = B[p + 2] - A[o + 2];
  onA = ((ry * bz - rz * by) * nx + (rz * bx - rx * bz) * ny + (rx * by - ry * bx) * nz) / nn;
  if (onA < 0 || onA > 1) return false;
  onB = ((ry * az - rz * ay) * nx + (rz * ax - rx * az) * ny + (rx * ay - ry * ax) * nz) / nn;
  return onB >= 0 && onB <= 1;
}

/** True when two segments lie within reach of each other in height. */
function nearInHeight(A: Float64Array, i: number, B: Float64Array, j: number): boolean {
  const a = 3 * i + 1;
  const b = 3 * j + 1;
  const low = Math.min(A[a], A[a + 3]) - reach;
  const high = Math.max(A[a], A[a + 3]) + reach;
  return Math.min(B[b], B[b + 3]) <= high && Math.max(B[b], B[b + 3]) >= low;
}

/** The crossing of two lines nearest their kites, or null. */
function findCrossing(a: Flyer, b: Flyer, tuning: Tuning): Crossing | null {
  let nearest = Number.POSITIVE_INFINITY;
  let place: [number, number, number, number] | null = null;
  for (let i = 0; i < a.line.segments; i++) {
    for (let j = 0; j < b.line.segments; j++) {
      if (!nearInHeight(a.line.at, i, b.line.at, j) || !approach(a.line.at, i, b.line.at, j)) continue;
      const metres = metresFromKite(a.line, i, onA) + metresFromKite(b.line, j, onB);
      if (metres >= nearest) continue;
      nearest = metres;
      place = [i, onA, j, onB];
    }
  }
  return place === null ? null : createCrossing(a, b, place[0], place[1], place[2], place[3], tuning);
}
