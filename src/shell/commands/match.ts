// `match`: a whole level with one pilot in the player's place, wave after wave as long as it wins, seed after seed.
import type { Catalogue } from '../../content/catalogue.ts';
import type { Level } from '../../content/level.ts';
import { seated } from '../../content/seating.ts';
import { peopleOf, seedOfWave, skyOfWave, type Wave } from '../../content/waves.ts';
import type { Technique } from '../../sim/events.ts';
import type { Tape } from '../../sim/tape.ts';
import { ticksPerSecond } from '../../sim/world.ts';
import { countRule, seedRule } from '../arguments.ts';
import { chooseLevel, choosePilot, type PilotChoice, seatOf } from '../choose.ts';
import { type Fly, flySeries, seedsOf } from '../fly-series.ts';
import { catalogueOf } from '../folders.ts';
import { median, thousandths } from '../median.ts';
import { table } from '../table.ts';
import { checkTapeOut, writeTape } from '../tape-out.ts';
import type { FlownMatch, MatchWish } from '../watched-worker.ts';
import type { Answer, Command } from './command.ts';

/** `won` is the last kite of the last wave; `time` is a wave that nobody won while the pilot still flew. */
type Result = 'won' | 'lost' | 'time' | 'fault';

interface Cut {
  /** Since the level began: the seconds of the waves are added up. */
  readonly seconds: number;
  readonly winner: string | null;
  readonly loser: string;
  readonly technique: Technique;
}

interface LevelMatch {
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

interface Flown {
  readonly match: LevelMatch;
  readonly tape: Tape | null;
}

interface Entry {
  readonly level: Level;
  readonly pilot: PilotChoice;
  readonly catalogue: Catalogue;
  readonly wantsTape: boolean;
}

function waveWish({ level, pilot, catalogue, wantsTape }: Entry, wave: Wave, number: number, seed: number): MatchWish {
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
async function flyLevel(entry: Entry, seed: number, fly: Fly): Promise<Flown> {
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

function summaryOf(matches: readonly LevelMatch[]) {
  return {
    matches,
    wins: matches.filter(({ result }) => result === 'won').length,
    medianPlace: median(matches.map(({ place }) => place)),
  };
}

function peopleTable({ matches, wins, medianPlace }: ReturnType<typeof summaryOf>, you: string): string {
  const heads = ['seed', 'result', 'place', 'of', 'waves', 'cuts', 'seconds', 'faults', 'digest'];
  const rows = matches.map(({ seed, result, place, flyers, waves, cuts, seconds, faults, digest }) => {
    const own = cuts.filter(({ winner }) => winner === you).length;
    return [seed, result, place, flyers, waves, own, seconds, faults, digest];
  });
  return `${table(heads, rows)}\nwon ${wins} of ${matches.length}; median place ${medianPlace ?? '-'}\n`;
}

export const match: Command = {
  rule: {
    options: {
      level: { kind: 'text', needed: true },
      seed: { ...seedRule, needed: true },
      count: countRule,
      pilot: { kind: 'text' },
      tape: { kind: 'text' },
    },
    operands: [],
  },
  help: "match --level ID --seed N [--count K] [--pilot P] [--tape OUT]   a whole level with P in the player's place",
  async run(given, surroundings): Promise<Answer> {
    const catalogue = catalogueOf(surroundings.levels);
    const level = chooseLevel('level', given.text('level') ?? '', catalogue);
    const seeds = seedsOf(given);
    const pilot = choosePilot('pilot', given.text('pilot'), level.pilots[level.you], catalogue);
    const out = given.text('tape');
    checkTapeOut(out, seeds.length);
    const entry: Entry = { level, pilot, catalogue, wantsTape: out !== undefined };
    const flown = await flySeries(seeds, 'levels', surroundings, (seed, fly) => flyLevel(entry, seed, fly));
    const tape = flown[0]?.tape ?? null;
    if (out !== undefined && tape !== null) writeTape(out, tape);
    const json = summaryOf(flown.map(({ match }) => match));
    return { json, people: peopleTable(json, level.you) };
  },
};
