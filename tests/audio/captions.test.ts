import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCaptionBook } from '../../src/audio/captions.ts';
import { places } from '../../src/audio/sheets.ts';
import { loopNames, loops, musicCaptions, strikeNames, strikes } from '../../src/audio/sounds.ts';
import en from '../../src/text/locales/en.json';

const folder = path.resolve(import.meta.dirname, '../../src/text/locales');
const textsOf = (tag: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(folder, tag === 'en' ? 'en.json' : `${tag}/interface.json`), 'utf8'));

const captions = [
  ...strikeNames.map((name) => strikes[name].caption),
  ...loopNames.map((name) => loops[name].caption),
  ...Object.values(musicCaptions),
];

test.each(['en', 'fa-AF', 'ps'])(
  'every sound and every theme has a caption of its own in %s, short enough for one line',
  (tag) => {
    const texts = textsOf(tag);
    const said = captions.map((caption) => texts[caption] ?? `no text for ${caption}`);
    expect(new Set(said).size).toBe(captions.length);
    for (const text of said) {
      expect(text).not.toMatch(/^no text/);
      expect(text.length, text).toBeLessThanOrEqual(40);
    }
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...captions]));
  },
);

test('strikes strike, and loops loop: each row names recordings of its kind', () => {
  const kinds = (names: readonly (keyof typeof places)[]) => new Set(names.map((name) => places[name].kind));
  expect(kinds(strikeNames.flatMap((name) => [...strikes[name].takes]))).toEqual(new Set(['strike']));
  expect(kinds(loopNames.map((name) => loops[name].recording))).toEqual(new Set(['loop']));
});

test('nothing is recorded that is never played', () => {
  const played = new Set<string>([
    ...strikeNames.flatMap((name) => [...strikes[name].takes]),
    ...loopNames.map((name) => loops[name].recording),
  ]);
  const idle = Object.keys(places).filter((name) => !name.includes(':') && !played.has(name));
  expect(idle).toEqual([]);
});

test('a caption stands a while before the next, the same is not said again soon, and a snap does not wait', () => {
  const book = openCaptionBook();
  expect(book.says('sound.hum', 8000, 0)).toBe(true);
  expect(book.says('sound.rasp', 8000, 300)).toBe(false);
  expect(book.says('sound.snap', 0, 400)).toBe(true);
  expect(book.says('sound.rasp', 8000, 1400)).toBe(true);
  expect(book.says('sound.hum', 8000, 7000)).toBe(false);
  expect(book.says('sound.hum', 8000, 9000)).toBe(true);
});
