// What a person at the screen asks of the runner: straight on, that way; or to that place by the lanes.
import { type RunWish, standStill, wishToward } from '../../sim/run/body.ts';
import { lanesOf } from '../../sim/run/lanes.ts';
import type { Run } from '../../sim/run/run.ts';
import { steerTo } from '../../sim/run/steer.ts';
import type { Place } from '../../sim/run/way.ts';

/** What hands do between two pictures. */
export interface RunGesture {
  /** Held: straight that way, right and down the wind; its length, at most 1, is a share of full speed. Null when nothing is held. */
  readonly way: Place | null;
  /** Tapped since the last picture: where to go, metres. Null when nothing was. */
  readonly goTo: Place | null;
}

export const restingRun: RunGesture = { way: null, goTo: null };

export interface RunHand {
  /** Where the runner goes by itself; null when it does not. */
  readonly goal: Place | null;
  /** Takes in what hands have done; call once a picture. */
  hear(gesture: RunGesture): void;
  /** The wish for the next tick. */
  wish(run: Run): RunWish;
}

/** So near the place tapped, metres, it is reached: where somebody else stands nobody pushes for a quarter of a metre. */
const thereMetres = 0.5;

/** A hand that asks for nothing yet. */
export function openRunHand(): RunHand {
  let way: Place | null = null;
  let goal: Place | null = null;
  return {
    get goal() {
      return goal;
    },
    hear(gesture) {
      way = gesture.way;
      if (way !== null) goal = null;
      if (gesture.goTo !== null) goal = gesture.goTo;
    },
    wish({ you, setup, obstacles }) {
      if (way !== null) return wishToward(way[0], way[1], Math.min(1, Math.hypot(way[0], way[1])));
      if (goal === null) return standStill;
      const wish = steerTo(you.chase, you.body, lanesOf(setup.ground), goal, obstacles);
      if (wish.across === 0 && wish.along === 0) goal = null;
      else if (Math.hypot(goal[0] - you.body.x, goal[1] - you.body.z) < thereMetres) goal = null;
      return wish;
    },
  };
}
