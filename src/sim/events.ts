// Facts of one tick, in the past tense. Nobody is called during a tick; these are read after it.
import type { Vector } from './setup.ts';

/** How a line was cut: by the winner's running speed at the crossing in the last second. */
export type Technique = 'pull' | 'release' | 'jerk';

/** Why a match ended. `broke` is a line that parted under its owner's own pull. */
export type EndReason = 'cut' | 'broke' | 'ground' | 'time' | 'fault';

export type MatchEvent =
  /** Two lines crossed in space; they may not touch yet. */
  | { readonly kind: 'LinesCrossed'; readonly tick: number; readonly a: string; readonly b: string }
  /** The crossing closed: the lines rub. */
  | {
      readonly kind: 'LinesTouched';
      readonly tick: number;
      readonly a: string;
      readonly b: string;
      readonly place: Vector;
    }
  /** The crossing came undone without a cut: slid off an end. */
  | { readonly kind: 'LinesUncrossed'; readonly tick: number; readonly a: string; readonly b: string }
  | {
      readonly kind: 'LineCut';
      readonly tick: number;
      readonly loser: string;
      /** Null when the line parted alone. */
      readonly winner: string | null;
      readonly reason: 'cut' | 'broke';
      readonly technique: Technique;
      readonly place: Vector;
      /** Metres of line that stay with the kite. */
      readonly kiteMetres: number;
    }
  /** A spare kite went up. */
  | { readonly kind: 'SpareLaunched'; readonly tick: number; readonly flyer: string }
  /** A held kite touched ground or roof: its flyer is out. */
  | { readonly kind: 'KiteGrounded'; readonly tick: number; readonly flyer: string; readonly place: Vector }
  /** A loose kite came down. */
  | { readonly kind: 'KiteLanded'; readonly tick: number; readonly flyer: string; readonly place: Vector }
  /** A companion left the spool of `flyer` to run for the kite of `quarry`, or turned after another. */
  | { readonly kind: 'CompanionSent'; readonly tick: number; readonly flyer: string; readonly quarry: string }
  /** The first hand on a loose kite: that of the companion of `by`, or of a child when null. */
  | { readonly kind: 'KiteCaught'; readonly tick: number; readonly flyer: string; readonly by: string | null }
  /** Somebody else has the kite, or nobody can get to where it lies: he turns home. */
  | {
      readonly kind: 'ErrandFailed';
      readonly tick: number;
      readonly flyer: string;
      readonly quarry: string;
      readonly why: 'taken' | 'unreachable';
    }
  /** The companion of `flyer` is at the spool again, with a kite or without. */
  | { readonly kind: 'CompanionHome'; readonly tick: number; readonly flyer: string; readonly kite: string | null }
  | { readonly kind: 'SpoolTangled'; readonly tick: number; readonly flyer: string }
  | { readonly kind: 'MatchEnded'; readonly tick: number; readonly winner: string | null; readonly reason: EndReason };
