// The district as ground to run on: every roof is a house from the ground up, and between them lies snow, trodden near the
// walls and in the lanes and deep in the open. A map of squares of one metre, made once for each district.
import type { Roof } from '../setup.ts';
import { type Cover, type Ground, housesAlone, type Plot, type Strip } from './ground.ts';
import { runTuning } from './run-tuning.ts';

/** Edges of a piece of ground, metres. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly near: number;
  readonly far: number;
}

/** What lies on a square of the map. A house, or a wall, is the only one that nobody can stand on. */
export const ground = {
  trodden: 0,
  deep: 1,
  house: 2,
  ice: 3,
  ditch: 4,
  steps: 5,
  bridge: 6,
  bare: 7,
  grass: 8,
} as const;

/** What lies where nobody has made a lane. */
const kindOf: Readonly<Record<Cover, number>> = { snow: ground.deep, bare: ground.bare, grass: ground.grass };

/** How fast a child runs on each kind of ground, m/s, by its number; close to a house as in a lane. */
const speeds: readonly number[] = [
  runTuning.runningSpeed,
  runTuning.deepSnowSpeed,
  runTuning.runningSpeed,
  runTuning.iceSpeed,
  runTuning.ditchSpeed,
  runTuning.stepsSpeed,
  runTuning.runningSpeed,
  runTuning.bareSpeed,
  runTuning.grassSpeed,
];

/** What a metre costs on each kind of ground, in metres of trodden snow; infinite in a house. */
export const prices: readonly number[] = speeds.map((speed, kind) =>
  kind === ground.house ? Number.POSITIVE_INFINITY : runTuning.runningSpeed / speed,
);

export interface Lanes {
  readonly bounds: Bounds;
  readonly columns: number;
  readonly rows: number;
  /** Square by square, row by row from near and left: a number of `ground`; houses with a child's berth around them. */
  readonly squares: Uint8Array;
  /** Houses and walls that reach into each block of squares, for collisions. */
  readonly blocks: readonly (readonly Roof[])[];
  readonly blockColumns: number;
  /** Measured from landmarks, for long ways in short time: a district to run in. Houses alone are not. */
  readonly isMeasured: boolean;
}

/** Side of a block, squares. */
const block = 16;

/** Maps by what they were made from: a district never changes. */
const maps = new WeakMap<object, Lanes>();

/** Where the houses stand, and so far around them as a child may go. */
function boundsOf({ roofs, walls, lanes }: Ground): Bounds {
  let [left, right, near, far] = [0, 0, 0, 0];
  const reach = (x: number, z: number, aside: number, deep: number): void => {
    left = Math.min(left, x - aside);
    right = Math.max(right, x + aside);
    near = Math.min(near, z - deep);
    far = Math.max(far, z + deep);
  };
  for (const { x, z, width, depth } of [...roofs, ...walls]) reach(x, z, width / 2, depth / 2);
  for (const { points, width } of lanes) for (const [x, z] of points) reach(x, z, width / 2, width / 2);
  const { beyond } = runTuning;
  return {
    left: Math.floor(left - beyond),
    right: Math.ceil(right + beyond),
    near: Math.floor(near - beyond),
    far: Math.ceil(far + beyond),
  };
}

type Chart = Pick<Lanes, 'bounds' | 'columns' | 'rows' | 'squares'>;

/** Marks all squares whose middle is nearer to a plot than `reach`. */
function mark({ bounds, columns, rows, squares }: Chart, plot: Plot, reach: number, kind: number): void {
  const low = (from: number, edge: number): number => Math.max(0, Math.ceil(from - reach - edge - 0.5));
  const lastColumn = Math.min(columns - 1, Math.floor(plot.x + plot.width / 2 + reach - bounds.left - 0.5));
  const lastRow = Math.min(rows - 1, Math.floor(plot.z + plot.depth / 2 + reach - bounds.near - 0.5));
  for (let row = low(plot.z - plot.depth / 2, bounds.near); row <= lastRow; row++) {
    for (let column = low(plot.x - plot.width / 2, bounds.left); column <= lastColumn; column++) {
      squares[columns * row + column] = kind;
    }
  }
}

/** Square of the distance from a place to a straight stretch. */
function gapSquared(x: number, z: number, [ax, az]: readonly number[], [bx, bz]: readonly number[]): number {
  const [alongX, alongZ] = [bx - ax, bz - az];
  const share = ((x - ax) * alongX + (z - az) * alongZ) / (alongX * alongX + alongZ * alongZ);
  const kept = Math.max(0, Math.min(1, share));
  const [overX, overZ] = [x - ax - kept * alongX, z - az - kept * alongZ];
  return overX * overX + overZ * overZ;
}

/** Marks all squares whose middle lies on a strip. */
function markStrip(chart: Chart, { points, width }: Strip, kind: number): void {
  const { bounds, columns, rows, squares } = chart;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const from = (low: number, edge: number): number => Math.max(0, Math.floor(low - width / 2 - edge));
    const lastColumn = Math.min(columns - 1, Math.ceil(Math.max(a[0], b[0]) + width / 2 - bounds.left));
    const lastRow = Math.min(rows - 1, Math.ceil(Math.max(a[1], b[1]) + width / 2 - bounds.near));
    for (let row = from(Math.min(a[1], b[1]), bounds.near); row <= lastRow; row++) {
      for (let column = from(Math.min(a[0], b[0]), bounds.left); column <= lastColumn; column++) {
        const gap = gapSquared(bounds.left + column + 0.5, bounds.near + row + 0.5, a, b);
        if (gap <= (width * width) / 4) squares[columns * row + column] = kind;
      }
    }
  }
}

/** What lies where: later marks lie over earlier ones. */
function chartOf(district: Ground): Chart {
  const bounds = boundsOf(district);
  const columns = bounds.right - bounds.left;
  const rows = bounds.far - bounds.near;
  const { roofs, walls, lanes, river, bridges, ditches, steps, cover } = district;
  const squares = new Uint8Array(columns * rows).fill(cover === null ? ground.trodden : kindOf[cover]);
  const chart: Chart = { bounds, columns, rows, squares };
  if (cover === 'snow') {
    for (const solid of [...roofs, ...walls]) mark(chart, solid, runTuning.clearedReach, ground.trodden);
  }
  for (const lane of lanes) markStrip(chart, lane, ground.trodden);
  for (const ditch of ditches) mark(chart, ditch, 0, ground.ditch);
  for (const flight of steps) mark(chart, flight, 0, ground.steps);
  if (river !== null) markStrip(chart, river, ground.ice);
  for (const bridge of bridges) mark(chart, bridge, 0, ground.bridge);
  for (const solid of [...roofs, ...walls]) mark(chart, solid, runTuning.wallBerth, ground.house);
  return chart;
}

function layOut(district: Ground, isMeasured: boolean): Lanes {
  const chart = chartOf(district);
  const { bounds, columns, rows } = chart;
  const blockColumns = Math.ceil(columns / block);
  const blocks: Roof[][] = Array.from({ length: blockColumns * Math.ceil(rows / block) }, () => []);
  const blockAt = (place: number, edge: number): number => Math.floor((place - edge) / block);
  for (const solid of [...district.roofs, ...district.walls]) {
    const lastRow = blockAt(solid.z + solid.depth / 2 + 1, bounds.near);
    const lastColumn = blockAt(solid.x + solid.width / 2 + 1, bounds.left);
    for (let row = blockAt(solid.z - solid.depth / 2 - 1, bounds.near); row <= lastRow; row++) {
      for (let column = blockAt(solid.x - solid.width / 2 - 1, bounds.left); column <= lastColumn; column++) {
        blocks[blockColumns * row + column].push(solid);
      }
    }
  }
  return { ...chart, blocks, blockColumns, isMeasured };
}

/** The lanes of a district, or between roofs and nothing else. What is given must not change. */
export function lanesOf(district: Ground | readonly Roof[]): Lanes {
  const known = maps.get(district);
  if (known !== undefined) return known;
  const lanes = 'roofs' in district ? layOut(district, true) : layOut(housesAlone(district), false);
  maps.set(district, lanes);
  return lanes;
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
  return speeds[lanes.squares[squareAt(lanes, x, z)]];
}

/** What a metre costs on a square, in metres of trodden snow; infinite in a house. */
export function costOf(lanes: Lanes, square: number): number {
  return prices[lanes.squares[square]];
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
