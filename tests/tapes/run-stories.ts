// What the golden tape of a run tells. It is run from seed 1 on until a seed tells its story; the wishes of your seat go on the
// tape, rivals and street think again wherever it is played.
import type { Run } from '../../src/sim/run/run.ts';
import type { RunEvent } from '../../src/sim/run/run-events.ts';
import type { RunnerName } from '../../src/sim/run/runners.ts';

export interface RunStory {
  /** Name of the tape's files. */
  readonly name: string;
  readonly level: string;
  /** Whose wishes go on the tape. */
  readonly runner: RunnerName;
  /** No seed is run longer, ticks. */
  readonly longest: number;
  /** The tape ends here. */
  readonly isOver: (run: Run) => boolean;
  /** Whether the run, with all that has happened in it, tells the story. */
  readonly isTold: (run: Run, events: readonly RunEvent[]) => boolean;
}

/** A run home: pushed by a rival, through hens and past doors, to a kite that is yours. */
const run: RunStory = {
  name: 'run',
  level: 'run-home',
  runner: 'companion',
  longest: 2700,
  isOver: ({ result, tick }) => result !== null && tick >= result.tick + 30,
  isTold: ({ result }, events) =>
    result?.by === 'you' &&
    events.some((event) => event.kind === 'jostle' && event.a === 0) &&
    (['scatter', 'open', 'shout'] as const).every((kind) => events.some((event) => event.kind === kind)),
};

export const runStories: readonly RunStory[] = [run];
