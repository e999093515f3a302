/**
 * `npm run letters`: cuts the few letters of the title's two Dari words out of Lalezar, so that a page in another language does not
 * fetch the whole face for them. What it writes is committed; a test makes it again and compares.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const root = path.resolve(import.meta.dirname, '..');
export const lettersFile = path.join(root, 'assets/fonts/lalezar-title.woff2');
/** Keys of the words. */
const keys = ['title.dari', 'title.fly-dari'];

/** The words, as every language of the page writes them. */
export function titleWords() {
  const words = JSON.parse(readFileSync(path.join(root, 'src/text/locales/en.json'), 'utf8'));
  return keys.map((key) => String(words[key])).join('');
}

/** The face of these letters alone, with all that joins them. @param {string} words @returns {Promise<Buffer>} */
export async function cutLetters(words) {
  const whole = createRequire(import.meta.url).resolve('@fontsource/lalezar/files/lalezar-arabic-400-normal.woff2');
  return await subsetFont(readFileSync(whole), words, { targetFormat: 'woff2' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const face = await cutLetters(titleWords());
  mkdirSync(path.dirname(lettersFile), { recursive: true });
  writeFileSync(lettersFile, face);
  console.log(`${path.relative(root, lettersFile)}: ${face.length} bytes`);
}
