import path from 'node:path';
import { expect, test } from 'vitest';
import { builtFiles, firstPaint, foreignAddresses, gzipped } from './built-files.ts';

const files = builtFiles(path.resolve(import.meta.dirname, '../../dist'));
const kilobyte = 1000;
const mebibyte = 1_048_576;

/** A word of Phaser's own that no minifier can take away. */
const isEngine = (text: string): boolean => text.includes('Phaser.Events') || text.includes('Phaser v');

test('the title needs at most 60 KB on the wire before it shows, apart from fonts and pictures', () => {
  const first = firstPaint(files, 'index.html');
  expect(first.some((file) => file.name.endsWith('.js'))).toBe(true);
  expect(first.filter((file) => isEngine(file.text)).map((file) => file.name)).toEqual([]);
  expect(gzipped(first)).toBeLessThanOrEqual(60 * kilobyte);
});

test('the engine is a chunk of its own, and the page of tapes never asks for it', () => {
  const engines = files.filter((file) => isEngine(file.text));
  expect(engines.map((file) => file.name)).toEqual([expect.stringMatching(/^assets\/engine-[\w-]+\.js$/)]);
  expect(firstPaint(files, 'tape.html').filter((file) => isEngine(file.text))).toEqual([]);
});

/** Files that are asked for by their names: pages, what a browser looks up beside them, and what a museum writes. */
const named = [
  'icon-180.png',
  'icon-512.png',
  'index.html',
  'kiosk.json',
  'launch.html',
  'manifest.webmanifest',
  'sw.js',
  'tape.html',
];

test('no file is larger than 1.9 MiB, and every file that is not asked for by name carries its hash', () => {
  const large = files.filter((file) => file.bytes > 1.9 * mebibyte).map((file) => file.name);
  expect(large).toEqual([]);
  const unhashed = files.filter((file) => !/-[\w-]{8}\.\w+$/.test(file.name)).map((file) => file.name);
  expect(unhashed.sort()).toEqual(named);
});

test('every file of the build is stored for days without a network, but for the one that a museum writes', () => {
  const worker = files.find(({ name }) => name === 'sw.js')?.text ?? '';
  const stored = new Set([...worker.matchAll(/\burl:"([^"]+)"/g)].map(([, name = '']) => name));
  const forgotten = files.map(({ name }) => name).filter((name) => !stored.has(name));
  expect(forgotten.sort()).toEqual(['kiosk.json', 'sw.js']);
});

test('every page forbids itself scripts in its text and anything of another origin', () => {
  for (const { name, text } of files.filter((file) => file.name.endsWith('.html'))) {
    const policy = (/http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '').replaceAll(
      '&#39;',
      "'",
    );
    expect(policy, name).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy, name).not.toMatch(/unsafe|https?:|\*/);
  }
});

test('nothing in the build would fetch from another origin', () => {
  expect(files.some((file) => file.text.length > 1000)).toBe(true);
  const foreign = files.flatMap((file) => foreignAddresses(file.text).map((address) => `${file.name}: ${address}`));
  expect(foreign).toEqual([]);
});
