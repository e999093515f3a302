// The district's lanes as ground to run on: every roof is a house from the ground up, and between them lies snow, trodden
// near the walls and deep in the open. A map of squares of one metre, made once for each list of roofs.
import type { Roof } from '../setup.ts';
import { runTuning } from './run-tuning.ts';

/** Edges of a piece of ground, metres. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly near: number;
  readonly far: number;
}

/** What lies on a square of the map. */
export const ground = { trodden: 0, deep: 1, house: 2 } as const;

export interface Lanes {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Square by square, row by row from near and left: a number of `ground`; houses with a child's berth around them. */
  readonly squares: Uint8Array;
  /** Houses that reach into each block of squares, for collisions. */
  readonly blocks: readonly (readonly Roof[])[];
  readonly blockColumns: number;
}

/** Side of a block, squares. */
const block = 16;

const maps = new WeakMap<readonly Roof[], Lanes>();

/** Where the houses stand, and so far around them as a child may go. */
function boundsOf(roofs: readonly Roof[]): Bounds {
  let [left, right, near, far] = [0, 0, 0, 0];
  for (const { x, z, width, depth } of roofs) {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    near = Math.min(near, z - depth / 2);
    far = Math.max(far, z + depth / 2);
  }
  const { beyond } = runTuning;
  return {
    left: Math.floor(left - beyond),
    right: Math.ceil(right + beyond),
    near: Math.floor(near - beyond),
    far: Math.ceil(far + beyond),
  };
}

/** Marks all squares whose middle is nearer to a house than `reach`, unless they are something harder already. */
function mark({ bounds, columns, rows, squares }: Lanes, roof: Roof, reach: number, kind: number): void {
  const low = (from: number, edge: number): number => Math.max(0, Math.ceil(from - reach - edge - 0.5));
  const lastColumn = Math.min(columns - 1, Math.floor(roof.x + roof.width / 2 + reach - bounds.left - 0.5));
  const lastRow = Math.min(rows - 1, Math.floor(roof.z + roof.depth / 2 + reach - bounds.near - 0.5));
  for (let row = low(roof.z - roof.depth / 2, bounds.near); row <= lastRow; row++) {
    for (let column = low(roof.x - roof.width / 2, bounds.left); column <= lastColumn; column++) {
      const at = columns * row + column;
      if (squares[at] !== ground.house) squares[at] = kind;
    }
  }
}

function layOut(roofs: readonly Roof[]): Lanes {
  const bounds = boundsOf(roofs);
  const columns = bounds.right - bounds.left;
  const rows = bounds.far - bounds.near;
  const blockColumns = Math.ceil(columns / block);
  const blocks: Roof[][] = Array.from({ length: blockColumns * Math.ceil(rows / block) }, () => []);
  const squares = new Uint8Array(columns * rows).fill(ground.deep);
  const lanes: Lanes = { bounds, columns, rows, squares, blocks, blockColumns };
  for (const roof of roofs) mark(lanes, roof, runTuning.clearedReach, ground.trodden);
  for (const roof of roofs) {
    mark(lanes, roof, runTuning.wallBerth, ground.house);
    const blockAt = (place: number, edge: number): number => Math.floor((place - edge) / block);
    const lastRow = blockAt(roof.z + roof.depth / 2 + 1, bounds.near);
    const lastColumn = blockAt(roof.x + roof.width / 2 + 1, bounds.left);
    for (let row = blockAt(roof.z - roof.depth / 2 - 1, bounds.near); row <= lastRow; row++) {
      for (let column = blockAt(roof.x - roof.width / 2 - 1, bounds.left); column <= lastColumn; column++) {
        blocks[blockColumns * row + column].push(roof);
      }
    }
  }
  return lanes;
}

/** The lanes between roofs. The list must not change. */
export function lanesOf(roofs: readonly Roof[]): Lanes {
  const known = maps.get(roofs) ?? layOut(roofs);
  maps.set(roofs, known);
  return known;
}

/** Number of the square that a place lies on; places outside count as the nearest one inside. */
export function squareAt({ bounds, columns, rows }: Lanes, x: number, z: number): number {
  const column = Math.max(0, Math.min(columns - 1, Math.floor(x - bounds.left)));
  const row = Math.max(0, Math.min(rows - 1, Math.floor(z - bounds.near)));
  return columns * row + column;
}

/** Middle of a square, metres. */
export function middleOf({ bounds, columns }: Lanes, square: number): readonly [x: number, z: number] {
  const column = square % columns;
  return [bounds.left + column + 0.5, bounds.near + (square - column) / columns + 0.5];
}

/** Houses that a child at this place could touch. */
export function housesNear({ bounds, blocks, blockColumns }: Lanes, x: number, z: number): readonly Roof[] {
  const at = blockColumns * Math.floor((z - bounds.near) / block) + Math.floor((x - bounds.left) / block);
  return blocks[at] ?? [];
}

/** How fast a child can run at a place, m/s. */
export function speedAt(lanes: Lanes, x: number, z: number): number {
  const isDeep = lanes.squares[squareAt(lanes, x, z)] === ground.deep;
  return isDeep ? runTuning.deepSnowSpeed : runTuning.runningSpeed;
}

/** True where no house, nor the berth of its walls, is in the way. */
export function canStandAt(lanes: Lanes, x: number, z: number): boolean {
  return lanes.squares[squareAt(lanes, x, z)] !== ground.house;
}

/** Of the squares that lie so many squares from one, the nearest to a place that a child can stand on; -1 for none. */
function standingOnRing(lanes: Lanes, start: number, ring: number, x: number, z: number): number {
  const { columns, rows, squares } = lanes;
  const column = start % columns;
  const row = (start - column) / columns;
  let best = -1;
  for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
    // Inner rows of a ring have two squares only.
    const stride = Math.abs(r - row) === ring ? 1 : 2 * ring;
    for (let c = column - ring; c <= column + ring; c += stride) {
      const at = columns * r + c;
      if (c < 0 || c >= columns || squares[at] === ground.house) continue;
      if (best < 0 || metresTo(lanes, at, x, z) < metresTo(lanes, best, x, z)) best = at;
    }
  }
  return best;
}

function metresTo(lanes: Lanes, square: number, x: number, z: number): number {
  const [mx, mz] = middleOf(lanes, square);
  return Math.sqrt((mx - x) * (mx - x) + (mz - z) * (mz - z));
}

/** The nearest square that a child can stand on. Looks outwards, ring by ring; of equally near ones, the first found. */
export function standingNear(lanes: Lanes, x: number, z: number): number {
  const start = squareAt(lanes, x, z);
  if (canStandAt(lanes, x, z)) return start;
  let best = -1;
  let bestFar = Number.POSITIVE_INFINITY;
  // A ring's nearest square is half a square nearer than its number.
  for (let ring = 1; ring < lanes.columns + lanes.rows && ring - 1 < bestFar; ring++) {
    const found = standingOnRing(lanes, start, ring, x, z);
    if (found < 0) continue;
    const far = metresTo(lanes, found, x, z);
    if (far < bestFar) [best, bestFar] = [found, far];
  }
  return best < 0 ? start : best;
}
