// Plays runs with a runner in your place.
import { createRun, digestOfRun, type Run, type RunSetup } from '../sim/run/run.ts';
import { createRunner, type RunnerName } from '../sim/run/runners.ts';
import { stepRun } from '../sim/run/step-run.ts';
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

/** You have arrived when you are as near as this to where the kite lies, or to the lane below it, metres. */
const arrivedMetres = 3;
/** A kite that somebody holds by its line comes down all the same, and you may still go there: for so long, seconds. */
const afterSeconds = 60;

/** Your first tick within reach of where the kite came down; -1 for never. */
function arrivalOf({ fallen }: Run, trail: readonly (readonly [x: number, z: number])[]): number {
  if (fallen === null) return -1;
  const [footX, footZ] = fallen.foot;
  return trail.findIndex(([x, z]) => (x - footX) ** 2 + (z - footZ) ** 2 <= arrivedMetres ** 2);
}

/** Plays one run to its end, and on until the kite is down and you have got there, for the lead. */
export function playRun(setup: RunSetup, seed: number, name: RunnerName): PlayedRun {
  const run = createRun(setup, seed);
  const runner = createRunner(name, () => createRun(setup, seed));
  const trail: (readonly [x: number, z: number])[] = [];
  let end: { by: PlayedRun['by']; tick: number; digest: string } | null = null;
  const last = (setup.limitSeconds + afterSeconds) * ticksPerSecond;
  while (run.tick < last) {
    stepRun(run, runner(run));
    trail.push([run.you.body.x, run.you.body.z]);
    if (end === null && run.result !== null) end = { ...run.result, digest: digestOfRun(run) };
    if (end !== null && run.fallen !== null && arrivalOf(run, trail) >= 0) break;
  }
  if (end === null) throw new RangeError(`the run of seed ${seed} never ended`);
  const arrival = arrivalOf(run, trail);
  const lead = run.fallen === null || arrival < 0 ? null : (run.fallen.tick - (arrival + 1)) / ticksPerSecond;
  return {
    seed,
    by: end.by,
    leadSeconds: lead === null ? null : thousandths(lead),
    seconds: thousandths(end.tick / ticksPerSecond),
    digest: end.digest,
  };
}
