// What every language folder must hold, whoever translates it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MessageFormat } from 'messageformat';
import { expect, test } from 'vitest';
import { mostFactWords, readFacts, readSources } from '../../src/content/story-facts.ts';
import { chooseLanguage } from '../../src/text/choose-language.ts';
import settings from '../../src/text/locales/en/settings.json';
import first from '../../src/text/locales/en.json';
import sourcesFile from '../../src/text/locales/sources.json';
import { createSay, english, type Locale, type TextKey } from '../../src/text/say.ts';

const en = { ...first, ...settings };
const folder = path.resolve(import.meta.dirname, '../../src/text/locales');
const tags = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const keys = Object.keys(en) as TextKey[];

const jsonOf = (tag: string, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(folder, tag, file), 'utf8'));
const textsOf = (tag: string) => jsonOf(tag, 'interface.json') as Record<string, string>;
const translated = tags.filter((tag) => tag !== 'en');

const localeOf = (tag: string): Locale => {
  const { direction, numbering } = jsonOf(tag, 'language.json') as unknown as Locale;
  return { tag, direction, numbering, texts: textsOf(tag) };
};

test('there are English, Dari and Pashto, and each says who has looked at it', () => {
  expect(tags.sort()).toEqual(['en', 'fa-AF', 'ps']);
  for (const tag of tags) {
    const language = jsonOf(tag, 'language.json');
    expect(Object.keys(language), tag).toEqual(['name', 'direction', 'numbering', 'review', 'note', 'notYet']);
    expect(['ltr', 'rtl']).toContain(language.direction);
    expect(['latn', 'arabext']).toContain(language.numbering);
    const { status, by } = language.review as { status: string; by: string[] };
    expect(['written', 'draft', 'reviewed']).toContain(status);
    expect(status === 'reviewed', `${tag} names its readers`).toBe(by.length > 0);
    // A draft says so to its readers, in their language.
    expect(language.note !== '', tag).toBe(status === 'draft');
  }
});

test.each(translated)('every text of the page is there in %s, or listed as not yet', (tag) => {
  const texts = textsOf(tag);
  const { notYet } = jsonOf(tag, 'language.json') as { notYet: string[] };
  const missing = keys.filter((key) => !Object.hasOwn(texts, key));
  expect(missing.sort()).toEqual([...notYet].sort());
  expect(Object.keys(texts).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  expect(Object.keys(texts)).toEqual(Object.keys(texts).sort());
  expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
});

/** The places of a text, each once. */
const placesOf = (text: string): string[] => [...new Set(text.match(/\$\w+/g))].sort();

test.each(translated)('in %s every text has the places of the English one, and can be read', (tag) => {
  const texts = textsOf(tag);
  for (const key of keys) {
    const text = texts[key];
    if (text === undefined) continue;
    expect(placesOf(text), key).toEqual(placesOf(en[key]));
    expect(() => new MessageFormat(tag, text), key).not.toThrow();
  }
});

test.each(['fa-AF', 'ps'])('%s writes its own letters and digits, and its own quotes', (tag) => {
  for (const [key, text] of Object.entries(textsOf(tag))) {
    if (/^page\.name$/.test(key)) continue;
    // Arabic yeh and kaf belong to Pashto's own forms or to nobody; Latin punctuation belongs to English.
    expect(text.replace(/\{.*?\}|\.(?:input|match)\b/g, ''), key).not.toMatch(/[,;?"](?:\s|$)/);
    expect(text.replace(/\{[^{}]*\}|\.input.*?\.match/g, ''), key).not.toMatch(/[0-9٠-٩]/);
    expect(text, key).not.toMatch(/ك/);
    if (tag === 'fa-AF') expect(text, key).not.toMatch(/[يېۍګټډړږښځڅڼ]/);
  }
});

test('numbers come in the digits of the language, plurals in its grammar', () => {
  const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const [dari, pashto] = [createSay(localeOf('fa-AF')), createSay(localeOf('ps'))];
  expect(bare(dari('hud.left', { left: 12, flyers: 24 }))).toContain('۱۲');
  expect(bare(dari('result.cuts', { cuts: 0 }))).toContain('۰');
  expect(bare(pashto('result.cuts', { cuts: 1 }))).toMatch(/^یو کاغذباد/);
  expect(bare(pashto('result.cuts', { cuts: 3 }))).toMatch(/^۳ کاغذبادونه/);
  expect(new Intl.NumberFormat('ps-u-nu-arabext').format(1234567.5)).toBe('۱٬۲۳۴٬۵۶۷٫۵');
});

test('a language that the browser does not know has its digits all the same', () => {
  const say = createSay({ ...english, tag: 'xx', numbering: 'arabext' });
  expect(say('hud.metres', { metres: 85 })).toBe('۸۵ m');
  expect(say('hud.seconds', { seconds: 3 })).toBe('۳ seconds left');
});

test('a Latin name inside a line from right to left stands apart', () => {
  const say = createSay(localeOf('fa-AF'));
  expect(say('result.you-cut', { who: 'Qasim' })).toMatch(/[\u2068\u2067\u2066]Qasim\u2069/);
});

test('a text that a language has not yet is said in English, apart from its surroundings', () => {
  const { 'menu.back': _, ...texts } = textsOf('fa-AF') as Record<TextKey, string>;
  expect(createSay({ ...localeOf('fa-AF'), texts })('menu.back')).toBe('\u2066Back\u2069');
  expect(createSay({ ...english, tag: 'de', texts: {} })('menu.back')).toBe('Back');
});

const sources = readSources(sourcesFile);
if ('reason' in sources) throw new Error(`${sources.field} ${sources.reason}`);

test('there are twelve facts, each with a source and the day on which it was checked', () => {
  expect(Object.keys(sources.facts)).toHaveLength(12);
  for (const [key, { sources: titles, checked }] of Object.entries(sources.facts)) {
    expect(titles.length, key).toBeGreaterThan(0);
    expect(checked <= new Date().toISOString().slice(0, 10), `${key} is checked on ${checked}`).toBe(true);
  }
});

test.each(tags)('facts and words are whole in %s, and no fact has more than 35 words', (tag) => {
  const facts = readFacts(jsonOf(tag, 'facts.json'), sources);
  if ('reason' in facts) throw new Error(`${tag}/facts.json: ${facts.field} ${facts.reason}`);
  for (const [key, { text }] of Object.entries(facts.facts)) {
    expect(text.split(/\s+/).length, key).toBeLessThanOrEqual(mostFactWords);
    // Never without a date, and never a faith that forbids.
    expect(text, key).not.toMatch(/kites are banned|Islam/i);
  }
});

test('a fact without a source, or without a text, is told by its name', () => {
  const facts = structuredClone(jsonOf('en', 'facts.json')) as { facts: Record<string, unknown>; words: object };
  expect(readFacts({ ...facts, facts: { ...facts.facts, moon: { title: 'a', text: 'b' } } }, sources)).toEqual({
    field: 'facts.moon',
    reason: 'has no source',
  });
  delete facts.facts.barfi;
  expect(readFacts(facts, sources)).toEqual({ field: 'facts.barfi', reason: 'is missing' });
  expect(readFacts({ ...facts, fcats: {} }, sources)).toEqual({ field: 'fcats', reason: 'is not known here' });
});

test('the address beats the device, the device beats the browser, and English is for everybody else', () => {
  expect(chooseLanguage(['ps', 'fa-AF', 'en'], tags)).toBe('ps');
  expect(chooseLanguage([undefined, null, 'prs', 'en'], tags)).toBe('fa-AF');
  expect(chooseLanguage([undefined, null, 'ps-PK'], tags)).toBe('ps');
  expect(chooseLanguage(['en-GB', 'ps'], tags)).toBe('en');
  // Dari is not the Persian of Iran.
  expect(chooseLanguage(['fa-IR', 'de'], tags)).toBe('en');
});

test('a folder is all that a language needs: nothing in the code knows its name', () => {
  const code = ['src/languages.ts', 'src/stories.ts', 'src/main.ts', 'src/text/say.ts', 'src/content/url.ts'];
  for (const file of code) {
    const text = readFileSync(path.resolve(folder, '../../..', file), 'utf8').replace(/\/\/.*|\/\*\*[\s\S]*?\*\//g, '');
    expect(text, file).not.toMatch(/fa-AF|'ps'/);
  }
  expect(existsSync(path.join(folder, 'en/facts.json'))).toBe(true);
});
