// A crossing, as a pilot follows it: which of them matters, since when, and how his line runs.
import { isLosing } from '../fight-sense.ts';
import { sideOf } from '../hands/point.ts';
import { lookAgo } from '../hands/steering.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { clamp, headingBetween } from '../sky.ts';
import type { PilotMind } from './pilot.ts';

/** Ticks of rubbing after which a crossing counts as closed, and the most that is remembered. */
const closedTicks = 6;
const mostRubbed = 60;
/** Share by which the other's running speed is taken in each tick. */
const runShare = 1 / 30;
/** Share of the patience that a bout uses up. */
const keenShare = 0.6;
/** An open crossing nearer to my kite than this does not hold yet, metres; after so many ticks it is left at that. */
const shallowMetres = 14;
const shallowTicks = 150;

/** Rubbing before open, beneath before on top, losing before winning; and rather the bout of before than another. */
function gravity(mind: PilotMind, crossing: SightOfCrossing): number {
  const rubs = crossing.rubbing ? 8 : 0;
  const beneath = crossing.over ? 0 : 4;
  const loses = isLosing(crossing) ? 2 : 0;
  return rubs + beneath + loses + (crossing.with === mind.bout ? 3 : 0);
}

/** The crossing that matters now, with its ticks counted; undefined when there is none. */
export function followBout(mind: PilotMind, sight: Sight): SightOfCrossing | undefined {
  let gravest: SightOfCrossing | undefined;
  let most = -1;
  for (const crossing of sight.crossings) {
    const grave = gravity(mind, crossing);
    if (grave <= most) continue;
    most = grave;
    gravest = crossing;
  }
  if (gravest === undefined || gravest.with !== mind.bout) beginBout(mind, gravest?.with ?? '');
  mind.calmTicks += 1;
  if (gravest === undefined) return undefined;
  mind.calmTicks = Math.round(keenShare * mind.profile.patienceSeconds * 60);
  mind.crossedTicks += 1;
  mind.rubbed = gravest.rubbing ? Math.min(mostRubbed, mind.rubbed + 1) : Math.max(0, mind.rubbed - 0.5);
  mind.hisRun += runShare * (Math.abs(gravest.theirRun) - mind.hisRun);
  return gravest;
}

function beginBout(mind: PilotMind, other: string): void {
  mind.bout = other;
  mind.crossedTicks = 0;
  mind.rubbed = 0;
  mind.hisRun = 0;
  mind.hauling = false;
  mind.haulTicks = 0;
}

/** The lines have rubbed for long enough to count as closed. */
export function isClosed(mind: PilotMind): boolean {
  return mind.rubbed > closedTicks;
}

/** Open, and right under my own kite: letting out would undo it. */
export function isShallow(mind: PilotMind, crossing: SightOfCrossing): boolean {
  return !crossing.rubbing && crossing.metresFromMyKite < shallowMetres && mind.crossedTicks < shallowTicks;
}

/** How far the nose is from a heading that is counted outward over the other's line, radians. */
export function noseError(mind: PilotMind, sight: Sight, crossing: SightOfCrossing, outward: number): number {
  return headingBetween(outward * sideOf(sight, crossing.with), lookAgo(mind.hand.steering, 0).heading);
}

/** The lean that corrects such an error. */
export function leanFor(error: number): number {
  return clamp(error * 1.5, -1, 1);
}
