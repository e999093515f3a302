// What the companion has noticed: the wind by the flags, and every loose kite since it was cut. All of it could be seen
// from the roof; nothing here reads the gust field, its seed, or a kite's hidden state.
import { logarithm } from '../math/power.ts';
import { createStream, type Stream } from '../random.ts';
import type { Recollection } from '../recollection.ts';
import type { Tuning } from '../tuning.ts';

/** Members of the ensemble. */
export const members = 64;

/** One loose kite being watched. */
export interface Watch {
  readonly flyer: string;
  readonly cutTick: number;
  /** Where it was when it was cut, metres. */
  readonly from: Float64Array;
  /** Where it is and how fast it goes now, as seen over the last half second. */
  readonly at: Float64Array;
  readonly velocity: Float64Array;
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
  /** Ticks of looking at flags. */
  looked: number;
  readonly stream: Stream;
  watches: Watch[];
}

export function createCompanion(seed: number): Companion {
  return { windAcross: 0, windAlong: 0, looked: 0, stream: createStream(seed, 'companion'), watches: [] };
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

/** How long the companion averages the flags, ticks. */
const flagTicks = 1200;

/** Takes in the wind that the flags show in this tick. */
export function lookAtFlags(companion: Companion, { windPlaces, winds, newest }: Recollection, tuning: Tuning): void {
  const seen = winds[newest % winds.length];
  let across = 0;
  let along = 0;
  for (let i = 0; i < windPlaces.length; i++) {
    const share = windShare(tuning, windPlaces[i][1]) * windPlaces.length;
    across += seen[3 * i] / share;
    along += seen[3 * i + 2] / share;
  }
  companion.looked += 1;
  const weight = 1 / Math.min(companion.looked, flagTicks);
  companion.windAcross += weight * (across - companion.windAcross);
  companion.windAlong += weight * (along - companion.windAlong);
}
