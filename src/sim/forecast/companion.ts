// What the companion has noticed: the wind by the flags, and every loose kite since it was cut. All of it could be seen
// from the roof; nothing here reads the gust field, its seed, or a kite's hidden state.
import { logarithm } from '../math/power.ts';
import { createStream, type Stream } from '../random.ts';
import type { Recollection } from '../recollection.ts';
import type { Tuning } from '../tuning.ts';
import type { LastLook } from './last-look.ts';

/** Members of the ensemble, in pairs of opposite luck. */
export const members = 128;

/** Places of a kite that the eye keeps, so many ticks apart: its speed is read off the last three seconds. */
export const trailPlaces = 16;
export const trailTicks = 12;

/** One loose kite being watched. */
export interface Watch {
  readonly flyer: string;
  readonly cutTick: number;
  /** Metres of line that it drags along, and how it flew last on the whole of it. */
  readonly tow: number;
  readonly last: LastLook;
  /** Where it was when it was cut, metres. */
  readonly from: Float64Array;
  /** Where it is and how fast it goes now, as seen over the last three seconds. */
  readonly at: Float64Array;
  readonly velocity: Float64Array;
  /** Where it was lately: x, y, z (m) and the tick of each place, a ring; and how many places were ever noted. */
  readonly trail: Float64Array;
  noted: number;
  /** Members rolled so far in this round, and where each came down: x, z, seconds. */
  rolled: number;
  readonly x: Float64Array;
  readonly z: Float64Array;
  readonly seconds: Float64Array;
}

export interface Companion {
  /** Wind as it would be at 50 m, by the flags, smoothed: across and along, m/s. */
  windAcross: number;
  windAlong: number;
  /** The same over the last seconds only: the gusts of the moment. */
  latelyAcross: number;
  latelyAlong: number;
  /** Ticks of looking at flags. */
  looked: number;
  readonly stream: Stream;
  watches: Watch[];
}

export function createCompanion(seed: number): Companion {
  const nothing = { windAcross: 0, windAlong: 0, latelyAcross: 0, latelyAlong: 0, looked: 0 };
  return { ...nothing, stream: createStream(seed, 'companion'), watches: [] };
}

/** Share of the wind at 50 m that blows at a height, by the profile every child knows: less between the roofs. */
export function windShare(tuning: Tuning, height: number): number {
  return logProfile(tuning, height) / logProfile(tuning, 50);
}

/** Height below which the profile is level, metres. */
export function lowestProfile({ roughness, displacement }: Tuning): number {
  return displacement + 2 * roughness;
}

/** Logarithm of the wind's profile at a height in metres: the mean wind is friction velocity / 0.4 times this. */
export function logProfile(tuning: Tuning, height: number): number {
  const { roughness, displacement } = tuning;
  return logarithm((Math.max(height, lowestProfile(tuning)) - displacement) / roughness);
}

/** How long the companion averages the flags, for the wind of the hour and for the gusts of the moment, ticks. */
const flagTicks = 1200;
const latelyTicks = 90;

/** Takes in the wind that the flags show in this tick. */
export function lookAtFlags(companion: Companion, { windPlaces, winds, newest }: Recollection, tuning: Tuning): void {
  const seen = winds[newest % winds.length];
  let across = 0;
  let along = 0;
  for (let i = 0; i < windPlaces.length; i++) {
    const held = windShare(tuning, windPlaces[i][1]) * windPlaces.length;
    across += seen[3 * i] / held;
    along += seen[3 * i + 2] / held;
  }
  companion.looked += 1;
  const weight = 1 / Math.min(companion.looked, flagTicks);
  companion.windAcross += weight * (across - companion.windAcross);
  companion.windAlong += weight * (along - companion.windAlong);
  const share = 1 / Math.min(companion.looked, latelyTicks);
  companion.latelyAcross += share * (across - companion.latelyAcross);
  companion.latelyAlong += share * (along - companion.latelyAlong);
}
