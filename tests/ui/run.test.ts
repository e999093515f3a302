import { expect, test } from 'vitest';
import type { RunEnd } from '../../src/session/run/run-sitting.ts';
import type { WaveOutcome } from '../../src/session/sitting-parts.ts';
import { openPage, press, reachable, say } from './page.ts';

const actionsNow = () => reachable().map((button) => button.dataset.action);
const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const isShown = (selector: string) => document.querySelector<HTMLElement>(selector)?.hidden === false;

const won: WaveOutcome = {
  won: true,
  ending: 'release',
  landing: 'inner',
  contest: { wave: 1, waves: 1, kindness: 0, flyers: 2, left: 1, place: 1, cuts: 1, out: false },
  goesOn: false,
  kindnessNext: 0,
  met: { pattern: 'khatt', pilot: '', cutYou: false },
  why: null,
};

test('over the lanes there is only the pause; it rests, and runs on', () => {
  const { overlay, pressed } = openPage();
  overlay.show('run');
  expect(actionsNow()).toEqual(['pause']);
  expect(document.querySelector('#sky')?.getAttribute('aria-label')).toBe(say('run.sky'));
  overlay.pressEscape();
  overlay.show('run-paused');
  expect(actionsNow()).toEqual(expect.arrayContaining(['resume', 'again', 'next-wind', 'mute', 'motion', 'back']));
  overlay.pressEscape();
  expect(pressed).toEqual(['pause', 'resume']);
});

test('the first run is taught until one has run a little; then words are called out', () => {
  const { overlay } = openPage();
  overlay.show('run');
  overlay.run({ teaches: true, state: 'begins' });
  expect(isShown('.run-lesson')).toBe(true);
  expect(isShown('.run-word')).toBe(false);
  overlay.run({ teaches: false, state: 'runs' });
  expect(isShown('.run-lesson')).toBe(false);
  overlay.run({ teaches: false, state: 'landed' });
  expect(textOf('.run-word')).toBe(say('run.landed'));
  expect(isShown('.run-word')).toBe(true);
  overlay.run({ teaches: false, state: 'ended' });
  expect(isShown('.run-word')).toBe(false);
});

test.each<[RunEnd, boolean, string, string]>([
  ['you', false, say('run.you'), say('run.you-more')],
  ['rival', false, say('run.rival'), say('run.rival-more')],
  ['nobody', false, say('run.nobody'), say('run.nobody-more')],
  ['nobody', true, say('run.river'), say('run.river-more')],
  ['outside', false, say('run.outside'), say('run.outside-more')],
])('an end (by %s, on the river: %s) is told kindly, and another run is offered', (by, onRiver, title, more) => {
  const { overlay } = openPage();
  overlay.runOutcome({ by, onRiver, pattern: 'anar' });
  overlay.show('run-result');
  expect(textOf('#run-end-title')).toBe(title);
  expect(textOf('#run-end-title + p')).toBe(more);
  expect(actionsNow()).toEqual(['next-wind', 'again', 'back']);
});

test('whoever has won, and has no wave to go on to, may run for the kite', () => {
  const { overlay, pressed } = openPage();
  overlay.outcome(won);
  overlay.show('result');
  expect(actionsNow()).toContain('run');
  press('run');
  expect(pressed).toEqual(['run']);
  overlay.outcome({ ...won, goesOn: true });
  expect(actionsNow()).not.toContain('run');
  overlay.outcome({ ...won, won: false });
  expect(actionsNow()).not.toContain('run');
});
