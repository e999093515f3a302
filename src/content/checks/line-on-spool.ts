import type { SkyCheck } from './check.ts';

/** Metres that must be left on the spool at the start: less and nothing can be let out. */
const leastLeft = 10;

/** Every spool holds more line than is out at the start. */
export const lineOnSpool: SkyCheck = (level) => {
  const at = level.flyers.findIndex((flyer) => flyer.spoolMetres < flyer.lineMetres + leastLeft);
  const flyer = level.flyers[at];
  if (flyer === undefined) return null;
  const reason = `must be at least ${flyer.lineMetres + leastLeft} metres, not ${flyer.spoolMetres}`;
  return { field: `flyers.${at}.spoolMetres`, reason };
};
