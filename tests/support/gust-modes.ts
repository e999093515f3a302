// The gust field read mode by mode, without the shipped sums: what each mode brings to the covariance, how long it lives,
// and the updraft as it was before the calm near the ground fades it.
import type { Air } from '../../src/sim/flight/air.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { nth } from './numbers.ts';

/** Seconds between renewals of a mode. */
const renewalSeconds = 0.1;

function three(values: ArrayLike<number>, mode: number): Vector {
  return [nth(values, 3 * mode), nth(values, 3 * mode + 1), nth(values, 3 * mode + 2)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** What each of a mode's three independent draws of spread 1 becomes, kept across its wave, m/s. */
function drawsOf(air: Air, mode: number): Vector[] {
  const [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5].map((i) => nth(air.root, mode) * nth(air.blend, i)) as [
    ...Vector,
    ...Vector,
  ];
  const wave = three(air.wave, mode);
  return [[a, b, d] as const, [0, c, e] as const, [0, 0, f] as const].map((draw): Vector => {
    const along = dot(draw, wave) / dot(wave, wave);
    return [draw[0] - along * wave[0], draw[1] - along * wave[1], draw[2] - along * wave[2]];
  });
}

/** Covariance of the gusts along two axes (0 across, 1 up, 2 along) in this one sky, summed over its modes, m2/s2. */
export function stressOf(air: Air, axis: number, other: number): number {
  let sum = 0;
  for (let mode = 0; mode < air.root.length; mode++) {
    for (const draw of drawsOf(air, mode)) sum += nth(draw, axis) * nth(draw, other);
  }
  return sum;
}

/**
 * Correlation of the gusts along one axis in this one sky, between two places `apart` (m) with `seconds` between: each
 * mode's share of the variance, turned by how far its wave has gone by and faded by its life. 1 for no distance and time.
 */
export function correlationIn(air: Air, axis: number): (apart: Vector, seconds: number) => number {
  const modes = Array.from(air.root, (_, mode) => ({
    share: drawsOf(air, mode).reduce((sum, draw) => sum + nth(draw, axis) ** 2, 0),
    wave: three(air.wave, mode),
    life: -renewalSeconds / Math.log(nth(air.keep, mode)),
  }));
  const variance = modes.reduce((sum, { share }) => sum + share, 0);
  return ([x, y, z], seconds) => {
    const apart: Vector = [x, y, z - air.speed * seconds];
    let sum = 0;
    for (const { share, wave, life } of modes) sum += share * Math.cos(dot(wave, apart)) * Math.exp(-seconds / life);
    return sum / variance;
  };
}

/** Updraft of the waves alone (m/s), nowhere calmed, and how fast it grows with height (1/s). */
export function freeUpdraft(air: Air, [x, y, z]: Vector): { up: number; growth: number } {
  let [up, growth] = [0, 0];
  for (let mode = 0; mode < air.root.length; mode++) {
    const wave = three(air.wave, mode);
    const turn = dot(wave, [x, y, z - air.speed * air.seconds]);
    const [, cosine] = three(air.cosines, mode);
    const [, sine] = three(air.sines, mode);
    up += cosine * Math.cos(turn) + sine * Math.sin(turn);
    growth += wave[1] * (sine * Math.cos(turn) - cosine * Math.sin(turn));
  }
  return { up: air.gusts * up, growth: air.gusts * growth };
}
