// Plays a tape and says what `sim tape`, `tape.html` and `gudiparan.replay` say of it.
import { replayTape } from '../sim/replay.ts';
import { tapeTicks } from '../sim/tape-reel.ts';
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
}

/**
 * Reads a tape's text and plays it in a world of its own. Throws BrokenTape or StrangeTape, whose messages are one
 * plain sentence each. `onStart` hears how many ticks are to be played, once the tape is found good.
 */
export function reportTape(text: string, shelf: Shelf, onStart?: (ticks: number) => void): TapeReport {
  const tape = readTape(text);
  const setup = setupOfTape(tape, shelf);
  onStart?.(tapeTicks(tape));
  const { ticks, digest, checkpoints } = replayTape(tape, setup);
  return { format: tape.format, version: tape.version, level: tape.level, ticks, digest, checkpoints };
}
