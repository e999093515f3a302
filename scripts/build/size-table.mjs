/** The table of sizes in the README: made of a build, between two marks. */
import { firstFetched, firstPaint, firstPlayable, gzipped, isEngine, onTheWire } from './built-files.mjs';

const [from, to] = ['<!-- sizes: written by `npm run build` -->', '<!-- /sizes -->'];
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} KB`;
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_048_576).toFixed(2)} MiB`;

/**
 * What is measured, and the most that it may be. Scripts, styles and pages as gzip, which is what hosts send.
 * @param {readonly import('./built-files.mjs').BuiltFile[]} files
 * @returns {{ what: string, bytes: number, most: number, write: (bytes: number) => string }[]}
 */
export function measured(files) {
  const stored = files.filter(({ name }) => name !== 'kiosk.json' && name !== 'sw.js');
  const total = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    {
      what: 'Page, styles and script before the title stands',
      bytes: gzipped(firstPaint(files, 'index.html')),
      most: 60_000,
      write: kilobytes,
    },
    {
      what: 'All script until a duel can be flown',
      bytes: gzipped(firstPlayable(files)),
      most: 420_000,
      write: kilobytes,
    },
    { what: 'Of it the engine', bytes: gzipped(files.filter(isEngine)), most: 165_000, write: kilobytes },
    {
      what: 'All that a phone fetches until a duel can be flown: script, faces, pictures and sounds',
      bytes: onTheWire(firstFetched(files, 'portrait')),
      most: 1_400_000,
      write: kilobytes,
    },
    {
      what: 'The same on a wide screen',
      bytes: onTheWire(firstFetched(files, 'landscape')),
      most: 1_400_000,
      write: kilobytes,
    },
    {
      what: `Everything, to play without a network (${stored.length} files, as they lie)`,
      bytes: total,
      most: 8 * 1_048_576,
      write: megabytes,
    },
  ];
}

/** @param {readonly import('./built-files.mjs').BuiltFile[]} files @returns {string} the lines between the marks */
const table = (files) =>
  [
    '| | Size | At most |',
    '| --- | --- | --- |',
    ...measured(files).map(({ what, bytes, most, write }) => `| ${what} | ${write(bytes)} | ${write(most)} |`),
  ].join('\n');

/** @param {string} readme @returns {[before: string, table: string, after: string]} @throws {Error} when a mark is missing */
function parts(readme) {
  const [start, end] = [readme.indexOf(from) + from.length, readme.indexOf(to)];
  if (start < from.length || end < start) throw new Error(`README.md needs the lines "${from}" and "${to}".`);
  return [readme.slice(0, start), readme.slice(start, end), readme.slice(end)];
}

/** @param {string} readme @returns {number[]} the sizes that the table tells, in bytes, from its first row down */
function toldBytes(readme) {
  const units = { KB: 1000, MiB: 1_048_576 };
  const told = parts(readme)[1].matchAll(/\| ([\d.]+) (KB|MiB) \| [\d.]+ (?:KB|MiB) \|$/gm);
  return [...told].map(([, size, unit]) => Number(size) * units[/** @type {'KB' | 'MiB'} */ (unit)]);
}

/**
 * @param {string} readme @param {readonly import('./built-files.mjs').BuiltFile[]} files @param {number} share by which a size may be off
 * @returns {string[]} what the table tells wrong, or not at all
 */
export function staleSizes(readme, files, share) {
  const told = toldBytes(readme);
  const isStale = (/** @type {number} */ bytes, /** @type {number} */ row) =>
    !(Math.abs((told[row] ?? 0) / bytes - 1) <= share);
  return measured(files)
    .filter(({ bytes }, row) => isStale(bytes, row))
    .map(({ what }) => what);
}

/** @param {string} readme @param {readonly import('./built-files.mjs').BuiltFile[]} files @returns {string} it, with this build's table */
export function withTable(readme, files) {
  const [before, , after] = parts(readme);
  return `${before}\n\n${table(files)}\n\n${after}`;
}
