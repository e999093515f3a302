// The mark on the sky that a gamepad's stick moves: Point flies the kite there. Pure.
import { feel } from '../../sim/hands/feel.ts';
import type { Vector } from '../../sim/setup.ts';

/** A place on the sky as seen from the hand, radians: azimuth to the right of downwind, elevation above level. */
export interface Mark {
  readonly azimuth: number;
  readonly elevation: number;
}

const widest = (75 * Math.PI) / 180;
const highest = (85 * Math.PI) / 180;

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** The mark that stands where a kite is. */
export function markAt(hand: ArrayLike<number>, kite: ArrayLike<number>): Mark {
  const x = (kite[0] ?? 0) - (hand[0] ?? 0);
  const y = (kite[1] ?? 0) - (hand[1] ?? 0);
  const z = (kite[2] ?? 0) - (hand[2] ?? 0);
  return kept({ azimuth: Math.atan2(x, z), elevation: Math.atan2(y, Math.hypot(x, z)) });
}

function kept({ azimuth, elevation }: Mark): Mark {
  return {
    azimuth: between(azimuth, -widest, widest),
    elevation: between(elevation, feel.aimLowest, highest),
  };
}

/** Moves the mark by a stick (each -1..1) for some seconds. It stays in the part of the sky that can be flown. */
export function moveMark(mark: Mark, right: number, up: number, seconds: number): Mark {
  const step = feel.stickSpeed * seconds;
  return kept({ azimuth: mark.azimuth + right * step, elevation: mark.elevation + up * step });
}

/** Unit vector from the hand. */
export function markDirection({ azimuth, elevation }: Mark): Vector {
  const level = Math.cos(elevation);
  return [Math.sin(azimuth) * level, Math.sin(elevation), Math.cos(azimuth) * level];
}
