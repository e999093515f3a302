import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/browser.mjs';
import { serveFolder } from '../../scripts/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built page is served during the tests; ends in a slash. */
    address: string;
  }
}

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');

function newest(place: string): number {
  if (!statSync(place).isDirectory()) return statSync(place).mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** Serves `dist` while the browser tests run. Refuses a missing or outdated build: it would test another game. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const page = path.join(dist, 'index.html');
  if (!existsSync(page)) throw new Error('There is no build in dist: run `npm run build` first.');
  const sources = ['src', 'levels', 'assets', 'index.html', 'tape.html'].map((name) => path.join(root, name));
  const outdated = sources.filter((place) => newest(place) > statSync(page).mtimeMs);
  if (outdated.length > 0 && process.env.OLD_BUILD !== 'allowed') {
    throw new Error(
      'The build in dist is older than its sources: run `npm run build` first (or set OLD_BUILD=allowed).',
    );
  }
  // Here, not in a test: where a browser has to be installed first, that takes longer than a test may be silent.
  findBrowser();
  const { address, close } = await serveFolder(dist);
  project.provide('address', address);
  return close;
}
