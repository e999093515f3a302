// The calendar and the screen, as far as the game needs them.

/** The day of the calendar where the player is: month 1..12, day 1..31. */
export function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** A phone's shorter side is below this, CSS px; a tablet's is not. */
const smallSide = 500;

/** True where the screen is a phone's. */
export function isSmallScreen(): boolean {
  return Math.min(innerWidth, innerHeight) < smallSide;
}
