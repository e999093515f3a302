// Letting line out under full lean: what the nose does, and how fast the balance of yaw moments would have it turn.
import type { Tuning } from '../../src/sim/tuning.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { type Flight, fly } from '../../tests/support/flight.ts';
import type { Point } from './figure.ts';

const degree = Math.PI / 180;

/**
 * Yaw rate in spans per half metre of air, r b / (2 U), at which the moments of a leaning sail cancel: lean that works as
 * far as the bow is flat, against damping that grows with the bow. Added to the two coefficients of the tuning is what
 * the four panels damp by themselves when they turn: friction at their radii, and dihedral at the fore and aft radius.
 * Balance of `mz` in `flight/kite.ts`, weathercock left out.
 */
export function steadyTurn(tuning: Tuning, bow: number): number {
  const flat = Math.max(0, 1 - bow / tuning.bowFlat);
  const lean = tuning.leanSlack * flat + tuning.leanTight;
  const { panelArmSpan: out, panelArmChord: fore, forceBroad, forceLift, sailSpan } = tuning;
  const slant = Math.sin(tuning.dihedral * bow);
  const panels =
    tuning.skinFriction * (out * out + fore * fore) + (forceBroad + forceLift) * slant * slant * fore * fore;
  return lean / (tuning.yawDampingFlat + tuning.yawDampingBent * bow * bow + (2 * panels) / (sailSpan * sailSpan));
}

export interface Turn {
  /** Degrees by which the nose turned on the sky, and by the balance of moments along the bow and flow as flown. */
  readonly flown: number;
  readonly law: number;
  /** Line let out in the mean, m/s. */
  readonly running: number;
  /** Bow against r b / (2 U), ten a second. */
  readonly rates: readonly Point[];
}

/** Speed of the air past the sail, m/s. */
function flowPast({ kite }: Flight): number {
  return Math.hypot(...[0, 1, 2].map((i) => (kite.air[i] as number) - (kite.velocity[i] as number)));
}

/** A hover on 80 m of line in 6 m/s, then the hand lets out `feed` m/s under full lean, for two seconds. */
export function turnAt(feed: number, seconds = 2): Turn {
  // A hand for every speed, and somebody at the spool who keeps up; all else as shipped.
  const hand = { feedSpeed: Math.max(feed, 1e-3), spoolFeedSpeed: 20, loopMost: 100, loopTangle: 99 };
  const flight = fly().tuned(hand).steady().lean(1);
  const { tuning } = flight;
  const rates: Point[] = [];
  let [flown, law, ticks, before] = [0, 0, 0, flight.heading];
  const from = flight.thread.metres;
  flight.reel(1, seconds, ({ kite, heading }) => {
    const change = heading - before;
    flown += change - 360 * Math.round(change / 360);
    before = heading;
    ticks += 1;
    const reduced = (2 * flowPast(flight)) / tuning.sailSpan;
    law += (reduced * steadyTurn(tuning, kite.bow)) / degree / ticksPerSecond;
    if (ticks % 6 === 0) rates.push([kite.bow, -(kite.rates[2] as number) / reduced]);
  });
  return { flown, law, running: (flight.thread.metres - from) / seconds, rates };
}
