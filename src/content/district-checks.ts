// What a district must be to be run in: inside its bounds, nothing in anything else, and one piece. Troubles tell where.
import type { Ground, Plot } from '../sim/run/ground.ts';
import { type Bounds, canStandAt, ground as kinds, type Lanes, lanesOf, middleOf, squareAt } from '../sim/run/lanes.ts';
import { runTuning } from '../sim/run/run-tuning.ts';
import type { Place } from '../sim/run/way.ts';
import type { DistrictFile } from './district-file.ts';
import { gapBetween, isOnStrip } from './district-houses.ts';
import type { Trouble } from './trouble.ts';

/** Everything that is asked of a district, in the order in which troubles are told. */
type DistrictCheck = (file: DistrictFile, bounds: Bounds, ground: Ground) => Trouble | null;

const written = (metres: number): string => String(Math.round(metres * 100) / 100);
const at = (x: number, z: number): string => `x ${written(x)}, z ${written(z)}`;

/** The first entry of a list that is not as it should be, as a trouble with its field. */
function firstOf<Entry>(
  field: string,
  entries: readonly Entry[],
  reasonOf: (entry: Entry, at: number) => string | null,
): Trouble | null {
  for (const [i, entry] of entries.entries()) {
    const reason = reasonOf(entry, i);
    if (reason !== null) return { field: `${field}.${i}`, reason };
  }
  return null;
}

/** The first trouble of several. */
function firstTrouble(troubles: readonly (() => Trouble | null)[]): Trouble | null {
  for (const trouble of troubles) {
    const found = trouble();
    if (found !== null) return found;
  }
  return null;
}

const fittingCover: DistrictCheck = ({ snow, cover }) => {
  if (cover === undefined || (cover === 'snow') === snow) return null;
  return {
    field: 'cover',
    reason: `must be ${snow ? 'snow where snow is true' : 'bare or grass where snow is false'}, not ${cover}`,
  };
};

const uprightQuarters: DistrictCheck = ({ quarters }) =>
  firstOf('quarters', quarters, ({ lowest, tallest, lot, lane }) => {
    if (tallest < lowest) return `must have tallest at least ${lowest} metres, not ${tallest}`;
    return lane < lot - 3 ? null : `must leave 3 metres of a lot of ${lot} beside the lane, not ${lot - lane}`;
  });

const insideBounds: DistrictCheck = (file, { left, right, near, far }) => {
  const isIn = (x: number, z: number): boolean => x >= left && x <= right && z >= near && z <= far;
  const edges = `${left} to ${right} across and ${near} to ${far} deep`;
  const ofPlot = ({ x, z, width, depth }: Plot): string | null => {
    const [aside, deep] = [width / 2, depth / 2];
    const isWhole = isIn(x - aside, z - deep) && isIn(x + aside, z + deep);
    return isWhole ? null : `at ${at(x, z)} reaches beyond the district, ${edges}`;
  };
  const ofPlace = ({ x, z }: { x: number; z: number }): string | null =>
    isIn(x, z) ? null : `at ${at(x, z)} lies beyond the district, ${edges}`;
  const ofWay = ({ points }: { points: readonly Place[] }): string | null => {
    const lost = points.find(([x, z]) => !isIn(x, z));
    return lost === undefined ? null : `goes beyond the district, ${edges}, at ${at(...lost)}`;
  };
  const { quarters, roofs, walls, squares, bridges, ditches, steps } = file;
  const { lanes, carts, hens, doors, sellers, spawns, river } = file;
  const grids = quarters.map(({ x, nearest, across, deep }) => ({
    x,
    z: nearest + deep / 2,
    width: across,
    depth: deep,
  }));
  const plots = { roofs, walls, squares, bridges, ditches, steps };
  const places = { hens, doors, sellers, spawns };
  const lost = river === undefined ? null : ofWay(river);
  return firstTrouble([
    () => firstOf('quarters', grids, ofPlot),
    ...Object.entries(plots).map(
      ([field, list]) =>
        () =>
          firstOf(field, list, ofPlot),
    ),
    ...Object.entries({ lanes, carts }).map(
      ([field, list]) =>
        () =>
          firstOf(field, list, ofWay),
    ),
    ...Object.entries(places).map(
      ([field, list]) =>
        () =>
          firstOf(field, list, ofPlace),
    ),
    () => (lost === null ? null : { field: 'river', reason: lost }),
  ]);
};

/** Houses and walls that are told one by one stand in nobody's way: those of a grid give way by themselves. */
const nothingInside: DistrictCheck = ({ roofs, walls, lanes, squares, river, bridges }) => {
  const inRoof = (plot: Plot, others: readonly Plot[]): string | null => {
    const other = others.find((each) => gapBetween(plot, each) < 0);
    return other === undefined ? null : `at ${at(plot.x, plot.z)} overlaps the house at ${at(other.x, other.z)}`;
  };
  const inWay = (plot: Plot): string | null => {
    const { x, z } = plot;
    if (lanes.some((lane) => isOnStrip(plot, lane, 0))) return `at ${at(x, z)} stands in a lane`;
    if (squares.some((square) => gapBetween(plot, square) < 0)) return `at ${at(x, z)} stands in a square`;
    if (bridges.some((bridge) => gapBetween(plot, bridge) < 0)) return `at ${at(x, z)} stands on a bridge`;
    return river !== undefined && isOnStrip(plot, river, 0) ? `at ${at(x, z)} stands in the river` : null;
  };
  return firstTrouble([
    () => firstOf('roofs', roofs, (roof, i) => inRoof(roof, roofs.slice(0, i)) ?? inWay(roof)),
    () => firstOf('walls', walls, (wall) => inRoof(wall, roofs) ?? inWay(wall)),
    () =>
      firstOf('bridges', bridges, (bridge) =>
        river !== undefined && isOnStrip(bridge, river, 0) ? null : `at ${at(bridge.x, bridge.z)} crosses no river`,
      ),
  ]);
};

/** Metres between looks along a cart's way. */
const lookMetres = 0.5;

/** A place on a cart's way at which it could not pass: walls keep it off, and it keeps off ice and out of ditches. */
function stuckCart(lanes: Lanes, points: readonly Place[]): Place | null {
  const reach = runTuning.cartRadius;
  const canPass = (x: number, z: number): boolean => {
    const lies = lanes.squares[squareAt(lanes, x, z)];
    return lies !== kinds.house && lies !== kinds.ice && lies !== kinds.ditch;
  };
  for (let i = 1; i < points.length; i++) {
    const [ax, az] = points[i - 1] ?? [0, 0];
    const [bx, bz] = points[i] ?? [0, 0];
    const looks = Math.max(1, Math.ceil(Math.sqrt((bx - ax) ** 2 + (bz - az) ** 2) / lookMetres));
    for (let look = 0; look <= looks; look++) {
      const [x, z] = [ax + ((bx - ax) * look) / looks, az + ((bz - az) * look) / looks];
      const isFree = canPass(x, z) && canPass(x - reach, z) && canPass(x + reach, z) && canPass(x, z - reach);
      if (!isFree || !canPass(x, z + reach)) return [x, z];
    }
  }
  return null;
}

/** Whoever is out in the lanes has ground under the feet, and doors hang in walls. */
const peopleInLanes: DistrictCheck = ({ spawns, hens, sellers, carts, doors }, _, ground) => {
  const lanes = lanesOf(ground);
  const onGround = ({ x, z }: { x: number; z: number }): string | null =>
    canStandAt(lanes, x, z) ? null : `at ${at(x, z)} must lie in a lane, not in a house`;
  const named = ({ name }: { name: string }, i: number): string | null =>
    spawns.findIndex((other) => other.name === name) === i ? null : `has the name of another: "${name}"`;
  const hung = (door: { x: number; z: number }): string | null => {
    const gap = Math.min(...ground.roofs.map((roof) => Math.abs(gapBetween({ ...door, width: 0, depth: 0 }, roof))));
    return gap <= 0.3 ? null : `at ${at(door.x, door.z)} hangs in no wall: the nearest is ${written(gap)} metres away`;
  };
  return firstTrouble([
    () => firstOf('spawns', spawns, (spawn, i) => onGround(spawn) ?? named(spawn, i)),
    () => firstOf('hens', hens, onGround),
    () => firstOf('sellers', sellers, onGround),
    () => firstOf('doors', doors, hung),
    () =>
      firstOf('carts', carts, ({ points }) => {
        const stuck = stuckCart(lanes, points);
        return stuck === null ? null : `cannot pass at ${at(...stuck)}`;
      }),
  ]);
};

/** Squares that can be walked to from one, one for each that can be stood on. */
function reachedFrom(lanes: Lanes, start: number): Uint8Array {
  const { columns, squares } = lanes;
  const reached = new Uint8Array(squares.length);
  reached[start] = 1;
  const open = [start];
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    const column = square % columns;
    const around = [
      square - columns,
      square + columns,
      column > 0 ? square - 1 : -1,
      column + 1 < columns ? square + 1 : -1,
    ];
    for (const next of around) {
      if (next < 0 || next >= squares.length || reached[next] === 1 || squares[next] === kinds.house) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return reached;
}

/** Every place in the bounds can be walked to from the first place to begin: nobody, and no kite, is ever walled in. */
const onePiece: DistrictCheck = ({ spawns: [first] }, { left, right, near, far }, ground) => {
  if (first === undefined) return null;
  const lanes = lanesOf(ground);
  const reached = reachedFrom(lanes, squareAt(lanes, first.x, first.z));
  for (let square = 0; square < reached.length; square++) {
    if (reached[square] === 1 || lanes.squares[square] === kinds.house) continue;
    const [x, z] = middleOf(lanes, square);
    if (x < left || x > right || z < near || z > far) continue;
    return {
      field: 'spawns.0',
      reason: `does not reach the whole district: nobody gets to ${at(x, z)} from ${at(first.x, first.z)}`,
    };
  }
  return null;
};

const everyDistrictCheck: readonly DistrictCheck[] = [
  fittingCover,
  uprightQuarters,
  insideBounds,
  nothingInside,
  peopleInLanes,
  onePiece,
];

/** The first trouble of a district that has the right shape. */
export function troubleOfDistrict(file: DistrictFile, bounds: Bounds, ground: Ground): Trouble | null {
  return firstTrouble(everyDistrictCheck.map((check) => () => check(file, bounds, ground)));
}
