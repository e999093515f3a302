// Reads a tape's text strictly: what is wrong is told with the tick at which it is wrong.
import * as v from 'valibot';
import { wishLimit } from '../sim/controls.ts';
import { spoolHolders } from '../sim/setup.ts';
import {
  longestTapeTicks,
  physicsName,
  type Tape,
  type TapeSetup,
  tapeFormat,
  tapeVersion,
  type WishRun,
} from '../sim/tape.ts';
import { tapeTicks, wishesByTick } from '../sim/tape-reel.ts';
import { closeSeal, openSeal, sealTick, sealTicks } from '../sim/tape-seal.ts';
import { fields, name, oneOf, seed, wholeBetween } from './fields.ts';
import { shown } from './shown.ts';
import { troubleOf } from './trouble.ts';
import { mostKindness, mostWaves } from './waves.ts';

/** A tape that cannot be played. The message is one plain sentence without its full stop. */
export class BrokenTape extends Error {
  override readonly name = 'BrokenTape';
}

const checkMessage = 'must be eight hexadecimal digits';

const tapeFile = fields({
  format: v.literal(tapeFormat),
  version: v.literal(tapeVersion),
  physics: v.literal(physicsName),
  level: name,
  seed,
  setup: fields({
    you: name,
    pilots: v.optional(v.record(name, name, 'must name a pilot by flyer')),
    wave: v.optional(wholeBetween(1, mostWaves)),
    kindness: v.optional(wholeBetween(0, mostKindness)),
    spares: v.optional(v.boolean('must be true or false')),
    errands: v.optional(v.boolean('must be true or false')),
    slowWear: v.optional(v.boolean('must be true or false')),
    spools: v.optional(v.record(name, oneOf(spoolHolders), 'must say who held the spool by flyer')),
    run: v.optional(name),
  }),
  seats: v.pipe(
    v.array(v.array(v.unknown(), 'must be a list of runs'), 'must be a list with one list of runs for each seat'),
    v.minLength(1, 'must hold at least one seat'),
  ),
  seal: v.optional(
    fields({
      ticks: wholeBetween(0, longestTapeTicks, 'ticks'),
      checks: v.array(v.pipe(v.string(checkMessage), v.regex(/^[0-9a-f]{8}$/, checkMessage)), 'must be a list'),
    }),
  ),
});

/** How far the last list of runs goes in a text that breaks off: the tick at which a tape was cut short. */
function ticksBeforeBreak(text: string): number {
  const lastSeat = text.slice(text.lastIndexOf('[[') + 1);
  let ticks = 0;
  for (const run of lastSeat.matchAll(/\[(\d+),-?\d+,-?\d+\]/g)) ticks += Number(run[1]);
  return ticks;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const where = text.includes('"seats"') ? ` after tick ${ticksBeforeBreak(text)}` : '';
    throw new BrokenTape(`the tape is no JSON: broken or cut short${where}`);
  }
}

/** Refuses what is no tape, or a tape of another game, by name. */
function checkOrigin(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BrokenTape('the tape is no object');
  const { format, version, physics } = value as Record<string, unknown>;
  if (format !== tapeFormat) throw new BrokenTape(`format must be "${tapeFormat}", not ${shown(format)}`);
  if (version !== tapeVersion) throw new BrokenTape(`version must be ${tapeVersion}, not ${shown(version)}`);
  if (physics !== physicsName) {
    throw new BrokenTape(`this tape was flown with physics ${shown(physics)}; this game has "${physicsName}"`);
  }
}

/** No upper bound of its own: a run that is too long is told with the tick that the tape would reach. */
const ticksOfRun = wholeBetween(1, Number.MAX_SAFE_INTEGER);
const wishNumber = wholeBetween(-wishLimit, wishLimit);

/** What the two numbers of a wish are called: on the tape of a match, and on that of a run. */
const wishWords = { match: ['reel', 'lean'], run: ['across', 'along'] } as const;

/** One list of runs, with the tick told at which a run is wrong. `seat` counts from 1. */
function readRuns(runs: readonly unknown[], seat: number, [first, second]: readonly [string, string]): WishRun[] {
  let tick = 0;
  return runs.map((run) => {
    const refuse = (reason: string) => new BrokenTape(`seat ${seat}, tick ${tick}: ${reason}`);
    if (!Array.isArray(run) || run.length !== 3) {
      throw refuse(`a run must be [ticks, ${first}, ${second}], not ${shown(run)}`);
    }
    const [ticks, one, other]: unknown[] = run;
    if (!v.is(ticksOfRun, ticks)) throw refuse(`a run must last a whole number of ticks from 1, not ${shown(ticks)}`);
    for (const [word, wish] of Object.entries({ [first]: one, [second]: other })) {
      if (!v.is(wishNumber, wish)) {
        throw refuse(`${word} must be a whole number from ${-wishLimit} to ${wishLimit}, not ${shown(wish)}`);
      }
    }
    tick += ticks;
    if (tick > longestTapeTicks) {
      throw refuse(`the tape goes on to tick ${tick}; the longest that is played is ${longestTapeTicks}`);
    }
    return [ticks, one as number, other as number];
  });
}

/** All seats that hold wishes must be equally long. */
function checkLengths(seats: readonly (readonly WishRun[])[]): void {
  const lengths = seats.map((runs) => runs.reduce((sum, [ticks]) => sum + ticks, 0));
  const longest = Math.max(...lengths);
  const short = lengths.findIndex((ticks) => ticks > 0 && ticks < longest);
  if (short < 0) return;
  throw new BrokenTape(`seat ${short + 1} is cut short at tick ${lengths[short]}: another goes on to tick ${longest}`);
}

/** Compares a tape with its seal. */
function checkSeal(tape: Tape): void {
  if (tape.seal === undefined) return;
  const { ticks, checks } = tape.seal;
  const length = tapeTicks(tape);
  if (length !== ticks) {
    const what = length < ticks ? 'is cut short' : 'has grown';
    throw new BrokenTape(`the tape ${what}: it ends at tick ${length}, and its seal says ${ticks}`);
  }
  const seal = openSeal(tape);
  for (const wishes of wishesByTick(tape)) sealTick(seal, wishes);
  const found = closeSeal(seal).checks;
  const at = found.findIndex((check, index) => check !== checks[index]);
  if (at < 0 && found.length === checks.length) return;
  const from = Math.max(0, at) * sealTicks;
  throw new BrokenTape(
    `the tape was edited: from tick ${from} to ${Math.min(ticks, from + sealTicks)} it breaks its seal`,
  );
}

/** Reads a tape from its text. Throws BrokenTape with what is wrong, and where it can be told, at which tick. */
export function readTape(text: string): Tape {
  const value = parse(text);
  checkOrigin(value);
  const read = v.safeParse(tapeFile, value);
  if (!read.success) {
    const { field, reason } = troubleOf(read.issues);
    throw new BrokenTape(`${field === '' ? 'the tape' : field} ${reason}`);
  }
  const { setup, seal, ...head } = read.output;
  const words = setup.run === undefined ? wishWords.match : wishWords.run;
  const seats = read.output.seats.map((runs, at) => readRuns(runs, at + 1, words));
  checkLengths(seats);
  // Optional fields are there or not: valibot gives no key that was not written.
  const tape: Tape = { ...head, setup: setup as TapeSetup, seats, ...(seal === undefined ? {} : { seal }) };
  checkSeal(tape);
  return tape;
}
