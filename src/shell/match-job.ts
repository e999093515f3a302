// What the shell asks of its worker, a match or a run, and what comes back.
import type { EndReason, Technique } from '../sim/events.ts';
import type { RunSetup } from '../sim/run/run.ts';
import type { Setup } from '../sim/setup.ts';
import type { Tape } from '../sim/tape.ts';
import type { ModuleFile } from './choose.ts';
import type { RunOutcome } from './play-run.ts';

export interface MatchJob {
  readonly kind: 'match';
  readonly setup: Setup;
  readonly seed: number;
  readonly tapeSetup: Tape['setup'];
  /** One entry for each flyer: the module that flies it, or null. */
  readonly modules: readonly (ModuleFile | null)[];
  readonly wantsTape: boolean;
  /** The match is left when this person is out; without, it is flown to its end. */
  readonly until?: string;
  /** Wishes and heartbeat, shared with the shell: see `notebook.ts`. */
  readonly notebook: SharedArrayBuffer;
  /** The match is flown again from the notebook up to the tick at which a module fell silent. */
  readonly upTo?: number;
}

/** A run with a module in your place; fields as in a match. */
export interface RunJob {
  readonly kind: 'run';
  readonly setup: RunSetup;
  readonly seed: number;
  readonly modules: readonly [ModuleFile];
  readonly wantsTape: boolean;
  readonly notebook: SharedArrayBuffer;
  readonly upTo?: number;
}

/** One cut, as told of a match. */
export interface ToldCut {
  readonly tick: number;
  /** Flyers; the winner is null where a line broke under its owner's own pull. */
  readonly winner: string | null;
  readonly loser: string;
  readonly technique: Technique;
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
  readonly cuts: readonly ToldCut[];
  /** Each person's place as far as the match was flown. */
  readonly places: Readonly<Record<string, number>>;
  readonly digest: string;
  readonly tape: Tape | null;
}

/** From the worker. `loaded`: the match begins. `broken` is a module that cannot be used at all; `fault` tells the first fault of a match. */
export type WorkerReport =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'outcome'; readonly outcome: MatchOutcome | RunOutcome }
  | { readonly kind: 'fault'; readonly text: string }
  | { readonly kind: 'broken'; readonly text: string }
  /** Our own code failed. */
  | { readonly kind: 'crashed'; readonly text: string };
