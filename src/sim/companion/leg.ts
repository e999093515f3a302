// A long way is found leg by leg, so that no tick pays for a search through the whole quarter.
import { type Body, moveBody } from '../run/body.ts';
import type { Lanes } from '../run/lanes.ts';
import { steerTo } from '../run/steer.ts';
import type { Place } from '../run/way.ts';
import type { Runner } from './hunt.ts';
import { footOf } from './reach.ts';

/** A goal that is nearer than this is run to as it is; a leg is so long, and the next one is looked for so early; metres. */
const nearGoal = 55;
const legMetres = 42;
const nextLeg = 9;
/** A leg is given up when its goal has moved aside of it by so much of what is left. */
const astray = 0.35;

const metresBetween = (ax: number, az: number, [bx, bz]: Place): number =>
  Math.sqrt((bx - ax) * (bx - ax) + (bz - az) * (bz - az));

/** True while running to the leg still brings one nearer to the goal, by nearly as much as it can. */
function leadsOn({ x, z }: Body, leg: Place, goal: Place): boolean {
  const toLeg = metresBetween(x, z, leg);
  const left = metresBetween(x, z, goal);
  return toLeg > nextLeg && toLeg + metresBetween(leg[0], leg[1], goal) < (1 + astray) * left;
}

/** Where to run to now on the way to a goal: the goal, or the leg that was run to before, or the next one. */
function legTo(lanes: Lanes, body: Body, before: Place | null, goal: Place): Place {
  const left = metresBetween(body.x, body.z, goal);
  if (left < nearGoal) return goal;
  if (before !== null && leadsOn(body, before, goal)) return before;
  const share = legMetres / left;
  return footOf(lanes, body.x + share * (goal[0] - body.x), body.z + share * (goal[1] - body.z)) ?? goal;
}

/** One tick of running to a place. True where there is no way to it. */
export function runTo(runner: Runner, lanes: Lanes, goal: Place): boolean {
  const { body, chase, fitness } = runner;
  runner.leg = legTo(lanes, body, runner.leg, goal);
  const wish = steerTo(chase, body, lanes, runner.leg);
  moveBody(body, lanes, wish, fitness);
  return chase.way.length === 0;
}
