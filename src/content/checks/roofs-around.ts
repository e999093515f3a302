import type { LevelFlyer } from '../level-file.ts';
import type { WaveCheck } from './check.ts';
import { farthestRoofs, nearestRoofs, reachShare } from './roofs-apart.ts';

/** Metres by which the roofs of neighbours may differ in height: more would settle a fight. */
const mostStep = 2;

const apart = (a: LevelFlyer, b: LevelFlyer): number => {
  const x = a.roof.x - b.roof.x;
  const z = a.roof.z - b.roof.z;
  return Math.sqrt(x * x + z * z);
};

/** Two who can reach each other's line, one attacking and the other hovering. */
function areNeighbours(a: LevelFlyer, b: LevelFlyer): boolean {
  return apart(a, b) <= Math.min(farthestRoofs, reachShare * Math.min(a.lineMetres, b.lineMetres));
}

/** Everybody who can be reached from the first flyer, from neighbour to neighbour. */
function reachedFromFirst(flyers: readonly LevelFlyer[]): Set<LevelFlyer> {
  const reached = new Set(flyers.slice(0, 1));
  for (const one of reached) for (const other of flyers) if (areNeighbours(one, other)) reached.add(other);
  return reached;
}

/**
 * The roofs of a wave are one quarter: no two nearer than 12 m, neighbours within 2 m of height, and everybody can be
 * reached from neighbour to neighbour, so that the last two can always meet.
 */
export const roofsAround: WaveCheck = ({ flyers }) => {
  const reached = reachedFromFirst(flyers);
  for (const [at, flyer] of flyers.entries()) {
    const near = flyers.slice(0, at).find((other) => apart(flyer, other) < nearestRoofs);
    if (near !== undefined) {
      const metres = apart(flyer, near).toFixed(1);
      return {
        field: `flyers.${at}.roof`,
        reason: `must stand ${nearestRoofs} metres from "${near.id}", not ${metres}`,
      };
    }
    const uneven = flyers.find(
      (other) => areNeighbours(flyer, other) && Math.abs(flyer.roof.height - other.roof.height) > mostStep,
    );
    if (uneven !== undefined) {
      const reason = `must be within ${mostStep} metres of the ${uneven.roof.height} of "${uneven.id}", not ${flyer.roof.height}`;
      return { field: `flyers.${at}.roof.height`, reason };
    }
    if (!reached.has(flyer)) {
      const reason = `must stand within ${farthestRoofs} metres, and ${reachShare} of the line, of somebody in the quarter`;
      return { field: `flyers.${at}.roof`, reason };
    }
  }
  return null;
};
