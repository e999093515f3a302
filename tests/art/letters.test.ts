import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cutLetters, lettersFile, titleWords } from '../../scripts/letters.mjs';

test('the face of the title has the letters of its Dari words, as they are today, and few bytes', async () => {
  const face = readFileSync(lettersFile);
  expect(face.equals(await cutLetters(titleWords()))).toBe(true);
  expect(face.length).toBeLessThan(8000);
  // Another word needs other letters.
  expect(face.equals(await cutLetters(`${titleWords()}کاغذ`))).toBe(false);
});

test('every language writes these words alike, so that one face is enough', () => {
  for (const tag of ['fa-AF', 'ps']) {
    const file = new URL(`../../src/text/locales/${tag}/interface.json`, import.meta.url);
    const words = JSON.parse(readFileSync(file, 'utf8'));
    expect(words['title.dari'] + words['title.fly-dari']).toBe(titleWords());
  }
});
