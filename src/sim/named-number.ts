// A number that shapes how something feels, with all that must be said of it where it stands.

export interface NamedNumber {
  readonly value: number;
  readonly unit: string;
  /** The range in which it is safe to turn. */
  readonly low: number;
  readonly high: number;
  readonly sentence: string;
}

/** An entry of a table of such numbers. */
export const number = (value: number, unit: string, low: number, high: number, sentence: string): NamedNumber => ({
  value,
  unit,
  low,
  high,
  sentence,
});
