// What a district is made of below the sky: everything that stands or lies on the ground and never moves.
import type { Roof } from '../setup.ts';
import type { Place } from './way.ts';

/** A rectangle on the map, by its middle, metres. */
export interface Plot {
  readonly x: number;
  readonly z: number;
  readonly width: number;
  readonly depth: number;
}

/** A broad line on the map, through its corners, metres. */
export interface Strip {
  readonly points: readonly Place[];
  readonly width: number;
}

/** The foot of a flight of stairs, and the unit vector from there toward the house whose roof it leads to. */
export interface Stairs {
  readonly x: number;
  readonly z: number;
  readonly headingX: number;
  readonly headingZ: number;
  /** Number of the roof in the list of roofs. */
  readonly roof: number;
}

/** What open ground is covered with off the lanes, and how fast a child runs there: see `run-tuning.ts`. */
export const covers = ['snow', 'bare', 'grass'] as const;
export type Cover = (typeof covers)[number];

export interface Ground {
  /** Every roof is a house from the ground up. */
  readonly roofs: readonly Roof[];
  /** Mud walls, fences and trunks: nobody passes, and no kite lies on them. */
  readonly walls: readonly Roof[];
  /** Lanes that are cleared of snow along their whole breadth. */
  readonly lanes: readonly Strip[];
  /** Frozen over, and thin: one goes step by step. Null where there is none. */
  readonly river: Strip | null;
  readonly bridges: readonly Plot[];
  readonly ditches: readonly Plot[];
  /** Lanes that climb in steps. */
  readonly steps: readonly Plot[];
  readonly stairs: readonly Stairs[];
  /** Snow lies deep where nobody has cleared it, earth is bare, or grass grows. Null: open ground is as good as a lane. */
  readonly cover: Cover | null;
}

/** A district of houses alone, in snow, and no stairs to their roofs. */
export const housesAlone = (roofs: readonly Roof[]): Ground => ({
  roofs,
  walls: [],
  lanes: [],
  river: null,
  bridges: [],
  ditches: [],
  steps: [],
  stairs: [],
  cover: 'snow',
});
