// The contract of a check: looks at one level or sky that has the right shape, and says the first thing that is wrong.
import type { PilotProfile } from '../../sim/setup.ts';
import type { SkyFile, WaveFile } from '../level-file.ts';
import type { Trouble } from '../trouble.ts';

export interface Surroundings {
  /** Everyone who could sit in a seat, by name. */
  readonly pilots: ReadonlyMap<string, PilotProfile>;
}

/** A sky that somebody plays. */
type PlayedSky = SkyFile & { readonly you: string };

/** A check of duels; what fits a duel and a wave alike is of this kind, too. */
export type Check = (level: PlayedSky, surroundings: Surroundings) => Trouble | null;

/** A check of skies; every level must pass it, too. */
export type SkyCheck = (sky: SkyFile, surroundings: Surroundings) => Trouble | null;

/** A check of one wave of a tournament. */
export type WaveCheck = (wave: WaveFile, surroundings: Surroundings) => Trouble | null;
