// A crossing as drawn: where it is, who lies on top, whose line runs.
import { aIsOver, type Crossing, crossingPlace } from '../sim/flight/crossing.ts';
import type { World } from '../sim/world.ts';
import { strainAt } from './near-parting.ts';

export interface CrossingPose {
  readonly a: string;
  readonly b: string;
  readonly place: Float64Array;
  /** The lines rub; false while they are crossed but apart. */
  touching: boolean;
  /** True when the line of `a` lies on top. */
  aOver: boolean;
  /** Where along each line, 0 at the hand .. 1 at the kite. */
  alongA: number;
  alongB: number;
  /** Running speed of each line through the crossing, m/s, positive. */
  runningA: number;
  runningB: number;
  /** Who is winning, -1..1, positive for `a`. */
  advantage: number;
  /** What the more strained of the two carries here, as a share of what it can: it parts at 1. 0 while they are apart. */
  strain: number;
}

/** Speed squared below which nobody is said to win, m2/s2: standing lines do not cut. */
const quiet = 0.5;

/**
 * Who is cutting whom, -1..1, positive for `a`. The line that runs cuts the one that stands, by the square of their
 * speeds; 0 while the lines do not touch.
 */
export function advantageOf(c: Crossing): number {
  if (!c.touching) return 0;
  const a = c.seenA * c.seenA;
  const b = c.seenB * c.seenB;
  return (a - b) / (a + b + quiet);
}

/** Adds the world's crossings to a list. */
export function readCrossings(world: World, into: CrossingPose[]): void {
  for (const c of world.crossings) {
    const place = new Float64Array(3);
    crossingPlace(c, place);
    into.push({
      a: c.a.id,
      b: c.b.id,
      place,
      touching: c.touching,
      aOver: aIsOver(c),
      alongA: (c.segmentA + c.shareA) / c.a.line.segments,
      alongB: (c.segmentB + c.shareB) / c.b.line.segments,
      runningA: c.seenA,
      runningB: c.seenB,
      advantage: advantageOf(c),
      strain: c.touching ? strainAt(c) : 0,
    });
  }
}
