// The contract of a way of thinking: what a pilot remembers, and how it makes a wish of a sight.
import type { Wish } from '../controls.ts';
import { createPointHand, type PointHand } from '../hands/point.ts';
import type { PilotProfile } from '../setup.ts';
import type { Sight } from '../sight.ts';

export interface PilotMind {
  readonly profile: PilotProfile;
  readonly hand: PointHand;
  /** Ticks since the match began, and since the present crossing did. */
  ticks: number;
  crossedTicks: number;
  /** How long the lines have rubbed lately, in ticks, fading. */
  rubbed: number;
  /** Error of the pilot's aim now, radians on the sky. */
  aimRight: number;
  aimUp: number;
  /** The moment for letting out is being missed. */
  forgetting: boolean;
  /** Going home to let line out. */
  regrouping: boolean;
  /** A number that a habit keeps. */
  habit: number;
  /** Whom it is after, empty for nobody, and for how many ticks. */
  foe: string;
  foeTicks: number;
  /** Ticks in which nobody has been crossed with it. */
  calmTicks: number;
  /** With whom it is crossed, empty for nobody. */
  bout: string;
  /** Size of the other's running speed through the crossing, smoothed over half a second, m/s. */
  hisRun: number;
  /** Hauling, and ticks since that began or ended. */
  hauling: boolean;
  haulTicks: number;
  /** For how many ticks it has seen each other's line crossed. */
  readonly seenCrossed: Record<string, number>;
}

/** Decides on a sight alone; may keep what it likes in `mind`. */
export type Behaviour = (mind: PilotMind, sight: Sight) => Wish;

/** A fresh mind; `spin` is that of the kite it will fly. */
export function newMind(profile: PilotProfile, spin = 1): PilotMind {
  return {
    profile,
    hand: createPointHand(spin),
    ticks: 0,
    crossedTicks: 0,
    rubbed: 0,
    aimRight: 0,
    aimUp: 0,
    forgetting: false,
    regrouping: false,
    habit: 0,
    foe: '',
    foeTicks: 0,
    calmTicks: 0,
    bout: '',
    hisRun: 0,
    hauling: false,
    haulTicks: 0,
    seenCrossed: {},
  };
}
