// The contract of a check: looks at one level or sky that has the right shape, and says the first thing that is wrong.
import type { PilotProfile } from '../../sim/setup.ts';
import type { LevelFile, SkyFile } from '../level-file.ts';
import type { Trouble } from '../trouble.ts';

export interface Surroundings {
  /** Everyone who could sit in a seat, by name. */
  readonly pilots: ReadonlyMap<string, PilotProfile>;
}

/** A check of levels. */
export type Check = (level: LevelFile, surroundings: Surroundings) => Trouble | null;

/** A check of skies; every level must pass it, too. */
export type SkyCheck = (sky: SkyFile, surroundings: Surroundings) => Trouble | null;
