// The shortest way by the lanes: from square to square of the map, then straightened round the corners of the houses.
import { ground, type Lanes, middleOf, squareAt, standingNear } from './lanes.ts';
import { searchSquares } from './search.ts';

/** A place on the ground, metres. */
export type Place = readonly [x: number, z: number];

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
