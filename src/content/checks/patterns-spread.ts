import { familyOf } from '../kite-patterns.ts';
import { farEnough } from '../waves.ts';
import type { WaveCheck } from './check.ts';

/** Among many, nobody's kite looks like yours, and one design is worn again only far away. */
export const patternsSpread: WaveCheck = ({ flyers, you }) => {
  const yours = flyers.find(({ id }) => id === you);
  for (const [at, flyer] of flyers.entries()) {
    const field = `flyers.${at}.pattern`;
    if (flyer !== yours && yours !== undefined && familyOf(flyer.pattern) === familyOf(yours.pattern)) {
      return { field, reason: `looks too much like yours, "${yours.pattern}", from afar: "${flyer.pattern}"` };
    }
    const twin = flyers.slice(0, at).find(({ pattern }) => pattern === flyer.pattern);
    if (twin === undefined) continue;
    const x = flyer.roof.x - twin.roof.x;
    const z = flyer.roof.z - twin.roof.z;
    if (Math.sqrt(x * x + z * z) < farEnough) {
      return { field, reason: `is worn by "${twin.id}" less than ${farEnough} metres away: "${flyer.pattern}"` };
    }
  }
  return null;
};
