import { familyOf } from '../kite-patterns.ts';
import type { Check } from './check.ts';

/** Every kite wears a design that is drawn, and no two wear designs that look alike from afar. */
export const knownPattern: Check = (level) => {
  const seen = new Map<number, string>();
  for (const [at, { pattern }] of level.flyers.entries()) {
    const field = `flyers.${at}.pattern`;
    const family = familyOf(pattern);
    if (family < 0) return { field, reason: `names no kite design: "${pattern}"` };
    const other = seen.get(family);
    if (other !== undefined) return { field, reason: `looks too much like "${other}" from afar: "${pattern}"` };
    seen.set(family, pattern);
  }
  return null;
};
