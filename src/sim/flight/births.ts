// Where a crossing begins: two lines whose closest approach lies inside both of them. Lines are swept from left to right,
// each with the box that it fills, so that only neighbours are looked at.
import type { Tuning } from '../tuning.ts';
import type { Flyer, World } from '../world.ts';
import { type Crossing, createCrossing } from './crossing.ts';
import { type Line, metresFromKite } from './line.ts';

/** Lines further apart than this are not looked at, metres; nothing comes this far in a tick. */
const reach = 6;

/** Two flyers in the order of their hands in space, so that labels change nothing. */
function inSpaceOrder(p: Flyer, q: Flyer): boolean {
  for (let i = 0; i < 3; i++) if (p.hand[i] !== q.hand[i]) return p.hand[i] < q.hand[i];
  return p.id < q.id;
}

/** Lowest and highest x, y, z of each flyer's line, six numbers a flyer; and the held flyers from left to right. Scratch. */
let boxes = new Float64Array(0);
const order: number[] = [];

/** True when two boxes come within reach of each other in height and along the wind. */
function boxesMeet(i: number, j: number): boolean {
  const a = 6 * i;
  const b = 6 * j;
  if (boxes[a + 1] > boxes[b + 4] + reach || boxes[b + 1] > boxes[a + 4] + reach) return false;
  return boxes[a + 2] <= boxes[b + 5] + reach && boxes[b + 2] <= boxes[a + 5] + reach;
}

function boxLine({ at, segments }: Line, o: number): void {
  for (let i = 0; i < 3; i++) {
    let low = at[i];
    let high = low;
    for (let p = i + 3; p < 3 * (segments + 1); p += 3) {
      if (at[p] < low) low = at[p];
      else if (at[p] > high) high = at[p];
    }
    boxes[o + i] = low;
    boxes[o + i + 3] = high;
  }
}

const byLeftEdge = (i: number, j: number): number => boxes[6 * i] - boxes[6 * j];

function sortHeld(flyers: readonly Flyer[]): void {
  if (boxes.length < 6 * flyers.length) boxes = new Float64Array(6 * flyers.length);
  order.length = 0;
  for (let i = 0; i < flyers.length; i++) {
    if (flyers[i].phase !== 'held') continue;
    boxLine(flyers[i].line, 6 * i);
    order.push(i);
  }
  order.sort(byLeftEdge);
}

/** Finds new crossings between held lines and adds them to the world, one for each pair at most. Returns how many. */
export function bearCrossings(world: World): number {
  const { flyers, crossings } = world;
  sortHeld(flyers);
  const before = crossings.length;
  for (let a = 0; a < order.length; a++) {
    const i = order[a];
    const edge = boxes[6 * i + 3] + reach;
    for (let b = a + 1; b < order.length && boxes[6 * order[b]] <= edge; b++) {
      if (boxesMeet(i, order[b])) bearBetween(world, i, order[b]);
    }
  }
  if (crossings.length > before) crossings.sort(byPlaceOfHands);
  return crossings.length - before;
}

function bearBetween(world: World, i: number, j: number): void {
  const { flyers, crossings, tuning } = world;
  const p = flyers[i];
  const q = flyers[j];
  if (isCrossed(crossings, p, q)) return;
  const found = inSpaceOrder(p, q) ? findCrossing(p, q, 6 * j, tuning) : findCrossing(q, p, 6 * i, tuning);
  if (found !== null && found.end === null) crossings.push(found);
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

/** True when two segments lie within reach of each other on every axis. */
function isNear(A: Float64Array, o: number, B: Float64Array, p: number): boolean {
  for (let i = 0; i < 3; i++) {
    const a = A[o + i];
    const b = B[p + i];
    const onA = A[o + i + 3];
    const onB = B[p + i + 3];
    if (Math.max(a, onA) + reach < Math.min(b, onB) || Math.max(b, onB) + reach < Math.min(a, onA)) return false;
  }
  return true;
}

/** The same for a segment and the whole box at `p` of another line. */
function isNearBox(A: Float64Array, o: number, p: number): boolean {
  for (let i = 0; i < 3; i++) {
    const a = A[o + i];
    const onA = A[o + i + 3];
    if (Math.max(a, onA) + reach < boxes[p + i] || Math.min(a, onA) - reach > boxes[p + i + 3]) return false;
  }
  return true;
}

/** The crossing of two lines nearest their kites, or null; `boxOfB` is where the box of b's line begins. */
function findCrossing(a: Flyer, b: Flyer, boxOfB: number, tuning: Tuning): Crossing | null {
  let nearest = Number.POSITIVE_INFINITY;
  let place: [number, number, number, number] | null = null;
  for (let i = 0; i < a.line.segments; i++) {
    if (!isNearBox(a.line.at, 3 * i, boxOfB)) continue;
    for (let j = 0; j < b.line.segments; j++) {
      if (!isNear(a.line.at, 3 * i, b.line.at, 3 * j) || !approach(a.line.at, i, b.line.at, j)) continue;
      const metres = metresFromKite(a.line, i, onA) + metresFromKite(b.line, j, onB);
      if (metres >= nearest) continue;
      nearest = metres;
      place = [i, onA, j, onB];
    }
  }
  return place === null ? null : createCrossing(a, b, place[0], place[1], place[2], place[3], tuning);
}
