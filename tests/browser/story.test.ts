import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import settings from '../../src/text/locales/en/settings.json';
import english from '../../src/text/locales/en.json';
import { closeBrowser, type OpenPage, openPage, screens } from './open-page.ts';
import type { PageStatus } from './page-status.ts';

afterAll(closeBrowser);

const phone = { ...screens.phone, deviceScaleFactor: 1 };

/** Opens the page. The engine stays away where nobody flies: reading needs none of it. */
const open = (query: string, { flies = false, prepare = async (_: Page): Promise<void> => {} } = {}) =>
  openPage(`${inject('address')}?audio=muted&scale=0.5&${query}`, phone, async (page) => {
    if (!flies) await page.route('**/assets/engine-*.js', () => {});
    await prepare(page);
  });

/** What went wrong, but for the engine that was held back. */
const troublesOf = ({ problems }: OpenPage) => problems.filter((problem) => !problem.includes('/engine-'));

const statusOf = (page: Page): Promise<PageStatus> => page.evaluate('gudiparan.status()');

/** Presses the button of an action that can be reached now; `choice` tells those of one action apart. */
async function press(page: Page, action: string, choice?: string): Promise<void> {
  // On a narrow title the rarer things lie behind one button.
  const folded = `#title:not([inert], [data-more]) .title-rest [data-action="${action}"]:not(:visible)`;
  if ((await page.locator(folded).count()) > 0) await press(page, 'more');
  await page
    .locator(`button[data-action="${action}"]${choice === undefined ? '' : `[data-choice="${choice}"]`}:not([inert] *)`)
    .filter({ visible: true })
    .first()
    .click();
}

async function onScreen(page: Page, screen: string): Promise<void> {
  await page.waitForFunction((name) => document.documentElement.dataset.screen === name, screen, { timeout: 60_000 });
}

const titleOf = (page: Page) => page.locator('.card-page h2').textContent();

/** Texts and boxes of the open screen that run out of their place sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#overlay > :not([inert]) *')]
      .filter(
        (part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest('svg, .spoken, .title-stage'),
      )
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        const isBlock = !getComputedStyle(part).display.startsWith('inline');
        return (
          width > 0 && (left < -1 || right > innerWidth + 1 || (isBlock && part.scrollWidth > part.clientWidth + 1))
        );
      })
      .map((part) => `${part.tagName} ${part.className}: ${part.textContent?.slice(0, 30)}`),
  );

/** What axe finds on the open screen, grave things only. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe puts itself there.
    const { violations } = await (globalThis as any).axe.run('#overlay > :not([inert])');
    return violations
      .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}

const opacities = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sentence')].map((line) => Number(getComputedStyle(line).opacity)),
  );

async function checkScreen({ page }: OpenPage, where: string): Promise<void> {
  expect(await overflowing(page), where).toEqual([]);
  expect(await faultsOf(page), where).toEqual([]);
}

test('a card in English: its note first, sentence after sentence, completed by a press, reread and skipped', async () => {
  const story = await open('mode=story&motion=full&locale=en');
  const { page } = story;
  await onScreen(page, 'story');
  expect(await statusOf(page)).toMatchObject({ screen: 'story', phase: 'menu', mode: 'story', locale: 'en' });
  expect(await page.locator('.story-note').textContent()).toContain('A child is hurt; we do not show it.');
  expect(await page.locator('.story-told').textContent()).toBe('The whole story, gentle words');
  expect(await page.locator('[data-choice="gentle"]').getAttribute('aria-pressed')).toBe('true');
  await checkScreen(story, 'the front');

  await press(page, 'read');
  await onScreen(page, 'card');
  expect(await statusOf(page)).toMatchObject({ screen: 'card', phase: 'card', mode: 'story' });
  expect((await opacities(page)).at(-1)).toBe(0);
  // All of it is there to be read aloud and selected, told or not.
  expect(await page.locator('.card-text').textContent()).toContain('two boys and one kite.');
  expect(await page.locator('.card-sheet').evaluate((sheet) => getComputedStyle(sheet).userSelect)).toBe('text');
  await press(page, 'next');
  expect(new Set(await opacities(page))).toEqual(new Set([1]));
  expect(await titleOf(page)).toBe('Hold This for Me');
  await checkScreen(story, 'a card');
  await press(page, 'next');
  expect(await titleOf(page)).toBe('Two Boys, One Kite');
  await press(page, 'leave');
  await onScreen(page, 'story');
  // Chapters that are cards alone follow each other.
  await press(page, 'read', '7');
  expect(await titleOf(page)).toBe('One Pair of Hands');
  await press(page, 'skip');
  expect(await titleOf(page)).toBe('Let Go');
  await press(page, 'back');
  expect(await titleOf(page)).toBe('One Pair of Hands');
  expect(new Set(await opacities(page))).toEqual(new Set([1]));

  // The place is there after the page is loaded again.
  await press(page, 'leave');
  await onScreen(page, 'story');
  await page.reload();
  await onScreen(page, 'story');
  expect(await page.locator('.story-begin').textContent()).toBe('Read on from chapter 7');
  await press(page, 'read', '12');
  await press(page, 'skip');
  await press(page, 'skip');
  expect(await titleOf(page)).toBe('The Last Run');
  await press(page, 'skip');
  expect(await page.locator('.card-text').textContent()).toContain('Permission status: pending.');
  await press(page, 'facts');
  await onScreen(page, 'facts');
  expect(await page.locator('.fact').count()).toBe(12);
  await checkScreen(story, 'the facts');
  expect(troublesOf(story)).toEqual([]);
  await story.close();
});

test('the same in Dari: from right to left, in its own digits, and what no translator has done is English', async () => {
  const story = await open('mode=story&motion=calm&locale=fa-AF');
  const { page } = story;
  await onScreen(page, 'story');
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    'rtl',
    'fa-AF',
  ]);
  expect(await overflowing(page)).toEqual([]);
  await press(page, 'read', '4');
  await onScreen(page, 'card');
  const bare = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');
  expect(bare(await page.locator('.card-over').textContent())).toBe('فصل ۴');
  expect(await titleOf(page)).toBe('مسابقه زمستان');
  expect(new Set(await opacities(page))).toEqual(new Set([1]));
  // The next page lies where the writing goes.
  const [back, next] = await Promise.all(
    ['.card-back', '.card-next'].map(async (part) => (await page.locator(part).first().boundingBox())?.x ?? 0),
  );
  expect(next).toBeLessThan(back ?? 0);
  await checkScreen(story, 'a card');
  await press(page, 'back');
  await press(page, 'leave');
  await press(page, 'read', '6');
  expect(await titleOf(page)).toBe('The Wall');
  expect(await page.locator('.card-borrowed').isVisible()).toBe(true);
  expect(
    await page.locator('.card-text').evaluate((text) => [text.getAttribute('lang'), getComputedStyle(text).direction]),
  ).toEqual(['en', 'ltr']);
  await checkScreen(story, 'a card in English');
  expect(troublesOf(story)).toEqual([]);
  await story.close();
});

test('a teacher’s link opens the way for a class, its reader may choose another, and each can be read to its end', async () => {
  const story = await open('mode=story&motion=calm&playlist=classroom');
  const { page } = story;
  await onScreen(page, 'story');
  const chapters = () =>
    page.locator('.story-chapter').evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.choice)));
  expect(await page.locator('.story-told').textContent()).toBe(english['playlist.classroom']);
  expect(await chapters()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  await press(page, 'read', '12');
  await onScreen(page, 'card');
  for (let pages = 0; pages < 10 && (await titleOf(page)) !== english['card.end']; pages++) await press(page, 'skip');
  expect(await titleOf(page)).toBe(english['card.end']);
  await press(page, 'leave');
  await onScreen(page, 'story');
  await press(page, 'way', 'kiosk');
  expect(await page.locator('.story-told').textContent()).toBe(english['playlist.kiosk']);
  expect(await chapters()).toEqual([1, 4, 5, 6, 12]);
  expect(await page.locator('[data-action="wording"]').first().isVisible()).toBe(false);
  await checkScreen(story, 'the front on the short way');
  await press(page, 'way', 'no-conflict');
  expect((await chapters()).slice(0, 2)).toEqual([1, 2]);
  await press(page, 'way', '');
  await press(page, 'wording', 'standard');
  expect(await page.locator('.story-told').textContent()).toBe(english['playlist.story']);
  expect(troublesOf(story)).toEqual([]);
  await story.close();
});

/** Every text of the page half as long again, with marks above and below, in a script from right to left. */
function stressed(): Record<string, string> {
  const long = (text: string) =>
    text.replace(/(^|[\s«])(\p{L}+)/gu, (_, before: string, word: string) => `${before}Å${word}ẃẍ`);
  const outside = (text: string) =>
    text.startsWith('.')
      ? text
      : text
          .split(/(\{[^}]*\})/)
          .map((part, at) => (at % 2 ? part : long(part)))
          .join('');
  return Object.fromEntries(
    Object.entries({ ...english, ...settings }).map(([key, text]) => [key, `${outside(text)}`]),
  );
}

test('words half as long again, from right to left, stay in their places on every screen', async () => {
  const texts = stressed();
  const story = await open('mode=story&motion=calm&locale=ps', {
    prepare: async (page) => {
      await page.route(/\/assets\/interface-[\w-]+\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(texts)};` }),
      );
    },
  });
  const { page } = story;
  await onScreen(page, 'story');
  expect(await page.locator('.story-begin').textContent()).toContain('ÅBeginẃẍ');
  for (const [action, screen, chapter] of [
    ['read', 'card', '4'],
    ['leave', 'story'],
    ['back', 'title'],
    ['facts', 'facts'],
    ['back', 'title'],
    ['language', 'language'],
  ] as const) {
    expect(await overflowing(page), `before ${action}`).toEqual([]);
    await press(page, action, chapter);
    await onScreen(page, screen);
  }
  expect(await overflowing(page), 'languages').toEqual([]);
  // A browser that does not know Pashto writes its digits all the same.
  expect(await page.locator('.card-over').textContent()).toContain('۴');
  await story.close();
});

test('a chapter with a level opens it, and the story goes on when it is left', async () => {
  const story = await open('mode=story&motion=calm&locale=en', { flies: true });
  const { page } = story;
  await onScreen(page, 'story');
  await press(page, 'read', '4');
  await press(page, 'skip');
  await onScreen(page, 'flight');
  expect(await statusOf(page)).toMatchObject({ level: 'tournament-day', mode: 'tournament' });
  await press(page, 'pause');
  await page.getByRole('button', { name: 'On with the story' }).click();
  await onScreen(page, 'card');
  expect(await titleOf(page)).toBe('The Last Kite');
  expect(troublesOf(story)).toEqual([]);
  await story.close();
});

test('a browser that keeps nothing says so, and the story is read all the same', async () => {
  const story = await open('mode=story&motion=calm&locale=en', {
    prepare: async (page) => {
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    },
  });
  const { page } = story;
  await onScreen(page, 'story');
  await press(page, 'read', '7');
  await press(page, 'skip');
  await page.keyboard.press('Escape');
  await onScreen(page, 'story');
  expect(await page.locator('.story-kept').textContent()).toContain('This browser keeps nothing for us.');
  expect(await page.locator('[data-choice="7"] .story-read').count()).toBe(1);
  await story.close();
});
