// The guarded duel on a phone: who opens the game for the first time is taught by doing, can leave it, and is not taught twice.
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { openFinger } from './finger.ts';
import { closeBrowser } from './open-page.ts';
import { type PageStatus, pairOf } from './page-status.ts';
import { openPlayed } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

/** An address that asks for nothing is flown by a seed of chance: here always the same chance. */
const withoutChance = async (page: Page): Promise<void> => {
  await page.addInitScript('Math.random = () => 0.25');
};

const stepsOf = ({ lesson }: PageStatus): readonly string[] => lesson?.done ?? [];

test('the first Play teaches: a finger pulls, lets the kite turn, crosses his line and cuts; the next Play teaches nobody', async () => {
  const game = await openPlayed('', { prepare: withoutChance });
  await game.press('play');
  expect(await game.inFlight()).toMatchObject({ level: 'guarded-duel', lesson: { step: 'hold', done: [] } });
  const finger = await openFinger(game.page);
  const seen: string[] = [];
  const note = ({ hint, lesson }: PageStatus) => {
    if (lesson && hint && seen.at(-1) !== hint.id) seen.push(hint.id);
  };
  const until = { seconds: 12, lookMs: 150 };
  // Up, where the nose points.
  const { me } = pairOf(await game.pass(800));
  await finger.put({ x: Math.round((me?.screen?.x ?? 195) + 20), y: 130 });
  note(await game.until('the kite has gone nose first', (now) => stepsOf(now).includes('hold'), until));
  // Aside: it has to turn for it.
  await finger.put({ x: 24, y: 330 });
  const turned = await game.until('the kite has turned slack', (now) => stepsOf(now).includes('slack'), {
    ...until,
    meanwhile: async (now) => note(now),
  });
  expect(turned.lesson?.step).toBe('cross');
  await finger.put(null);
  const player = await openTouchPlayer(game);
  const end = await game.until('a decision', ({ result, level }) => result !== null || level !== 'guarded-duel', {
    meanwhile: async (now) => {
      note(now);
      await player.play(now);
    },
  });
  expect(end.result).toMatchObject({ winner: 'left', reason: 'cut' });
  expect(stepsOf(end)).toEqual(['hold', 'slack', 'cross', 'cut']);
  expect(seen.slice(0, 3)).toEqual(['learn-hold-point', 'learn-slack-point', 'cross-over']);
  await player.play(end);
  await game.until('the result', ({ screen }) => screen === 'result', { lookMs: 1000 });
  // What was shouted at the cut hangs there still, and lies on no button.
  expect(await game.page.locator('.moment').count()).toBe(1);
  expect(await game.page.locator('.moment').isVisible()).toBe(false);
  await game.press('back');
  await game.press('play');
  expect(await game.inFlight()).toMatchObject({ level: 'first-duel', lesson: null });
  expect(game.problems).toEqual([]);
  await game.close();
});

test('the lesson can be skipped from the first second, and chosen again from the title and from the rest', async () => {
  const game = await openPlayed('', { prepare: withoutChance });
  await game.press('play');
  await game.inFlight();
  await game.press('skip');
  expect(await game.pass(300)).toMatchObject({ screen: 'flight', level: 'first-duel', lesson: null });
  await game.press('pause');
  await game.press('learn');
  expect(await game.pass(300)).toMatchObject({ screen: 'flight', level: 'guarded-duel', lesson: { step: 'hold' } });
  await game.press('pause');
  await game.press('back');
  await game.press('learn');
  expect(await game.inFlight()).toMatchObject({ level: 'guarded-duel' });
  expect(game.problems).toEqual([]);
  await game.close();
});
