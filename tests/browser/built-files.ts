import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file of the build. */
export interface BuiltFile {
  /** Below `dist`, with forward slashes. */
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
}

const readable = /\.(?:html|css|js|json|svg|webmanifest)$/;

/** Every file of a build, with its text where it is one. Throws when the folder is missing. */
export function builtFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => ({
      name: name.split(path.sep).join('/'),
      bytes: statSync(path.join(folder, name)).size,
      text: readable.test(name) ? readFileSync(path.join(folder, name), 'utf8') : '',
    }));
}

/** Static imports of a bundled script, as names below `dist`. Dynamic ones are not followed: they come after the title. */
function importedBy(file: BuiltFile): string[] {
  const statements = file.text.matchAll(/\b(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom\s*)?["'](\.[^"']+)["']/g);
  return [...statements].map(([, target = '']) => path.posix.join(path.posix.dirname(file.name), target));
}

/** What a page must fetch before it can show itself: the HTML, its scripts and styles, and all they import at once. */
export function firstPaint(files: readonly BuiltFile[], page: string): BuiltFile[] {
  const found = new Map<string, BuiltFile>();
  const take = (name: string): void => {
    const file = files.find((one) => one.name === name);
    if (!file || found.has(name)) return;
    found.set(name, file);
    if (name.endsWith('.js')) for (const next of importedBy(file)) take(next);
  };
  take(page);
  const html = found.get(page)?.text ?? '';
  for (const [, target = ''] of html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)) {
    if (/\.(?:js|css)$/.test(target)) take(path.posix.join(path.posix.dirname(page), target));
  }
  return [...found.values()];
}

/** Bytes on the wire of a host that compresses, which all do. */
export const gzipped = (files: readonly BuiltFile[]): number =>
  files.reduce((sum, file) => sum + gzipSync(file.text, { level: 9 }).length, 0);

/** Places from which a text would fetch something: addresses in tags, styles, imports and calls. */
const fetching: readonly RegExp[] = [
  /<(?:script|link|img|source|iframe|audio|video|use)\b[^>]*?\b(?:src|href|srcset|poster)=["']?((?:https?:)?\/\/[^"'\s>]+)/gi,
  /url\(\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi,
  /@import\s+["']((?:https?:)?\/\/[^"']+)/gi,
  /\b(?:import|fetch|importScripts|sendBeacon|WebSocket|EventSource|Worker|open)\(\s*["'`]((?:https?|wss?):\/\/[^"'`]+)/g,
  /\bfrom\s*["']((?:https?:)?\/\/[^"']+)/g,
];

/** Addresses of other origins that a text would fetch. Names that are never fetched (SVG's namespace) don't count. */
export const foreignAddresses = (text: string): string[] =>
  fetching.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address));
