// A proof is long work that is done now and then and written down: a table of rows, each of which can be done again alone.

/** What a row found: numbers, and lists of numbers, by name. */
export type Figures = Readonly<Record<string, number | readonly number[]>>;

export interface Proven<F extends Figures = Figures> {
  readonly figures: F;
  /** Sums up the worlds at their ends: one bit of difference anywhere gives another. */
  readonly digest: string;
}

/** One thing that the rows say together. */
export interface Claim {
  readonly sentence: string;
  /** How many matches, falls or ticks it rests on. */
  readonly n: number;
  /** What was found, and between which bounds the truth lies at 99.9 %, where chance has a say. */
  readonly found: string;
  readonly bounds?: string;
  /** Whether it is as it must be; null where it is only measured. */
  readonly holds: boolean | null;
}

export interface Proof<F extends Figures = Figures> {
  readonly name: string;
  /** What is proven, in a sentence or two. */
  readonly sentence: string;
  readonly rows: number;
  /** `npm test` does every so many-th row again, beginning with the first. */
  readonly every: number;
  /** Does one row: the same row gives the same figures and digest everywhere. Throws an Error when a law is broken. */
  prove(row: number): Proven<F>;
  claims(rows: readonly F[]): readonly Claim[];
}
