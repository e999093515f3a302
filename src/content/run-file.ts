// Run files, read strictly and checked: what a run is made from. Every field: `docs/run.md`.
import * as v from 'valibot';
import { canStandAt, lanesOf } from '../sim/run/lanes.ts';
import type { RunSetup } from '../sim/run/run.ts';
import type { PilotProfile, Roof } from '../sim/setup.ts';
import { districtFields, roofsOfDistrict } from './district.ts';
import { between, fields, name, oneOf, wholeBetween } from './fields.ts';
import { kitePatterns } from './kite-patterns.ts';
import { handAboveRoof } from './level.ts';
import { roof, roofs, signs, title, where } from './level-file.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const place = fields({ x: where, z: where });
const windSpeed = between(3, 7, 'm/s');
const cutHeight = between(40, 120, 'metres');
const tail = between(2, 100, 'metres');

const runFile = fields({
  title,
  play: v.literal('run', 'must be run'),
  wind: fields({ slowest: windSpeed, fastest: windSpeed, gusts: between(0, 2) }),
  cut: fields({ lowest: cutHeight, highest: cutHeight, shortestTail: tail, longestTail: tail }),
  limitSeconds: wholeBetween(30, 300, 'seconds'),
  /** Who flies the kite until it is cut. */
  flyer: fields({ pilot: name, pattern: oneOf(kitePatterns), roof }),
  start: place,
  rivals: v.pipe(v.array(place, 'must be a list'), v.maxLength(8, 'must be at most 8 children')),
  district: districtFields,
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

/** Who would have to begin inside a house. */
function troubleOfPlaces({ start, rivals }: RunFile, roofs: readonly Roof[]): Trouble | null {
  const lanes = lanesOf(roofs);
  const places = [['start', start] as const, ...rivals.map((at, i) => [`rivals.${i}`, at] as const)];
  const walled = places.find(([, { x, z }]) => !canStandAt(lanes, x, z));
  return walled === undefined ? null : { field: walled[0], reason: 'must lie in a lane, not in a house' };
}

/**
 * Reads the content of a run file strictly and checks it against the pilots there are. `id` is the file's name without its
 * ending. Returns the run, or the first trouble.
 */
export function readRun(id: string, content: unknown, pilots: ReadonlyMap<string, PilotProfile>): RunLevel | Trouble {
  const read = v.safeParse(runFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  const profile = pilots.get(file.flyer.pilot);
  if (profile === undefined) return { field: 'flyer.pilot', reason: `names no pilot: "${file.flyer.pilot}"` };
  const allRoofs = [file.flyer.roof, ...file.roofs, ...roofsOfDistrict(file.district)];
  const trouble = troubleOfBounds(file) ?? troubleOfPlaces(file, allRoofs);
  if (trouble !== null) return trouble;
  return { id, title: file.title, play: file.play, setup: setupOf(id, file, profile, allRoofs) };
}

function setupOf(id: string, file: RunFile, profile: PilotProfile, roofs: readonly Roof[]): RunSetup {
  const { flyer, district, start, rivals, wind, cut, limitSeconds, signs } = file;
  const half = district.across / 2;
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
    start: [start.x, start.z],
    rivals: rivals.map(({ x, z }) => [x, z] as const),
    roofs,
    signs,
    district: { left: -half, right: half, near: district.nearest, far: district.nearest + district.deep },
  };
}
