// The few numbers and words that the overlay shows.

/** What the companion says about the fight. Texts: `hint.<id>` in the locale files. */
export type HintId =
  | 'cross-over' // fly across his line
  | 'let-run' // on top: let it run
  | 'pull' // beneath: pull
  | 'hold-on'; // crossed, not touching yet

export interface HudReading {
  readonly hint: HintId | null;
  /** -1..1, positive when you are winning the crossing; null when not crossed. */
  readonly advantage: number | null;
  readonly lineMetres: number;
  /** Share of the spool still wound, 0..1. */
  readonly spoolShare: number;
  /** Your line's worst tension and wear as shares, 0..1. */
  readonly tensionShare: number;
  readonly wearShare: number;
  readonly tangled: boolean;
  /** Kites of the others: pegged on the thread while they fly. */
  readonly rivals: readonly { readonly id: string; readonly pattern: string; readonly flying: boolean }[];
  readonly secondsLeft: number;
  /** Wind at your kite, m/s along the wind. */
  readonly windSpeed: number;
}
