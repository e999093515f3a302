// Where and how long a pilot waits: the habits by which it is told from afar.
import { sine } from '../math/angle.ts';
import type { Sight, SightOfOther } from '../sight.ts';
import { ticksPerSecond } from '../world.ts';
import { type Place, wayTo } from './approach.ts';
import { freshness } from './fatigue.ts';
import type { PilotMind } from './pilot.ts';

const degree = Math.PI / 180;

/** How far it sways to the side just now, radians. */
function swayNow({ profile, ticks }: PilotMind): number {
  const { swayDegrees, swaySeconds } = profile;
  return swayDegrees * degree * sine((2 * Math.PI * ticks) / (swaySeconds * ticksPerSecond));
}

/** Its own place: so high, so far aside from whom it is after, and swaying there as it likes. */
export function ownPlace(mind: PilotMind, sight: Sight, foe: SightOfOther | undefined): Place {
  const { asideDegrees, hoverDegrees } = mind.profile;
  const away = foe === undefined ? 1 : -wayTo(sight, foe);
  return { azimuth: away * asideDegrees * degree + swayNow(mind), elevation: hoverDegrees * degree };
}

/** True until it has been left in peace for as long as it has patience, which a long flight wears out. */
export function hasPatience(mind: PilotMind): boolean {
  return mind.calmTicks < freshness(mind) * mind.profile.patienceSeconds * ticksPerSecond;
}
