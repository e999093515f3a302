// Run files, read strictly and checked: what a run is made from. Every field: `docs/run.md`.
import * as v from 'valibot';
import type { Ground } from '../sim/run/ground.ts';
import type { RunSetup } from '../sim/run/run.ts';
import type { Place } from '../sim/run/way.ts';
import type { PilotProfile, Roof } from '../sim/setup.ts';
import type { District } from './district-file.ts';
import { gapBetween } from './district-houses.ts';
import { between, fields, name, oneOf, wholeBetween } from './fields.ts';
import { kitePatterns } from './kite-patterns.ts';
import { handAboveRoof } from './level.ts';
import { roof, roofs, signs, title } from './level-file.ts';
import { type Palette, palettes } from './palettes.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const windSpeed = between(3, 7, 'm/s');
const cutHeight = between(40, 120, 'metres');
const tail = between(2, 100, 'metres');

const runFile = fields({
  title,
  play: v.literal('run', 'must be run'),
  wind: fields({ slowest: windSpeed, fastest: windSpeed, gusts: between(0, 2) }),
  cut: fields({ lowest: cutHeight, highest: cutHeight, shortestTail: tail, longestTail: tail }),
  limitSeconds: wholeBetween(30, 300, 'seconds'),
  /** The light in which it is seen; left out, that of a late afternoon. */
  palette: v.exactOptional(oneOf(palettes)),
  /** Who flies the kite until it is cut. */
  flyer: fields({ pilot: name, pattern: oneOf(kitePatterns), roof }),
  /** A file of `levels/districts`, and the places there where you and the rivals begin. */
  district: name,
  start: name,
  rivals: v.pipe(v.array(name, 'must be a list of places to begin'), v.maxLength(12, 'must be at most 12 children')),
  roofs,
  signs,
});

type RunFile = v.InferOutput<typeof runFile>;

/** A run that can be played. */
export interface RunLevel {
  readonly id: string;
  /** Key of the title in the texts. */
  readonly title: string;
  readonly play: 'run';
  /** The light in which it is seen; the usual one when nothing is said. */
  readonly palette?: Palette;
  readonly setup: RunSetup;
}

/** The first pair of bounds that stand the wrong way round. */
function troubleOfBounds({ wind, cut }: RunFile): Trouble | null {
  const pairs = [
    ['wind.slowest', wind.slowest, wind.fastest],
    ['cut.lowest', cut.lowest, cut.highest],
    ['cut.shortestTail', cut.shortestTail, cut.longestTail],
  ] as const;
  const wrong = pairs.find(([, low, high]) => low > high);
  return wrong === undefined ? null : { field: wrong[0], reason: `must be at most ${wrong[2]}, not ${wrong[1]}` };
}

/** Who would have to begin where the district has no such place. */
function troubleOfPlaces({ start, rivals, district }: RunFile, { spawns }: District): Trouble | null {
  const begun = [['start', start] as const, ...rivals.map((at, i) => [`rivals.${i}`, at] as const)];
  const lost = begun.find(([, at]) => !spawns.has(at));
  if (lost === undefined) return null;
  return {
    field: lost[0],
    reason: `names no place to begin of ${district}: "${lost[1]}" (there is ${[...spawns.keys()].join(', ')})`,
  };
}

/** Roofs of the run itself that stand in a house of the district. */
function troubleOfRoofs({ flyer, roofs }: RunFile, { ground }: District): Trouble | null {
  const own = [['flyer.roof', flyer.roof] as const, ...roofs.map((at, i) => [`roofs.${i}`, at] as const)];
  for (const [field, one] of own) {
    const other = ground.roofs.find((house) => gapBetween(one, house) < 0);
    if (other !== undefined) return { field, reason: `overlaps a house of the district at x ${other.x}, z ${other.z}` };
  }
  return null;
}

/** What a run file needs from other files. */
interface RunNeeds {
  readonly pilots: ReadonlyMap<string, PilotProfile>;
  readonly districts: ReadonlyMap<string, District>;
}

/**
 * Reads the content of a run file strictly and checks it against the pilots and districts there are. `id` is the file's name
 * without its ending. Returns the run, or the first trouble.
 */
export function readRun(id: string, content: unknown, { pilots, districts }: RunNeeds): RunLevel | Trouble {
  const read = v.safeParse(runFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  const profile = pilots.get(file.flyer.pilot);
  if (profile === undefined) return { field: 'flyer.pilot', reason: `names no pilot: "${file.flyer.pilot}"` };
  const district = districts.get(file.district);
  if (district === undefined) {
    return { field: 'district', reason: `names no district that can be used: "${file.district}"` };
  }
  const trouble = troubleOfBounds(file) ?? troubleOfPlaces(file, district) ?? troubleOfRoofs(file, district);
  if (trouble !== null) return trouble;
  const { title, play, palette } = file;
  return { id, title, play, ...(palette && { palette }), setup: setupOf(id, file, profile, district) };
}

/** The ground of a district with roofs of the run itself before its own. */
function groundWith(first: readonly Roof[], ground: Ground): Ground {
  const stairs = ground.stairs.map((flight) => ({ ...flight, roof: flight.roof + first.length }));
  return { ...ground, roofs: [...first, ...ground.roofs], stairs };
}

function setupOf(id: string, file: RunFile, profile: PilotProfile, district: District): RunSetup {
  const { flyer, start, rivals, wind, cut, limitSeconds, signs } = file;
  const ground = groundWith([flyer.roof, ...file.roofs], district.ground);
  const placeOf = (spawn: string): Place => district.spawns.get(spawn) ?? [0, 0];
  return {
    level: id,
    wind,
    cut,
    limitSeconds,
    flyer: {
      id: 'kite',
      pattern: flyer.pattern,
      hand: [flyer.roof.x, flyer.roof.height + handAboveRoof, flyer.roof.z],
      seat: { kind: 'pilot', profile },
      lineMetres: cut.lowest,
      spoolMetres: cut.highest,
      azimuthDegrees: 0,
      elevationDegrees: 45,
      spin: 1,
      companion: true,
    },
    start: placeOf(start),
    rivals: rivals.map(placeOf),
    roofs: ground.roofs,
    signs: [...signs, ...district.signs],
    district: district.bounds,
    place: district.id,
    ground,
    street: district.street,
  };
}
