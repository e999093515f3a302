// The libraries of the comparison, as they are installed: they are development packages and may be missing.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from '../folders.ts';
import { contestants } from './contestants.ts';

const manifestOf = (library: string): string => path.join(rootFolder, 'node_modules', library, 'package.json');

/** Names of those that are not installed. */
export function missingLibraries(): string[] {
  const all = new Set(contestants.flatMap(({ library }) => library ?? []));
  return [...all].filter((library) => !existsSync(manifestOf(library)));
}

/** The version that is installed. Throws when there is none. */
export function versionOf(library: string): string {
  return String(JSON.parse(readFileSync(manifestOf(library), 'utf8')).version);
}
