// A tape is a match in small: level, seed and what the seats outside the simulation asked for, run by run.

import type { SpoolHolder } from './setup.ts';

export const tapeFormat = 'gudiparan-tape';
export const tapeVersion = 1;
/** Names the exact simulation. Any change of a bit in a replay needs a new name. */
export const physicsName = 'symplectic-line-5';
export const longestTapeTicks = 1_000_000;

/**
 * [ticks, a, b]: the same two wishes for that many ticks: reel and lean of a flyer, feed and 0 at a spool; for a companion the
 * kite that he is sent after, by its flyer's place from 1 (0 says nothing new, -1 calls him home), and 0.
 */
export type WishRun = readonly [ticks: number, a: number, b: number];

/** How long a tape is, and a check of its wishes for each 600 ticks and the end (`tape-seal.ts`). */
export interface TapeSeal {
  readonly ticks: number;
  readonly checks: readonly string[];
}

/** What was flown of a level, and by whom. */
export interface TapeSetup {
  readonly you: string;
  /** Shipped pilots by the flyer they moved; the level's own where nobody is named. */
  readonly pilots?: Readonly<Record<string, string>>;
  /** The wave of a tournament, counted from 1; the first when nothing is said. */
  readonly wave?: number;
  /** Steps by which the wind had turned kinder; none when nothing is said. */
  readonly kindness?: number;
  /** True where the level's second kites flew. */
  readonly spares?: boolean;
  /** True where your companion could be sent after loose kites: he has a seat of his own, the last. */
  readonly errands?: boolean;
  /** True where your own line wore more slowly. */
  readonly slowWear?: boolean;
  /** Who held the spool, by flyer, where it was not as the level says. */
  readonly spools?: Readonly<Record<string, SpoolHolder>>;
  /** The tape of a run, by these rules: its one seat holds [ticks, across, along]. */
  readonly run?: string;
}

export interface Tape {
  readonly format: typeof tapeFormat;
  readonly version: typeof tapeVersion;
  readonly physics: string;
  readonly level: string;
  readonly seed: number;
  /** What a person chose beside the level. */
  readonly setup: TapeSetup;
  /**
   * One list of runs for each flyer of the level, in the level's order; empty for shipped pilots. After them one for each
   * spool that had a seat of its own, in the same order; last of all one for a companion who could be sent.
   */
  readonly seats: readonly (readonly WishRun[])[];
  /** On every tape that the game wrote; a tape written by hand may leave it out. */
  readonly seal?: TapeSeal;
}
