import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  builtFiles,
  firstFetched,
  firstPaint,
  firstPlayable,
  gzipped,
  isEngine,
  onTheWire,
} from '../../scripts/build/built-files.mjs';
import { measured, staleSizes } from '../../scripts/build/size-table.mjs';
import { foreignAddresses } from './built-files.ts';
import { closeBrowser, screens } from './open-page.ts';
import { openPlayed } from './played-page.ts';

afterAll(closeBrowser);

const files = builtFiles(path.resolve(import.meta.dirname, '../../dist'));
const kilobyte = 1000;
const mebibyte = 1_048_576;

test('the title needs at most 60 KB on the wire before it shows, apart from fonts and pictures', () => {
  const first = firstPaint(files, 'index.html');
  expect(first.some((file) => file.name.endsWith('.js'))).toBe(true);
  expect(first.filter((file) => isEngine(file)).map((file) => file.name)).toEqual([]);
  expect(gzipped(first)).toBeLessThanOrEqual(60 * kilobyte);
});

/** What a browser looks for of its own accord, and what a museum may have written. */
const beside = /(?:^|\/)(?:icon[\w-]*\.(?:svg|png)|kiosk\.json|favicon\.ico)$/;

test.each([
  ['phone', 'portrait', 1400],
  ['desk', 'landscape', 1600],
] as const)(
  'on a %s a duel can be flown after 420 KB of script and little else, and after nothing that is not counted there',
  async (name, shape, most) => {
    const counted = firstFetched(files, shape);
    expect(gzipped(firstPlayable(files))).toBeLessThanOrEqual(420 * kilobyte);
    expect(onTheWire(counted)).toBeLessThanOrEqual(most * kilobyte);
    const asked = new Set<string>();
    const game = await openPlayed('seed=1&audio=on', {
      screen: { ...screens[name], deviceScaleFactor: 1 },
      prepare: async (page) => {
        page.on('request', (request) => asked.add(request.url()));
      },
    });
    // Whoever hears the title has its sounds.
    for (let look = 0; look < 100 && ![...asked].some((address) => address.endsWith('.webm')); look++) {
      await game.pass(100);
      await game.page.waitForTimeout(100);
    }
    await game.press('play');
    await game.inFlight();
    const names = [...asked]
      .filter((address) => /^https?:/.test(address))
      .map((address) => new URL(address).pathname.slice(1) || 'index.html');
    expect(names.filter((one) => !beside.test(one)).sort()).toEqual(counted.map((file) => file.name).sort());
    await game.close();
  },
);

test('the README tells the sizes of this build, to within three per cent', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
  expect(staleSizes(readme, files, 0.03).map((what) => `${what}: run \`npm run build\``)).toEqual([]);
  const now = measured(files);
  expect(now.filter(({ bytes, most }) => bytes > most).map(({ what }) => what)).toEqual([]);
});

test('the engine is a chunk of its own, and the page of tapes never asks for it', () => {
  const engines = files.filter((file) => isEngine(file));
  expect(engines.map((file) => file.name)).toEqual([expect.stringMatching(/^assets\/engine-[\w-]+\.js$/)]);
  expect(firstPaint(files, 'tape.html').filter((file) => isEngine(file))).toEqual([]);
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

test('no markup asks for a style of its own, which the policy of the page refuses', () => {
  const styled = files.flatMap(({ name, text }) =>
    [...text.matchAll(/<[^<>]*\sstyle=["'\\]/g)].map(([tag]) => `${name}: ${tag}`),
  );
  expect(styled).toEqual([]);
});

test('nothing in the build would fetch from another origin', () => {
  expect(files.some((file) => file.text.length > 1000)).toBe(true);
  const foreign = files.flatMap((file) => foreignAddresses(file.text).map((address) => `${file.name}: ${address}`));
  expect(foreign).toEqual([]);
});
