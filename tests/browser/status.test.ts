import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import { openPlayed } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

/** Every name of contract section 4 in its order, and those that the page tells beside them. */
const names =
  'version screen phase mode level seed locale tick paused framesPerSecond errors lastError you controls wind flyers ' +
  'crossings loose forecast landed runner hint result digest digestTick wave standing lesson threat errand gust';
const flyerNames = 'id kind alive screen world nose tensionNewtons lineMetres wear';

const sorted = (text: string) => text.split(' ').sort();

/** Runs in the page: whether anything in a status can still be changed. */
const isFrozen = `(function frozen(value) {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
})(gudiparan.status())`;

test('the status says what the contract promises from the title to the landing, and cannot be changed', async () => {
  const game = await openPlayed('seed=1');
  const { page } = game;
  const title = await game.pass(200);
  expect(Object.keys(title).sort()).toEqual(sorted(names));
  expect(title).toMatchObject({ screen: 'title', phase: 'menu', mode: 'duel', level: 'first-duel', seed: 1, tick: 0 });
  expect(title).toMatchObject({ locale: 'en', flyers: [], you: [], result: null, errors: 0, lastError: null });

  const player = await openTouchPlayer(game);
  await game.press('play');
  await game.inFlight();
  const crossed = await game.until('a crossing', ({ crossings }) => crossings.length > 0, { meanwhile: player.play });
  expect(Object.keys(crossed).sort()).toEqual(sorted(names));
  expect(crossed).toMatchObject({ screen: 'flight', phase: 'crossed', you: ['left'], result: null });
  for (const flyer of crossed.flyers) {
    expect(Object.keys(flyer).sort()).toEqual(sorted(flyerNames));
    expect(Math.hypot(flyer.nose?.x ?? 0, flyer.nose?.y ?? 0)).toBeCloseTo(1, 6);
    expect(flyer.tensionNewtons).toBeGreaterThan(0);
    expect(flyer.lineMetres).toBeGreaterThan(20);
  }
  expect(crossed.flyers.map(({ kind }) => kind)).toEqual(['person', 'pilot']);
  expect(Object.keys(crossed.crossings[0] ?? {}).sort()).toEqual(sorted('a b screen advantage'));
  expect(await page.evaluate(isFrozen)).toBe(true);
  expect(await page.evaluate('Object.isFrozen(gudiparan)')).toBe(true);
  await page.evaluate('(() => { try { gudiparan.status().flyers[0].alive = false; } catch {} })()');
  expect((await game.status()).flyers[0]?.alive).toBe(true);

  await player.decide();
  const falling = await game.until('a forecast', ({ forecast }) => forecast.length > 0);
  expect(falling).toMatchObject({ phase: 'falling', result: { flyers: 2, caught: 0 } });
  expect(Object.keys(falling.loose[0] ?? {}).sort()).toEqual(sorted('id screen world'));
  expect(Object.keys(falling.forecast[0] ?? {}).sort()).toEqual(sorted('half id ninety screen'));
  const landed = await game.until('the landing', (now) => now.landed.length > 0, { lookMs: 1000 });
  expect(Object.keys(landed.landed[0] ?? {}).sort()).toEqual(sorted('forecastTick id inHalf inNinety tick world'));
  expect(await game.pass(200)).toMatchObject({ screen: 'result', phase: 'result', loose: [] });
  expect(await page.evaluate(isFrozen)).toBe(true);
  expect(game.problems).toEqual([]);
  await game.close();
});
