// The kinds of field that level, pilot and tape files are made of. Messages end a sentence that begins with the field.
import * as v from 'valibot';

/** A number from `low` to `high`; `unit` is the word told to the reader. */
export function between(low: number, high: number, unit = '') {
  const message = `must be ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`;
  return v.pipe(v.number(message), v.minValue(low, message), v.maxValue(high, message));
}

/** A whole number from `low` to `high`. */
export function wholeBetween(low: number, high: number, unit = '') {
  const message = `must be a whole number from ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(low, message), v.maxValue(high, message));
}

/** One of a few words. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return v.picklist(words, `must be one of ${words.join(', ')}`);
}

const nameMessage = 'must be a name of small letters, digits and hyphens';

/** A name such as `first-duel`: what files and flyers are called. */
export const name = v.pipe(v.string(nameMessage), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, nameMessage));

/** A seed: a whole number that fits 32 bits. */
export const seed = wholeBetween(0, 4_294_967_295);

/** An object without any field beside the named ones. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject(entries, 'must be an object');
}
