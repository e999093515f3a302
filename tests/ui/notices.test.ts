import { expect, test } from 'vitest';
import { openPage, press } from './page.ts';

const hanging = () => [...document.querySelectorAll('.notice p')].map((notice) => notice.textContent);

test('a trouble is told in a sentence that can be closed, and the game can still be played', () => {
  const { overlay, pressed } = openPage();
  overlay.notices.tell('unknown-url', 'sed in the address is not known.');
  expect(hanging()).toEqual([expect.stringContaining('sed in the address')]);
  press('close');
  expect(hanging()).toEqual([]);
  press('play');
  expect(pressed).toEqual(['play']);
});

test('two troubles hang side by side, the same one only once', () => {
  const { overlay } = openPage();
  overlay.notices.tell('broken-level', 'levels/a.json: the file is not JSON.');
  overlay.notices.tell('broken-level', 'levels/b.json: the file is not JSON.');
  overlay.notices.tell('broken-level', 'levels/a.json: the file is not JSON.');
  expect(hanging()).toHaveLength(2);
});

test('many missing pictures make one notice, even after it was closed', () => {
  const { overlay } = openPage();
  overlay.notices.tell('missing-picture', 'sky-0.webp');
  press('close');
  overlay.notices.tell('missing-picture', 'sky-1.webp');
  expect(hanging()).toEqual([]);
});

test('a lost picture that came back takes its notice down', () => {
  const { overlay } = openPage();
  overlay.notices.tell('lost-context');
  overlay.notices.over('lost-context');
  expect(hanging()).toEqual([]);
  overlay.notices.tell('lost-context');
  expect(hanging()).toHaveLength(1);
});

test('a detail is text, never markup', () => {
  const { overlay } = openPage();
  overlay.notices.tell('unknown-url', '<img src=x onerror=alert(1)>');
  expect(document.querySelector('.notice img')).toBeNull();
});
