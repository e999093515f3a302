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

test('no file is larger than 1.9 MiB, and every file but the pages carries its hash', () => {
  const large = files.filter((file) => file.bytes > 1.9 * mebibyte).map((file) => file.name);
  expect(large).toEqual([]);
  const unhashed = files.filter((file) => !/-[\w-]{8}\.\w+$/.test(file.name)).map((file) => file.name);
  expect(unhashed.sort()).toEqual(['index.html', 'tape.html']);
});

test('nothing in the build would fetch from another origin', () => {
  expect(files.some((file) => file.text.length > 1000)).toBe(true);
  const foreign = files.flatMap((file) => foreignAddresses(file.text).map((address) => `${file.name}: ${address}`));
  expect(foreign).toEqual([]);
});
