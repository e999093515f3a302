// How far a person has come in a level of waves. A wave that is won leads to the next; one that is lost can be flown again
// from where it began, and after every second loss in a kinder wind: that is declared, never hidden.
import { mostKindness } from '../content/waves.ts';

export interface Checkpoint {
  /** The wave that is flown, from 1. */
  readonly wave: number;
  /** Losses of this wave so far. */
  readonly losses: number;
  /** This wave has been won. */
  readonly won: boolean;
}

/** How a wave ended for a person: undecided is neither a win nor a loss. */
export type WaveEnd = 'won' | 'lost' | 'undecided';

/** Losses of one wave that turn the wind one step kinder. */
const lossesAStep = 2;

export const start: Checkpoint = { wave: 1, losses: 0, won: false };

/** Steps by which the wind is kinder now, 0..3. */
export function kindnessOf({ losses }: Checkpoint): number {
  return Math.min(mostKindness, Math.floor(losses / lossesAStep));
}

/** After a wave. */
export function ended(checkpoint: Checkpoint, end: WaveEnd): Checkpoint {
  if (end === 'won') return { ...checkpoint, won: true };
  return end === 'lost' ? { ...checkpoint, losses: checkpoint.losses + 1, won: false } : checkpoint;
}

/** The wave after one that was won, or null when there is none. */
export function next({ wave, won }: Checkpoint, waves: number): Checkpoint | null {
  return won && wave < waves ? { wave: wave + 1, losses: 0, won: false } : null;
}

/** Flown once more: the same wave, or the whole level when the last one was won. */
export function again(checkpoint: Checkpoint, waves: number): Checkpoint {
  if (!checkpoint.won) return checkpoint;
  return checkpoint.wave >= waves ? start : { ...checkpoint, losses: 0, won: false };
}
