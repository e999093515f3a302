// The fist around the line. What a finger asks for begins in the very tick, but a fist needs a moment to do all of it: so
// letting go is no switch, and tapping fast is no way to fight.
import { clamp } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { feel } from './feel.ts';

export interface Grip {
  /** What the fist does now, as a share of the hand's fastest: -1 pulls, 0 holds, 1 lets out. */
  share: number;
}

/** One tick: the fist goes toward `wanted` (-1..1), faster when it closes than when it opens. Returns its share. */
export function easeGrip(grip: Grip, wanted: number): number {
  const opens = 2 / (feel.fistOpens * ticksPerSecond);
  const closes = 2 / (feel.fistCloses * ticksPerSecond);
  // Nonsense that was asked once must not stay in the fist.
  const share = Number.isNaN(grip.share) ? 0 : grip.share;
  grip.share = share + clamp(wanted - share, -closes, opens);
  return grip.share;
}
