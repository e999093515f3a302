import type { SkyCheck } from './check.ts';

/** Every flyer's pilot is a file of `levels/pilots` or a pilot that is always there. */
export const knownPilot: SkyCheck = (level, { pilots }) => {
  const at = level.flyers.findIndex((flyer) => !pilots.has(flyer.pilot));
  const flyer = level.flyers[at];
  return flyer === undefined ? null : { field: `flyers.${at}.pilot`, reason: `names no pilot: "${flyer.pilot}"` };
};
