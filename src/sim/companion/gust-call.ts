// When the companion turns his head: a gust that the signs upwind have shown is a second away from your kite.
import { logProfile } from '../forecast/companion.ts';
import { glimpse, glimpseSize, slotOf } from '../recollection.ts';
import type { Vector } from '../setup.ts';
import { ticksPerSecond, type World } from '../world.ts';
import { riseAhead } from './gust-sense.ts';

/**
 * Middle of the edge that he waits for, seconds from now: the wind has risen by 1.2 spreads about half a second later, so that
 * he turns his head a second before.
 */
const edgeSeconds = 0.5;
/** Rise that he calls, in spreads of the day's gusts along the wind. */
const calledRise = 1.5;
/** He looks upwind for so long; one gust is called once. Ticks. */
const turnedTicks = 2 * ticksPerSecond;
const quietTicks = 4 * ticksPerSecond;
const karman = 0.4;

export interface GustCaller {
  /** Tick of the last call; far back before the first. */
  calledTick: number;
}

export function createGustCaller(): GustCaller {
  return { calledTick: -quietTicks };
}

/** Spread of the gusts along the wind on such a day, m/s: every child knows how restless a wind is. */
export function gustSpread({ setup: { wind }, tuning }: Pick<World, 'setup' | 'tuning'>): number {
  return (wind.gusts * tuning.gustAlong * karman * wind.speed) / logProfile(tuning, 50);
}

/** The rise that the signs promise at the kite of flyer `index` in `seconds` from now, in spreads of the day's gusts. */
export function riseAtKite(world: World, index: number, seconds: number): number {
  const { recollection, setup, gustSense } = world;
  const seen = recollection.flyers[slotOf(recollection, 0)];
  const o = glimpseSize * index + glimpse.position;
  const kite: Vector = [seen[o], seen[o + 1], seen[o + 2]];
  const spread = gustSpread(world);
  if (spread === 0 || setup.signs.length === 0) return 0;
  return riseAhead(gustSense, recollection.windPlaces, setup.wind, kite, seconds) / spread;
}

/** One tick: true in the tick in which he calls a gust for flyer `index`. */
export function callGust(caller: GustCaller, world: World, index: number): boolean {
  if (world.tick - caller.calledTick < quietTicks || world.flyers[index].phase !== 'held') return false;
  if (riseAtKite(world, index, edgeSeconds) < calledRise) return false;
  caller.calledTick = world.tick;
  return true;
}

/** True while he looks upwind. */
export function looksUpwind(caller: GustCaller, world: World): boolean {
  return world.tick - caller.calledTick < turnedTicks;
}
