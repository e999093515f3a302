// The cheapest way from square to square: A* over the map of the lanes.
import { type Landmarks, landmarkCount, landmarksOf } from './landmarks.ts';
import type { Lanes } from './lanes.ts';
import { hopCount, type PriceMap, priceMapOf, rimmed, unrimmed } from './price-map.ts';
import { append, lift, type SquareHeap, squareHeap, takeFirst } from './square-heap.ts';

/** What a search writes on, one for each map: nothing of it outlives the search. */
interface Slate {
  readonly map: PriceMap;
  /** Null where nothing is measured: see `Lanes.isMeasured`. */
  readonly landmarks: Landmarks | null;
  /** The landmarks that say most of this search. */
  readonly picked: Int32Array;
  /** What it costs to come to each square, what is reckoned to be left from there, and from which square one came. */
  readonly cost: Float64Array;
  readonly left: Float64Array;
  readonly cameFrom: Int32Array;
  /** Number of the search that wrote the square last, twice that, and one more where the square is settled. */
  readonly mark: Uint32Array;
  readonly heap: SquareHeap;
  searches: number;
  /** Where the search goes, columns and rows, and the unit vector there from where it began. */
  goal: { readonly square: number; readonly column: number; readonly row: number };
  heading: { readonly x: number; readonly z: number };
}

/** So many of the landmarks are asked in a search. */
const pickedCount = 4;
/** Of ways that are equally long, or hardly longer, the first found is taken: what is left counts for so much more. */
const eager = 1.001;
/**
 * On squares many ways are equally long, and few can be straightened well: a square counts for so much more by each metre that
 * it lies aside of the straight line.
 */
const straying = 0.005;

const slates = new WeakMap<Lanes, Slate>();

function slateOf(lanes: Lanes): Slate {
  const known = slates.get(lanes);
  if (known !== undefined) return known;
  const map = priceMapOf(lanes);
  const count = map.prices.length;
  const slate: Slate = {
    map,
    landmarks: lanes.isMeasured ? landmarksOf(lanes, map) : null,
    picked: new Int32Array(pickedCount),
    cost: new Float64Array(count),
    left: new Float64Array(count),
    cameFrom: new Int32Array(count),
    mark: new Uint32Array(count),
    heap: squareHeap(count),
    searches: 0,
    goal: { square: 0, column: 0, row: 0 },
    heading: { x: 0, z: 0 },
  };
  slates.set(lanes, slate);
  return slate;
}

/** Makes now what the first search would make: some tenths of a second for a large district. */
export function prepareSearches(lanes: Lanes): void {
  slateOf(lanes);
}

/** Begins a search: its goal, its heading, and the landmarks that promise the longest way. */
function begin(slate: Slate, start: number, goal: number): void {
  const { map, landmarks, picked, heap } = slate;
  const rowOf = (square: number): number => Math.floor(square / map.columns);
  const row = rowOf(goal);
  const column = goal - map.columns * row;
  const aside = column - (start - map.columns * rowOf(start));
  const deep = row - rowOf(start);
  const length = Math.max(1, Math.sqrt(aside * aside + deep * deep));
  slate.searches += 1;
  slate.goal = { square: goal, column, row };
  slate.heading = { x: aside / length, z: deep / length };
  heap.size = 0;
  if (landmarks === null) return;
  const gap = (one: number): number => landmarks[landmarkCount * goal + one] - landmarks[landmarkCount * start + one];
  const best = Array.from({ length: landmarkCount }, (_, one) => one).sort((a, b) => gap(b) - gap(a) || a - b);
  picked.set(best.slice(0, pickedCount));
}

/** What is reckoned to be left from a square to the goal: at the least, over open ground; by landmarks a little more. */
function reckonLeft({ map: { columns }, landmarks, picked, goal, heading }: Slate, square: number): number {
  const row = Math.floor(square / columns);
  const aside = goal.column - (square - columns * row);
  const deep = goal.row - row;
  const [x, z] = [Math.abs(aside), Math.abs(deep)];
  let least = Math.max(x, z) + (Math.SQRT2 - 1) * Math.min(x, z);
  if (landmarks === null) return least;
  for (let at = 0; at < pickedCount; at++) {
    const one = picked[at];
    least = Math.max(least, landmarks[landmarkCount * goal.square + one] - landmarks[landmarkCount * square + one]);
  }
  return eager * least + straying * Math.abs(aside * heading.z - deep * heading.x);
}

/** Looks at all squares around a settled one. */
function spread(slate: Slate, from: number): void {
  const { map, cost, left, mark, cameFrom, landmarks, heap } = slate;
  const { prices, exits, strides, metres } = map;
  const seen = 2 * slate.searches;
  for (let hop = 0; hop < hopCount; hop++) {
    if (((exits[from] >> hop) & 1) === 0) continue;
    const to = from + strides[hop];
    const was = mark[to];
    if (was === seen + 1) continue;
    const sum = cost[from] + metres[hop] * prices[to];
    if (was === seen && cost[to] <= sum) continue;
    if (was !== seen) left[to] = reckonLeft(slate, to);
    mark[to] = seen;
    cost[to] = sum;
    cameFrom[to] = from;
    heap.promise[to] = sum + left[to];
    // Tapes of tournaments hold errands, whose ways are not measured: theirs stay the very ways that they were, for which a
    // square stands in the heap once for each way to it.
    if (was === seen && landmarks !== null) lift(heap, to);
    else append(heap, to);
  }
}

/** Squares from start to goal, by their numbers on the map of the lanes; empty when there is no way. */
export function searchSquares(lanes: Lanes, start: number, goal: number): number[] {
  const slate = slateOf(lanes);
  const { mark, cameFrom, cost, heap } = slate;
  const [from, to] = [rimmed(lanes, start), rimmed(lanes, goal)];
  begin(slate, from, to);
  const settled = 2 * slate.searches + 1;
  cost[from] = 0;
  cameFrom[from] = -1;
  heap.promise[from] = reckonLeft(slate, from);
  mark[from] = settled - 1;
  append(heap, from);
  while (heap.size > 0) {
    const square = takeFirst(heap);
    if (square === to) break;
    if (mark[square] === settled) continue;
    mark[square] = settled;
    spread(slate, square);
  }
  if (mark[to] < settled - 1) return [];
  const squares: number[] = [];
  for (let at = to; at >= 0; at = cameFrom[at]) squares.push(unrimmed(lanes, at));
  return squares.reverse();
}
