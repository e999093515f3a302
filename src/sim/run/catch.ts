// Whose hand is on the kite, or on its line.
import { surfaceHeight } from '../surface.ts';
import { ticksPerSecond } from '../world.ts';
import type { Child, Run } from './run.ts';
import { runTuning } from './run-tuning.ts';
import type { Place } from './way.ts';

const metres = (x: number, z: number, { body }: Child): number =>
  Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));

/** Places where a hand could close on the kite or on its line now, from the ground. */
export function holdsOf({ world, fallen, setup }: Run): Place[] {
  const { kite, line } = world.flyers[0];
  const [x, y, z] = kite.position;
  const holds: Place[] = [];
  if (fallen === null ? y <= runTuning.handHeight : !fallen.isOnRoof) holds.push([x, z]);
  const { at, segments } = line;
  for (let o = 0; o <= 3 * segments; o += 3) {
    // Once the kite lies, its line hangs down from where it is.
    if (fallen === null && at[o + 1] > runTuning.handHeight) continue;
    if (surfaceHeight(setup.roofs, at[o], at[o + 2]) === 0) holds.push([at[o], at[o + 2]]);
  }
  return holds;
}

/** How far a child is from what it can lay its hand on now, metres; infinite when there is nothing. Counts its climbing. */
export function gapOf(run: Run, holds: readonly Place[], child: Child): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [x, z] of holds) least = Math.min(least, metres(x, z, child));
  const gap = Math.min(least, gapByClimbing(run, child));
  return gap <= runTuning.handReach ? gap : Number.POSITIVE_INFINITY;
}

/** To the foot of the way up to a kite on a roof, once the child has been up. */
function gapByClimbing({ fallen }: Run, child: Child): number {
  if (fallen === null || !fallen.isOnRoof) return Number.POSITIVE_INFINITY;
  const gap = metres(fallen.foot[0], fallen.foot[1], child);
  if (gap <= runTuning.handReach) child.climbed += 1;
  const seconds = fallen.hasStairs ? runTuning.climbSeconds : runTuning.shoulderSeconds;
  return child.climbed >= seconds * ticksPerSecond ? gap : Number.POSITIVE_INFINITY;
}
