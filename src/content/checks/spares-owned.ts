import { familyOf } from '../kite-patterns.ts';
import type { WaveCheck } from './check.ts';

/** Every spare kite belongs to a flyer who has no other, and wears a design that is drawn. */
export const sparesOwned: WaveCheck = ({ flyers, spares }) => {
  for (const [at, { of, pattern }] of spares.entries()) {
    if (!flyers.some(({ id }) => id === of)) {
      return { field: `spares.${at}.of`, reason: `names none of the flyers: "${of}"` };
    }
    if (spares.findIndex((other) => other.of === of) < at) {
      return { field: `spares.${at}.of`, reason: `has a spare already: "${of}"` };
    }
    if (familyOf(pattern) < 0) return { field: `spares.${at}.pattern`, reason: `names no kite design: "${pattern}"` };
  }
  return null;
};
