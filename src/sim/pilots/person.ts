// What people at a screen have in common, whichever way they hold the line: they wait before they attack, they forget, and
// they do in a fight what the friend calls.
import { isLosing } from '../fight-sense.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { ticksPerSecond } from '../world.ts';
import { wobbleAim } from './attack.ts';
import type { PilotMind } from './pilot.ts';

/** How often a beginner may think again of letting out, ticks. */
const forgetTicks = 60;

/** Begins a tick: the aim wanders, and a moment for letting out may be forgotten. */
export function beginTick(mind: PilotMind, sight: Sight): void {
  wobbleAim(mind, sight);
  if (mind.ticks % forgetTicks === 0) mind.forgetting = (sight.chance * 104729) % 1 < mind.profile.forgets;
  mind.ticks += 1;
}

/** Still looking before the first attack. */
export function isWaiting(mind: PilotMind): boolean {
  return mind.ticks < mind.profile.patienceSeconds * ticksPerSecond;
}

/** Crossed: pull rather than let out. */
export function pullsNow(mind: PilotMind, crossing: SightOfCrossing): boolean {
  const letsOut = crossing.over || isLosing(crossing) || mind.profile.favouriteCut === 'release';
  return !letsOut || mind.forgetting;
}
