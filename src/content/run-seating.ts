// The run that a tape was recorded in.
import type { RunSetup } from '../sim/run/run.ts';
import { runnerSeat, runRules } from '../sim/run-tape.ts';
import type { Tape } from '../sim/tape.ts';
import type { RunLevel } from './run-file.ts';
import { StrangeTape } from './seating.ts';

/** What the tapes of runs must be found in. */
export interface RunShelf {
  readonly runs: ReadonlyMap<string, RunLevel>;
}

/** The setup that a run was recorded with. Throws StrangeTape when its level or its rules are not known here. */
export function runOfTape({ level, setup, seats }: Tape, { runs }: RunShelf): RunSetup {
  const { you, run, ...more } = setup;
  const known = runs.get(level);
  if (run !== runRules) throw new StrangeTape(`this run was run by the rules "${run}"; this game has "${runRules}"`);
  if (known === undefined) throw new StrangeTape(`level names no run of this game: "${level}"`);
  if (you !== runnerSeat) throw new StrangeTape(`setup.you must be "${runnerSeat}" in a run, not "${you}"`);
  const [strange] = Object.entries(more).flatMap(([word, value]) => (value === undefined ? [] : [word]));
  if (strange !== undefined) throw new StrangeTape(`setup.${strange} has no place in a run`);
  if (seats.length !== 1) throw new StrangeTape(`seats must be one, yours, not ${seats.length}`);
  return known.setup;
}
