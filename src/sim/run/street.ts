// Who and what is out in the lanes beside the children: as a district names it, before a run draws who is there today.
import type { Place } from './way.ts';

/** A door that opens outward: where it hangs in the wall, and the unit vector from the wall into the lane. */
export interface Doorway {
  readonly x: number;
  readonly z: number;
  readonly headingX: number;
  readonly headingZ: number;
}

export interface Street {
  /** Ways that a cart goes to and fro, from corner to corner. */
  readonly carts: readonly (readonly Place[])[];
  /** Where a few hens peck. */
  readonly hens: readonly Place[];
  readonly doors: readonly Doorway[];
  /** Where somebody sells bread from a tray. */
  readonly sellers: readonly Place[];
}

export const emptyStreet: Street = { carts: [], hens: [], doors: [], sellers: [] };
