// Where children can get to from the open ends of the quarter: yards that are shut in by houses belong to nobody's way.
import { ground, type Lanes, middleOf, squareAt } from '../run/lanes.ts';
import type { Place } from '../run/way.ts';

/** Farther than this from the nearest lane nobody climbs over roofs after a kite, metres. */
const farthestClimb = 14;

const reached = new WeakMap<Lanes, Uint8Array>();

/** Marks all squares that hang together with the edge of the map. */
function spreadFromEdge({ columns, rows, squares }: Lanes): Uint8Array {
  const marks = new Uint8Array(columns * rows);
  const queue: number[] = [];
  const take = (square: number): void => {
    if (marks[square] !== 0 || squares[square] === ground.house) return;
    marks[square] = 1;
    queue.push(square);
  };
  for (let column = 0; column < columns; column++) take(column);
  for (let at = 0; at < queue.length; at++) {
    const square = queue[at];
    const column = square % columns;
    if (column > 0) take(square - 1);
    if (column < columns - 1) take(square + 1);
    if (square >= columns) take(square - columns);
    if (square + columns < columns * rows) take(square + columns);
  }
  return marks;
}

function marksOf(lanes: Lanes): Uint8Array {
  const known = reached.get(lanes) ?? spreadFromEdge(lanes);
  reached.set(lanes, known);
  return known;
}

function metresFrom([ax, az]: Place, x: number, z: number): number {
  return Math.sqrt((ax - x) * (ax - x) + (az - z) * (az - z));
}

/** The nearest place to this one that can be run to; null where there is none near enough to climb from. */
export function footOf(lanes: Lanes, x: number, z: number): Place | null {
  const { left, right, near, far } = lanes.bounds;
  if (x < left || x > right || z < near || z > far) return null;
  const marks = marksOf(lanes);
  const here = squareAt(lanes, x, z);
  if (marks[here] === 1) return [x, z];
  let best: Place | null = null;
  let least = farthestClimb;
  for (let dz = -farthestClimb; dz <= farthestClimb; dz++) {
    for (let dx = -farthestClimb; dx <= farthestClimb; dx++) {
      const square = squareAt(lanes, x + dx, z + dz);
      const metres = metresFrom(middleOf(lanes, square), x, z);
      if (marks[square] !== 1 || metres >= least) continue;
      best = middleOf(lanes, square);
      least = metres;
    }
  }
  return best;
}

/** Farther than this nobody goes over the roofs before he climbs down, metres. */
const farthestRoofs = 45;

/**
 * Where one who stands on a roof comes down to run down the wind: over the roofs before him to the first lane, or else beside
 * his own. With the metres that lie between.
 */
export function descentFrom(lanes: Lanes, x: number, z: number): { foot: Place; metres: number } {
  const marks = marksOf(lanes);
  for (let metres = 0; metres <= farthestRoofs; metres++) {
    if (marks[squareAt(lanes, x, z + metres)] === 1) return { foot: [x, z + metres], metres };
  }
  const foot = footOf(lanes, x, z) ?? [x, z];
  return { foot, metres: metresFrom(foot, x, z) };
}
