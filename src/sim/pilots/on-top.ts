// Whose line would lie on top if two lines crossed now? Seen up and upwind, the way in which lines press on each other.
import { arcTangent, cosine, sine } from '../math/angle.ts';
import type { Vector } from '../setup.ts';
import type { SightOfOther, SightOfSelf } from '../sight.ts';

/** Share of the other's line, from his hand, at which lines are meant to cross. */
export const crossingShare = 0.8;
const half = Math.sqrt(0.5);

/** Coordinates in the plane of up and downwind, turned by an eighth: along a steep line, and across it toward the top. */
const alongOf = ([, y, z]: Vector): number => half * (y + z);
const topOf = ([, y, z]: Vector): number => half * (y - z);

function placeOn({ hand, position }: SightOfOther): Vector {
  const at = (i: 0 | 1 | 2): number => hand[i] + crossingShare * (position[i] - hand[i]);
  return [at(0), at(1), at(2)];
}

/** Metres by which my line would pass over his where they are meant to cross; negative beneath it. Both taken as straight. */
export function metresOnTop(self: SightOfSelf, other: SightOfOther): number {
  const place = placeOn(other);
  const along = alongOf(self.position) - alongOf(self.hand);
  const share = (alongOf(place) - alongOf(self.hand)) / Math.max(1, along);
  return topOf(self.hand) + share * (topOf(self.position) - topOf(self.hand)) - topOf(place);
}

/** The elevation (radians) at which my line would pass over his by so many metres, for a kite of mine at an azimuth. */
export function elevationOnTop(self: SightOfSelf, other: SightOfOther, metres: number, azimuth: number): number {
  const place = placeOn(other);
  const along = Math.max(5, alongOf(place) - alongOf(self.hand));
  const slope = Math.PI / 4 + arcTangent(topOf(place) + metres - topOf(self.hand), along);
  return arcTangent(sine(slope) * cosine(azimuth), cosine(slope));
}
