// How well an ensemble of places foretold one place.

/** A place on the map, metres: across and downwind. */
export interface Place {
  readonly x: number;
  readonly z: number;
}

export const metresBetween = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.z - b.z);

/**
 * Energy score, metres, of an ensemble for one place (Gneiting and Raftery 2007), fair to small ensembles: less is better.
 * The ensemble has two members at least.
 */
export function energyScore(members: readonly Place[], at: Place): number {
  const m = members.length;
  let toPlace = 0;
  let apart = 0;
  for (const [i, member] of members.entries()) {
    toPlace += metresBetween(member, at);
    for (let j = 0; j < i; j++) apart += metresBetween(member, members[j] ?? member);
  }
  return toPlace / m - apart / (m * (m - 1));
}
