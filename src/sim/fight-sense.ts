// What anybody can read off a crossing: pilots decide by it, and the companion calls it out.
import type { SightOfCrossing } from './sight.ts';

/** How much faster his line must run than mine before mine is being cut, m/s. */
const losingBy = 0.7;

/** True when the lines rub and his runs while mine stands: the line that stands, is cut. */
export function isLosing(crossing: SightOfCrossing): boolean {
  return crossing.rubbing && Math.abs(crossing.theirRun) > Math.abs(crossing.myRun) + losingBy;
}
