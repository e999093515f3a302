// The languages that the page is built with. A language is a folder of `src/text/locales`: nothing here knows its name.
import { english, type Locale } from './text/say.ts';

/** What `src/text/locales/LANGUAGE/language.json` says of a language. */
interface LanguageFile {
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: Locale['direction'];
  readonly numbering: Locale['numbering'];
  /** In that language: what its readers must know, such as that it is a draft. */
  readonly note: string;
}

export interface Language extends LanguageFile {
  readonly tag: string;
}

const files = import.meta.glob<LanguageFile>('./text/locales/*/language.json', { eager: true, import: 'default' });
const interfaces = import.meta.glob<Locale['texts']>('./text/locales/*/interface.json', { import: 'default' });

const tagOf = (file: string): string => file.split('/').at(-2) ?? '';

/** English first, then by tag. */
export const languages: readonly Language[] = Object.entries(files)
  .map(([file, { name, direction, numbering, note }]) => ({ tag: tagOf(file), name, direction, numbering, note }))
  .sort((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || a.tag.localeCompare(b.tag));

export const directionOf = (tag: string): Locale['direction'] =>
  languages.find((language) => language.tag === tag)?.direction ?? 'ltr';

/** Writes on a button what each language calls itself: who cannot read this page finds his own there. */
export function nameLanguages(button: Element): void {
  const names = languages.map(({ tag, name, direction }) => {
    const made = document.createElement('bdi');
    [made.className, made.textContent, made.lang, made.dir] = ['language-name', name, tag, direction];
    return made;
  });
  button.setAttribute('aria-label', `${button.textContent}: ${languages.map(({ name }) => name).join(', ')}`);
  button.replaceChildren(...names);
}

/** A language with its texts. Where they do not arrive, English stands in. */
export async function bringLocale(tag: string): Promise<Locale> {
  const language = languages.find((one) => one.tag === tag);
  const bring = interfaces[`./text/locales/${tag}/interface.json`];
  if (!language || !bring) return english;
  try {
    const { direction, numbering } = language;
    return { tag, direction, numbering, texts: await bring() };
  } catch {
    return english;
  }
}
