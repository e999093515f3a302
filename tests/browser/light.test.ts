import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import { openPlayed } from './played-page.ts';

afterAll(closeBrowser);

test('a match in another light is not seen before its light is there, and its time waits for it', async () => {
  let letGo = () => {};
  const held = new Promise<void>((settle) => {
    letGo = settle;
  });
  let asked = 0;
  const game = await openPlayed('level=winter-tournament&seed=1', {
    prepare: async (page) => {
      // The colours of the morning in which that level is flown.
      await page.route('**/sobh-*.js', async (route) => {
        asked++;
        await held;
        await route.continue();
      });
    },
  });
  await game.press('play');
  await expect.poll(async () => [(await game.pass(50)).screen, asked], { timeout: 30_000 }).toEqual(['flight', 1]);
  expect(await game.pass(1000)).toMatchObject({ screen: 'flight', tick: 0 });
  expect(await game.page.locator('.title-name').isVisible()).toBe(true);
  letGo();
  expect(await game.inFlight()).toMatchObject({ level: 'winter-tournament', errors: 0 });
  expect(await game.page.locator('#sky[data-dressing]').count()).toBe(0);
  expect(game.problems).toEqual([]);
  await game.close();
});
