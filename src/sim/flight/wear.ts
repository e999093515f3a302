// Wear lives in bins of material along each line, counted from the kite. Only motion ACROSS a line saws it, and that is
// the other line's running speed: the line that runs through the crossing, cuts; the line that stands there, is cut.
import { logarithm, power } from '../math/power.ts';
import { createStream, uniform } from '../random.ts';
import type { Tuning } from '../tuning.ts';
import { type Line, metresFromKite } from './line.ts';

export interface Coat {
  /** Share of the section gone, 0 sound .. 1 through; bite of the grit, 1 fresh; evenness of the line, about 1. */
  readonly wear: Float64Array;
  readonly grit: Float64Array;
  readonly strength: Float64Array;
  /** Bins that have been rubbed lie in this range; empty when low > high. */
  low: number;
  high: number;
}

/** A fresh line of `metres` in bins; its unevenness is drawn once, by the flyer's own stream. */
export function createCoat(tuning: Tuning, metres: number, seed: number, owner: string): Coat {
  const bins = Math.ceil(metres / tuning.wearBin) + 1;
  const stream = createStream(seed, `line of ${owner}`);
  const coat: Coat = {
    wear: new Float64Array(bins),
    grit: new Float64Array(bins).fill(1),
    strength: new Float64Array(bins),
    low: bins,
    high: -1,
  };
  // Weibull by inversion; the last fiftieth is left out so that no bin is out of all proportion.
  for (let k = 0; k < bins; k++) {
    coat.strength[k] = power(-logarithm(1 - 0.98 * uniform(stream)), 1 / tuning.scatterShape);
  }
  return coat;
}

/** The tuning of a flyer whose own line wears more slowly. What it saws wears as ever: the rate is that of the line worn. */
export function slowlyWorn(tuning: Tuning): Tuning {
  return { ...tuning, wearRate: tuning.wearRate * tuning.slowWearShare };
}

/** The bin of a place that many metres from the kite. */
export function binAt(coat: Coat, tuning: Tuning, metres: number): number {
  return Math.max(0, Math.min(coat.wear.length - 1, Math.floor(metres / tuning.wearBin)));
}

/** What the line still carries in a bin, N: bent over another line (`bent`) it carries less. */
export function strengthLeft(coat: Coat, tuning: Tuning, bin: number, bent: boolean): number {
  return tuning.breakLoad * coat.strength[bin] * (bent ? tuning.loopFactor : 1) * (1 - coat.wear[bin]);
}

/** How strongly a press of `load` newtons wears, relative to metres at the quoted load: N_r (N/N_r)^m, in N. */
export function bite(tuning: Tuning, load: number): number {
  return load > 0 ? tuning.wearLoad * power(load / tuning.wearLoad, tuning.wearExponent) : 0;
}

/**
 * Rubs a bin of one line: `across` metres of the other line, with grit `otherGrit`, ran over it under `press` (see bite).
 * Source of the law: Archard, with the load exponent of yarn-on-yarn tests (physics guide 2.2).
 */
export function rubBin(
  coat: Coat,
  tuning: Tuning,
  bin: number,
  otherGrit: number,
  press: number,
  across: number,
): void {
  coat.wear[bin] = Math.min(1, coat.wear[bin] + tuning.wearRate * otherGrit * press * across);
  if (bin < coat.low) coat.low = bin;
  if (bin > coat.high) coat.high = bin;
}

/** Blunts the grit of a bin that sawed `across` metres of the other line under `press`. */
export function bluntBin(coat: Coat, tuning: Tuning, bin: number, press: number, across: number): void {
  coat.grit[bin] -= ((coat.grit[bin] - tuning.gritLeast) / tuning.gritLife) * press * across;
}

/** Tension below which no sound bin of any line can part, as a share of the breaking load. */
const soundShare = 0.62;
/** Wear below which a bin counts as sound. */
const woundedFrom = 0.1;

/** The bin away from crossings that carries most beyond what is left of it, or -1 when every one holds. */
export function weakPlace(coat: Coat, line: Line, tuning: Tuning): number {
  const limit = tuning.breakLoad * soundShare;
  let weakest = -1;
  let most = 1;
  for (let i = 0; i < line.segments; i++) {
    if (line.tension[i] <= limit) continue;
    const high = binAt(coat, tuning, metresFromKite(line, i, 0));
    for (let k = binAt(coat, tuning, metresFromKite(line, i, 1)); k <= high; k++) {
      const strain = strainAt(coat, line, tuning, k);
      if (strain > most) [weakest, most] = [k, strain];
    }
  }
  for (let k = coat.low; k <= coat.high; k++) {
    const strain = isWounded(coat, k) ? strainAt(coat, line, tuning, k) : 0;
    if (strain > most) [weakest, most] = [k, strain];
  }
  return weakest;
}

/** What a bin carries, as a share of what it can: it parts above 1. Line on the spool carries nothing. */
export function strainAt(coat: Coat, line: Line, tuning: Tuning, bin: number): number {
  const segment = Math.floor(line.segments * (1 - (bin * tuning.wearBin) / line.metres));
  if (segment < 0 || segment >= line.segments) return 0;
  return line.tension[segment] / Math.max(strengthLeft(coat, tuning, bin, false), 1e-9);
}

/** True for a bin that another line has sawn at. */
export function isWounded(coat: Coat, bin: number): boolean {
  return coat.wear[bin] >= woundedFrom;
}

/** The worst wear of the part of the line that is out, 0..1. */
export function worstWear(coat: Coat, line: Line, tuning: Tuning): number {
  const out = Math.min(coat.high, binAt(coat, tuning, line.metres));
  let worst = 0;
  for (let k = coat.low; k <= out; k++) if (coat.wear[k] > worst) worst = coat.wear[k];
  return worst;
}
