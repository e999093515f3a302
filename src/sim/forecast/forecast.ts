// What the companion says about a loose kite: where it will come down.

/** A closed ring of points on the map, x and z in metres, in order. */
export type Region = readonly (readonly [x: number, z: number])[];

export interface LandingForecast {
  /** Flyer whose kite is loose. */
  readonly flyer: string;
  /** Tick at which this forecast was made. */
  tick: number;
  /** Best single guess on the map, metres, and the height of the roof or ground there. */
  centre: readonly [x: number, z: number];
  surface: number;
  /** Smallest regions that hold half, and nine in ten, of the ensemble. */
  half: Region;
  ninety: Region;
  /** Seconds until landing, median of the ensemble. */
  secondsLeft: number;
}
