// Tapes of runs: what you wished, tick by tick, on the same kind of tape as a match. Rivals and street think again.
import { checkpointTicks, type Stretch } from './replay.ts';
import { type RunWish, standStill } from './run/body.ts';
import { createRun, digestOfRun, type Run, type RunSetup } from './run/run.ts';
import { stepRun } from './run/step-run.ts';
import type { Tape } from './tape.ts';
import { record, startRecording, type TapeRecorder } from './tape-recorder.ts';
import { tapeTicks, wishesByTick } from './tape-reel.ts';

/** Names the exact rules of the run. Any change of a bit in a replay of a run needs a new name. */
export const runRules = 'lanes-3';

/** Who `you` are on the tape of a run. */
export const runnerSeat = 'runner';

/** Begins the tape of a run. */
export function startRunTape({ setup, seed }: Run): TapeRecorder {
  return startRecording(setup.level, seed, 1, { you: runnerSeat, run: runRules });
}

/** Writes down one tick: exactly what was given to `stepRun`. */
export function recordRun(recorder: TapeRecorder, { across, along }: RunWish): void {
  record(recorder, [{ reel: across, lean: along }]);
}

export interface RunReplay {
  readonly ticks: number;
  readonly digest: string;
  /** A digest every 600 ticks. */
  readonly checkpoints: readonly string[];
  /** A digest of each tick of the stretch that was asked for; empty when none was. */
  readonly digests: readonly string[];
}

/** Plays the whole tape of a run. The setup must be that of the tape's level. */
export function replayRun(tape: Tape, setup: RunSetup, stretch: Stretch): RunReplay {
  const run = createRun(setup, tape.seed);
  const checkpoints: string[] = [];
  const digests: string[] = [];
  for (const [wish] of wishesByTick(tape)) {
    stepRun(run, wish === null ? standStill : { across: wish.reel, along: wish.lean });
    if (run.tick % checkpointTicks === 0) checkpoints.push(digestOfRun(run));
    if (run.tick >= stretch.from && run.tick <= stretch.to) digests.push(digestOfRun(run));
  }
  return { ticks: tapeTicks(tape), digest: digestOfRun(run), checkpoints, digests };
}
