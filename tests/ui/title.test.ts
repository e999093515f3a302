import { expect, test } from 'vitest';
import { openPage, press, reachable } from './page.ts';

test('the title offers all there is, and play has the first word', () => {
  const { pressed } = openPage();
  const offered = `facts how language learn mute play run scheme-hand scheme-oneline scheme-point
    story today tournaments two wall`;
  const actions = reachable().map(({ dataset }) => dataset.action ?? '');
  expect(actions.sort()).toEqual(offered.split(/\s+/));
  press('play');
  expect(pressed).toEqual(['play']);
});
