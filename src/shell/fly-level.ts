// Flies a level with one pilot in the player's place: wave after wave as long as it wins.
import type { Catalogue } from '../content/catalogue.ts';
import type { Level } from '../content/level.ts';
import { seated } from '../content/seating.ts';
import { peopleOf, seedOfWave, skyOfWave, type Wave } from '../content/waves.ts';
import type { Technique } from '../sim/events.ts';
import type { Tape } from '../sim/tape.ts';
import { ticksPerSecond } from '../sim/world.ts';
import { type PilotChoice, seatOf } from './choose.ts';
import type { Fly } from './fly-series.ts';
import { thousandths } from './median.ts';
import type { FlownMatch, MatchWish } from './watched-worker.ts';

/** `won` is the last kite of the last wave; `time` is a wave that nobody won while the pilot still flew. */
type Result = 'won' | 'lost' | 'time' | 'fault';

interface Cut {
  /** Since the level began: the seconds of the waves are added up. */
  readonly seconds: number;
  readonly winner: string | null;
  readonly loser: string;
  readonly technique: Technique;
}

export interface LevelMatch {
  readonly seed: number;
  readonly result: Result;
  /** Among everybody of the level: rivals of waves that were not reached are ahead. */
  readonly place: number;
  readonly flyers: number;
  /** Waves that were flown. */
  readonly waves: number;
  readonly cuts: readonly Cut[];
  readonly seconds: number;
  readonly faults: number;
  /** Of the last wave that was flown, where the pilot went out or the wave was decided. */
  readonly digest: string;
  /** Only where there was one. */
  readonly firstFault?: string;
}

export interface FlownLevel {
  readonly match: LevelMatch;
  readonly tape: Tape | null;
}

export interface LevelEntry {
  readonly level: Level;
  readonly pilot: PilotChoice;
  readonly catalogue: Pick<Catalogue, 'drawn'>;
  readonly wantsTape: boolean;
}

function waveWish(
  { level, pilot, catalogue, wantsTape }: LevelEntry,
  wave: Wave,
  number: number,
  seed: number,
): MatchWish {
  const own = seedOfWave(seed, number);
  const sky = skyOfWave(wave, own, catalogue.drawn);
  const setup = seated(sky, { [level.you]: seatOf(pilot) });
  const rivals = Object.entries(sky.pilots).filter(([flyer]) => flyer !== level.you);
  const named = rivals.map(([flyer, { id }]) => [flyer, id]);
  if (pilot.kind === 'pilot') named.push([level.you, pilot.profile.id]);
  return {
    setup,
    seed: own,
    tapeSetup: {
      you: level.you,
      pilots: Object.fromEntries(named),
      ...(number > 1 && { wave: number }),
    },
    modules: setup.flyers.map(({ id }) => (id === level.you && pilot.kind === 'module' ? pilot.file : null)),
    wantsTape,
    until: level.you,
  };
}

function resultOf({ winner, reason }: FlownMatch, you: string): Result {
  if (reason === 'fault') return 'fault';
  if (winner === you) return 'won';
  return reason === 'time' ? 'time' : 'lost';
}

const secondsOf = (ticks: number): number => thousandths(ticks / ticksPerSecond);

/** Flies the waves of one seed as long as they are won. */
export async function flyLevel(entry: LevelEntry, seed: number, fly: Fly): Promise<FlownLevel> {
  const { level } = entry;
  const cuts: Cut[] = [];
  let ticks = 0;
  let faults = 0;
  let firstFault: string | null = null;
  for (const [at, wave] of level.waves.entries()) {
    const flown = await fly(waveWish(entry, wave, at + 1, seed));
    for (const { tick, ...cut } of flown.cuts) cuts.push({ seconds: secondsOf(ticks + tick), ...cut });
    ticks += flown.ticks;
    faults += flown.faults;
    firstFault ??= flown.firstFault;
    const result = resultOf(flown, level.you);
    if (result === 'won' && at + 1 < level.waves.length) continue;
    const flyers = peopleOf(level.waves).size;
    const reached = peopleOf(level.waves.slice(0, at + 1)).size;
    return {
      match: {
        seed,
        result,
        place: (flown.places[level.you] ?? flyers) + flyers - reached,
        flyers,
        waves: at + 1,
        cuts,
        seconds: secondsOf(ticks),
        faults,
        digest: flown.digest,
        ...(firstFault === null ? {} : { firstFault }),
      },
      tape: flown.tape,
    };
  }
  throw new RangeError(`${level.id} has no waves`);
}
