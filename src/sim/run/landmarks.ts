// How far everything is from a few places at the edges of the map, reckoned once for each district. A way from a to b is at
// least as long as b is farther from such a place than a is: a search that knows that hardly looks to the side.
import { type Lanes, standingNear } from './lanes.ts';
import { hopCount, type PriceMap, rimmed } from './price-map.ts';

/** Places at the edges from which the map is measured. */
export const landmarkCount = 16;

/** Square by square `landmarkCount` numbers: the cost of the way from each landmark, metres of trodden snow; 0 for no way. */
export type Landmarks = Float32Array;

/** A place a share (0..1) of the way round the edges of the map. */
function onEdge({ left, right, near, far }: Lanes['bounds'], share: number): readonly [x: number, z: number] {
  const [width, depth] = [right - left, far - near];
  const gone = 2 * (width + depth) * share;
  if (gone < width) return [left + gone, near];
  if (gone < width + depth) return [right, near + gone - width];
  if (gone < 2 * width + depth) return [right - (gone - width - depth), far];
  return [left, far - (gone - 2 * width - depth)];
}

/** Rounds of costs that lie open at once: the dearest hop, over ice, costs less than so many metres of trodden snow. */
const rounds = 16;

/** Squares whose cost was bettered, by its whole part: a ring of rounds. */
type Rounds = readonly number[][];

/** Takes what the hops from a square better into their rounds; tells how many those were. */
function spread(
  { prices, exits, strides, metres }: PriceMap,
  square: number,
  costs: Float64Array,
  open: Rounds,
): number {
  let bettered = 0;
  for (let hop = 0; hop < hopCount; hop++) {
    if (((exits[square] >> hop) & 1) === 0) continue;
    const to = square + strides[hop];
    const cost = costs[square] + metres[hop] * prices[to];
    if (cost >= costs[to]) continue;
    costs[to] = cost;
    open[Math.floor(cost) % rounds].push(to);
    bettered += 1;
  }
  return bettered;
}

/**
 * Writes the cost of the ways from one square to all others. No hop costs less than 1, so squares whose costs have the same
 * whole part cannot better each other, and need no order among themselves.
 */
function measure(map: PriceMap, from: number, costs: Float64Array): void {
  costs.fill(Number.POSITIVE_INFINITY);
  costs[from] = 0;
  const open: Rounds = Array.from({ length: rounds }, () => []);
  open[0].push(from);
  for (let round = 0, left = 1; left > 0; round++) {
    const here = open[round % rounds];
    left -= here.length;
    // A cost below the round was bettered meanwhile, and is done.
    for (const square of here) if (costs[square] >= round) left += spread(map, square, costs, open);
    here.length = 0;
  }
}

/** Measures a map from all its landmarks. */
export function landmarksOf(lanes: Lanes, map: PriceMap): Landmarks {
  const count = map.prices.length;
  const landmarks = new Float32Array(landmarkCount * count);
  const costs = new Float64Array(count);
  for (let one = 0; one < landmarkCount; one++) {
    const [x, z] = onEdge(lanes.bounds, one / landmarkCount);
    measure(map, rimmed(lanes, standingNear(lanes, x, z)), costs);
    for (let square = 0; square < count; square++) {
      if (costs[square] < Number.POSITIVE_INFINITY) landmarks[landmarkCount * square + one] = costs[square];
    }
  }
  return landmarks;
}
