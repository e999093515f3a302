// Plays a tape and says what `sim tape`, `tape.html` and `gudiparan.replay` say of it.
import { replayTape } from '../sim/replay.ts';
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
 * plain sentence each.
 */
export function reportTape(text: string, shelf: Shelf): TapeReport {
  const tape = readTape(text);
  const { ticks, digest, checkpoints } = replayTape(tape, setupOfTape(tape, shelf));
  return { format: tape.format, version: tape.version, level: tape.level, ticks, digest, checkpoints };
}
