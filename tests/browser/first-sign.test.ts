// The engine comes early and is run late: the title answers at once until somebody is there.
import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';

afterAll(closeBrowser);

async function openTitle(): Promise<{ game: PlayedPage; asked: string[] }> {
  const asked: string[] = [];
  const game = await openPlayed('seed=1', {
    prepare: async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  return { game, asked };
}

/** Waits, in real time, for what is on its way. */
async function comes(game: PlayedPage, there: () => Promise<boolean> | boolean): Promise<void> {
  for (const last = Date.now() + 60_000; !(await there()); await game.pass(50)) {
    if (Date.now() > last) throw new Error('It never came.');
    await game.page.waitForTimeout(20);
  }
}

const canvases = ({ page }: PlayedPage) => page.locator('canvas').count();

test('the engine is fetched while the title stands, and run at the first sign of somebody', async () => {
  const { game, asked } = await openTitle();
  await comes(game, () => asked.some((name) => /\/engine-[\w-]+\.js$/.test(name)));
  await game.page.waitForTimeout(300);
  await game.pass(3000);
  expect(await canvases(game)).toBe(0);
  await game.page.mouse.move(100, 100);
  await comes(game, async () => (await canvases(game)) === 1);
  expect(asked.filter((name) => /\/engine-[\w-]+\.js$/.test(name))).toHaveLength(1);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('whoever reads the title for eight seconds finds the game ready', async () => {
  const { game } = await openTitle();
  await comes(game, async () => (await game.page.locator('link[rel="modulepreload"][href*="engine"]').count()) === 1);
  await game.pass(8100);
  await comes(game, async () => (await canvases(game)) === 1);
  await game.close();
});
