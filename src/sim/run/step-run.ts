// One tick of a run: the sky goes on, the children run, and somebody may get the kite.
import { step } from '../step.ts';
import { surfaceHeight } from '../surface.ts';
import { ticksPerSecond } from '../world.ts';
import { moveBody, type RunWish } from './body.ts';
import { lanesOf, middleOf, squareAt, standingNear } from './lanes.ts';
import { naiveGoal } from './naive.ts';
import type { Child, Run } from './run.ts';
import { runTuning } from './run-tuning.ts';
import { steerTo } from './steer.ts';

const nobodyFlies = [null];

/** Moves a run on by one tick of 1/60 s. `wish` is yours; the rivals decide for themselves. */
export function stepRun(run: Run, wish: RunWish): void {
  const lanes = lanesOf(run.setup.ground);
  const wishes = run.rivals.map((rival) => steerTo(rival.chase, rival.body, lanes, naiveGoal(run, rival)));
  moveBody(run.you.body, lanes, wish, run.you.fitness);
  for (const [i, { body, fitness }] of run.rivals.entries()) moveBody(body, lanes, wishes[i], fitness);
  lookUp(run);
  run.tick += 1;
  if (run.fallen === null && run.world.flyers[0].phase === 'down') noteFall(run);
  if (run.result === null) decide(run);
}

/** The companion runs too: he looks up at every fourth tick, so that his word is fresh twice a second and no oftener. */
const lookTicks = 4;

function lookUp({ world, tick }: Run): void {
  const { companion } = world;
  const { watches } = companion;
  const isLooking = tick % lookTicks === 0;
  if (!isLooking) companion.watches = [];
  step(world, nobodyFlies);
  if (!isLooking) companion.watches = watches;
}

function noteFall(run: Run): void {
  const [x, , z] = run.world.flyers[0].kite.position;
  const lanes = lanesOf(run.setup.ground);
  const square = standingNear(lanes, x, z);
  const foot = square === squareAt(lanes, x, z) ? ([x, z] as const) : middleOf(lanes, square);
  run.fallen = { tick: run.tick, x, z, isOnRoof: surfaceHeight(run.setup.roofs, x, z) > 0, foot };
}

function decide(run: Run): void {
  const [near, far] = [run.you, ...run.rivals]
    .map((child) => gapOf(run, child))
    .reduce((least, gap, i) => (gap < least[0] ? [gap, i] : least), [Number.POSITIVE_INFINITY, -1]);
  if (near < Number.POSITIVE_INFINITY) run.result = { by: far === 0 ? 'you' : 'rival', tick: run.tick };
  else if (isOutside(run)) run.result = { by: 'outside', tick: run.tick };
  else if (run.tick >= run.setup.limitSeconds * ticksPerSecond) run.result = { by: 'nobody', tick: run.tick };
}

function isOutside({ fallen, setup: { district } }: Run): boolean {
  if (fallen === null) return false;
  const { x, z } = fallen;
  return x < district.left || x > district.right || z < district.near || z > district.far;
}

const metres = (x: number, z: number, { body }: Child): number =>
  Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));

/** How far a child is from what it can lay its hand on now, metres; infinite when there is nothing. */
function gapOf(run: Run, child: Child): number {
  const gap = Math.min(gapToKite(run, child), gapToLine(run, child));
  return gap <= runTuning.handReach ? gap : Number.POSITIVE_INFINITY;
}

function gapToKite({ world, fallen }: Run, child: Child): number {
  const [x, y, z] = world.flyers[0].kite.position;
  if (fallen === null) return y <= runTuning.handHeight ? metres(x, z, child) : Number.POSITIVE_INFINITY;
  if (!fallen.isOnRoof) return metres(x, z, child);
  const gap = metres(fallen.foot[0], fallen.foot[1], child);
  if (gap <= runTuning.handReach) child.climbed += 1;
  return child.climbed >= runTuning.climbSeconds * ticksPerSecond ? gap : Number.POSITIVE_INFINITY;
}

/** To the nearest piece of the trailing line within a hand's height over the lane; once the kite lies, its line does too. */
function gapToLine({ world, fallen, setup }: Run, child: Child): number {
  const { at, segments } = world.flyers[0].line;
  let least = Number.POSITIVE_INFINITY;
  for (let o = 0; o <= 3 * segments; o += 3) {
    if (fallen === null && at[o + 1] > runTuning.handHeight) continue;
    const gap = metres(at[o], at[o + 2], child);
    if (gap < least && surfaceHeight(setup.roofs, at[o], at[o + 2]) === 0) least = gap;
  }
  return least;
}
