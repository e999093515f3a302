// One switch in the lanes: the space bar alone, from the title through a run to its end.
import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';

afterAll(closeBrowser);

const desk = { screen: { viewport: { width: 960, height: 540 } }, frameMs: 80 };

/** Waits until the choice that takes its turn fits, and presses the space bar. */
async function take(game: PlayedPage, selector: string): Promise<void> {
  for (let looks = 0; looks < 120; looks++) {
    if (await game.page.evaluate(`document.activeElement?.matches('${selector}') ?? false`)) {
      await game.page.keyboard.press('Space');
      return;
    }
    await game.pass(400);
  }
  throw new Error(`the choice never comes to ${selector}`);
}

test('a run is run by the space bar alone: to the torn paper, a breath, and on, until somebody has the kite', async () => {
  const game = await openPlayed('level=run-home&seed=13', desk);
  const { page } = game;
  // Somebody who can reach the sheet chooses it once.
  await game.press('settings');
  await page.locator('input[name="scans"]').check();
  await page.locator('.settings-panel > button').click();
  await take(game, '[data-action="play"]');
  for (const last = Date.now() + 60_000; ; ) {
    const now = await game.pass(80);
    if (String(now.screen) === 'run' && now.tick > 0) break;
    if (Date.now() > last) throw new Error('the run has not begun');
    await page.waitForTimeout(20);
  }
  // The row comes with the first run.
  await expect.poll(() => page.locator('.run-switch button').count()).toBe(6);
  await take(game, '[data-choice="patch"]');
  const runs = await game.pass(2500);
  expect(runs.controls[0]).not.toMatchObject({ a: 0, b: 0 });
  await take(game, '[data-choice="stand"]');
  expect((await game.pass(1500)).controls[0]).toMatchObject({ a: 0, b: 0 });
  await take(game, '[data-choice="patch"]');
  const end = await game.until('an end', (now) => String(now.screen) === 'run-result', { lookMs: 960 });
  expect(end.errors).toBe(0);
  await take(game, '[data-action="again"]');
  await game.pass(400);
  expect(await page.evaluate('document.documentElement.dataset.screen')).not.toBe('run-result');
  expect(game.problems).toEqual([]);
  await game.close();
});
