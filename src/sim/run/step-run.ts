// One tick of a run: the sky goes on, the children run, and somebody may get the kite.
import type { Roof } from '../setup.ts';
import { step } from '../step.ts';
import { surfaceHeight } from '../surface.ts';
import { ticksPerSecond } from '../world.ts';
import { keepClear, moveBody, type RunWish } from './body.ts';
import { gapOf, holdsOf } from './catch.ts';
import { jostle } from './crowd.ts';
import { canSee, type Glimpse } from './glimpse.ts';
import { lanesOf, middleOf, squareAt, standingNear } from './lanes.ts';
import { isSeenLow, naiveGoal } from './naive.ts';
import { calmAfter, lookAt, lookTicks } from './outlook.ts';
import type { Child, Run } from './run.ts';
import type { RunEvent } from './run-events.ts';
import { runTuning } from './run-tuning.ts';
import { steerTo } from './steer.ts';
import { shareAmongPeople, stepStreet } from './step-street.ts';
import type { Obstacle } from './street.ts';

const nobodyFlies = [null];

/**
 * Moves a run on by one tick of 1/60 s, and tells what happened. `wish` is yours; the rivals decide for themselves.
 */
export function stepRun(run: Run, wish: RunWish): RunEvent[] {
  const events: RunEvent[] = [];
  const lanes = lanesOf(run.setup.ground);
  const { obstacles, streams, you, rivals } = run;
  // A search for a way takes its time: rivals look for theirs in turn, one in each tick.
  const turn = run.tick % Math.max(1, rivals.length);
  const wishes = rivals.map((rival, i) =>
    steerTo(rival.chase, rival.body, lanes, naiveGoal(run, rival), obstacles, i === turn),
  );
  const children = [you, ...rivals];
  const bodies = children.map(({ body }) => body);
  stepStreet(obstacles, bodies, streams.street, run.tick, events);
  for (const event of events) if (event.kind === 'scatter') fluster(children, obstacles[event.obstacle]);
  for (const [i, child] of children.entries()) {
    const { body } = child;
    const slowed = child.flustered > 0 ? runTuning.hensShare : shareAmongPeople(obstacles, body);
    child.flustered = Math.max(0, child.flustered - 1);
    moveBody(body, lanes, i === 0 ? wish : wishes[i - 1], child.fitness * slowed, obstacles);
  }
  jostle(bodies, run.tick, events);
  for (const body of bodies) keepClear(body, lanes);
  lookUp(run);
  run.tick += 1;
  if (run.fallen === null && run.world.flyers[0].phase === 'down') noteFall(run, events);
  shout(run, events);
  showPatch(run);
  if (run.result === null) decide(run, events);
  return events;
}

/** Everybody near hens that have just flown up. */
function fluster(children: readonly Child[], { x, z }: Obstacle): void {
  const reach = 2 * runTuning.hensReach;
  for (const child of children) {
    const gap = (child.body.x - x) * (child.body.x - x) + (child.body.z - z) * (child.body.z - z);
    if (gap < reach * reach) child.flustered = Math.round(runTuning.hensSeconds * ticksPerSecond);
  }
}

/** The companion runs too: he looks up at every fourth tick, so that his word is fresh twice a second and no oftener. */
const upTicks = 4;

function lookUp({ world, tick }: Run): void {
  const { companion } = world;
  const { watches } = companion;
  const isLooking = tick % upTicks === 0;
  if (!isLooking) companion.watches = [];
  step(world, nobodyFlies);
  if (!isLooking) companion.watches = watches;
}

function noteFall(run: Run, events: RunEvent[]): void {
  const [x, , z] = run.world.flyers[0].kite.position;
  const { ground, roofs } = run.setup;
  const lanes = lanesOf(ground);
  const square = standingNear(lanes, x, z);
  const below = square === squareAt(lanes, x, z) ? ([x, z] as const) : middleOf(lanes, square);
  const isOnRoof = surfaceHeight(roofs, x, z) > 0;
  const stairs = ground.stairs.find(({ roof }) => isOnRoof && isUnder(roofs[roof], x, z));
  const foot = stairs === undefined ? below : ([stairs.x, stairs.z] as const);
  run.fallen = { tick: run.tick, x, z, isOnRoof, foot, hasStairs: stairs !== undefined };
  events.push({ kind: 'landed', tick: run.tick, x, z });
}

const isUnder = (roof: Roof, x: number, z: number): boolean =>
  Math.abs(x - roof.x) <= roof.width / 2 && Math.abs(z - roof.z) <= roof.depth / 2;

/** Rivals call out when they first see the kite come down, and the nearest one when it lies there. */
function shout({ rivals, tick, fallen, setup, world }: Run, events: RunEvent[]): void {
  const [x, y, z] = world.flyers[0].kite.position;
  for (const [i, rival] of rivals.entries()) {
    if (rival.hasCalled || fallen !== null || !isSeenLow(setup.roofs, rival.body, [x, y, z])) continue;
    rival.hasCalled = true;
    events.push({ kind: 'shout', tick, by: i + 1, x, z });
  }
  if (fallen === null || tick !== fallen.tick + Math.round(runTuning.shoutSeconds * ticksPerSecond)) return;
  const gaps = rivals.map((rival) => metres(fallen.x, fallen.z, rival));
  if (gaps.length > 0) events.push({ kind: 'shout', tick, by: 1 + gaps.indexOf(Math.min(...gaps)), x, z });
}

/** Two looks between the houses a second, and so many are remembered. */
const glimpseTicks = 30;
const mostGlimpses = 6;

/** What you are shown, and what you see for yourself. */
function showPatch(run: Run): void {
  const { you, world, tick, fallen, setup, streams } = run;
  run.calm = calmAfter(run.calm, you.body);
  const forecast = world.forecasts[0];
  if (forecast !== undefined && (run.shown === null || tick - run.shown.tick >= lookTicks(run.calm))) {
    run.shown = lookAt(forecast, you.body, run.calm, setup.district, tick, streams.looks);
  }
  const { position } = world.flyers[0].kite;
  if (tick % glimpseTicks !== 0 || fallen !== null || !canSee(setup.roofs, you.body.x, you.body.z, position)) return;
  const glimpse: Glimpse = { tick, position: [position[0], position[1], position[2]] };
  run.glimpses = [...run.glimpses, glimpse].slice(-mostGlimpses);
}

function decide(run: Run, events: RunEvent[]): void {
  const holds = holdsOf(run);
  const [near, far] = [run.you, ...run.rivals]
    .map((child) => gapOf(run, holds, child))
    .reduce((least, gap, i) => (gap < least[0] ? [gap, i] : least), [Number.POSITIVE_INFINITY, -1]);
  const { tick } = run;
  if (near < Number.POSITIVE_INFINITY) run.result = { by: far === 0 ? 'you' : 'rival', tick, finder: far };
  else if (isOutside(run)) run.result = { by: 'outside', tick, finder: -1 };
  else if (tick >= run.setup.limitSeconds * ticksPerSecond) run.result = { by: 'nobody', tick, finder: -1 };
  if (run.result !== null) events.push({ kind: 'decided', tick, finder: run.result.finder });
}

function isOutside({ fallen, setup: { district } }: Run): boolean {
  if (fallen === null) return false;
  const { x, z } = fallen;
  return x < district.left || x > district.right || z < district.near || z > district.far;
}

const metres = (x: number, z: number, { body }: Child): number =>
  Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));
