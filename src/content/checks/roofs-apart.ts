import type { Check } from './check.ts';

/** Metres between the hands of two duellists, over the ground: nearer is a tangle, farther and no line is reached. */
export const nearestRoofs = 12;
export const farthestRoofs = 25;
/** How far a lone attacker reaches a hoverer, as a share of the line (measured). */
export const reachShare = 0.35;

/** Roofs of neighbours in a duel stand 12 to 25 m apart, and no farther than a third of the shorter line reaches. */
export const roofsApart: Check = (level) => {
  for (const [at, flyer] of level.flyers.entries()) {
    const before = level.flyers[at - 1];
    if (before === undefined) continue;
    const x = flyer.roof.x - before.roof.x;
    const z = flyer.roof.z - before.roof.z;
    const apart = Math.sqrt(x * x + z * z);
    const reach = reachShare * Math.min(flyer.lineMetres, before.lineMetres);
    const farthest = Math.min(farthestRoofs, reach);
    if (apart < nearestRoofs || apart > farthest) {
      const reason = `must stand ${nearestRoofs} to ${farthest.toFixed(1)} metres from the one before, not ${apart.toFixed(1)}`;
      return { field: `flyers.${at}.roof`, reason };
    }
  }
  return null;
};
