import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import settings from '../../src/text/locales/en/settings.json';
import first from '../../src/text/locales/en.json';
import { createSay, english as englishLocale, type TextKey } from '../../src/text/say.ts';
import { hints } from '../../src/ui/screens/hint-strip.ts';

const english = { ...first, ...settings };
const root = path.resolve(import.meta.dirname, '../..');
const keys = Object.keys(english);

function textsBelow(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
}

const sources = [
  ...textsBelow('src', '.ts'),
  ...textsBelow('levels', '.json'),
  readFileSync(path.join(root, 'index.html'), 'utf8'),
  // A pilot is called by the name of its file.
  ...readdirSync(path.join(root, 'levels/pilots')).map((file) => `'pilot.${path.basename(file, '.json')}'`),
];

test('the keys are sorted, so that two translations can be laid side by side', () => {
  for (const texts of [first, settings]) expect(Object.keys(texts)).toEqual(Object.keys(texts).sort());
});

test('every key is used, and every word is there', () => {
  expect(keys.length).toBeGreaterThan(40);
  const unused = keys.filter(
    (key) => !sources.some((source) => source.includes(`'${key}'`) || source.includes(`"${key}"`)),
  );
  expect(unused).toEqual([]);
  expect(Object.entries(english).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('a hint has at most six words', () => {
  const say = createSay(englishLocale);
  for (const { words } of Object.values(hints)) expect(say(words).split(/\s+/).length).toBeLessThanOrEqual(6);
});

test('values fill their places, numbers in the digits of the locale', () => {
  const dari = createSay({ ...englishLocale, tag: 'fa-AF', direction: 'rtl', numbering: 'arabext' });
  expect(createSay(englishLocale)('hud.metres', { metres: 85 })).toBe('85 m');
  expect(dari('hud.metres', { metres: 85 })).toBe('\u2067۸۵\u2069 m');
});

test('a number takes its plural', () => {
  const say = createSay(englishLocale);
  expect([0, 1, 2].map((cuts) => say('result.cuts', { cuts }))).toEqual([
    'You cut 0 kites.',
    'You cut one kite.',
    'You cut 2 kites.',
  ]);
});

test('a value cannot smuggle in another place', () => {
  const say = createSay(englishLocale);
  expect(say('hud.line', { tension: '{$wear}', wear: 'worn' })).toBe('Your line: {$wear}, worn');
});

test('a place without a value can be seen', () => {
  expect(createSay(englishLocale)('hud.metres' satisfies TextKey)).toContain('{$metres}');
});

test('every place of a text is written {$name}', () => {
  expect(Object.entries(english).filter(([, text]) => /\{\s*[\w-]+\s*\}/.test(text))).toEqual([]);
});

test('no text speaks of a slur or of how line is made sharp', () => {
  const banned = /\b(?:paste|glue|crush|grind|powder|coating the line|blood|kill him)\b/i;
  expect(Object.values(english).filter((text) => banned.test(text))).toEqual([]);
});
