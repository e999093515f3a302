import { afterAll, expect, test } from 'vitest';
import settings from '../../src/text/locales/en/settings.json';
import english from '../../src/text/locales/en.json';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { seenButtons, seenWords } from './seen-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

/** The texts that a message may become: one for each plural. */
const formsOf = (text: string): string[] =>
  text.startsWith('.') ? [...text.matchAll(/\{\{(.*?)\}\}(?=\s|$)/g)].map(([, form = '']) => form) : [text];

/** A text of the locale file as a pattern: whatever fills its places fits. */
function patternOf(text: string): string {
  const parts = text.split(/\{\$\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.+');
}

/** What the languages call themselves, on the button that offers them. */
const languageNames = ['English', 'دری', 'پښتو'];
const offered = [...languageNames, `Language: ${languageNames.join(', ')}`].join('|');

const known = new RegExp(
  `^(?:${offered}|${Object.values({ ...english, ...settings })
    .flatMap(formsOf)
    .map(patternOf)
    .join('|')}|[\\d.,]+)$`,
);

/** Flies a duel with one finger and looks at every screen on the way. */
async function eachScreen(game: PlayedPage, look: (screen: string) => Promise<void>): Promise<void> {
  await look('title');
  await game.press('how');
  await look('how');
  await game.press('close');
  const player = await openTouchPlayer(game);
  await game.press('play');
  await game.inFlight();
  await look('flight');
  await game.press('pause');
  await game.pass(200);
  await look('pause');
  await game.press('resume');
  await game.until('a crossing', ({ crossings }) => crossings.length > 0, { meanwhile: player.play });
  await look('crossed');
  await player.decide();
  await game.pass(1000);
  await look('falling');
  await game.until('the result', ({ screen }) => screen === 'result', { lookMs: 1000 });
  await look('result');
}

async function checkButtons(game: PlayedPage, screen: string): Promise<void> {
  const buttons = await seenButtons(game.page);
  expect(buttons.length, screen).toBeGreaterThan(0);
  for (const { action, role, name, pressable } of buttons) {
    expect(role ?? 'button', screen).toBe('button');
    expect(action, screen).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(name, `${screen}: ${action}`).not.toBe('');
    expect(pressable, `${screen}: ${action} can be pressed`).toBe(true);
  }
}

async function checkWords(game: PlayedPage, screen: string): Promise<void> {
  const words = await seenWords(game.page);
  expect(words.length, screen).toBeGreaterThan(3);
  const strange = words.filter((text) => !known.test(text));
  expect(strange, screen).toEqual([]);
}

test('on a phone, letters twice as large hide no button, and every word and name stands in the locale file', async () => {
  const game = await openPlayed('seed=1&text=200');
  await eachScreen(game, async (screen) => {
    await checkButtons(game, screen);
    await checkWords(game, screen);
  });
  expect(game.problems).toEqual([]);
  await game.close();
});

test('on a phone on its side, letters twice as large hide no button either', async () => {
  const screen = { viewport: { width: 740, height: 360 }, hasTouch: true };
  const game = await openPlayed('seed=1&text=200', { screen });
  await eachScreen(game, (shown) => checkButtons(game, shown));
  expect(game.problems).toEqual([]);
  await game.close();
});
