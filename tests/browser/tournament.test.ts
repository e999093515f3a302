import { afterAll, expect, test } from 'vitest';
import { look } from '../../scripts/shots/eyes.mjs';
import { closeBrowser } from './open-page.ts';
import { openPlayed } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

const sixteenMinutes = 60 * 16;

// Twelve kites on a phone. How well the child does is not asked here: only that a whole tournament is played by touches
// alone, from the title to its result and back.
test('a child with one finger plays a whole open sky, is told the place, and comes back to the title', async () => {
  const game = await openPlayed('seed=1');
  const player = await openTouchPlayer(game);
  await game.until('the title', () => true);
  await game.press('tournaments');
  expect(await game.pass(200)).toMatchObject({ screen: 'tournaments', phase: 'menu' });
  await game.press('open-sky');
  const begun = await game.inFlight();
  expect(begun).toMatchObject({
    mode: 'tournament',
    level: 'open-sky-12',
    wave: { number: 1, of: 1, kindness: 0 },
    standing: { left: 12 },
  });
  expect(begun.flyers).toHaveLength(12);
  await look(game.page, false);
  const end = await game.until('the end', ({ result }) => result !== null, {
    seconds: sixteenMinutes,
    meanwhile: player.play,
  });
  await player.play(end);
  const { result } = end;
  expect(result?.flyers).toBe(12);
  expect(result?.place).toBeGreaterThanOrEqual(1);
  expect(result?.place).toBeLessThanOrEqual(12);
  // Whoever is out may go to the result: once to see the loss again, once more to leave that; who is not sees it come.
  let shown = await game.pass(1500);
  for (let press = 0; press < 2 && shown.screen === 'flight'; press++) {
    await game.press('result');
    shown = await game.pass(1500);
  }
  expect(shown.screen).toBe('result');
  const heading = await game.page.locator('#result-title').textContent();
  expect(heading).toBe(result?.winner === 'you' ? 'The last kite is yours!' : `Place ${result?.place} of 12`);
  await game.press('again');
  expect(await game.inFlight()).toMatchObject({ seed: begun.seed, standing: { left: 12, cuts: 0 } });
  await game.press('pause');
  await game.press('back');
  expect(await game.pass(500)).toMatchObject({ screen: 'title', flyers: [], errors: 0 });
  expect(game.problems).toEqual([]);
  await game.close();
});

test("today's wind is one press from the title, and its seed is the date", async () => {
  // The page's clock begins in 1970, on its first day.
  const game = await openPlayed('');
  await game.press('today');
  const now = await game.inFlight();
  expect(now.mode).toBe('tournament');
  expect(String(now.seed)).toMatch(/^(19700101|19691231)$/);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('on a desk the address opens twenty-four kites, and says when mode and level do not fit', async () => {
  const desk = await openPlayed('mode=tournament&seed=5', { screen: { viewport: { width: 960, height: 540 } } });
  await desk.press('play');
  const begun = await desk.inFlight();
  expect(begun).toMatchObject({ level: 'open-sky-24', seed: 5, standing: { left: 24 } });
  await desk.close();
  const odd = await openPlayed('mode=duel&level=winter-tournament');
  await odd.press('play');
  expect(await odd.inFlight()).toMatchObject({ mode: 'tournament', level: 'winter-tournament', wave: { of: 3 } });
  expect(await odd.page.locator('[data-notice]').allTextContents()).toEqual([
    expect.stringContaining('mode in the address does not fit winter-tournament, which is a tournament.'),
  ]);
  await odd.close();
});
