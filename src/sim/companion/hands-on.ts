// Who gets a loose kite: the first hand on the kite or on its line, by the rules of the run.
import { runTuning } from '../run/run-tuning.ts';
import type { Place } from '../run/way.ts';
import { surfaceHeight } from '../surface.ts';
import { ticksPerSecond, type World } from '../world.ts';
import type { Fallen, Hunt, Runner } from './hunt.ts';

/** True while a kite is anybody's: cut loose, in the air or down, and in nobody's hands. */
export function isFree({ flyers, hunt }: World, kite: number): boolean {
  const flyer = flyers[kite];
  if (hunt === null || flyer === undefined || flyer.cutTick < 0) return false;
  return !hunt.catches.some((caught) => caught.flyer === flyer.id);
}

function metresTo([x, z]: Place, { body }: Runner): number {
  return Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));
}

/** How far a runner is from what it can lay its hand on now, metres; infinite when there is nothing. */
export function gapTo(world: World, kite: number, fallen: Fallen | null, runner: Runner): number {
  const gap = Math.min(gapToKite(world, kite, fallen, runner), gapToLine(world, kite, fallen, runner));
  return gap <= runTuning.handReach ? gap : Number.POSITIVE_INFINITY;
}

function gapToKite({ flyers }: World, kite: number, fallen: Fallen | null, runner: Runner): number {
  const [x, y, z] = flyers[kite].kite.position;
  if (fallen === null) return y <= runTuning.handHeight ? metresTo([x, z], runner) : Number.POSITIVE_INFINITY;
  if (fallen.foot === null) return Number.POSITIVE_INFINITY;
  const gap = metresTo(fallen.foot, runner);
  if (!fallen.isOnRoof) return gap;
  if (gap <= runTuning.handReach) runner.climbed += 1;
  return runner.climbed >= runTuning.climbSeconds * ticksPerSecond ? gap : Number.POSITIVE_INFINITY;
}

/** Beyond this from the kite nobody looks for its line, metres. */
const longestTail = 130;

/** To the nearest piece of the trailing line within a hand's height over a lane; once the kite lies, its line does too. */
function gapToLine({ flyers, setup }: World, kite: number, fallen: Fallen | null, runner: Runner): number {
  const { line, kite: sail } = flyers[kite];
  const { at, segments } = line;
  let least = Number.POSITIVE_INFINITY;
  if (metresTo([sail.position[0], sail.position[2]], runner) > longestTail) return least;
  for (let o = 0; o <= 3 * segments; o += 3) {
    if (fallen === null && at[o + 1] > runTuning.handHeight) continue;
    const gap = metresTo([at[o], at[o + 2]], runner);
    if (gap < least && gap <= runTuning.handReach && surfaceHeight(setup.roofs, at[o], at[o + 2]) === 0) least = gap;
  }
  return least;
}

/** Everybody who is after a kite now: companions first. */
export function runnersAfter({ errands, children }: Hunt, kite: number): Runner[] {
  const sent = errands.filter(({ stage }) => stage === 'out').map(({ runner }) => runner);
  return [...sent, ...children].filter(({ quarry }) => quarry === kite);
}
