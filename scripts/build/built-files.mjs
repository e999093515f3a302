/**
 * What a build consists of, and what of it a page needs when.
 *
 * @typedef {{ readonly name: string, readonly bytes: number, readonly text: string }} BuiltFile a file below the build's folder, with
 *   forward slashes; `text` is empty where it is none
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const readable = /\.(?:html|css|js|json|svg|webmanifest)$/;

/** Every file of a build. @param {string} folder @returns {BuiltFile[]} @throws {Error} when there is no such folder */
export function builtFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => ({
      name: name.split(path.sep).join('/'),
      bytes: statSync(path.join(folder, name)).size,
      text: readable.test(name) ? readFileSync(path.join(folder, name), 'utf8') : '',
    }));
}

/** Static imports of a script, as names below the build's folder; dynamic ones come later. @param {BuiltFile} file */
function importedBy(file) {
  const statements = file.text.matchAll(/\b(?:import|export)\s*(?:[\w$*{}\s,]*?\bfrom\s*)?["'](\.[^"']+)["']/g);
  return [...statements].map(([, target = '']) => path.posix.join(path.posix.dirname(file.name), target));
}

/** Files and all that they import at once. @param {readonly BuiltFile[]} files @param {readonly string[]} names */
function withImports(files, names) {
  /** @type {Map<string, BuiltFile>} */
  const found = new Map();
  const take = (/** @type {string} */ name) => {
    const file = files.find((one) => one.name === name);
    if (!file || found.has(name)) return;
    found.set(name, file);
    if (name.endsWith('.js')) for (const next of importedBy(file)) take(next);
  };
  for (const name of names) take(name);
  return [...found.values()];
}

/** @param {readonly BuiltFile[]} files @param {string} page its name @returns {string[]} the page, and the scripts and styles that it names */
function namedByPage(files, page) {
  const html = files.find(({ name }) => name === page)?.text ?? '';
  const targets = html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g);
  const names = [...targets].map(([, target = '']) => path.posix.join(path.posix.dirname(page), target));
  return [page, ...names.filter((name) => /\.(?:js|css)$/.test(name))];
}

/** What a page must fetch before it can show itself: the HTML, its scripts and styles, and all they import at once. @param {readonly BuiltFile[]} files @param {string} page its name */
export const firstPaint = (files, page) => withImports(files, namedByPage(files, page));

/**
 * The chunks for which `src/main.ts` asks after the first paint, by the names of their sources: together with the first paint they
 * are all the script that a duel needs. A browser test holds this list to what a page really asks for.
 */
const flownWith = [
  'catalogue',
  'comforts-door',
  'first-sign',
  'lay-table',
  'levels',
  'match',
  'newer-version',
  'rewind',
  'run-play',
  'run-screens',
  'sound-door',
  'start',
  'waves',
  'with-errands',
];

/** Every script that has come by the first playable picture of a duel. @param {readonly BuiltFile[]} files */
export function firstPlayable(files) {
  const page = namedByPage(files, 'index.html');
  const shown = withImports(files, page)
    .map(({ text }) => text)
    .join('\n');
  const asked = [...shown.matchAll(/\bimport\(["'`]\.\/([\w.-]+-[\w-]{8}\.js)["'`]\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => flownWith.includes(name.slice(0, -'-12345678.js'.length)));
  return withImports(files, [...page, ...asked.map((name) => `assets/${name}`)]).filter(({ name }) =>
    name.endsWith('.js'),
  );
}

const assets = path.resolve(import.meta.dirname, '../../assets');

/** Faces that the title is written in, in English. */
const faces = /\/(?:vazirmatn-(?:latin-[46]00|arabic-600)-normal|lalezar-(?:latin-400-normal|title))-[\w-]{8}\.woff2$/;

/** Pictures and sounds of the first duel, below `assets`: `shape` is that of the screen. @param {'portrait' | 'landscape'} shape */
function ofFirstDuel(shape) {
  const scenery = readdirSync(path.join(assets, `pictures/${shape}-7`)).map((name) => `${shape}-7/${name}`);
  const people = ['hand-open.webp', 'hand-fist.webp', 'companion.webp', 'atlas.webp', `title-${shape}.webp`];
  const kites = ['kites/khatt.webp', 'kites/chashm.webp'];
  return [
    ...[...scenery, ...people, ...kites].map((name) => `pictures/${name}`),
    'sounds/theme.webm',
    'sounds/line.webm',
  ];
}

/**
 * All that has been asked for by the first playable picture of a duel, with sound: page, scripts, styles, faces, pictures, sounds. A
 * browser test holds this list to what a page really asks for.
 * @param {readonly BuiltFile[]} files @param {'portrait' | 'landscape'} shape of the screen
 */
export function firstFetched(files, shape) {
  const named = new Set(namedByPage(files, 'index.html'));
  const texts = files.filter(({ name }) => named.has(name) || /\/(?:flight|sound)-[\w-]{8}\.css$/.test(name));
  const copies = ofFirstDuel(shape).flatMap((asset) => {
    const { name, ext } = path.parse(asset);
    const { size } = statSync(path.join(assets, asset));
    // What is so small lies in a script.
    if (size < 4096) return [];
    // Flats of other lands have the same names.
    const copy = files.find(
      (file) => file.name.startsWith(`assets/${name}-`) && file.name.endsWith(ext) && file.bytes === size,
    );
    if (!copy) throw new Error(`${asset} is not in the build.`);
    return [copy];
  });
  return [...new Set([...texts, ...firstPlayable(files), ...files.filter(({ name }) => faces.test(name)), ...copies])];
}

/** Bytes on the wire: texts packed, the rest as it lies. @param {readonly BuiltFile[]} files */
export const onTheWire = (files) =>
  files.reduce((sum, file) => sum + (file.text === '' ? file.bytes : gzipped([file])), 0);

/** Bytes on the wire of a host that compresses, which all do. @param {readonly BuiltFile[]} files */
export const gzipped = (files) => files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);

/** A word of Phaser's own that no minifier can take away. @param {BuiltFile} file */
export const isEngine = ({ text }) => text.includes('Phaser.Events') || text.includes('Phaser v');
