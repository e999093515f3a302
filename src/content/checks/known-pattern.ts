import { familyOf } from '../kite-patterns.ts';
import type { SkyCheck } from './check.ts';

/** Every kite wears a design that is drawn. */
export const knownPattern: SkyCheck = ({ flyers }) => {
  const at = flyers.findIndex(({ pattern }) => familyOf(pattern) < 0);
  if (at < 0) return null;
  return { field: `flyers.${at}.pattern`, reason: `names no kite design: "${flyers[at]?.pattern}"` };
};
