import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

const sittingSeconds = 300;

/** Watches until the loose kite is down. */
const watchTheFall = (game: PlayedPage) =>
  game.until('the result', ({ screen }) => screen === 'result', { lookMs: 1000 });

test('a sitting of five minutes goes by without an error, a warning or a word to anybody else', async () => {
  const game = await openPlayed('seed=1&audio=on&motion=full', { frameMs: 80 });
  const player = await openTouchPlayer(game);
  const { problems } = game;
  await game.pass(3000);

  await game.press('play');
  await game.inFlight();
  await player.decide();
  await watchTheFall(game);

  await game.press('again');
  const again = await game.inFlight();
  expect(again.seed).toBe(1);
  await game.pass(3000);
  await game.press('pause');
  await game.pass(1000);
  for (const action of ['mute', 'motion', 'how', 'close', 'mute']) {
    await game.press(action);
    await game.pass(1000);
  }
  const rested = await game.pass(30_000);
  expect(rested).toMatchObject({ screen: 'paused', paused: true });
  await game.press('resume');
  await player.decide();
  await game.pass(2000);

  await game.press('next-wind');
  const next = await game.inFlight();
  expect(next.seed).not.toBe(1);
  await game.pass(20_000);
  await game.press('pause');
  await game.press('back');
  expect(await game.pass(10_000)).toMatchObject({ screen: 'title', flyers: [] });

  await game.press('play');
  await game.inFlight();
  while (game.seconds < sittingSeconds) {
    await player.decide();
    await watchTheFall(game);
    await game.press('next-wind');
    await game.inFlight();
  }
  expect(await game.status()).toMatchObject({ errors: 0, lastError: null });
  expect(await game.page.locator('[data-notice]').allTextContents()).toEqual([]);
  expect(problems).toEqual([]);
  await game.close();
});
