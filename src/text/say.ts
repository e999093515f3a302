// Every word that can be seen or heard comes through here, so that a translation is one more file of the same keys.
// Names of people and Afghan words live in the locale files and nowhere else.
import en from './locales/en.json';

export type TextKey = keyof typeof en;

/** Values for the `{name}` places of a text. Numbers are written in the locale's own digits. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key. A place without a value stays as it is, braces and all, so that the slip can be seen. */
export type Say = (key: TextKey, values?: TextValues) => string;

export interface Locale {
  /** BCP 47 tag, written to `<html lang>`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Unicode numbering system: `latn`, or `arabext` for Dari and Pashto. */
  readonly numbering: 'latn' | 'arabext';
  readonly texts: Readonly<Record<TextKey, string>>;
}

export const english: Locale = { tag: 'en', direction: 'ltr', numbering: 'latn', texts: en };

/** True for a key of the locale files; for keys that come from markup or level files. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/** A speaker of one locale. */
export function createSay(locale: Locale): Say {
  const digits = new Intl.NumberFormat(`${locale.tag}-u-nu-${locale.numbering}`, { maximumFractionDigits: 1 });
  return (key, values = {}) =>
    locale.texts[key].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) return place;
      return typeof value === 'number' ? digits.format(value) : value;
    });
}
