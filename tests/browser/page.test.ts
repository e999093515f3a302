import type { Route } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import settings from '../../src/text/locales/en/settings.json';
import { closeBrowser, screens } from './open-page.ts';
import type { Spot } from './page-status.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';

afterAll(closeBrowser);

test('the title is painted before the engine has arrived, and an early Play starts the duel once it is there', async () => {
  const held: Route[] = [];
  const game = await openPlayed('seed=1', {
    prepare: async (page) => {
      await page.route('**/assets/engine-*.js', (route) => void held.push(route));
    },
  });
  const { page } = game;
  await game.pass(200);
  expect(await page.getByRole('button', { name: 'Let it fly' }).isVisible()).toBe(true);
  await page.evaluate(`new Promise((painted) => new PerformanceObserver((list) =>
    list.getEntriesByName('first-contentful-paint').forEach(painted)).observe({ type: 'paint', buffered: true }))`);
  expect(await page.locator('canvas').count()).toBe(0);
  expect(Number(await page.locator('#loading').getAttribute('aria-valuenow'))).toBeLessThan(100);

  await game.press('play');
  expect(await game.pass(2000)).toMatchObject({ screen: 'loading', phase: 'menu', flyers: [] });
  expect(held.length).toBe(1);
  await held[0]?.continue();
  expect(await game.inFlight()).toMatchObject({ screen: 'flight', phase: 'teach' });
  expect(game.problems).toEqual([]);
  await game.close();
});

test('a hidden tab rests, and does not fly on by itself', async () => {
  const game = await openPlayed('seed=1');
  await game.press('play');
  await game.inFlight();
  const { tick } = await game.pass(1000);
  // A browser without a window never hides a tab: we say so in its place.
  await game.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await game.pass(3000)).toMatchObject({ screen: 'paused', paused: true, tick });
  await game.page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await game.pass(1000)).toMatchObject({ screen: 'paused', tick });
  await game.press('resume');
  expect((await game.pass(1000)).tick).toBeGreaterThan(tick);
  await game.close();
});

test('a wish reaches the simulation in the next tick', async () => {
  // One tick from picture to picture.
  const game = await openPlayed('seed=1', { frameMs: 17 });
  await game.press('play');
  await game.inFlight();
  const nextTick = async () => {
    const { tick } = await game.status();
    const now = await game.pass(17);
    expect(now.tick).toBe(tick + 1);
    return now.controls[0];
  };
  await game.page.keyboard.down('Space');
  expect(await nextTick()).toMatchObject({ seat: 'left', a: -127 });
  await game.page.keyboard.up('Space');
  await game.page.keyboard.down('KeyX');
  expect(await nextTick()).toMatchObject({ a: 127 });
  await game.page.keyboard.up('KeyX');
  expect((await nextTick())?.a).not.toBe(127);
  const seats = await game.page.evaluate<[number, number, number][][]>('gudiparan.tape().seats');
  const reels = (seats[0] ?? []).map(([ticks, reel]) => [ticks, reel]);
  expect(reels.slice(-3, -1)).toEqual([
    [1, -127],
    [1, 127],
  ]);
  await game.close();
});

/** Turns the screen and waits, in real time, until the picture fills it again. */
async function turn(game: PlayedPage, width: number, height: number): Promise<void> {
  await game.page.setViewportSize({ width, height });
  const fills = `(() => { const box = document.querySelector('canvas').getBoundingClientRect();
    return Math.abs(box.width - innerWidth) <= 1 && Math.abs(box.height - innerHeight) <= 1; })()`;
  while (!(await game.page.evaluate<boolean>(fills))) {
    await game.pass(100);
    await game.page.waitForTimeout(20);
  }
  await game.pass(1000);
}

test('however much is drawn, the picture is as large as the screen', async () => {
  const game = await openPlayed('seed=1&quality=fine&scale=1', { screen: screens.phone });
  const { page } = game;
  await game.press('play');
  await game.inFlight();
  await game.press('pause');
  await game.press('settings');
  const seen: number[] = [];
  for (const tier of ['good', 'plain', 'bare', 'fine'] as const) {
    await page.getByRole('button', { name: settings[`settings.quality-${tier}`], exact: true }).click();
    await game.pass(500);
    const { x, y, width, height } = (await page.locator('canvas').boundingBox()) ?? {
      x: -1,
      y: -1,
      width: 0,
      height: 0,
    };
    expect([x, y, Math.round(width), Math.round(height)], tier).toEqual([0, 0, 390, 844]);
    seen.push(await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width));
  }
  expect(seen).toEqual([663, 546, 390, 780]);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('a screen that is turned in mid-flight keeps both kites in the picture', async () => {
  const game = await openPlayed('seed=1');
  await game.press('play');
  await game.inFlight();
  for (const [width, height] of [
    [844, 390],
    [390, 844],
    [1024, 768],
    [600, 700],
  ] as const) {
    await turn(game, width, height);
    const now = await game.status();
    expect(now.screen).toBe('flight');
    const places = now.flyers.map(({ screen }) => screen);
    const isIn = (at: Spot | null) => at !== null && at.x > 0 && at.x < width && at.y > 0 && at.y < height;
    expect(places.map(isIn), `${width}x${height}: ${JSON.stringify(places)}`).toEqual([true, true]);
  }
  expect(game.problems).toEqual([]);
  await game.close();
});
