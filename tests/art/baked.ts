// The baked pictures, as the manifest tells of them.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layer extends Box {
  readonly file: string;
}

export interface Frame extends Box {
  readonly originX: number;
  readonly originY: number;
  readonly unit: number;
}

interface Manifest {
  readonly sets: Readonly<
    Record<string, { readonly design: readonly [number, number]; readonly layers: Readonly<Record<string, Layer>> }>
  >;
  readonly atlas: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly frames: Readonly<Record<string, Frame>>;
  };
  readonly lines: {
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly rows: readonly string[];
  };
}

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'assets/pictures');

export const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

/** The sheets of kites as they are seen from near, by design. */
export const kites: Readonly<Record<string, Manifest['atlas']>> = JSON.parse(
  readFileSync(path.join(folder, 'kites/manifest.json'), 'utf8'),
);

/** The sheet that the run alone needs. */
export const runSheet: Pick<Manifest['atlas'], 'width' | 'height' | 'frames'> = JSON.parse(
  readFileSync(path.join(folder, 'run/manifest.json'), 'utf8'),
);

/** Where a picture lies. */
export const picture = (file: string): string => path.join(folder, file);

/** Every file among the pictures, with its size in bytes. */
export function pictureSizes(): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  return new Map(files.map((file) => [file.split(path.sep).join('/'), statSync(picture(file)).size]));
}

/** Every cut-out that src/game asks for by a plain name. */
export function namesAskedFor(): Set<string> {
  const game = path.join(root, 'src/game');
  const sources = readdirSync(game, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = new Set<string>();
  for (const source of sources) {
    const text = readFileSync(path.join(game, source), 'utf8');
    for (const [, name = ''] of text.matchAll(/\b(?:sprite|frame)\(\s*'([\w-]+)'/g)) names.add(name);
  }
  return names;
}

interface DrawnLevel {
  readonly you: string;
  readonly flyers?: readonly { readonly id: string; readonly pattern: string }[];
  readonly waves?: readonly { readonly flyers: NonNullable<DrawnLevel['flyers']> }[];
}

/** Kite patterns that are drawn large: both of every match of two, and yours among many. The others are small. */
export function patternsInLevels(): Set<string> {
  const folder = path.join(root, 'levels');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const flown = new Set<string>();
  for (const file of files) {
    const level: DrawnLevel = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    for (const { flyers = [] } of level.waves ?? [level]) {
      for (const { id, pattern } of flyers) if (flyers.length === 2 || id === level.you) flown.add(pattern);
    }
  }
  return flown;
}
