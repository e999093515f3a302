// The shortest way by the lanes: A* over the squares of the map, then straightened round the corners of the houses.
import { costOf, ground, type Lanes, middleOf, squareAt, standingNear } from './lanes.ts';

/** A place on the ground, metres. */
export type Place = readonly [x: number, z: number];

/** Square of a hop, and what it costs on trodden snow, in metres. */
const hops = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const;

/** What a search writes on, one for each map: nothing of it outlives the search. */
interface Slate {
  readonly cost: Float64Array;
  readonly cameFrom: Int32Array;
  /** Number of the search that wrote the square last, twice that, and one more where the square is settled. */
  readonly mark: Uint32Array;
  searches: number;
  /** Squares to be looked at: a heap, least first; equal ones by their number, so that there is one order. */
  readonly heap: number[];
  readonly promise: Float64Array;
}

const slates = new WeakMap<Lanes, Slate>();

function slateOf(lanes: Lanes): Slate {
  const known = slates.get(lanes);
  if (known !== undefined) return known;
  const count = lanes.squares.length;
  const slate: Slate = {
    cost: new Float64Array(count),
    cameFrom: new Int32Array(count),
    mark: new Uint32Array(count),
    searches: 0,
    heap: [],
    promise: new Float64Array(count),
  };
  slates.set(lanes, slate);
  return slate;
}

const before = ({ promise }: Slate, a: number, b: number): boolean =>
  promise[a] < promise[b] || (promise[a] === promise[b] && a < b);

function push(slate: Slate, square: number): void {
  const { heap } = slate;
  let at = heap.length;
  heap.push(square);
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!before(slate, square, heap[above])) break;
    heap[at] = heap[above];
    at = above;
  }
  heap[at] = square;
}

function pop(slate: Slate): number {
  const { heap } = slate;
  const [first] = heap;
  const last = heap.pop() ?? first;
  if (heap.length === 0) return first;
  let at = 0;
  while (2 * at + 1 < heap.length) {
    let below = 2 * at + 1;
    if (below + 1 < heap.length && before(slate, heap[below + 1], heap[below])) below += 1;
    if (!before(slate, heap[below], last)) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = last;
  return first;
}

/** Least metres from square to square over open ground. */
function leastMetres(columns: number, a: number, b: number): number {
  const aside = Math.abs((a % columns) - (b % columns));
  const deep = Math.abs(Math.floor(a / columns) - Math.floor(b / columns));
  return Math.max(aside, deep) + (Math.SQRT2 - 1) * Math.min(aside, deep);
}

/** The square a hop away; -1 where a house or the edge is in the way, also at the corners of a slanting hop. */
function hopTo({ columns, rows, squares }: Lanes, from: number, aside: number, deep: number): number {
  const column = (from % columns) + aside;
  const row = Math.floor(from / columns) + deep;
  if (column < 0 || row < 0 || column >= columns || row >= rows) return -1;
  const to = columns * row + column;
  const isShut = squares[to] === ground.house;
  const cuts = squares[from + aside] === ground.house || squares[from + columns * deep] === ground.house;
  return isShut || (aside !== 0 && deep !== 0 && cuts) ? -1 : to;
}

/** Looks at all squares around a settled one. */
function spread(lanes: Lanes, slate: Slate, from: number, goal: number): void {
  const seen = 2 * slate.searches;
  for (const [aside, deep, metres] of hops) {
    const to = hopTo(lanes, from, aside, deep);
    if (to < 0 || slate.mark[to] === seen + 1) continue;
    const cost = slate.cost[from] + metres * costOf(lanes, to);
    if (slate.mark[to] === seen && slate.cost[to] <= cost) continue;
    slate.mark[to] = seen;
    slate.cost[to] = cost;
    slate.cameFrom[to] = from;
    slate.promise[to] = cost + leastMetres(lanes.columns, to, goal);
    push(slate, to);
  }
}

/** Squares from start to goal; empty when there is no way. */
function searchSquares(lanes: Lanes, start: number, goal: number): number[] {
  const slate = slateOf(lanes);
  slate.searches += 1;
  slate.heap.length = 0;
  const settled = 2 * slate.searches + 1;
  slate.cost[start] = 0;
  slate.cameFrom[start] = -1;
  slate.promise[start] = leastMetres(lanes.columns, start, goal);
  slate.mark[start] = settled - 1;
  push(slate, start);
  while (slate.heap.length > 0) {
    const square = pop(slate);
    if (square === goal) break;
    if (slate.mark[square] === settled) continue;
    slate.mark[square] = settled;
    spread(lanes, slate, square, goal);
  }
  if (slate.mark[goal] < settled - 1) return [];
  const squares: number[] = [];
  for (let at = goal; at >= 0; at = slate.cameFrom[at]) squares.push(at);
  return squares.reverse();
}

/** Metres between looks along a straight stretch. */
const lookMetres = 0.5;

/** True when nothing but trodden snow, and bridges, lies straight between two places. */
function isClear(lanes: Lanes, [ax, az]: Place, [bx, bz]: Place): boolean {
  const metres = Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az));
  const looks = Math.ceil(metres / lookMetres);
  for (let i = 1; i < looks; i++) {
    const share = i / looks;
    const square = squareAt(lanes, ax + share * (bx - ax), az + share * (bz - az));
    const lies = lanes.squares[square];
    if (lies !== ground.trodden && lies !== ground.bridge) return false;
  }
  return true;
}

/**
 * The way by the lanes, as corners to run to one after the other, without the start. It ends at `to`, or where one can
 * stand nearest to it. Empty when there is no way.
 */
export function wayTo(lanes: Lanes, from: Place, to: Place): Place[] {
  const goal = standingNear(lanes, to[0], to[1]);
  const end = goal === squareAt(lanes, to[0], to[1]) ? to : middleOf(lanes, goal);
  const squares = searchSquares(lanes, standingNear(lanes, from[0], from[1]), goal);
  if (squares.length === 0) return [];
  const places: Place[] = squares.map((square) => middleOf(lanes, square));
  places[places.length - 1] = end;
  const way: Place[] = [];
  let at: Place = from;
  for (let i = 0; i + 1 < places.length; i++) {
    if (isClear(lanes, at, places[i + 1])) continue;
    at = places[i];
    way.push(at);
  }
  way.push(end);
  return way;
}

/** Metres along a way. */
export function metresOf(from: Place, way: readonly Place[]): number {
  let metres = 0;
  let at = from;
  for (const next of way) {
    metres += Math.sqrt((next[0] - at[0]) * (next[0] - at[0]) + (next[1] - at[1]) * (next[1] - at[1]));
    at = next;
  }
  return metres;
}
