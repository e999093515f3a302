// Which houses of a grid are built: those that stand in nobody's way.
import type { Plot, Strip } from '../sim/run/ground.ts';
import type { Roof } from '../sim/setup.ts';

/** What houses of a grid make room for. */
interface Room {
  readonly roofs: readonly Plot[];
  readonly walls: readonly Plot[];
  readonly squares: readonly Plot[];
  readonly bridges: readonly Plot[];
  readonly lanes: readonly Strip[];
  readonly river?: Strip;
}

/** Metres that a house of a grid keeps from other houses, from walls, squares and bridges, lanes, and the bank of the river. */
const berths = { roofs: 2, walls: 1.5, squares: 0.5, lanes: 0, river: 1.5 };

/** Metres between the edges of two plots; 0 or less where they touch or overlap. */
export function gapBetween(a: Plot, b: Plot): number {
  return Math.max(Math.abs(a.x - b.x) - (a.width + b.width) / 2, Math.abs(a.z - b.z) - (a.depth + b.depth) / 2);
}

/** True where a straight stretch comes into a plot that is grown by `reach` on all sides: the slabs of its two axes. */
function crosses(
  plot: Plot,
  reach: number,
  [ax, az]: readonly [number, number],
  [bx, bz]: readonly [number, number],
): boolean {
  let [enter, leave] = [0, 1];
  const slabs = [
    [ax, bx - ax, plot.x, plot.width / 2 + reach],
    [az, bz - az, plot.z, plot.depth / 2 + reach],
  ] as const;
  for (const [from, along, middle, half] of slabs) {
    if (along === 0) {
      if (Math.abs(from - middle) > half) return false;
      continue;
    }
    const one = (middle - half - from) / along;
    const other = (middle + half - from) / along;
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter <= leave;
}

/** True where a strip comes nearer to a plot than `berth`. */
export function isOnStrip(plot: Plot, { points, width }: Strip, berth: number): boolean {
  return points.some((point, i) => {
    const before = points[i - 1];
    return before !== undefined && crosses(plot, width / 2 + berth, before, point);
  });
}

/** The houses of a grid that keep clear of lanes, squares, river, bridges, walls, and houses that stand apart from it. */
export function housesOutOfTheWay(houses: readonly Roof[], room: Room): Roof[] {
  const { roofs, walls, squares, bridges, lanes, river } = room;
  const isNear = (house: Roof, plots: readonly Plot[], berth: number): boolean =>
    plots.some((plot) => gapBetween(house, plot) < berth);
  return houses.filter(
    (house) =>
      !isNear(house, roofs, berths.roofs) &&
      !isNear(house, walls, berths.walls) &&
      !isNear(house, [...squares, ...bridges], berths.squares) &&
      !lanes.some((lane) => isOnStrip(house, lane, berths.lanes)) &&
      (river === undefined || !isOnStrip(house, river, berths.river)),
  );
}
