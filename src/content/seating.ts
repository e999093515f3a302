// Who sits where: turns a level or a sky into the setup of one match.
import { withErrands } from '../sim/companion/with-errands.ts';
import {
  type FlyerSetup,
  type PilotProfile,
  type Seat,
  type Setup,
  type SpoolHolder,
  seatCount,
  spoolSeats,
} from '../sim/setup.ts';
import type { Tape } from '../sim/tape.ts';
import type { Level } from './level.ts';
import type { NamedFlyer } from './named-flyer.ts';
import { type Sky, skyOfWave } from './waves.ts';

/** The level's setup with other seats for the named flyers; flyers that are not named keep the level's pilots. */
export function seated(level: Sky, seats: Readonly<Record<string, Seat>>): Setup {
  const flyers = level.setup.flyers.map((flyer) => {
    const pilot = level.pilots[flyer.id];
    const own: Seat = pilot === undefined ? { kind: 'wishes' } : { kind: 'pilot', profile: pilot };
    return { ...flyer, seat: seats[flyer.id] ?? own };
  });
  return { ...level.setup, flyers };
}

/** Who holds the spool, by flyer. */
export type Spools = Readonly<Record<string, SpoolHolder>>;

/** The setup with other people at the spools of the named flyers, and of their second kites. */
export function spooled(setup: Setup, spools: Spools): Setup {
  const flyers = setup.flyers.map((flyer): FlyerSetup => {
    const holder = spools[flyer.spareOf ?? flyer.id];
    if (holder === undefined) return flyer;
    const { spoolSeat: _, ...rest } = flyer;
    return { ...rest, companion: holder === 'companion', ...(holder === 'seat' && { spoolSeat: true }) };
  });
  return { ...setup, flyers };
}

/** The setup in which the lines of a person, the second kite's too, wear more slowly. */
export function withSlowWear(setup: Setup, person: string): Setup {
  const flyers = setup.flyers.map((flyer) =>
    (flyer.spareOf ?? flyer.id) === person ? { ...flyer, slowWear: true } : flyer,
  );
  return { ...setup, flyers };
}

/** What a tape's seats must be found in. `Catalogue` fits. */
export interface Shelf {
  readonly levels: ReadonlyMap<string, Level>;
  readonly skies: ReadonlyMap<string, Sky>;
  readonly pilots: ReadonlyMap<string, PilotProfile>;
  /** Those that lots are drawn from. */
  readonly drawn: readonly NamedFlyer[];
}

/** A tape that is well written, but not for the levels and pilots that are here. The message is one plain sentence. */
export class StrangeTape extends Error {
  override readonly name = 'StrangeTape';
}

function seatOnTape(tape: Tape, flyer: string, at: number, { pilots }: Shelf): Seat | null {
  const name = tape.setup.pilots?.[flyer];
  if (name === undefined) return flyer === tape.setup.you || tape.seats[at]?.length ? { kind: 'wishes' } : null;
  const profile = pilots.get(name);
  if (profile === undefined) throw new StrangeTape(`setup.pilots.${flyer} names no pilot of this game: "${name}"`);
  if (tape.seats[at]?.length) throw new StrangeTape(`seat ${at + 1} holds wishes, yet the pilot "${name}" sits there`);
  return { kind: 'pilot', profile };
}

/** The sky that a tape names: a wave of a level as it was then, or a sky. */
function skyOfTape({ level: id, seed, setup }: Tape, { levels, skies, drawn }: Shelf): Sky {
  const level = levels.get(id);
  if (level === undefined) {
    const sky = skies.get(id);
    if (sky === undefined) throw new StrangeTape(`level names no level of this game: "${id}"`);
    return sky;
  }
  const { wave: number = 1, kindness = 0, spares = false } = setup;
  const wave = level.waves[number - 1];
  if (wave === undefined) throw new StrangeTape(`setup.wave must be 1 to ${level.waves.length}, not ${number}`);
  return skyOfWave(wave, seed, drawn, { kindness, spares });
}

/** There is a list for each seat of the setup, and at a spool nobody leans. */
function checkSeats({ seats }: Tape, setup: Setup): void {
  const flyers = setup.flyers.length;
  const spools = spoolSeats(setup).length;
  const wanted = seatCount(setup);
  if (seats.length !== wanted) {
    const atSpools = spools === 0 ? '' : `, and ${spools} for who sits at a spool`;
    const sent = wanted === flyers + spools ? '' : ', and 1 for a companion who may be sent';
    throw new StrangeTape(
      `seats must be ${wanted}, one for each flyer of the level${atSpools}${sent}, not ${seats.length}`,
    );
  }
  const leans = seats.findIndex((runs, at) => at >= flyers && runs.some(([, , lean]) => lean !== 0));
  const whose = leans < flyers + spools ? 'is at a spool' : 'is a companion of somebody';
  if (leans >= 0) throw new StrangeTape(`seat ${leans + 1} ${whose}: the last number of its runs must be 0`);
}

/** The setup that a tape was flown with. Throws StrangeTape when level, flyers or pilots are not known here. */
export function setupOfTape(tape: Tape, shelf: Shelf): Setup {
  const level = skyOfTape(tape, shelf);
  const { spools = {}, pilots = {}, you, errands = false, slowWear = false } = tape.setup;
  const spared = slowWear ? withSlowWear(level.setup, you) : level.setup;
  const held = spooled(spared, spools);
  const setup = errands && held.flyers.some(({ id }) => id === you) ? withErrands(held, you) : held;
  const ids = setup.flyers.map((flyer) => flyer.id);
  checkSeats(tape, setup);
  const strangers = [you, ...Object.keys(pilots), ...Object.keys(spools)].filter((id) => !ids.includes(id));
  if (strangers.length > 0) throw new StrangeTape(`setup names no flyer of the level: "${strangers[0]}"`);
  const seats: Record<string, Seat> = {};
  for (const [at, id] of ids.entries()) {
    const seat = seatOnTape(tape, id, at, shelf);
    if (seat !== null) seats[id] = seat;
  }
  return seated({ ...level, setup }, seats);
}
