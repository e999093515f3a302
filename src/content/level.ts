// Levels and skies, read and checked: what a match can be made from.
import * as v from 'valibot';
import type { FlyerSetup, PilotProfile, Roof, Seat, Setup } from '../sim/setup.ts';
import { everyCheck, everySkyCheck } from './checks/every-check.ts';
import { roofsOfDistrict } from './district.ts';
import { type LevelFlyer, levelFile, type SkyFile, skyFile } from './level-file.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Metres from a flat roof up to the hand of the child who stands on it. */
const handAboveRoof = 1.4;

/** Where kites fly: all that a tape needs of a level. */
export interface Sky {
  readonly id: string;
  /** The match as the page plays it: `you` of a level moved from outside, the others by the file's pilots. */
  readonly setup: Setup;
  /** Who flies where nobody else is asked to, by flyer. */
  readonly pilots: Readonly<Record<string, PilotProfile>>;
}

/** A sky that can be played. */
export interface Level extends Sky {
  /** Key of the title in the texts. */
  readonly title: string;
  readonly play: 'duel';
  /** The flyer that a person moves on the page. */
  readonly you: string;
}

function flyerSetup(flyer: LevelFlyer, seat: Seat): FlyerSetup {
  const { roof, pilot: _, ...rest } = flyer;
  return { ...rest, hand: [roof.x, roof.height + handAboveRoof, roof.z], seat };
}

function setupOf(id: string, file: SkyFile, seatOf: (flyer: LevelFlyer) => Seat): Setup {
  const roofs: Roof[] = [...file.flyers.map((flyer) => flyer.roof), ...file.roofs, ...roofsOfDistrict(file.district)];
  return {
    level: id,
    wind: file.wind,
    limitSeconds: file.limitSeconds,
    flyers: file.flyers.map((flyer) => flyerSetup(flyer, seatOf(flyer))),
    roofs,
    signs: file.signs,
  };
}

/** The sky of a checked file. `you` names the flyer who is moved from outside; nobody for null. */
function skyOf(id: string, file: SkyFile, you: string | null, known: ReadonlyMap<string, PilotProfile>): Sky {
  const pilots: Record<string, PilotProfile> = {};
  for (const flyer of file.flyers) {
    const profile = known.get(flyer.pilot);
    if (profile !== undefined) pilots[flyer.id] = profile;
  }
  const seatOf = ({ id: flyer }: LevelFlyer): Seat => {
    const profile = pilots[flyer];
    return flyer === you || profile === undefined ? { kind: 'wishes' } : { kind: 'pilot', profile };
  };
  return { id, setup: setupOf(id, file, seatOf), pilots };
}

/**
 * Reads the content of a level file strictly and checks it against the pilots there are.
 * `id` is the file's name without its ending. Returns the level, or the first trouble.
 */
export function readLevel(id: string, content: unknown, pilots: ReadonlyMap<string, PilotProfile>): Level | Trouble {
  const read = v.safeParse(levelFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  for (const check of everyCheck) {
    const trouble = check(file, { pilots });
    if (trouble !== null) return trouble;
  }
  return { ...skyOf(id, file, file.you, pilots), title: file.title, play: file.play, you: file.you };
}

/** The same for a sky file. */
export function readSky(id: string, content: unknown, pilots: ReadonlyMap<string, PilotProfile>): Sky | Trouble {
  const read = v.safeParse(skyFile, content);
  if (!read.success) return troubleOf(read.issues);
  for (const check of everySkyCheck) {
    const trouble = check(read.output, { pilots });
    if (trouble !== null) return trouble;
  }
  return skyOf(id, read.output, null, pilots);
}
