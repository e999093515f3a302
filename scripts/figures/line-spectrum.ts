// The closed form of a spectrum at one place: every wave of the field is a line, and so are lulls and veer.
import type { Air } from '../../src/sim/flight/air.ts';
import type { Tuning } from '../../src/sim/tuning.ts';
import { type Mode, modesOf, renewalSeconds } from './gust-modes.ts';

/**
 * One-sided spectrum at `frequency` (Hz) of an amplitude of variance 1 that keeps the share `kept` from look to look while
 * it is carried past at `carried` (Hz): a Lorentzian line at `carried`, as wide as 1 / (2 pi life), and its mirror image;
 * of looks 0.1 s apart, so that nothing is hidden above 5 Hz.
 */
function lineShape(frequency: number, carried: number, kept: number): number {
  const one = (distance: number): number =>
    (renewalSeconds * (1 - kept * kept)) /
    (1 - 2 * kept * Math.cos(2 * Math.PI * distance * renewalSeconds) + kept * kept);
  return one(frequency - carried) + one(frequency + carried);
}

/** Spectrum of the gusts on one axis: each mode is one line, at k_z U / (2 pi). */
function gustSpectrum(modes: readonly Mode[], speed: number, axis: number, frequency: number): number {
  let sum = 0;
  for (const { wave, covariance, life } of modes) {
    const carried = Math.abs(((wave[2] as number) * speed) / (2 * Math.PI));
    sum += (covariance[axis]?.[axis] ?? 0) * lineShape(frequency, carried, Math.exp(-renewalSeconds / life));
  }
  return sum;
}

/** Spectrum of lulls (along) and veer (across), which blow everywhere at once: lines at rest, 80 s of life. */
function slowSpectrum(tuning: Tuning, speed: number, axis: number, frequency: number): number {
  const { lullDepth, veerWidth, lullSeconds } = tuning;
  const once = lineShape(frequency, 0, Math.exp(-renewalSeconds / lullSeconds));
  if (axis === 2) return (lullDepth * speed) ** 2 * once;
  if (axis !== 0) return 0;
  const twice = lineShape(frequency, 0, Math.exp((-2 * renewalSeconds) / lullSeconds));
  return (veerWidth * speed) ** 2 * (once + lullDepth ** 2 * twice);
}

/** Frequencies up to here are all worked out; above it is smooth, and every eighth stands for its neighbours. */
const allUpTo = 320;

/**
 * Mean one-sided spectrum of the wind on an axis (0 across, 1 up, 2 along) over some skies of one mean wind, (m/s)2 per
 * Hz, at `count` frequencies `step` (Hz) apart, as a Hann window sees it.
 */
export function windSpectrum(
  skies: readonly Air[],
  tuning: Tuning,
  axis: number,
  step: number,
  count: number,
): Float64Array {
  const speed = skies[0]?.speed ?? 0;
  const modes = skies.flatMap(modesOf);
  const values = new Float64Array(count);
  for (let m = 0; m < count; m++) {
    const isNew = m < allUpTo || m % 8 === 0;
    values[m] = isNew
      ? gustSpectrum(modes, speed, axis, m * step) / skies.length + slowSpectrum(tuning, speed, axis, m * step)
      : (values[m - 1] as number);
  }
  // Two thirds of what the window sees come from the frequency itself, a sixth from either neighbour.
  return values.map((value, m) => ((values[m - 1] ?? value) + 4 * value + (values[m + 1] ?? value)) / 6);
}
