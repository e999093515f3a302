// What the shell asks of the match's worker, and what comes back.
import type { EndReason, Technique } from '../sim/events.ts';
import type { Setup } from '../sim/setup.ts';
import type { Tape } from '../sim/tape.ts';
import type { ModuleFile } from './choose.ts';

export interface MatchJob {
  readonly setup: Setup;
  readonly seed: number;
  readonly tapeSetup: Tape['setup'];
  /** One entry for each flyer: the module that flies it, or null. */
  readonly modules: readonly (ModuleFile | null)[];
  readonly wantsTape: boolean;
  /** Wishes and heartbeat, shared with the shell: see `notebook.ts`. */
  readonly notebook: SharedArrayBuffer;
  /** The match is flown again from the notebook up to the tick at which a module fell silent. */
  readonly upTo?: number;
}

export interface MatchOutcome {
  readonly winner: string | null;
  readonly reason: EndReason;
  readonly technique: Technique | null;
  readonly ticks: number;
  /** Tick of the first crossing; null when lines never crossed. */
  readonly firstCrossingTick: number | null;
  /** Ticks during which lines were crossed. */
  readonly crossedTicks: number;
  readonly digest: string;
  readonly tape: Tape | null;
}

/** From the worker. `loaded`: the match begins. `broken` is a module that cannot be used at all; `fault` tells the first fault of a match. */
export type WorkerReport =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'outcome'; readonly outcome: MatchOutcome }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'broken'; readonly text: string }
  /** Our own code failed. */
  | { readonly kind: 'crashed'; readonly text: string };
