import { expect, test } from 'vitest';
import { type BuiltFile, firstPaint } from '../../scripts/build/built-files.mjs';
import { foreignAddresses } from '../browser/built-files.ts';

const file = (name: string, text: string): BuiltFile => ({ name, bytes: text.length, text });

test('the first paint takes what is imported at once, and leaves what is imported later', () => {
  const files = [
    file(
      'index.html',
      '<link rel="stylesheet" href="./assets/look.css"><script type="module" src="./assets/main.js"></script>',
    ),
    file('assets/look.css', 'body { margin: 0 }'),
    file('assets/main.js', 'import{a as b}from"./words.js";import"./polyfill.js";b(()=>import("./engine.js"));'),
    file('assets/words.js', 'export*from"./more.js";'),
    file('assets/more.js', 'export{};'),
    file('assets/polyfill.js', ''),
    file('assets/engine.js', 'large'),
  ];
  expect(firstPaint(files, 'index.html').map((one) => one.name)).toEqual([
    'index.html',
    'assets/look.css',
    'assets/main.js',
    'assets/words.js',
    'assets/more.js',
    'assets/polyfill.js',
  ]);
});

test.each([
  ['a script', '<script src="https://example.org/a.js"></script>'],
  ['a picture of the same scheme', '<img alt="" src="//example.org/a.png">'],
  ['a style sheet', '<link rel="stylesheet" href="https://example.org/a.css">'],
  ['a font', '@font-face { src: url(https://example.org/a.woff2) }'],
  ['an imported style', '@import "https://example.org/a.css";'],
  ['a fetch', 'await fetch("https://example.org/score")'],
  ['a dynamic import', 'import(`https://example.org/a.js`)'],
  ['a socket', "new WebSocket('wss://example.org')"],
])('%s from another origin is noticed', (_story, text) => {
  expect(foreignAddresses(text)).toEqual([expect.stringContaining('example.org')]);
});

test('a name that nobody fetches is left alone', () => {
  expect(foreignAddresses('document.createElementNS("http://www.w3.org/2000/svg","path")')).toEqual([]);
  expect(foreignAddresses('<a href="https://example.org/about">')).toEqual([]);
});
