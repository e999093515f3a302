// Plays a tape: the same setup, seed and wishes give the same world again.
import { createWorld } from './create.ts';
import { digestOf } from './digest.ts';
import { type Setup, seatCount } from './setup.ts';
import { step } from './step.ts';
import type { Tape } from './tape.ts';
import { tapeTicks, wishesByTick } from './tape-reel.ts';
import type { World } from './world.ts';

/** A checkpoint is taken every so many ticks. */
export const checkpointTicks = 600;

/** Ticks from first to last, counted from 1: tick 1 is the world after one step. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Replay {
  readonly ticks: number;
  readonly digest: string;
  /** A digest every 600 ticks. */
  readonly checkpoints: readonly string[];
  /** A digest of each tick of the stretch that was asked for; empty when none was. */
  readonly digests: readonly string[];
  readonly world: World;
}

const noStretch: Stretch = { from: 1, to: 0 };

/**
 * Plays a whole tape. The setup must be the tape's level; throws a RangeError when their seats differ in number.
 * Every tick of `stretch` is digested: where two machines part between two checkpoints, it tells the tick.
 */
export function replayTape(tape: Tape, setup: Setup, stretch: Stretch = noStretch): Replay {
  if (tape.seats.length !== seatCount(setup)) {
    throw new RangeError(`the tape has ${tape.seats.length} seats, level ${setup.level} has ${seatCount(setup)}`);
  }
  const world = createWorld(setup, tape.seed);
  const checkpoints: string[] = [];
  const digests: string[] = [];
  for (const wishes of wishesByTick(tape)) {
    step(world, wishes);
    if (world.tick % checkpointTicks === 0) checkpoints.push(digestOf(world));
    if (world.tick >= stretch.from && world.tick <= stretch.to) digests.push(digestOf(world));
  }
  return { ticks: tapeTicks(tape), digest: digestOf(world), checkpoints, digests, world };
}
