// What the companion makes of the signs: flags, smoke and pigeons upwind show a gust before it is here. He knows how the
// wind of the day runs, and lays what every sign showed over one another as it will arrive at the kite. He reads signs
// alone: never the gust field, its seed, or the wind at the kite.
import type { Recollection } from '../recollection.ts';
import type { Setup, Vector } from '../setup.ts';

/** He looks round the signs ten times a second, and remembers as long as a gust takes from the farthest: 36 s. */
const lookTicks = 6;
const looksPerSecond = 10;
const looksKept = 360;

export interface GustSense {
  /** Looks so far. */
  looks: number;
  /** Wind along at each sign, m/s: a row for each look, a ring. */
  readonly along: Float64Array;
}

export function createGustSense(signs: number): GustSense {
  return { looks: 0, along: new Float64Array(signs * looksKept) };
}

/** Takes in what the signs show, at every sixth tick. */
export function lookRound(sense: GustSense, { winds, windPlaces, newest }: Recollection): void {
  if (newest % lookTicks !== 0) return;
  const seen = winds[newest % winds.length];
  const row = (sense.looks % looksKept) * windPlaces.length;
  for (let i = 0; i < windPlaces.length; i++) sense.along[row + i] = seen[3 * i + 2];
  sense.looks += 1;
}

/** Fewest signs that must tell of the same air: one alone shows every eddy. */
const fewestSigns = 4;
/** After and before the edge: from, to, in looks from its middle. */
const after = [1, 11] as const;
const before = [-16, -5] as const;

/** Mean wind at one sign over some looks, `ago` looks before the newest; NaN where he has not looked, or not yet. */
function meanAt(sense: GustSense, signs: number, sign: number, ago: number, [from, to]: readonly [number, number]) {
  let sum = 0;
  for (let k = from; k <= to; k++) {
    const look = sense.looks - 1 - ago + k;
    if (look < 0 || look >= sense.looks || look <= sense.looks - looksKept) return Number.NaN;
    sum += sense.along[(look % looksKept) * signs + sign];
  }
  return sum / (to - from + 1);
}

/**
 * By how much the wind along will rise at a place, m/s, across the moment `ahead` seconds from now: a second after it
 * against a second before, as the signs upwind of it have shown. 0 when too few signs can tell. `wind` is the wind of the
 * day, which everybody on the roofs knows.
 */
export function riseAhead(
  sense: GustSense,
  places: readonly Vector[],
  wind: Setup['wind'],
  at: Vector,
  ahead: number,
): number {
  let sum = 0;
  let told = 0;
  for (let i = 0; i < places.length; i++) {
    const ago = Math.round(((at[2] - places[i][2]) / wind.speed - ahead) * looksPerSecond);
    const rise = meanAt(sense, places.length, i, ago, after) - meanAt(sense, places.length, i, ago, before);
    if (Number.isNaN(rise)) continue;
    sum += rise;
    told += 1;
  }
  return told < fewestSigns ? 0 : sum / told;
}
