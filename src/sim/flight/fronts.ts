// Gusts that come as fronts: a sharp edge that reaches right across the quarter, then a while of faster air that dies away
// (the ramps and cliffs of the wind over a rough ground). They run down the wind as fast as the gust field does, so who
// watches signs upwind can tell when one will be here. A sky has them or not; without them not a bit is different.
import { createStream, type Stream, uniform } from '../random.ts';

/** Seconds from the edge's first air to its full strength, of full strength, and of dying away. */
const riseSeconds = 0.8;
const fullSeconds = 1.8;
const fadeSeconds = 5;
const lastingSeconds = riseSeconds + fullSeconds + fadeSeconds;
/** Area under one front of strength 1, seconds: what it adds to the wind in all. */
const frontArea = riseSeconds / 2 + fullSeconds + fadeSeconds / 2;
/** A front's strength in spreads of the along-wind, least and most. */
const weakest = 1.9;
const strongest = 2.5;
/** Shortest and longest time from one front to the next, as shares of the mean. */
const soonest = 0.6;
const latest = 1.4;
/** Mean square of a strength that is drawn evenly, spreads squared. */
const meanSquare = (weakest * weakest + weakest * strongest + strongest * strongest) / 3;
/** Integral of one front's square at strength 1, seconds. */
const frontSquare = riseSeconds / 3 + fullSeconds + fadeSeconds / 3;
/** The gust field never keeps less of its own size than this share. */
const leastBeside = 0.4;
/** Fronts that are known at a time: those between 100 m upwind and 400 m down the wind, at 4 m/s and 12 s. */
const known = 16;
/** A front is made so long before it comes to z = 0, seconds: by then it has not reached what stands upwind. */
const aheadSeconds = 40;

export interface Fronts {
  /** Mean seconds between two; strength of a spread, m/s; and what all of them together add to the wind, m/s. */
  readonly every: number;
  readonly spread: number;
  readonly mean: number;
  /** Share of its own size that the gust field keeps along the wind, so that the air is as restless as without fronts. */
  readonly beside: number;
  /** Second at which each comes to z = 0, and its strength in spreads: a ring. */
  readonly seconds: Float64Array;
  readonly strength: Float64Array;
  made: number;
  newest: number;
  readonly stream: Stream;
}

/** Fronts every so many seconds on average, in gusts whose spread along the wind is `spread` m/s. */
export function createFronts(every: number, spread: number, seed: number): Fronts {
  const mean = (((weakest + strongest) / 2) * frontArea) / every;
  const variance = (meanSquare * frontSquare) / every - mean * mean;
  const fronts: Fronts = {
    every,
    spread,
    mean: spread * mean,
    beside: Math.sqrt(Math.max(leastBeside * leastBeside, 1 - variance)),
    seconds: new Float64Array(known).fill(Number.NEGATIVE_INFINITY),
    strength: new Float64Array(known),
    made: 0,
    newest: -every,
    stream: createStream(seed, 'fronts'),
  };
  bringFronts(fronts, 0);
  return fronts;
}

/** Makes the fronts that will be needed soon. */
export function bringFronts(fronts: Fronts, seconds: number): void {
  while (fronts.newest < seconds + aheadSeconds) {
    fronts.newest += fronts.every * (soonest + (latest - soonest) * uniform(fronts.stream));
    const slot = fronts.made % known;
    fronts.seconds[slot] = fronts.newest;
    fronts.strength[slot] = weakest + (strongest - weakest) * uniform(fronts.stream);
    fronts.made += 1;
  }
}

/** What a front of strength 1 adds so long after its edge has come. */
function shapeAt(age: number): number {
  if (age <= 0 || age >= lastingSeconds) return 0;
  if (age < riseSeconds) return age / riseSeconds;
  return Math.min(1, (lastingSeconds - age) / fadeSeconds);
}

/** What the fronts add to the wind along, m/s, where air arrives that comes to z = 0 in second `arrival`. */
export function frontsAt(fronts: Fronts, arrival: number): number {
  let sum = 0;
  for (let i = 0; i < known; i++) sum += fronts.strength[i] * shapeAt(arrival - fronts.seconds[i]);
  return fronts.spread * sum - fronts.mean;
}
