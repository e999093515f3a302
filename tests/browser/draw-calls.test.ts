import { afterAll, expect, test } from 'vitest';
import { look } from '../../scripts/shots/eyes.mjs';
import { type CountedDrawing, countDrawing, drawnSince } from './counted-drawing.ts';
import { closeBrowser, screens } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

/** The most calls that a picture may take, with one texture unit: what a weak phone still draws sixty times a second. */
const budget = 40;
const frameMs = 80;
const phone = { ...screens.phone, viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };
const desk = { viewport: { width: 1280, height: 720 }, hasTouch: true };

function within(drawn: CountedDrawing): void {
  expect(drawn.pictures).toBeGreaterThan(0);
  expect(drawn.most).toBeGreaterThan(5);
  expect(drawn.most).toBeLessThanOrEqual(budget);
  expect(drawn.elsewhere).toBe(0);
  expect(drawn.units.filter((unit) => unit !== 0)).toEqual([]);
}

/** In all its finery, drawn in a quarter of the dots: how many there are is no matter of calls. */
const openCounted = (query: string, screen: typeof phone | typeof desk): Promise<PlayedPage> =>
  openPlayed(`motion=full&quality=fine&scale=0.5&${query}`, { screen, frameMs, prepare: countDrawing });

/** Counts for some pictures, looking away between them. */
async function countIn(game: PlayedPage, glances: number, meanwhile: () => Promise<void>): Promise<CountedDrawing> {
  await drawnSince(game.page);
  for (let glance = 0; glance < glances; glance++) {
    await look(game.page, true);
    await game.pass(3 * frameMs);
    await look(game.page, false);
    await meanwhile();
  }
  return await drawnSince(game.page);
}

// The most on a small screen, and the most of all.
for (const [flyers, shape, screen] of [
  [12, 'phone', phone],
  [24, 'desk', desk],
] as const) {
  test(`${flyers} kites fight on a ${shape} in at most ${budget} draw calls a picture`, async () => {
    const game = await openCounted(`mode=tournament&level=open-sky-${flyers}&seed=3`, screen);
    await game.press('play');
    expect((await game.inFlight()).flyers).toHaveLength(flyers);
    await look(game.page, false);
    const player = await openTouchPlayer(game);
    let crossings = 0;
    const drawn = await countIn(game, 8, async () => {
      for (let i = 0; i < 16; i++) {
        const now = await game.pass(3 * frameMs);
        crossings += now.crossings.length;
        await player.play(now);
      }
    });
    expect(crossings).toBeGreaterThan(0);
    within(drawn);
    await game.close();
  });
}

test(`the cut of a duel, from its ink frame to the last scrap, takes at most ${budget}`, async () => {
  const game = await openCounted('seed=2', phone);
  await game.press('play');
  await game.inFlight();
  await look(game.page, false);
  const player = await openTouchPlayer(game);
  const { page } = game;
  await game.until('a cut', ({ loose }) => loose.length > 0, { lookMs: frameMs, meanwhile: player.play });
  expect(await page.locator('#sky').getAttribute('data-ink')).not.toBe('none');
  await look(page, true);
  await drawnSince(page);
  await game.pass(2000);
  within(await drawnSince(page));
  await game.close();
});

test(`a run takes at most ${budget}`, async () => {
  const game = await openCounted('level=run-home&seed=13', phone);
  await game.press('play');
  const last = Date.now() + 60_000;
  while (((await game.pass(frameMs)).screen as string) !== 'run' || (await game.status()).tick === 0) {
    if (Date.now() > last) throw new Error('The run has not begun.');
    await game.page.waitForTimeout(20);
  }
  await look(game.page, false);
  await game.page.keyboard.down('ArrowUp');
  within(await countIn(game, 12, async () => void (await game.pass(15 * frameMs))));
  await game.close();
});
