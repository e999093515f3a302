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
  | { readonly kind: 'SpoolTangled'; readonly tick: number; readonly flyer: string }
  | { readonly kind: 'MatchEnded'; readonly tick: number; readonly winner: string | null; readonly reason: EndReason };
