import { familyOf } from '../kite-patterns.ts';
import type { Check } from './check.ts';

/** No two kites wear designs that look alike from afar. */
export const patternsApart: Check = (level) => {
  const seen = new Map<number, string>();
  for (const [at, { pattern }] of level.flyers.entries()) {
    const family = familyOf(pattern);
    const other = seen.get(family);
    if (other !== undefined) {
      return { field: `flyers.${at}.pattern`, reason: `looks too much like "${other}" from afar: "${pattern}"` };
    }
    seen.set(family, pattern);
  }
  return null;
};
