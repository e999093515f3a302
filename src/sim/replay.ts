// Plays a tape: the same setup, seed and wishes give the same world again.
import type { Wish } from './controls.ts';
import { createWorld } from './create.ts';
import { digestOf } from './digest.ts';
import type { Setup } from './setup.ts';
import { step } from './step.ts';
import type { Tape, WishRun } from './tape.ts';
import type { World } from './world.ts';

/** A checkpoint is taken every so many ticks. */
export const checkpointTicks = 600;

export interface Replay {
  readonly ticks: number;
  readonly digest: string;
  /** A digest every 600 ticks. */
  readonly checkpoints: readonly string[];
  readonly world: World;
}

/** Wishes of one seat, run by run. */
export interface SeatReader {
  readonly runs: readonly WishRun[];
  run: number;
  used: number;
}

/** The next wish of a seat, or null when its runs are over. */
export function nextWish(seat: SeatReader): Wish | null {
  while (seat.run < seat.runs.length && seat.used >= (seat.runs[seat.run]?.[0] ?? 0)) {
    seat.run += 1;
    seat.used = 0;
  }
  const run = seat.runs[seat.run];
  if (run === undefined) return null;
  seat.used += 1;
  return { reel: run[1], lean: run[2] };
}

/** Ticks of a tape: those of its longest seat. */
export function tapeTicks(tape: Tape): number {
  let most = 0;
  for (const runs of tape.seats)
    most = Math.max(
      most,
      runs.reduce((sum, run) => sum + run[0], 0),
    );
  return most;
}

/** Plays a whole tape. The setup must be the tape's level; throws a RangeError when their seats differ in number. */
export function replayTape(tape: Tape, setup: Setup): Replay {
  if (tape.seats.length !== setup.flyers.length) {
    throw new RangeError(`the tape has ${tape.seats.length} seats, level ${setup.level} has ${setup.flyers.length}`);
  }
  const world = createWorld(setup, tape.seed);
  const readers = tape.seats.map((runs): SeatReader => ({ runs, run: 0, used: 0 }));
  const checkpoints: string[] = [];
  const ticks = tapeTicks(tape);
  for (let tick = 0; tick < ticks; tick++) {
    step(world, readers.map(nextWish));
    if (world.tick % checkpointTicks === 0) checkpoints.push(digestOf(world));
  }
  return { ticks, digest: digestOf(world), checkpoints, world };
}
