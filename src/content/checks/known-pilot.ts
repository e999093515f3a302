import type { SkyFile } from '../level-file.ts';
import type { Trouble } from '../trouble.ts';
import { byLot } from '../waves.ts';
import type { SkyCheck } from './check.ts';

function strangerOf({ flyers }: SkyFile, isKnown: (pilot: string) => boolean): Trouble | null {
  const at = flyers.findIndex(({ pilot }) => !isKnown(pilot));
  const flyer = flyers[at];
  return flyer === undefined ? null : { field: `flyers.${at}.pilot`, reason: `names no pilot: "${flyer.pilot}"` };
}

/** Every flyer's pilot is a file of `levels/pilots` or a pilot that is always there. */
export const knownPilot: SkyCheck = (level, { pilots }) => strangerOf(level, (pilot) => pilots.has(pilot));

/** The same for a wave, where pilots may be drawn by lot. */
export const knownPilotOrLot: SkyCheck = (level, { pilots }) =>
  strangerOf(level, (pilot) => pilot === byLot || pilots.has(pilot));
