// Runs the golden tape of a run anew; `npm run tapes` writes it down.
import type { RunLevel } from '../../src/content/run-file.ts';
import { copyOfRun } from '../../src/shell/play-run.ts';
import { createRun, type Run } from '../../src/sim/run/run.ts';
import type { RunEvent } from '../../src/sim/run/run-events.ts';
import { createRunner } from '../../src/sim/run/runners.ts';
import { stepRun } from '../../src/sim/run/step-run.ts';
import { recordRun, startRunTape } from '../../src/sim/run-tape.ts';
import type { Tape } from '../../src/sim/tape.ts';
import { toTape } from '../../src/sim/tape-recorder.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import type { RunStory } from './run-stories.ts';

/** What happened, in a line for whoever accepts a new tape. */
function outcomeOf({ result, tick, rivals }: Run, events: readonly RunEvent[]): string {
  const kinds = [...new Set(events.map(({ kind }) => kind))].map(
    (kind) => `${events.filter((event) => event.kind === kind).length} ${kind}`,
  );
  const seconds = (ticks: number): string => `${(ticks / ticksPerSecond).toFixed(1)} s`;
  return `${rivals.length} rivals; ${kinds.join(', ')}; ${result?.by ?? 'nobody'} had it at ${seconds(result?.tick ?? tick)}; ${tick} ticks`;
}

/** One seed of a story; null when it does not tell it. */
export function runStory(
  { runner: name, longest, isOver, isTold }: RunStory,
  { setup }: RunLevel,
  seed: number,
): { tape: Tape; outcome: string } | null {
  const run = createRun(setup, seed);
  const runner = createRunner(name, () => copyOfRun(run));
  const recorder = startRunTape(run);
  const events: RunEvent[] = [];
  while (!isOver(run)) {
    if (run.tick >= longest) return null;
    const wish = runner(run);
    recordRun(recorder, wish);
    events.push(...stepRun(run, wish));
  }
  return isTold(run, events) ? { tape: toTape(recorder), outcome: outcomeOf(run, events) } : null;
}
