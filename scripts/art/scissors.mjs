// Outlines as scissors leave them: no curve, only straight snips of uneven length.
import { Path2D } from '@napi-rs/canvas';
import { lerp } from './numbers.mjs';
import { seededRandom } from './seeded-random.mjs';

/** @typedef {[number, number]} Point x and y, design px, y down */

/** A path through the points.
 * @param {Iterable<Point>} points @param {boolean} [closed] */
export function outline(points, closed = true) {
  const path = new Path2D();
  let first = true;
  for (const [x, y] of points) {
    if (first) path.moveTo(x, y);
    else path.lineTo(x, y);
    first = false;
  }
  if (closed) path.closePath();
  return path;
}

/** Each point with the one after it.
 * @param {readonly Point[]} points @returns {Generator<[Point, Point]>} */
export function* pairs(points) {
  let last;
  for (const point of points) {
    if (last) yield [last, point];
    last = point;
  }
}

/**
 * Cuts a line of points into uneven straight snips; the given points themselves stay.
 * @param {readonly Point[]} points
 * @param {number} seed
 * @param {{ length?: number, jitter?: number, closed?: boolean }} [how] usual length of a snip and how far its ends
 *   stray, px
 * @returns {Point[]}
 */
export function snip(points, seed, { length = 26, jitter = 0.9, closed = false } = {}) {
  const random = seededRandom(seed);
  const [start] = points;
  const line = closed && start ? [...points, start] : [...points];
  /** @type {Point[]} */
  const cut = [];
  for (const [[ax, ay], [bx, by]] of pairs(line)) {
    const snips = Math.max(1, Math.round(Math.hypot(bx - ax, by - ay) / (length * (0.6 + random() * 0.8))));
    for (let k = 0; k < snips; k++) {
      const stray = () => (k > 0 ? (random() - 0.5) * 2 * jitter : 0);
      cut.push([lerp(ax, bx, k / snips) + stray(), lerp(ay, by, k / snips) + stray()]);
    }
  }
  const end = line.at(-1);
  if (!closed && end) cut.push(end);
  return cut;
}

/**
 * The outline of a ribbon that follows a line of points.
 * @param {readonly Point[]} spine
 * @param {(t: number) => number} halfWidth at share t (0..1) of the line, px
 */
export function ribbon(spine, halfWidth) {
  /** @type {Point[]} */
  const left = [];
  /** @type {Point[]} */
  const right = [];
  spine.forEach(([x, y], i) => {
    const [ax, ay] = spine[Math.max(0, i - 1)] ?? [x, y];
    const [bx, by] = spine[Math.min(spine.length - 1, i + 1)] ?? [x, y];
    const long = Math.hypot(bx - ax, by - ay) || 1;
    const half = halfWidth(i / (spine.length - 1));
    const nx = (-(by - ay) / long) * half;
    const ny = ((bx - ax) / long) * half;
    left.push([x + nx, y + ny]);
    right.unshift([x - nx, y - ny]);
  });
  return outline([...left, ...right]);
}
