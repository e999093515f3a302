// A tape is a match in small: level, seed and what the seats outside the simulation asked for, run by run.

export const tapeFormat = 'gudiparan-tape';
export const tapeVersion = 1;
/** Names the exact simulation. Any change of a bit in a replay needs a new name. */
export const physicsName = 'symplectic-line-2';
export const longestTapeTicks = 1_000_000;

/** [ticks, a, b]: the same two wishes for that many ticks. */
export type WishRun = readonly [ticks: number, a: number, b: number];

/** How long a tape is, and a check of its wishes for each 600 ticks and the end (`tape-seal.ts`). */
export interface TapeSeal {
  readonly ticks: number;
  readonly checks: readonly string[];
}

export interface Tape {
  readonly format: typeof tapeFormat;
  readonly version: typeof tapeVersion;
  readonly physics: string;
  readonly level: string;
  readonly seed: number;
  /** What a person chose beside the level. */
  readonly setup: { readonly you: string; readonly pilots?: Readonly<Record<string, string>> };
  /** One list of runs for each flyer of the level, in the level's order; empty for shipped pilots. */
  readonly seats: readonly (readonly WishRun[])[];
  /** On every tape that the game wrote; a tape written by hand may leave it out. */
  readonly seal?: TapeSeal;
}
