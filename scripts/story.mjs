/**
 * `npm run -s story`: the whole story as one readable page of Markdown on standard output, for reviewers: all editions,
 * languages and wordings, word counts, and who has looked at them; facts and words with their sources. Exits 1 when a file of the story cannot be used.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.cache/story');

/** @param {string} place a folder below the root @returns {[file: string, text: string][]} every JSON file in it */
function textsBelow(place) {
  return readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.posix.join(place, file.split(path.sep).join('/')))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}

await build({
  root,
  configFile: false,
  logLevel: 'silent',
  build: {
    ssr: true,
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: {
        shelf: path.join(root, 'src/content/story-shelf.ts'),
        page: path.join(root, 'src/content/story-page.ts'),
        facts: path.join(root, 'src/content/story-facts.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
const { readShelf } = await import(pathToFileURL(path.join(folder, 'shelf.js')).href);
const { storyPage } = await import(pathToFileURL(path.join(folder, 'page.js')).href);
const shelf = readShelf(Object.fromEntries([...textsBelow('assets/story'), ...textsBelow('levels/playlists')]));
const { readFacts, readSources } = await import(pathToFileURL(path.join(folder, 'facts.js')).href);
const locales = Object.fromEntries(textsBelow('src/text/locales'));
const sources = readSources(JSON.parse(locales['src/text/locales/sources.json'] ?? ''));
const facts = new Map();
for (const [file, text] of Object.entries(locales)) {
  const tag = /locales\/([^/]+)\/facts\.json$/.exec(file)?.[1];
  const read = tag === undefined ? null : readFacts(JSON.parse(text), sources);
  if (read && 'reason' in read) {
    process.stderr.write(`${file}: ${read.field} ${read.reason}.\n`);
    process.exitCode = 1;
  } else if (read) facts.set(tag, read);
}
process.stdout.write(storyPage(shelf, facts, sources));
if (shelf.complaints.length > 0) process.exitCode = 1;
