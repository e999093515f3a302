// Plays a tape and says what `sim tape`, `tape.html` and `gudiparan.replay` say of it.
import { type Replay, replayTape, type Stretch } from '../sim/replay.ts';
import { replayRun } from '../sim/run-tape.ts';
import type { Tape } from '../sim/tape.ts';
import { tapeTicks } from '../sim/tape-reel.ts';
import { type RunShelf, runOfTape } from './run-seating.ts';
import { type Shelf, setupOfTape } from './seating.ts';
import { readTape } from './tape-file.ts';

export interface TapeReport {
  readonly format: string;
  readonly version: number;
  readonly level: string;
  readonly ticks: number;
  readonly digest: string;
  /** A digest every 600 ticks. */
  readonly checkpoints: readonly string[];
  /** Only where it was asked for: a digest of each tick from the first to the last of a stretch, counted from 1. */
  readonly stretch?: Stretch & { readonly digests: readonly string[] };
}

export interface ReportWishes {
  /** Hears how many ticks are to be played, once the tape is found good. */
  readonly onStart?: (ticks: number) => void;
  /** Asks for a digest of each tick of a stretch; what is left out is the tape's first or last tick. */
  readonly stretch?: Partial<Stretch> | undefined;
}

/** A stretch that the tape does not have. The message is one plain sentence without its full stop. */
export class StrangeStretch extends Error {
  override readonly name = 'StrangeStretch';
}

function stretchOf({ from = 1, to }: Partial<Stretch>, ticks: number): Stretch {
  const last = to ?? ticks;
  if (Number.isInteger(from) && Number.isInteger(last) && from >= 1 && from <= last && last <= ticks) {
    return { from, to: last };
  }
  throw new StrangeStretch(`the tape has ticks 1 to ${ticks} and no stretch from ${from} to ${last}`);
}

const noStretch: Stretch = { from: 1, to: 0 };

/** Plays a tape of a run, or of a match, once it is found to fit what is here. */
function playerOf(tape: Tape, shelf: TapeShelf): (stretch: Stretch) => Omit<Replay, 'world'> {
  if (tape.setup.run !== undefined) {
    const setup = runOfTape(tape, shelf);
    return (stretch) => replayRun(tape, setup, stretch);
  }
  const setup = setupOfTape(tape, shelf);
  return (stretch) => replayTape(tape, setup, stretch);
}

/** What tapes of matches and of runs are found in. `Catalogue` fits. */
export type TapeShelf = Shelf & RunShelf;

/**
 * Reads a tape's text and plays it in a world of its own. Throws BrokenTape, StrangeTape or StrangeStretch, whose messages
 * are one plain sentence each.
 */
export function reportTape(text: string, shelf: TapeShelf, { onStart, stretch }: ReportWishes = {}): TapeReport {
  const tape = readTape(text);
  const play = playerOf(tape, shelf);
  const wanted = stretch === undefined ? undefined : stretchOf(stretch, tapeTicks(tape));
  onStart?.(tapeTicks(tape));
  const { ticks, digest, checkpoints, digests } = play(wanted ?? noStretch);
  const report = { format: tape.format, version: tape.version, level: tape.level, ticks, digest, checkpoints };
  return wanted === undefined ? report : { ...report, stretch: { ...wanted, digests } };
}
