// Where the shell finds the repository's files, and a person's own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalogue, readCatalogue } from '../content/catalogue.ts';

/** Two folders up, from the sources as from the bundle. */
export const rootFolder = fileURLToPath(new URL('../../', import.meta.url));

export const levelsFolder = path.join(rootFolder, 'levels');

/**
 * A path as the person meant it: npm moves to the repository's folder and keeps theirs in INIT_CWD.
 */
export function personsPath(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: theirs } = process.env;
  return path.resolve(script === 'sim' && theirs !== undefined ? theirs : process.cwd(), file);
}

/** Reads every level, sky, run, district, pilot and flyer in a folder; files that cannot be used are in the catalogue's complaints. */
export function catalogueOf(folder: string): Catalogue {
  const files: Record<string, string> = {};
  for (const part of ['', 'pilots', 'flyers', 'skies', 'runs', 'story', 'districts']) {
    const place = path.join(folder, part);
    if (!existsSync(place)) continue;
    for (const name of readdirSync(place).filter((file) => file.endsWith('.json'))) {
      files[path.posix.join('levels', part, name)] = readFileSync(path.join(place, name), 'utf8');
    }
  }
  return readCatalogue(files);
}

/** English titles by key, for the table and the list of levels; a key without a text stands for itself. */
export function titles(): (key: string) => string {
  try {
    const texts: Record<string, unknown> = JSON.parse(
      readFileSync(path.join(rootFolder, 'src/text/locales/en.json'), 'utf8'),
    );
    return (key) => (typeof texts[key] === 'string' ? texts[key] : key);
  } catch {
    return (key) => key;
  }
}
