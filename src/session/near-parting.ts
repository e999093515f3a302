// How near two rubbing lines are to a cut. Sound falls silent by it, and the picture holds its breath.
import type { Crossing } from '../sim/flight/crossing.ts';
import { metresFromKite } from '../sim/flight/line.ts';
import { binAt, strengthLeft } from '../sim/flight/wear.ts';
import type { Flyer } from '../sim/world.ts';

/** What a line carries where another bends it, as a share of what it can. */
function strainOn({ line, coat, tuning }: Flyer, segment: number, share: number): number {
  const bin = binAt(coat, tuning, metresFromKite(line, segment, share));
  const left = strengthLeft(coat, tuning, bin, true);
  return left > 0 ? (line.tension[segment] ?? 0) / left : 1;
}

/** How strained a crossing is, 0..1: the line of either side parts at 1. */
export function strainAt({ a, b, segmentA, shareA, segmentB, shareB }: Crossing): number {
  const most = Math.max(strainOn(a, segmentA, shareA), strainOn(b, segmentB, shareB));
  return Math.min(1, Math.max(0, most));
}

/**
 * Strain from which a line is about to part, and at which nothing can hold it. At 1 it parts. In duels of the shipped
 * pilots a sawing line is seldom above 0.8 but just before that.
 */
const parting = { from: 0.7, full: 0.9 } as const;
/** The strain is read so far ahead, as it rises now, and its rise is taken over so long; seconds. */
const aheadSeconds = 0.08;
const riseSeconds = 0.035;

/** Told the strain of a crossing (0 where nothing saws) and the seconds that have passed: how near to parting, 0..1. */
export type NearParting = (strain: number, seconds: number) => number;

/** Begins with nothing strained. */
export function openNearParting(): NearParting {
  let before = 0;
  return (strain, seconds) => {
    // A crossing that has just begun has not risen: it was not there.
    if (strain <= 0 || before <= 0) before = strain;
    const rise = Math.max(0, strain - before) / riseSeconds;
    before += (strain - before) * (1 - Math.exp(-seconds / riseSeconds));
    return Math.max(0, Math.min(1, (strain + rise * aheadSeconds - parting.from) / (parting.full - parting.from)));
  };
}
