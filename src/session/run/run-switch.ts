// A run by one switch: of a few places one is taken, and the runner goes there by the lanes; the patch moves, and he follows it.
import type { Run } from '../../sim/run/run.ts';
import type { Place } from '../../sim/run/way.ts';
import type { RunGesture } from './run-hand.ts';
import { restingRun } from './run-hand.ts';

/** What can be taken, in the order in which it is offered: the middle of the patch, a breath, and the ends of the patch. */
export const runChoices = ['patch', 'stand', 'left', 'right', 'far', 'near'] as const;
export type RunChoice = (typeof runChoices)[number];

/** Which way an end of the patch lies: across and along the wind. */
const ends: Readonly<Partial<Record<RunChoice, Place>>> = {
  left: [-1, 0],
  right: [1, 0],
  far: [0, 1],
  near: [0, -1],
};
/** The patch is looked at again so often, milliseconds: a person looks no more often. */
const lookMs = 500;

/** Where a choice lies now, metres: on the patch as it is shown; where the kite is fetched from once it is down. Null for nowhere. */
export function placeOf({ shown, fallen }: Pick<Run, 'shown' | 'fallen'>, choice: RunChoice): Place | null {
  if (choice === 'stand') return null;
  if (fallen !== null) return fallen.foot;
  if (shown === null || shown.half.length === 0) return null;
  const end = ends[choice];
  if (end) return shown.half.reduce((best, at) => (along(at, end) > along(best, end) ? at : best));
  const mean = (axis: 0 | 1) => shown.half.reduce((sum, corner) => sum + corner[axis] / shown.half.length, 0);
  return [mean(0), mean(1)];
}

const along = ([x, z]: Place, [across, down]: Place): number => x * across + z * down;

export interface RunSwitch {
  /** The choice that holds; null until one has been taken. */
  readonly chosen: RunChoice | null;
  choose(choice: RunChoice): void;
  /** Another run begins: nothing holds. */
  forget(): void;
  /** What the hands ask for, or else what holds. Call once a picture. */
  gesture(run: Pick<Run, 'shown' | 'fallen'>, hands: RunGesture, elapsedMs: number): RunGesture;
}

/** Nothing is taken yet. Hands that do something put an end to what was. */
export function openRunSwitch(): RunSwitch {
  let chosen: RunChoice | null = null;
  let waited = 0;
  return {
    get chosen() {
      return chosen;
    },
    choose(choice) {
      chosen = choice;
      waited = lookMs;
    },
    forget() {
      chosen = null;
    },
    gesture(run, hands, elapsedMs) {
      if (hands.way !== null || hands.goTo !== null) chosen = null;
      if (chosen === null) return hands;
      // To hold still is a way of no length: it ends the way that he was on.
      if (chosen === 'stand') return { way: [0, 0], goTo: null };
      waited += elapsedMs;
      if (waited < lookMs) return restingRun;
      waited = 0;
      return { way: null, goTo: placeOf(run, chosen) };
    },
  };
}
