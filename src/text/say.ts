// Every word that can be seen or heard comes through here, so that a translation is one more folder of the same keys.
// Names of people and Afghan words live in the locale files and nowhere else. Texts are written in Unicode MessageFormat 2:
// `{$name}` is a place for a value, `.match` chooses a plural.
import { MessageFormat } from 'messageformat';
import { DefaultFunctions } from 'messageformat/functions';
import type settings from './locales/en/settings.json';
import en from './locales/en.json';

export type TextKey = keyof typeof en | keyof typeof settings;

/** The English texts that are here. Those of a sheet come with the sheet: the first paint does without them. */
const here: Partial<Record<TextKey, string>> = en;

/** Takes in texts that have come later. */
export function adoptEnglish(texts: Readonly<Partial<Record<TextKey, string>>>): void {
  Object.assign(here, texts);
}

/** Values for the `{$name}` places of a text. Numbers are written in the locale's own digits. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key. A place without a value stays as it is, braces and all, so that the slip can be seen. */
export type Say = (key: TextKey, values?: TextValues) => string;

export interface Locale {
  /** BCP 47 tag, written to `<html lang>`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Unicode numbering system: `latn`, or `arabext` for Dari and Pashto. */
  readonly numbering: 'latn' | 'arabext';
  /** What has no text here yet is said in English. */
  readonly texts: Readonly<Partial<Record<TextKey, string>>>;
}

export const english: Locale = { tag: 'en', direction: 'ltr', numbering: 'latn', texts: here };

/** True for a key of the locale files; for keys that come from markup or level files. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(here, key);
}

type NumberFunction = typeof DefaultFunctions.number;

/**
 * Numbers of a locale, with at most one digit behind the point where a text asks for nothing else. The digits are asked for
 * by name: a browser that does not know Pashto would write Latin ones.
 */
function numbersIn({ numbering }: Locale): { number: NumberFunction; integer: NumberFunction } {
  const own = (input: unknown) =>
    typeof input === 'number' ? { valueOf: () => input, options: { numberingSystem: numbering } } : input;
  return {
    number: (context, options, input) =>
      DefaultFunctions.number(context, { maximumFractionDigits: 1, ...options }, own(input)),
    integer: (context, options, input) => DefaultFunctions.integer(context, options, own(input)),
  };
}

const untold = () => {};

const messageIn = (locale: Locale, text: string) =>
  new MessageFormat(locale.tag, text, {
    // Names and numbers of another direction stand apart by invisible marks; left to right needs none.
    bidiIsolation: locale.direction === 'rtl' ? 'default' : 'none',
    functions: numbersIn(locale),
  });

/** A speaker of one locale. */
export function createSay(locale: Locale): Say {
  const messages = new Map<string, ReturnType<typeof messageIn>>();
  const messageOf = (text: string) => {
    const made = messages.get(text) ?? messageIn(locale, text);
    messages.set(text, made);
    return made;
  };
  const fill = (text: string, values: TextValues): string =>
    text.includes('{') ? messageOf(text).format(values, untold) : text;
  return (key, values = {}) => {
    const own = locale.texts[key];
    if (own !== undefined) return fill(own, values);
    const borrowed = fill(here[key] ?? key, values);
    return locale.direction === 'rtl' ? `\u2066${borrowed}\u2069` : borrowed;
  };
}
