// District files, read strictly: the quarter of the city that a run is played in. Every field: `docs/levels.md`.
import * as v from 'valibot';
import { covers, type Ground, type Stairs } from '../sim/run/ground.ts';
import { type Bounds, canStandAt, lanesOf } from '../sim/run/lanes.ts';
import type { Street } from '../sim/run/street.ts';
import type { Place } from '../sim/run/way.ts';
import type { Roof, Sign } from '../sim/setup.ts';
import { roofsOfDistrict } from './district.ts';
import { troubleOfDistrict } from './district-checks.ts';
import { housesOutOfTheWay } from './district-houses.ts';
import { between, fields, name, oneOf, seed, wholeBetween } from './fields.ts';
import { roof, signs, where } from './level-file.ts';
import { wholeNumbers } from './lots.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const place = fields({ x: where, z: where });
const plot = fields({ x: where, z: where, width: between(0.5, 120, 'metres'), depth: between(0.5, 120, 'metres') });
const corners = v.pipe(
  v.array(v.strictTuple([where, where], 'must be two numbers: x, z'), 'must be a list of corners'),
  v.minLength(2, 'must have at least two corners'),
);
const strip = (narrowest: number, broadest: number) =>
  fields({ points: corners, width: between(narrowest, broadest, 'metres') });
const listOf = <Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.optional(v.pipe(v.array(entry, 'must be a list'), v.maxLength(most, `must be at most ${most}`)), []);

/** A grid of houses: `district` of a level file, set somewhere, with stairs. */
const quarter = fields({
  seed,
  /** Middle of the grid across. */
  x: where,
  across: wholeBetween(20, 600, 'metres'),
  nearest: wholeBetween(-400, 400, 'metres'),
  deep: wholeBetween(20, 600, 'metres'),
  lot: wholeBetween(8, 40, 'metres'),
  lane: wholeBetween(2, 8, 'metres'),
  lowest: wholeBetween(2, 12, 'metres'),
  tallest: wholeBetween(3, 16, 'metres'),
  yardEvery: wholeBetween(0, 20),
  /** Metres by which the roofs rise from row to row: a hillside. */
  rise: between(0, 2, 'metres'),
  /** Of so many houses one has no stairs; 0 for stairs everywhere. */
  stairlessEvery: wholeBetween(0, 20),
});

const districtFile = fields({
  across: wholeBetween(50, 600, 'metres'),
  nearest: wholeBetween(-100, 200, 'metres'),
  deep: wholeBetween(50, 600, 'metres'),
  snow: v.boolean('must be true or false'),
  /** What open ground is covered with; left out, snow where there is snow, and otherwise nothing that slows. */
  cover: v.exactOptional(oneOf(covers)),
  quarters: listOf(quarter, 8),
  roofs: listOf(roof, 200),
  walls: listOf(
    fields({
      x: where,
      z: where,
      width: between(0.2, 120, 'metres'),
      depth: between(0.2, 120, 'metres'),
      height: between(0.3, 12, 'metres'),
    }),
    400,
  ),
  squares: listOf(plot, 40),
  lanes: listOf(strip(2, 20), 40),
  river: v.exactOptional(strip(3, 30)),
  bridges: listOf(plot, 12),
  ditches: listOf(plot, 80),
  steps: listOf(plot, 80),
  carts: listOf(fields({ points: corners }), 40),
  hens: listOf(place, 60),
  doors: listOf(
    fields({
      x: where,
      z: where,
      faces: v.picklist(['left', 'right', 'near', 'far'], 'must be left, right, near or far'),
    }),
    80,
  ),
  sellers: listOf(place, 20),
  spawns: v.pipe(
    v.array(fields({ name, x: where, z: where }), 'must be a list'),
    v.minLength(1, 'must hold at least one place to begin'),
    v.maxLength(40, 'must be at most 40'),
  ),
  signs,
});

export type DistrictFile = v.InferOutput<typeof districtFile>;
type Quarter = DistrictFile['quarters'][number];

/** A quarter of the city, ready to be run in. */
export interface District {
  readonly id: string;
  /** A kite that comes down outside is nobody's. */
  readonly bounds: Bounds;
  readonly ground: Ground;
  readonly street: Street;
  readonly spawns: ReadonlyMap<string, Place>;
  readonly signs: readonly Sign[];
}

const facing = { left: [-1, 0], right: [1, 0], near: [0, -1], far: [0, 1] } as const;
const sides = [facing.near, facing.right, facing.far, facing.left] as const;

/** Metres from a wall to the middle of whoever stands at the foot of stairs there. */
const stairsOff = 1;

/** Roofs of a grid, with the rise of a hillside in them. */
function roofsOfQuarter({ x, rise, stairlessEvery: _, ...grid }: Quarter): Roof[] {
  const lots = roofsOfDistrict(grid);
  return lots.map((house) => {
    const row = Math.floor((house.z - grid.nearest) / grid.lot);
    return { ...house, x: house.x + x, height: house.height + row * rise };
  });
}

/** Stairs beside a house, at a side that is drawn, or the next one where somebody can stand; null for none. */
function stairsOf(ground: Ground, bounds: Bounds, at: number, first: number): Stairs | null {
  const house = ground.roofs[at];
  if (house === undefined) return null;
  for (let turn = 0; turn < sides.length; turn++) {
    const [outX, outZ] = sides[(first + turn) % sides.length] ?? facing.near;
    const x = house.x + outX * (house.width / 2 + stairsOff);
    const z = house.z + outZ * (house.depth / 2 + stairsOff);
    const isInside = x > bounds.left && x < bounds.right && z > bounds.near && z < bounds.far;
    if (!isInside || !canStandAt(lanesOf(ground), x, z)) continue;
    // Not minus zero: what is told of a district must compare as what was written.
    return { x, z, headingX: 0 - outX, headingZ: 0 - outZ, roof: at };
  }
  return null;
}

function boundsOf({ across, nearest, deep }: DistrictFile): Bounds {
  return { left: -across / 2, right: across / 2, near: nearest, far: nearest + deep };
}

/** The ground of a file: houses of its own stand where they are told; those of a grid where nothing else is. */
function groundOf(file: DistrictFile, bounds: Bounds): Ground {
  const grids = file.quarters.map((quarter) => ({ quarter, houses: housesOutOfTheWay(roofsOfQuarter(quarter), file) }));
  const stairs: Stairs[] = [];
  const ground: Ground = {
    roofs: [...file.roofs, ...grids.flatMap(({ houses }) => houses)],
    walls: file.walls,
    lanes: file.lanes,
    river: file.river ?? null,
    bridges: file.bridges,
    ditches: file.ditches,
    steps: file.steps,
    stairs,
    cover: file.cover ?? (file.snow ? 'snow' : null),
  };
  let at = 0;
  const climb = (first: number, isStairless: boolean): void => {
    const found = isStairless ? null : stairsOf(ground, bounds, at, first);
    if (found !== null) stairs.push(found);
    at++;
  };
  for (const _ of file.roofs) climb(0, false);
  for (const { quarter, houses } of grids) {
    // A lot of its own: the grid's houses stay as they are drawn.
    const pick = wholeNumbers((quarter.seed + 1) >>> 0);
    for (const _ of houses) climb(pick(4), quarter.stairlessEvery > 0 && pick(quarter.stairlessEvery) === 0);
  }
  return ground;
}

function streetOf({ carts, hens, doors, sellers }: DistrictFile): Street {
  return {
    carts: carts.map(({ points }) => points),
    hens: hens.map(({ x, z }) => [x, z] as const),
    doors: doors.map(({ x, z, faces }) => ({ x, z, headingX: facing[faces][0], headingZ: facing[faces][1] })),
    sellers: sellers.map(({ x, z }) => [x, z] as const),
  };
}

/** Reads the content of a district file strictly and checks that one can run in it. Returns it, or the first trouble. */
export function readDistrict(id: string, content: unknown): District | Trouble {
  const read = v.safeParse(districtFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  const bounds = boundsOf(file);
  const ground = groundOf(file, bounds);
  const trouble = troubleOfDistrict(file, bounds, ground);
  if (trouble !== null) return trouble;
  const spawns = new Map(file.spawns.map((spawn) => [spawn.name, [spawn.x, spawn.z] as const]));
  return { id, bounds, ground, street: streetOf(file), spawns, signs: file.signs };
}
