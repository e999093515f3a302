// Levels and skies, read and checked: what a match can be made from.
import * as v from 'valibot';
import type { FlyerSetup, PilotProfile, Roof, Seat, Setup } from '../sim/setup.ts';
import { everyCheck, everySkyCheck, everyWaveCheck } from './checks/every-check.ts';
import { roofsOfDistrict } from './district.ts';
import { type LevelFlyer, levelFile, type SkyFile, skyFile, type WaveFile, wavesOf } from './level-file.ts';
import { type Trouble, troubleOf } from './trouble.ts';
import { byLot, type Sky, spareFor, type Wave } from './waves.ts';

/** Metres from a flat roof up to the hand of the child who stands on it. */
export const handAboveRoof = 1.4;

/** Skies that can be played, one after the other. As a sky, a level is its first wave. */
export interface Level extends Wave {
  /** Key of the title in the texts. */
  readonly title: string;
  readonly play: 'duel' | 'tournament';
  /** The flyer that a person moves on the page. */
  readonly you: string;
  /** Who flies for a person that holds the spool, where the level says so. */
  readonly flownBy?: string;
  /** The matches of the level in their order; a duel has one. */
  readonly waves: readonly Wave[];
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
  return { id, setup: setupOf(id, file, seatOf), pilots, ...(file.palette && { palette: file.palette }) };
}

function waveOf(id: string, file: WaveFile, known: ReadonlyMap<string, PilotProfile>): Wave {
  const sky = skyOf(id, file, file.you, known);
  const spares = file.spares.flatMap(({ of, pattern }) =>
    sky.setup.flyers.filter((flyer) => flyer.id === of).map((flyer) => spareFor(flyer, pattern)),
  );
  const lots = file.flyers.filter(({ id: flyer, pilot }) => pilot === byLot && flyer !== file.you);
  return { ...sky, spares, lots: lots.map((flyer) => flyer.id) };
}

/** The first trouble of a wave, with the path of its field; what all waves share is told by its own name. */
function troubleOfWave(file: WaveFile, at: number, pilots: ReadonlyMap<string, PilotProfile>): Trouble | null {
  for (const check of everyWaveCheck) {
    const trouble = check(file, { pilots });
    if (trouble === null) continue;
    const ofWave = /^(?:flyers|spares|wind)\b/.test(trouble.field);
    return ofWave ? { ...trouble, field: `waves.${at}.${trouble.field}` } : trouble;
  }
  return null;
}

/**
 * Reads the content of a level file strictly and checks it against the pilots there are.
 * `id` is the file's name without its ending. Returns the level, or the first trouble.
 */
export function readLevel(id: string, content: unknown, pilots: ReadonlyMap<string, PilotProfile>): Level | Trouble {
  const read = v.safeParse(levelFile, content);
  if (!read.success) return troubleOf(read.issues);
  const file = read.output;
  const { title, play, you } = file;
  if (file.play === 'duel') {
    for (const check of everyCheck) {
      const trouble = check(file, { pilots });
      if (trouble !== null) return trouble;
    }
    const wave: Wave = { ...skyOf(id, file, you, pilots), lots: [], spares: [] };
    return { ...wave, title, play, you, waves: [wave] };
  }
  const files = wavesOf(file);
  for (const [at, wave] of files.entries()) {
    const trouble = troubleOfWave(wave, at, pilots);
    if (trouble !== null) return trouble;
  }
  const waves = files.map((wave) => waveOf(id, wave, pilots));
  const [first] = waves;
  if (first === undefined) throw new RangeError(`${id} has no waves`);
  return { ...first, title, play, you, waves };
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
