import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLayers } from './layer-rules.ts';
import { type Seedling, seedling } from './seedling.ts';

let garden: Seedling;
beforeEach(() => {
  garden = seedling('fences');
});
afterEach(() => garden.uproot());

const complaints = (): string[] => checkLayers(path.join(garden.folder, 'src')).complaints;

/** What Biome says of the garden, as `file rule` pairs, each once. */
function biome(): string[] {
  const { said } = garden.run(
    '@biomejs/biome/bin/biome',
    'ci',
    '--error-on-warnings',
    '--max-diagnostics=none',
    '--reporter=github',
    'src',
  );
  const lines = said.matchAll(/^::(?:error|warning) title=([^,]+),file=([^,]+),/gm);
  const pairs = [...lines].map(([, rule = '', file = '']) => `${file.split('/src/').at(-1)} ${rule}`);
  return [...new Set(pairs)].sort();
}

/** What the compiler says of the garden, as `file: code` pairs. */
function types(): string[] {
  const { said } = garden.run('typescript/bin/tsc', '-b', 'src', 'src/shell', '--pretty', 'false');
  return [...said.matchAll(/^src\/(\S+?)\(\d+,\d+\): error (TS\d+)/gm)].map(([, file, code]) => `${file}: ${code}`);
}

const knip = (): string => garden.run('knip/bin/knip.js', '--include', 'files,exports,types', '--no-progress').said;

test('a clean garden passes every fence', () => {
  expect(complaints()).toEqual([]);
  expect(biome()).toEqual([]);
  expect(types()).toEqual([]);
  expect(knip()).not.toContain('src/sim/wind.ts');
});

describe('the table of layers', () => {
  const caught: readonly (readonly [story: string, file: string, text: string])[] = [
    ['an import upwards', 'sim/gust.ts', "import { match } from '../session/match.ts';\nexport const gust = match;"],
    ['a type from above', 'sim/gust.ts', "import type { Level } from '../content/level.ts';\nexport type G = Level;"],
    ['a re-exported type', 'sim/gust.ts', "export type { Level } from '../content/level.ts';"],
    ['a re-exported everything', 'session/all.ts', "export * from '../game/drawing.ts';"],
    ['a type written in place', 'content/gust.ts', "export type G = import('../game/drawing.ts').G;"],
    ['a dynamic import', 'sim/gust.ts', "export const gust = () => import('../content/level.ts');"],
    ['a dynamic import of what nobody can read', 'sim/gust.ts', 'export const gust = (at: string) => import(at);'],
    ['a required file', 'sim/gust.js', "const level = require('../content/level.ts');"],
    ['a glob', 'content/files.ts', "export const files = import.meta.glob('../../levels/*.json');"],
    ['a sideways import', 'audio/hum.ts', "import { drawing } from '../game/drawing.ts';\nexport const hum = drawing;"],
    ['a root', 'ui/title.ts', "import '../main.ts';"],
    ['a package in a layer that uses none', 'session/sound.ts', "import { Howl } from 'howler';\nnew Howl();"],
    ["another layer's package", 'game/sound.ts', "import { Howl } from 'howler';\nnew Howl();"],
    ['the source of the engine', 'ui/engine.ts', "import Game from '@psrc/core/Game.js';\nnew Game();"],
    ['a module of Node', 'session/clock.ts', "import { hrtime } from 'node:process';\nhrtime();"],
    ['a module of Node by its bare name', 'sim/clock.ts', "import { hrtime } from 'process';\nhrtime();"],
    ['pictures in a layer without a screen', 'session/look.ts', "import '../../assets/pictures/atlas.webp?url';"],
    ['a folder that is no layer', 'helpers/all.ts', 'export const all = 1;'],
    ['a stray file beside the roots', 'stray.ts', 'export const stray = 1;'],
    ['a reference to the DOM', 'sim/page.ts', '/// <reference lib="dom" />\nexport const page = 1;'],
    ['a silenced compiler', 'sim/quiet.ts', '// @ts-ignore\nexport const page = document;'],
    ['a silenced rule', 'sim/quiet.ts', '// biome-ignore lint/plugin: just once\nexport const x = Math.sin(1);'],
  ];

  test.each(caught)('catches %s', (_story, file, text) => {
    garden.plant({ [`src/${file}`]: `${text}\n` });
    expect(complaints()).toEqual([expect.stringContaining(file)]);
  });

  test('lets through what the table allows', () => {
    garden.plant({
      'src/shell/pilots.ts':
        "import { pathToFileURL } from 'node:url';\nexport const bring = (at: string) => import(pathToFileURL(at).href);\n",
      'src/content/schema.ts': "import { object } from 'valibot';\nexport const schema = object({});\n",
      'src/game/engine.ts': "import '@psrc/core/Game.js';\nimport { Scene } from 'phaser';\nexport { Scene };\n",
      'src/game/pictures.ts':
        "import atlas from '../../assets/pictures/atlas.webp?url';\nexport const picture = atlas;\n",
      'src/audio/player.ts': "import { Howl } from 'howler';\nexport const player = new Howl();\n",
      'src/levels.ts': "export const levels = import.meta.glob('../levels/**/*.json');\n",
    });
    expect(complaints()).toEqual([]);
  });

  test('cannot read what does not parse', () => {
    garden.plant({ 'src/sim/broken.ts': 'export const = ;\n' });
    expect(complaints).toThrow('sim/broken.ts');
  });
});

test('Biome catches inexact maths, clocks, screens and outside imports in the simulation', () => {
  const sums = (file: string, text: string) => ({ [`src/sim/${file}.ts`]: `${text}\n` });
  garden.plant({
    ...sums('sine', 'export const x = Math.sin(1);'),
    ...sums('chance', 'export const x = Math.random();'),
    ...sums('distance', 'export const x = (a: number, b: number): number => Math.hypot(a, b);'),
    ...sums('square', 'export const x = (a: number): number => a ** 2;'),
    ...sums('grown', 'let a = 2;\na **= 2;\nexport const x = (): number => a;'),
    ...sums('taken', 'const { cos } = Math;\nexport const x = cos(1);'),
    ...sums('renamed', 'const maths = Math;\nexport const x = maths.exp(1);'),
    ...sums('keyed', "const name = 'tan';\nexport const x = Math[name](1);"),
    ...sums('around', 'export const x = globalThis.Math;'),
    ...sums('exact', 'export const x = Math.abs(Math.sqrt(2)) + Math.PI + Math.LN2 + Math.imul(2, 3);'),
    ...sums('clock', 'export const x = Date.now();'),
    ...sums('timer', 'setTimeout(() => undefined, 1);\nexport const x = 1;'),
    ...sums('screen', 'export const x = document.title;'),
    ...sums('outside', "import { match } from '../session/match.ts';\n\nexport const x = match;"),
    ...sums('package', "import { object } from 'valibot';\n\nexport const x = object;"),
    'src/game/spark.ts': 'export const spark = Math.random() + Math.sin(1) ** 2;\n',
  });
  expect(biome()).toEqual([
    'sim/around.ts lint/style/noRestrictedGlobals',
    'sim/chance.ts plugin',
    'sim/clock.ts lint/style/noRestrictedGlobals',
    'sim/distance.ts plugin',
    'sim/grown.ts plugin',
    'sim/keyed.ts plugin',
    'sim/outside.ts lint/style/noRestrictedImports',
    'sim/package.ts lint/style/noRestrictedImports',
    'sim/renamed.ts plugin',
    'sim/screen.ts lint/style/noRestrictedGlobals',
    'sim/sine.ts plugin',
    'sim/square.ts plugin',
    'sim/taken.ts plugin',
    'sim/timer.ts lint/style/noRestrictedGlobals',
  ]);
});

test('Biome catches long files, odd names, knots, barrels and circles anywhere', () => {
  const knot = (depth: number): string => (depth === 0 ? 'b += 1;' : `if (a > ${depth}) {${knot(depth - 1)}}`);
  garden.plant({
    'src/ui/long.ts': Array.from({ length: 401 }, (_, at) => `export const a${at} = ${at};\n`).join(''),
    'src/ui/OddName.ts': 'export const odd = 1;\n',
    'src/ui/knot.ts': `export function knot(a: number): number {let b = 0; ${knot(6)} return b;}\n`,
    'src/ui/barrel.ts': "export * from './there.ts';\n",
    'src/ui/here.ts': "import { there } from './there.ts';\n\nexport const here = (): number => there();\n",
    'src/ui/there.ts': "import { here } from './here.ts';\n\nexport const there = (): number => here();\n",
  });
  const seen = biome().filter((pair) => !pair.endsWith('format'));
  expect(seen).toEqual([
    'ui/OddName.ts lint/style/useFilenamingConvention',
    'ui/barrel.ts lint/performance/noBarrelFile',
    'ui/here.ts lint/suspicious/noImportCycles',
    'ui/knot.ts lint/complexity/noExcessiveCognitiveComplexity',
    'ui/long.ts lint/style/noExcessiveLinesPerFile',
    'ui/there.ts lint/suspicious/noImportCycles',
  ]);
});

describe('the compiler', () => {
  test.each(['sim', 'text', 'content', 'session', 'shell'])('knows no page in %s', (layer) => {
    garden.plant({ [`src/${layer}/page.ts`]: 'export const page = document.title;\n' });
    expect(types()).toEqual([`${layer}/page.ts: TS2584`]);
  });

  test.each(['sim', 'text', 'content', 'session'])('knows no operating system in %s', (layer) => {
    garden.plant({ [`src/${layer}/place.ts`]: 'export const place = process.cwd();\n' });
    expect(types()).toEqual([expect.stringMatching(`^${layer}/place.ts: TS`)]);
  });

  test('refuses an import from the simulation upwards', () => {
    garden.plant({ 'src/sim/up.ts': "import { drawing } from '../game/drawing.ts';\n\nexport const up = drawing;\n" });
    expect(types()).toContain('sim/up.ts: TS6307');
  });
});

test('knip finds an export that nobody uses, and a file', () => {
  garden.plant({
    'src/sim/wind.ts': 'export const wind = (height: number): number => height;\nexport const calm = 0;\n',
    'src/ui/forgotten.ts': 'export const forgotten = 1;\n',
  });
  const said = knip();
  expect(said).toMatch(/calm\s+src\/sim\/wind\.ts/);
  expect(said).toContain('src/ui/forgotten.ts');
});
