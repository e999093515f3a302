import { expect, test } from 'vitest';
import { openPage, say } from './page.ts';

const lostWave = {
  won: false,
  ending: 'pull',
  landing: null,
  contest: { wave: 1, waves: 3, kindness: 0, flyers: 9, left: 4, out: true, place: 5, cuts: 2 },
  goesOn: false,
  kindnessNext: 0,
  why: null,
} as const;

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';

test('the result names whoever of the neighbourhood cut you, with the habit by which to know him next time', () => {
  const { overlay } = openPage();
  overlay.outcome({ ...lostWave, met: { pattern: 'tir', pilot: 'naim', cutYou: true } });
  overlay.show('result');
  expect(textOf('.result-sheet')).toContain(`Naim cut you: ${say('flyer.naim-habit')}.`);
  overlay.outcome({ ...lostWave, met: { pattern: 'tir', pilot: 'naim', cutYou: false } });
  expect(textOf('.result-sheet')).toContain('You cut Naim.');
  overlay.outcome({ ...lostWave, met: { pattern: 'tir', pilot: 'neighbour', cutYou: true } });
  expect(textOf('.result-sheet')).not.toContain('cut you:');
});
