// Who runs in your place when nobody else does: from the naive to one who knows.
import type { Region } from '../forecast/forecast.ts';
import { isInside } from '../forecast/region.ts';
import { type RunWish, standStill } from './body.ts';
import { holdsOf } from './catch.ts';
import { lanesOf } from './lanes.ts';
import { isSeenLow, naiveGoal, shoutedPlace } from './naive.ts';
import type { Run } from './run.ts';
import { steerTo } from './steer.ts';
import { stepRun } from './step-run.ts';
import type { Place } from './way.ts';

export const runnerNames = ['companion', 'naive', 'oracle', 'patch-follower'] as const;
export type RunnerName = (typeof runnerNames)[number];

/** Asked once a tick for a wish. */
export type Runner = (run: Run) => RunWish;

const steer = (run: Run, goal: Place | null): RunWish =>
  goal === null ? standStill : steerTo(run.you.chase, run.you.body, lanesOf(run.setup.ground), goal, run.obstacles);

/** What you are shown now; null when that is nothing. */
const patchOf = ({ shown }: Run): Region | null => shown?.half ?? null;

function middleOf(region: Region): Place {
  let [x, z] = [0, 0];
  for (const [cx, cz] of region) [x, z] = [x + cx / region.length, z + cz / region.length];
  return [x, z];
}

/** Weight of a fresh word of the companion's in where he is heading: one ensemble jumps by more than a child would. */
const freshShare = 0.5;

/**
 * Where to go for a kite that can be seen near and low, as any child sees it: below the lowest end of its line while it falls,
 * and to where it can be fetched once it is down; null from afar.
 */
function inSight({ fallen, setup, you, world }: Run): Place | null {
  const { kite, line } = world.flyers[0];
  if (!isSeenLow(setup.roofs, you.body, kite.position)) return null;
  if (fallen !== null) return fallen.foot;
  const { at, segments } = line;
  let lowest = 0;
  for (let o = 3; o <= 3 * segments; o += 3) if (at[o + 1] < at[lowest + 1]) lowest = o;
  return [at[lowest], at[lowest + 2]];
}

/** Runs to the middle of the half region, as it narrows; once the kite is down, to where it lies. */
function companionRunner(): Runner {
  let heading: Place | null = null;
  let heardTick = -1;
  return (run) => {
    const forecast = run.world.forecasts[0];
    if (forecast !== undefined && forecast.tick > heardTick) {
      const [x, z] = middleOf(forecast.half);
      const [wasX, wasZ] = heading ?? [x, z];
      heading = [wasX + freshShare * (x - wasX), wasZ + freshShare * (z - wasZ)];
      heardTick = forecast.tick;
    }
    return steer(run, inSight(run) ?? shoutedPlace(run) ?? heading);
  };
}

/** How late a person sees the patch, ticks: 300 ms. */
const lateTicks = 18;

/** Goes to the patch that was shown 300 ms ago, and stands once it is inside. */
function patchFollower(): Runner {
  const shown: (Region | null)[] = [];
  let last: Place | null = null;
  return (run) => {
    shown.push(patchOf(run));
    const patch = shown.length > lateTicks ? (shown.shift() ?? null) : null;
    const shouted = shoutedPlace(run);
    if (shouted !== null) return steer(run, shouted);
    const { x, z } = run.you.body;
    if (patch !== null && isInside(patch, x, z)) return standStill;
    if (patch !== null) last = middleOf(patch);
    return steer(run, last);
  };
}

/** The longest fall, ticks. */
const longestFall = 15_000;
/** So long after the first hand could have been on the line, it is waited for no longer there, ticks. */
const missedTicks = 30;

/**
 * Has seen this very fall before: flies it in a copy of the run, and waits where a hand can first close on the kite or its
 * line; if that is missed, goes to where the kite lies.
 */
function oracle(copy: () => Run): Runner {
  const ahead = copy();
  ahead.world.companion.watches = [];
  let first: { readonly place: Place; readonly tick: number } | null = null;
  while (ahead.fallen === null && ahead.tick < longestFall) {
    stepRun(ahead, standStill);
    const holds: readonly Place[] = first === null ? holdsOf(ahead) : [];
    if (holds.length > 0) first = { place: holds[0], tick: ahead.tick };
  }
  const foot = ahead.fallen?.foot ?? null;
  return (run) => steer(run, first !== null && run.tick < first.tick + missedTicks ? first.place : foot);
}

/** A runner by name. `copy` gives another run of the same setup and seed, for the one who looks ahead. */
export function createRunner(name: RunnerName, copy: () => Run): Runner {
  if (name === 'companion') return companionRunner();
  if (name === 'patch-follower') return patchFollower();
  if (name === 'oracle') return oracle(copy);
  return (run) => steer(run, naiveGoal(run, run.you));
}
