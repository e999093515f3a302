// A level, read and checked: what a match can be made from.
import * as v from 'valibot';
import type { FlyerSetup, PilotProfile, Roof, Seat, Setup } from '../sim/setup.ts';
import { everyCheck } from './checks/every-check.ts';
import { roofsOfDistrict } from './district.ts';
import { type LevelFile, type LevelFlyer, levelFile } from './level-file.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** Metres from a flat roof up to the hand of the child who stands on it. */
const handAboveRoof = 1.4;

export interface Level {
  readonly id: string;
  /** Key of the title in the texts. */
  readonly title: string;
  readonly play: 'duel';
  /** The flyer that a person moves on the page. */
  readonly you: string;
  /** The match as the page plays it: `you` moved from outside, the others by the level's pilots. */
  readonly setup: Setup;
  /** Who flies where nobody else is asked to, by flyer. */
  readonly pilots: Readonly<Record<string, PilotProfile>>;
}

function flyerSetup(flyer: LevelFlyer, seat: Seat): FlyerSetup {
  const { roof, pilot: _, ...rest } = flyer;
  return { ...rest, hand: [roof.x, roof.height + handAboveRoof, roof.z], seat };
}

function setupOf(id: string, file: LevelFile, seatOf: (flyer: LevelFlyer) => Seat): Setup {
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
  const flyers: Record<string, PilotProfile> = {};
  for (const flyer of file.flyers) {
    const profile = pilots.get(flyer.pilot);
    if (profile !== undefined) flyers[flyer.id] = profile;
  }
  const seatOf = ({ id: flyer }: LevelFlyer): Seat => {
    const profile = flyers[flyer];
    return flyer === file.you || profile === undefined ? { kind: 'wishes' } : { kind: 'pilot', profile };
  };
  return { id, title: file.title, play: file.play, you: file.you, setup: setupOf(id, file, seatOf), pilots: flyers };
}
