import { afterAll, expect, test } from 'vitest';
import { look } from '../../scripts/shots/eyes.mjs';
import { closeBrowser } from './open-page.ts';
import type { PageStatus } from './page-status.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { openTouchPlayer } from './touch-player.ts';

afterAll(closeBrowser);

/** Five ticks a picture on a small phone: as few pictures as a match takes in. */
const frameMs = 80;
const screen = { viewport: { width: 300, height: 560 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 };

const screenOf = async ({ status }: PlayedPage): Promise<string> => (await status()).screen;

/** Waits until a screen stands, in real time too: what it needs may still be on its way. */
async function stands(game: PlayedPage, name: string): Promise<void> {
  const last = Date.now() + 60_000;
  while ((await screenOf(game)) !== name) {
    await game.pass(frameMs);
    if (Date.now() > last) throw new Error(`${name} never stood, but ${await screenOf(game)}`);
    await game.page.waitForTimeout(10);
  }
}

/** Opens the story at a chapter and goes past its card. */
async function openChapter(chapter: number, locale: string, seed = 5): Promise<PlayedPage> {
  const game = await openPlayed(`mode=story&locale=${locale}&seed=${seed}`, { screen, frameMs });
  await stands(game, 'story');
  await game.page.locator(`button[data-action="read"][data-choice="${chapter}"]`).first().click();
  await stands(game, 'card');
  if (chapter === 1) await game.press('skip');
  await game.press('skip');
  return game;
}

const words = ({ page }: PlayedPage, part: string) => page.locator(part).first().textContent();
const shown = ({ page }: PlayedPage, part: string) => page.locator(part).first().isVisible();

/** Goes on from a level that is done; the next card is the next chapter's. */
async function goOn(game: PlayedPage, next: string): Promise<void> {
  await stands(game, 'card');
  expect(await words(game, '.card-page h2')).toBe(next);
  expect(game.problems).toEqual([]);
  await game.close();
}

/** One hand: to the chalk, round in a circle, and off the sky for a gust. */
async function flyFirst(game: PlayedPage): Promise<void> {
  const { mouse } = game.page;
  await mouse.move(150, 190);
  await mouse.down();
  for (let look = 0; !(await shown(game, '.play-done')); look++) {
    if (look > 500) throw new Error(`never done: ${await words(game, '.story-play .play-words')}`);
    const at = (await shown(game, '.play-mark')) ? await game.page.locator('.play-mark').boundingBox() : null;
    const done = await game.page.locator('.play-dot[data-done="yes"]').count();
    const turn = (look * Math.PI) / 4;
    if (at) await mouse.move(150, Math.max(60, at.y + at.height / 2));
    else if (done === 3) await mouse.move(150 + 90 * Math.sin(turn), 190 - 110 * Math.cos(turn));
    else await mouse.up();
    await game.pass(done === 3 ? 10 * frameMs : 4 * frameMs);
  }
}

for (const [locale, you, next] of [
  ['en', 'You are Amir.', 'The Story and the Spool'],
  ['fa-AF', 'تو امیر هستی.', 'قصه و چرخه'],
] as const) {
  test(`chapter 1 in ${locale}: who you are and what you hold, three heights, a loop, a gust, and on`, async () => {
    const game = await openChapter(1, locale);
    expect(await game.inFlight()).toMatchObject({ level: 'first-flight', mode: 'duel' });
    expect(await words(game, '.play-you')).toBe(you);
    expect(await shown(game, '.play-leave')).toBe(false);
    await flyFirst(game);
    await game.press('back');
    await goOn(game, next);
  });
}

test('chapter 2: at the spool for a flyer of his own, by two keys', async () => {
  const game = await openChapter(2, 'en');
  await game.inFlight();
  expect(await words(game, '.play-held')).toBe('You hold the spool.');
  const { keyboard } = game.page;
  const held = { KeyW: false, KeyS: false };
  const hold = async (key: 'KeyW' | 'KeyS', on: boolean) => {
    if (held[key] === on) return;
    held[key] = on;
    await (on ? keyboard.down(key) : keyboard.up(key));
  };
  for (let look = 0; !(await shown(game, '.play-done')); look++) {
    if (look > 700) throw new Error(`never done: ${await words(game, '.story-play .play-words')}`);
    const call = await game.page.locator('.story-play .play-goal').getAttribute('data-call');
    const { hint } = await game.status();
    await hold('KeyW', call === 'none' ? hint?.id === 'feed' : call === 'give');
    await hold('KeyS', call === 'none' ? hint?.id === 'wind' : call === 'take');
    await game.pass(3 * frameMs);
  }
  await hold('KeyW', false);
  await hold('KeyS', false);
  await game.press('back');
  await goOn(game, 'The Boy Who Did Not Step Back');
});

test('chapter 3: a band held steady by one key, and nothing flies', async () => {
  const game = await openChapter(3, 'en');
  await stands(game, 'steady');
  expect(await game.status()).toMatchObject({ mode: 'story', flyers: [], loose: [] });
  const { page } = game;
  const { keyboard } = page;
  let held = false;
  for (let look = 0; !(await shown(game, '.steady-page .play-done')); look++) {
    if (look > 400) throw new Error(`never done: ${await words(game, '.steady-page .play-words')}`);
    const draws = (await words(game, '.steady-page .play-words')) !== 'Too tight. Ease a little.';
    if (draws !== held) await (draws ? keyboard.down('Space') : keyboard.up('Space'));
    held = draws;
    await game.pass(2 * frameMs);
  }
  if (held) await keyboard.up('Space');
  await page.locator('.steady-page .play-done button').click();
  await goOn(game, 'The Winter Tournament');
});

/** To the result of a wave that has been decided. */
async function toResult(game: PlayedPage): Promise<void> {
  const ready = game.page.locator('.leave:not([inert]) [data-action="result"]:visible');
  for (let look = 0; look < 60 && (await screenOf(game)) === 'flight'; look++) {
    if ((await ready.count()) > 0) await ready.first().tap();
    await game.pass(10 * frameMs);
  }
  expect(await screenOf(game)).toBe('result');
}

// By this seed a child with one finger wins all three waves at the first try; what it takes is a minute and a half of flying.
for (const [locale, won, next] of [
  ['en', 'You won the tournament!', 'The Last Kite'],
  ['fa-AF', null, 'گدی‌پران آخر'],
] as const) {
  test(`chapter 4 in ${locale}: a child with one finger wins all three waves, and the story goes on`, async () => {
    const game = await openChapter(4, locale, 7);
    expect(await game.inFlight()).toMatchObject({ level: 'tournament-day', wave: { number: 1, of: 3 } });
    await look(game.page, false);
    const player = await openTouchPlayer(game);
    const over = (now: PageStatus) => now.screen === 'result' || now.result !== null;
    for (let wave = 1; wave <= 3; wave++) {
      if (wave > 1) await game.press('next-wave');
      expect(await game.inFlight()).toMatchObject({ wave: { number: wave, of: 3, kindness: 0 } });
      const end = await game.until('an end', over, { seconds: 200, lookMs: 3 * frameMs, meanwhile: player.play });
      expect(end.result).toMatchObject({ winner: 'you', place: 1 });
      await player.play(end);
      await toResult(game);
    }
    // The words come with the sheet, a moment after the screen.
    if (won !== null) await expect.poll(() => words(game, '#result-title')).toBe(won);
    await expect.poll(() => words(game, '.play-went')).not.toBe('');
    await game.press('back');
    await goOn(game, next);
  });
}

test('chapter 4 in Dari: after ten seconds it may be left, and the story goes on', async () => {
  const game = await openChapter(4, 'fa-AF');
  await game.inFlight();
  expect(await words(game, '.play-held')).toBe('تار در دست توست.');
  expect(await shown(game, '.play-leave')).toBe(false);
  await game.pass(11_000);
  await game.page.locator('.play-leave').tap();
  await goOn(game, 'گدی‌پران آخر');
});

test('chapter 5: the run after the last kite, and what comes after it, whoever had it', async () => {
  const game = await openChapter(5, 'en');
  await stands(game, 'run');
  expect(await words(game, '.play-you')).toBe('You are Hassan.');
  const { keyboard } = game.page;
  await keyboard.down('ArrowUp');
  await game.until('the end', ({ screen: now }) => (now as string) === 'run-result', {
    seconds: 130,
    lookMs: 20 * frameMs,
  });
  await keyboard.up('ArrowUp');
  expect(await words(game, '.play-went')).toMatch(/^(You had it|Today another hand)/);
  await game.press('back');
  await goOn(game, 'The Wall');
});
