// The longest cards of every language, on a phone and on a museum's tall screen: whole words in their places, and joined letters.
// `npm run cards` looks at all of them.
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { cardFaults } from '../../scripts/shots/card-faults.mjs';
import { cardIn, countWords, wholeText } from '../../src/content/story-card.ts';
import { readShelf } from '../../src/content/story-shelf.ts';
import { storyFiles } from '../content/story-files.ts';
import { closeBrowser, openPage, screens } from './open-page.ts';

afterAll(closeBrowser);

const edition = readShelf(storyFiles()).editions.get('kite-runner');
if (edition === undefined) throw new Error('the story is missing');

/** Chapters whose first card has most words as this language shows it: the borrowed ones come with a line more. */
function longest(tag: string, count: number): number[] {
  const chapters = Array.from({ length: 10 }, (_, k) => k + 2);
  const wordsOf = (chapter: number) => {
    const slot = edition?.cards.find((one) => Number(one) === chapter);
    const card = edition && slot ? cardIn(edition, slot, tag, 'gentle') : null;
    return card ? countWords(wholeText(card)) + (card.borrowed ? 8 : 0) : 0;
  };
  return chapters.sort((a, b) => wordsOf(b) - wordsOf(a)).slice(0, count);
}

const press = (page: Page, action: string, more = '') =>
  page.locator(`button[data-action="${action}"]${more}:visible:not([inert] *)`).first().click();

const stands = (page: Page, screen: string) =>
  page.waitForFunction((name) => document.documentElement.dataset.screen === name, screen, { timeout: 60_000 });

async function openStory(tag: string, size: 'phone' | 'kiosk', style = '') {
  const query = `audio=muted&mode=story&motion=calm&locale=${tag}`;
  const screen = { ...screens[size], deviceScaleFactor: 1 };
  const open = await openPage(`${inject('address')}?${query}`, screen, async (page) => {
    // Reading needs no engine.
    await page.route('**/assets/engine-*.js', () => {});
  });
  await stands(open.page, 'story');
  if (style !== '') await open.page.addStyleTag({ content: style });
  return open;
}

describe.each(['en', 'fa-AF', 'ps'])('in %s', (tag) => {
  test.each(['phone', 'kiosk'] as const)('the longest cards fit on a %s', async (size) => {
    const { page, close } = await openStory(tag, size);
    for (const chapter of longest(tag, 3)) {
      await press(page, 'read', `[data-choice="${chapter}"]`);
      await stands(page, 'card');
      await page.waitForFunction(() => document.fonts.status === 'loaded');
      expect(await cardFaults(page), `chapter ${chapter}`).toEqual([]);
      await press(page, 'leave');
      await stands(page, 'story');
    }
    await close();
  });
});

test('the look sees words in pieces, words that are broken or too wide, and a sheet that hides some', async () => {
  const style = `.card-sheet { max-block-size: 12rem } .card-over { inline-size: 200vw }`;
  const { page, close } = await openStory('fa-AF', 'phone', style);
  await press(page, 'read', '[data-choice="4"]');
  await stands(page, 'card');
  await page.evaluate(() => {
    const [first, second] = document.querySelectorAll('.sentence');
    first?.replaceChildren(...[...(first.textContent ?? '')].map((letter) => new Text(letter)));
    second?.setAttribute('style', 'word-break: break-all; display: inline-block; inline-size: 3.3rem');
  });
  const faults = (await cardFaults(page)).join('\n');
  expect(faults).toMatch(/is in pieces/);
  expect(faults).toMatch(/is broken over \d lines/);
  expect(faults).toMatch(/the sheet hides \d+ px/);
  expect(faults).toMatch(/card-over .* runs out sideways/);
  await close();
});
