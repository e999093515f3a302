// The shortest way by the lanes: from square to square of the map, then straightened round the corners of the houses.
import { ground, type Lanes, middleOf, prices, squareAt, standingNear } from './lanes.ts';
import { searchSquares } from './search.ts';

/** A place on the ground, metres. */
export type Place = readonly [x: number, z: number];

/** Metres between looks along a straight stretch. */
const lookMetres = 0.5;

const metresBetween = ([ax, az]: Place, [bx, bz]: Place): number =>
  Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az));

/** True when nothing but trodden snow, and bridges, lies straight between two places. */
function isClear(lanes: Lanes, from: Place, to: Place): boolean {
  const looks = Math.ceil(metresBetween(from, to) / lookMetres);
  for (let i = 1; i < looks; i++) {
    const lies = lanes.squares[squareBetween(lanes, from, to, i / looks)];
    if (lies !== ground.trodden && lies !== ground.bridge) return false;
  }
  return true;
}

/** The square that lies a share of the way from one place to another. */
const squareBetween = (lanes: Lanes, [ax, az]: Place, [bx, bz]: Place, share: number): number =>
  squareAt(lanes, ax + share * (bx - ax), az + share * (bz - az));

/** What a straight stretch costs, in metres of trodden snow; infinite through a house. Looks no further than `most`. */
function straightCost(lanes: Lanes, from: Place, to: Place, most: number): number {
  const metres = metresBetween(from, to);
  const looks = Math.ceil(metres / lookMetres);
  const [stepX, stepZ] = [(to[0] - from[0]) / looks, (to[1] - from[1]) / looks];
  const dearest = (most * looks) / metres;
  let cost = 0;
  for (let i = 0.5; i < looks && cost <= dearest; i++) {
    cost += prices[lanes.squares[squareAt(lanes, from[0] + i * stepX, from[1] + i * stepZ)]];
  }
  return (cost * metres) / looks;
}

/** Two sums of the same costs may differ by their rounding, metres. */
const rounding = 1e-9;

/** Says of two places of a way, by their numbers, whether one may go straight from one to the other; -1 is the start. */
type Straight = (from: number, to: number) => boolean;

/** Straight wherever that costs no more than the way from square to square does. */
function whereCheaper(lanes: Lanes, start: Place, places: readonly Place[], squares: readonly number[]): Straight {
  const place = (at: number): Place => (at < 0 ? start : places[at]);
  const costs: number[] = [];
  let sum = 0;
  for (const [at, square] of squares.entries()) {
    sum += metresBetween(place(at - 1), place(at)) * prices[lanes.squares[square]];
    costs.push(sum);
  }
  return (from, to) => {
    const most = costs[to] - (from < 0 ? 0 : costs[from]) + rounding;
    return straightCost(lanes, place(from), place(to), most) <= most;
  };
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
  const isStraight: Straight = lanes.isMeasured
    ? whereCheaper(lanes, from, places, squares)
    : (a, b) => isClear(lanes, a < 0 ? from : places[a], places[b]);
  const way: Place[] = [];
  let at = -1;
  for (let i = 0; i + 1 < places.length; i++) {
    if (isStraight(at, i + 1)) continue;
    at = i;
    way.push(places[i]);
  }
  way.push(end);
  return way;
}

/** Metres along a way. */
export function metresOf(from: Place, way: readonly Place[]): number {
  let metres = 0;
  let at = from;
  for (const next of way) {
    metres += metresBetween(at, next);
    at = next;
  }
  return metres;
}
