// Plays runs with a runner in your place.
import { digestOfRun, type Run, type RunSetup } from '../sim/run/run.ts';
import type { Runner } from '../sim/run/runners.ts';
import { stepRun } from '../sim/run/step-run.ts';
import { recordRun, startRunTape } from '../sim/run-tape.ts';
import type { Tape } from '../sim/tape.ts';
import { toTape } from '../sim/tape-recorder.ts';
import { ticksPerSecond } from '../sim/world.ts';
import { thousandths } from './median.ts';

export interface PlayedRun {
  readonly seed: number;
  /** Outside is a kite that came down beyond the district. */
  readonly by: 'you' | 'rival' | 'nobody' | 'outside';
  /** Landing time minus your first arrival within 3 m of where it can be had; null if you were never there. */
  readonly leadSeconds: number | null;
  /** From the cut to the end. */
  readonly seconds: number;
  /** At the end. */
  readonly digest: string;
}

export interface RunOutcome {
  readonly played: PlayedRun;
  /** Up to the end; null where none was wanted. */
  readonly tape: Tape | null;
}

/** You have arrived when you are as near as this to where the kite lies, or to where it is fetched from, metres. */
const arrivedMetres = 3;
/** A kite that somebody holds by its line comes down all the same, and you may still go there: for so long, seconds. */
const afterSeconds = 60;

/** The longest that a run is played, seconds. */
export const longestRun = ({ limitSeconds }: RunSetup): number => limitSeconds + afterSeconds;

/** Another run that goes on just as this one would; both stand on the same setup, which never changes. */
export function copyOfRun({ setup, world, ...rest }: Run): Run {
  const { setup: sky, ...air } = world;
  const copy = structuredClone({ rest, air });
  return { ...copy.rest, setup, world: { ...copy.air, setup: sky } };
}

/** Your first tick within reach of where the kite came down; -1 for never. */
function arrivalOf({ fallen }: Run, trail: readonly (readonly [x: number, z: number])[]): number {
  if (fallen === null) return -1;
  const places = [fallen.foot, [fallen.x, fallen.z] as const];
  return trail.findIndex(([x, z]) =>
    places.some(([toX, toZ]) => (x - toX) ** 2 + (z - toZ) ** 2 <= arrivedMetres ** 2),
  );
}

/** How a run ended. */
interface End {
  readonly by: PlayedRun['by'];
  readonly tick: number;
  readonly digest: string;
  readonly tape: Tape | null;
}

/**
 * Plays one run from its cut to its end, and on until the kite is down and you have got there, for the lead. At tick `upTo` a run is left
 * undecided, and nobody has the kite.
 */
export function playRun(run: Run, runner: Runner, wantsTape: boolean, upTo?: number): RunOutcome {
  const { setup, seed } = run;
  const recorder = startRunTape(run);
  const trail: (readonly [x: number, z: number])[] = [];
  let end: End | null = null;
  const endAs = (by: PlayedRun['by']): End => ({
    by,
    tick: run.tick,
    digest: digestOfRun(run),
    tape: wantsTape ? toTape(recorder) : null,
  });
  const last = upTo ?? longestRun(setup) * ticksPerSecond;
  while (run.tick < last) {
    const wish = runner(run);
    if (end === null) recordRun(recorder, wish);
    stepRun(run, wish);
    trail.push([run.you.body.x, run.you.body.z]);
    if (end === null && run.result !== null) end = endAs(run.result.by);
    if (end !== null && run.fallen !== null && arrivalOf(run, trail) >= 0) break;
  }
  const { by, tick, digest, tape } = end ?? endAs('nobody');
  const arrival = arrivalOf(run, trail);
  const lead = run.fallen === null || arrival < 0 ? null : (run.fallen.tick - (arrival + 1)) / ticksPerSecond;
  return {
    played: {
      seed,
      by,
      leadSeconds: lead === null ? null : thousandths(lead),
      seconds: thousandths(tick / ticksPerSecond),
      digest,
    },
    tape,
  };
}
