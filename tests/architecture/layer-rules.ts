import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { type Layer, layerTable, roots } from './layer-table.ts';
import { readImports } from './read-imports.ts';

/** Comments that would switch off a fence, or bring the page back into a folder that has no DOM. */
const forbiddenComments: readonly RegExp[] = [
  /@ts-(?:ignore|nocheck)/,
  /^\/\s*<reference/,
  /biome-ignore(?:-all|-start)?\s+(?:lint\s*:|plugin|lint\/plugin)/,
  /biome-ignore\S*\s+lint\/\S*(?:noRestricted|noImportCycles|noBarrelFile|noExcessive|useFilenamingConvention)/,
];

const packageOf = (target: string): string =>
  target.startsWith('@psrc/')
    ? 'phaser'
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');

/** Where a relative import leads, as a path from the top of the repository. */
const reachedFrom = (place: string, target: string): string =>
  path.posix.join('src', path.posix.dirname(place), target);

/** May a file of the layer `own` (empty for a root) import the file `reached`, a path from the top of the repository? */
function mayReach(reached: string, layer: Layer, own: string): boolean {
  const [top = '', first = '', ...rest] = reached.split('/');
  if (top !== 'src') return layer.folders?.includes(top) ?? false;
  if (rest.length === 0) return own === '';
  return first === own || layer.layers.includes(first);
}

function mayImport(target: string | null, place: string, layer: Layer, own: string): boolean {
  if (target === null) return layer.unknownImports ?? false;
  if (isBuiltin(target)) return layer.node ?? false;
  if (target.startsWith('.')) return mayReach(reachedFrom(place, target), layer, own);
  return layer.packages.includes(packageOf(target));
}

/** Everything in one file that breaks the table, as sentences that begin with the place. */
function complaintsOf(source: string, place: string): string[] {
  const own = place.includes('/') ? (place.split('/')[0] ?? '') : '';
  const layer = own === '' ? roots[place] : layerTable[own];
  if (!layer) return [`${place}: belongs to no layer`];
  const { reaches, comments } = readImports(place, readFileSync(path.join(source, place), 'utf8'));
  const complaints = reaches
    .filter(({ target }) => !mayImport(target?.split('?')[0] ?? null, place, layer, own))
    .map(({ target, line }) => `${place}:${line}: may not import ${target ?? 'what is only known at run time'}`);
  const switchedOff = comments.filter((text) => forbiddenComments.some((pattern) => pattern.test(text)));
  return [...complaints, ...switchedOff.map((text) => `${place}: a comment may not say "${text.trim()}"`)];
}

/** Reads every script below `source` (a folder laid out as `src`) and compares it with the table of layers. */
export function checkLayers(source: string): { files: string[]; complaints: string[] } {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(file))
    .sort();
  return { files, complaints: files.flatMap((file) => complaintsOf(source, file)) };
}
