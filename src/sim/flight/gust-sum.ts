// The gust at one place: the sum of all waves there. Every kite, line, flag and flake asks for it, so it takes its sines and
// cosines itself (to the bit those of `sineAndCosine`), without a branch that depends on the angle.
import { foldedCosine, foldedSine, halfTurnShare, quarterHigh, quarterLow } from '../math/angle.ts';

/** What sine and cosine can be, by quarters of a turn: s, c, -s, -c; scratch. */
const byQuarter = new Float64Array(4);

/**
 * Sums waves at (x, y, z), metres, to `out[offset..offset+2]`, m/s. Three numbers a wave: `wave` is its vector (1/m), `cosines`
 * and `sines` are its amplitudes across, up and along (m/s).
 */
export function sumWaves(
  wave: Float64Array,
  cosines: Float64Array,
  sines: Float64Array,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
  offset: number,
): void {
  let across = 0;
  let up = 0;
  let along = 0;
  for (let i = 0; i < wave.length; i += 3) {
    const angle = wave[i] * x + wave[i + 1] * y + wave[i + 2] * z;
    const quarter = Math.floor(angle * halfTurnShare + 0.5); // rounds, and faster than Math.round does
    const folded = angle - quarter * quarterHigh - quarter * quarterLow;
    const s = foldedSine(folded);
    const c = foldedCosine(folded);
    byQuarter[0] = s;
    byQuarter[1] = c;
    byQuarter[2] = -s;
    byQuarter[3] = -c;
    const sine = byQuarter[quarter & 3];
    const cosine = byQuarter[(quarter + 1) & 3];
    across += cosines[i] * cosine + sines[i] * sine;
    up += cosines[i + 1] * cosine + sines[i + 1] * sine;
    along += cosines[i + 2] * cosine + sines[i + 2] * sine;
  }
  out[offset] = across;
  out[offset + 1] = up;
  out[offset + 2] = along;
}
