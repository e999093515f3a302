// How far falls scatter in gusts, to first order, from the waves of the field alone.
import { type Air, meanWind } from '../../src/sim/flight/air.ts';
import type { Tuning } from '../../src/sim/tuning.ts';
import { type Mode, modesOf } from './gust-modes.ts';

export interface Scatter {
  /** Mean drift, m: the profile, passed through at a constant speed. */
  readonly mean: number;
  /** Variance of the drift along the wind, m2: of gusts along alone, of updrafts alone, of what both share, and of lulls. */
  readonly along: number;
  readonly updrafts: number;
  readonly shared: number;
  readonly lulls: number;
}

interface Look {
  /** Mean wind there, m/s, and how much further a metre per second of updraft carries, m/s. */
  readonly wind: number;
  readonly lever: number;
  /** Height, and place along in the frame that moves with the waves, m. */
  readonly height: number;
  readonly along: number;
}

const looks = 80;

/** The fall at constant speed, in steps from the cut down. */
function pathOf(air: Air, height: number, sink: number): Look[] {
  const seconds = height / sink / looks;
  let along = 0;
  return Array.from({ length: looks }, (_, i): Look => {
    const here = height - sink * seconds * (i + 0.5);
    const wind = meanWind(air, here);
    const slip = (wind - air.speed) * seconds;
    along += slip;
    const calm = Math.min(1, Math.max(0, (here - 1) / air.calmHeight));
    return { wind, lever: (wind / sink) * calm, height: here, along: along - slip / 2 };
  });
}

/** Adds, over all pairs of moments, what one wave does to both. */
function addWave(
  sums: { along: number; updrafts: number; shared: number },
  mode: Mode,
  path: readonly Look[],
  seconds: number,
) {
  const [, up, along] = mode.covariance;
  const [uu, uw, ww] = [along?.[2] ?? 0, along?.[1] ?? 0, up?.[1] ?? 0];
  const phases = path.map((look) => (mode.wave[1] ?? 0) * look.height + (mode.wave[2] ?? 0) * look.along);
  for (const [i, a] of path.entries()) {
    for (const [j, b] of path.entries()) {
      const kept = Math.exp((-Math.abs(i - j) * seconds) / mode.life);
      const likeness = kept * Math.cos((phases[i] as number) - (phases[j] as number)) * seconds * seconds;
      sums.along += uu * likeness;
      sums.shared += uw * (a.lever + b.lever) * likeness;
      sums.updrafts += ww * a.lever * b.lever * likeness;
    }
  }
}

/** Lulls hold the whole sky: a share of the wind at both moments, less the longer between them. */
function lullVariance(tuning: Tuning, path: readonly Look[], seconds: number): number {
  let sum = 0;
  for (const [i, a] of path.entries()) {
    for (const [j, b] of path.entries()) {
      sum += a.wind * b.wind * Math.exp((-Math.abs(i - j) * seconds) / tuning.lullSeconds);
    }
  }
  return tuning.lullDepth ** 2 * sum * seconds * seconds;
}

/**
 * Mean and variance of the drift of a body that sinks at `sink` (m/s) through the air from `height` (m): a gust along
 * carries it at once, an updraft holds it up in a wind U, which carries it U / sink as far. To first order in the gusts.
 */
export function scatterOf(air: Air, tuning: Tuning, height: number, sink: number): Scatter {
  const path = pathOf(air, height, sink);
  const seconds = height / sink / looks;
  const sums = { along: 0, updrafts: 0, shared: 0 };
  for (const mode of modesOf(air)) addWave(sums, mode, path, seconds);
  const drift = path.reduce((sum, look) => sum + look.wind * seconds, 0);
  return { mean: drift, ...sums, lulls: lullVariance(tuning, path, seconds) };
}
