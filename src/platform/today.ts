// The calendar and the screen, as far as the game needs them.

/** The day of the calendar where the player is: month 1..12, day 1..31. */
export function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** A day as it is kept: 2026-11-23. */
export function dayAsWritten({ year, month, day }: ReturnType<typeof today>): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A phone's shorter side is below this, CSS px; a tablet's is not. */
const smallSide = 500;

/** True where the screen is a phone's. */
export function isSmallScreen(): boolean {
  return Math.min(innerWidth, innerHeight) < smallSide;
}
