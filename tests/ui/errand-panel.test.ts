// The companion's panel over the sky, and your wall: what can be pressed when, and what is said.
import { expect, test } from 'vitest';
import type { ErrandReading } from '../../src/session/errand.ts';
import { openWall } from '../../src/session/wall.ts';
import { english } from '../../src/text/say.ts';
import { createErrandPanel } from '../../src/ui/screens/errand-panel.ts';
import { createWallPage } from '../../src/ui/wall-page.ts';
import { memoryStorage } from '../support/memory-storage.ts';
import { say } from './page.ts';

const atHome: ErrandReading = { stage: 'home', after: null, carries: null, offer: null, spares: 0, caught: 0 };
const kite = { id: 'flyer-3', pattern: 'tir' };

function panel() {
  const made = createErrandPanel(say);
  document.body.replaceChildren(made.element);
  const pressable = () =>
    [...made.element.querySelectorAll<HTMLElement>('button')]
      .filter((button) => !button.hidden)
      .map(({ dataset }) => dataset.action);
  const pressed: string[] = [];
  made.element.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button?.dataset.action) pressed.push(button.dataset.action);
  });
  return { ...made, pressable, pressed, words: () => made.element.querySelector('.errand-words')?.textContent };
}

test('where nobody can be sent there is nothing, and the key presses nothing', () => {
  const { element, show, press, pressed } = panel();
  show(null);
  press();
  expect(element.hidden).toBe(true);
  expect(pressed).toEqual([]);
});

test('a loose kite is offered; once he runs for it he can be called back, or turned after another', () => {
  const { show, press, pressable, pressed, words } = panel();
  show(atHome);
  expect(pressable()).toEqual([]);
  show({ ...atHome, offer: kite });
  expect(pressable()).toEqual(['send']);
  press();
  show({ ...atHome, stage: 'out', after: kite });
  expect(pressable()).toEqual(['recall']);
  expect(words()).toBe(say('errand.out'));
  press();
  show({ ...atHome, stage: 'out', after: kite, offer: { id: 'flyer-5', pattern: 'mah' } });
  expect(pressable()).toEqual(['send', 'recall']);
  show({ ...atHome, stage: 'back', carries: kite });
  expect(pressable()).toEqual([]);
  expect(words()).toBe(say('errand.brings'));
  expect(pressed).toEqual(['send', 'recall']);
});

test('kites that wait on your roof are counted', () => {
  const { element, show } = panel();
  show({ ...atHome, spares: 2, caught: 2 });
  const spares = element.querySelector('.errand-spares');
  expect(spares?.childElementCount).toBe(2);
  expect(spares?.getAttribute('aria-label')).toBe(say('errand.spares', { count: 2 }));
});

test('a bare wall says how to fill it; a kite that is taken down leaves the way back under the finger', () => {
  const wall = openWall(memoryStorage());
  const page = createWallPage(say, english, wall);
  document.body.replaceChildren(page.element);
  const bare = page.element.querySelector<HTMLElement>('.wall-bare');
  expect(bare?.hidden).toBe(false);
  expect(bare?.textContent).toContain(say('wall.bare'));
  wall.hang({ pattern: 'tir', flyer: 'bashir', level: 'open-sky-12', seed: 7, date: '2026-11-23' });
  page.refresh();
  expect(bare?.hidden).toBe(true);
  const press = (action: string) => page.element.querySelector<HTMLElement>(`[data-action="${action}"]`)?.click();
  press('fly-kite');
  expect(wall.flown).toBe(0);
  press('take-down');
  expect(page.element.querySelectorAll('.wall-kite')).toHaveLength(0);
  expect((document.activeElement as HTMLElement).dataset.action).toBe('put-back');
  press('put-back');
  expect(page.element.querySelector('[data-action="fly-kite"]')?.getAttribute('aria-pressed')).toBe('true');
});
