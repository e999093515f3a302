import { expect, test } from 'vitest';
import { openPage, press, reachable } from './page.ts';

test('the title offers all there is, and play has the first word', () => {
  const { pressed } = openPage();
  const offered = `facts how language learn more mute play run scheme-hand scheme-oneline scheme-point
    story today tournaments two wall`;
  const actions = reachable().map(({ dataset }) => dataset.action ?? '');
  expect(actions.sort()).toEqual(offered.split(/\s+/));
  press('play');
  expect(pressed).toEqual(['play']);
});

test('one button opens what lies behind it, and closes it again', () => {
  openPage();
  const title = document.querySelector('#title');
  const more = document.querySelector('#title [data-action="more"]');
  const state = () => [title?.hasAttribute('data-more'), more?.getAttribute('aria-expanded')];
  expect(state()).toEqual([false, 'false']);
  press('more');
  expect(state()).toEqual([true, 'true']);
  press('more');
  expect(state()).toEqual([false, 'false']);
});

test('play, the three most wanted and the rest stand in this order for the keyboard', () => {
  openPage();
  const actions = reachable().map(({ dataset }) => dataset.action);
  const order = ['play', 'story', 'tournaments', 'run', 'more', 'today', 'two', 'wall', 'learn', 'how', 'facts'];
  expect(actions.slice(actions.indexOf('play')).slice(0, order.length)).toEqual(order);
});

test('the line of what has come is there only while something comes', () => {
  const { overlay } = openPage();
  const comes = () => document.querySelector('#loading')?.hasAttribute('data-coming');
  const seen = [comes()];
  for (const share of [0, 0.3, 0.9, 1]) {
    overlay.progress(share);
    seen.push(comes());
  }
  expect(seen).toEqual([false, false, true, true, false]);
});
