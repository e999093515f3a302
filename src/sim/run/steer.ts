// How a child follows a way by the lanes: from corner to corner, slower where it must turn or stop.
import { gaussian, type Stream } from '../random.ts';
import { type Body, type RunWish, standStill, wishToward } from './body.ts';
import { canStandAt, type Lanes } from './lanes.ts';
import { runTuning } from './run-tuning.ts';
import type { Disc } from './street.ts';
import { type Place, wayTo } from './way.ts';

/** Where a child is going, and by which way. */
export interface Chase {
  /** Null before anything was decided. */
  goal: Place | null;
  way: Place[];
  /** Ticks until the way is looked for anew. */
  patience: number;
  /** The nearest that it has come to the next corner, metres, and for how many ticks it has come no nearer. */
  nearest: number;
  pressed: number;
  /** It got caught: for so many ticks it takes each corner exactly, and goes round what stands there by the nearer side. */
  exact: number;
  /** What this child gets wrong, across and along, in spreads. */
  readonly error: Place;
  /** The first guess, for those who keep to it. */
  guess: Place | null;
}

export function newChase(stream: Stream): Chase {
  const error: Place = [gaussian(stream), gaussian(stream)];
  return {
    goal: null,
    way: [],
    patience: 0,
    nearest: Number.POSITIVE_INFINITY,
    pressed: 0,
    exact: 0,
    error,
    guess: null,
  };
}

/** A way is kept for so long, ticks, and while its goal moves by less than a share of what is left, at least so far. */
const patienceTicks = 600;
const goalShare = 0.08;
const goalMetres = 1;
/** A corner is passed within so many metres, or exactly; the end is reached within so many. */
const cornerMetres = { free: 1.4, exact: 0.3 };
const endMetres = 0.25;
/** A child that comes no nearer by so many metres, for so many ticks, is caught. */
const caught = { metres: 0.3, ticks: 120 };
/** For so many ticks it is exact then, and no longer: somebody may stand right on the corner. */
const exactTicks = 120;
/** Full speed is kept so far before a corner or the end; nearer, a child brakes. Metres. */
const brakeMetres = 2;
/** Share of the speed that is left in a turn. */
const turnShare = 0.5;

const metresBetween = (ax: number, az: number, [bx, bz]: Place): number =>
  Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az));

function isStale(chase: Chase, { x, z }: Body, goal: Place): boolean {
  if (chase.goal === null || chase.patience <= 0) return true;
  const moved = metresBetween(chase.goal[0], chase.goal[1], goal);
  return moved > Math.max(goalMetres, goalShare * metresBetween(x, z, goal));
}

const nothing: readonly Disc[] = [];

/** Something in the lane is gone round from so far, and by so much more than the body needs, metres. */
const asideLook = 3;
const asideMore = 0.3;

/**
 * Where to go to instead of `next`, past the nearest disc that stands in the way; `next` where none does. By the nearer side,
 * unless the map of `lanes` has a house there: its squares are coarse, so a gap may be there that it does not know.
 */
function pastDiscs({ x, z }: Body, lanes: Lanes | null, next: Place, discs: readonly Disc[]): Place {
  const far = metresBetween(x, z, next);
  let nearest = Math.min(far, asideLook);
  let past = next;
  for (const disc of discs) {
    if (disc.radius === 0) continue;
    const ahead = ((disc.x - x) * (next[0] - x) + (disc.z - z) * (next[1] - z)) / far;
    // Positive where the disc stands on the right of the way.
    const aside = ((disc.x - x) * (next[1] - z) - (disc.z - z) * (next[0] - x)) / far;
    const reach = disc.radius + runTuning.bodyRadius + asideMore;
    if (ahead <= 0 || ahead >= nearest || Math.abs(aside) >= reach) continue;
    nearest = ahead;
    const rightX = (next[1] - z) / far;
    const rightZ = -(next[0] - x) / far;
    const side = aside > 0 ? -reach : reach;
    const beside: Place = [disc.x + side * rightX, disc.z + side * rightZ];
    past = lanes === null || canStandAt(lanes, ...beside) ? beside : [disc.x - side * rightX, disc.z - side * rightZ];
  }
  return past;
}

/** Takes in how far the next corner is; true when the child has long come no nearer to it. */
function isCaught(chase: Chase, metres: number): boolean {
  const isNearer = metres < chase.nearest - caught.metres;
  if (isNearer) chase.nearest = metres;
  chase.pressed = isNearer ? 0 : chase.pressed + 1;
  return chase.pressed > caught.ticks;
}

/** Looks for the way anew; what was known of the old one is forgotten. */
function planAnew(chase: Chase, { x, z }: Body, lanes: Lanes, goal: Place): void {
  chase.goal = goal;
  chase.way = wayTo(lanes, [x, z], goal);
  chase.patience = patienceTicks;
  forgetCorner(chase);
}

function forgetCorner(chase: Chase): void {
  chase.nearest = Number.POSITIVE_INFINITY;
  chase.pressed = 0;
}

/**
 * The wish that brings a body along the lanes toward a goal, round what stands in its way. Who may not look for a way in this
 * tick (`mayPlan`) keeps to the one it has, or stands.
 */
export function steerTo(chase: Chase, body: Body, lanes: Lanes, goal: Place, discs = nothing, mayPlan = true): RunWish {
  const { x, z } = body;
  chase.patience -= 1;
  chase.exact = Math.max(0, chase.exact - 1);
  if (mayPlan && isStale(chase, body, goal)) planAnew(chase, body, lanes, goal);
  const { way } = chase;
  while (way.length > 1 && metresBetween(x, z, way[0]) < (chase.exact > 0 ? cornerMetres.exact : cornerMetres.free)) {
    way.shift();
    forgetCorner(chase);
  }
  if (way.length === 0) return standStill;
  const [next] = way;
  const left = metresBetween(x, z, next);
  const isEnd = way.length === 1;
  if (isEnd && left < endMetres) {
    forgetCorner(chase);
    return standStill;
  }
  if (isCaught(chase, left) && mayPlan) {
    chase.exact = exactTicks;
    planAnew(chase, body, lanes, goal);
  }
  const slowest = isEnd ? 0.1 : turnShare;
  const [toX, toZ] = pastDiscs(body, chase.exact > 0 ? null : lanes, next, discs);
  return wishToward(toX - x, toZ - z, Math.min(1, slowest + (1 - slowest) * (left / brakeMetres)));
}
