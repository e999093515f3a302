// What the screen draws: every kite and line as it stands between two ticks. Views read poses, never the world.
import type { Vector } from '../sim/setup.ts';

export interface FlyerPose {
  readonly id: string;
  readonly pattern: string;
  readonly hand: Vector;
  phase: 'held' | 'loose' | 'down';
  /** Centre of the sail, metres. */
  readonly position: Float64Array;
  /** Body axes as rows: across the span (3), along the spine to the nose (3), sail normal to leeward (3). */
  readonly frame: Float64Array;
  /** Where the bridle meets the line. */
  readonly tow: Float64Array;
  /** Bend of the bow, 0 flat .. 1 fully bent. */
  bow: number;
  /** Number of line segments; `line` holds segments + 1 points from the hand (or the free end) to the tow point. */
  segments: number;
  readonly line: Float64Array;
  /** Tension per segment as a share of the breaking load, 0..1. */
  readonly tension: Float64Array;
  /** Worst wear within each segment, 0 sound .. 1 gone. */
  readonly wear: Float64Array;
  /** The limp part that stays with the owner after a cut: points from the hand outward; 0 segments when there is none. */
  remnantSegments: number;
  readonly remnant: Float64Array;
  /** Hand's reeling speed now, m/s; negative takes line in. Drives the puppet's arms and the spool. */
  running: number;
}

export interface CrossingPose {
  readonly a: string;
  readonly b: string;
  readonly place: Float64Array;
  /** The lines rub; false while they are crossed but apart. */
  touching: boolean;
  /** True when the line of `a` lies on top. */
  aOver: boolean;
  /** Where along each line, 0 at the hand .. 1 at the kite. */
  alongA: number;
  alongB: number;
  /** Running speed of each line through the crossing, m/s, positive. */
  runningA: number;
  runningB: number;
  /** Who is winning, -1..1, positive for `a`. */
  advantage: number;
}

export interface Poses {
  readonly flyers: FlyerPose[];
  readonly crossings: CrossingPose[];
}
