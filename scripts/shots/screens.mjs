/**
 * What is photographed, in this order. A screen with the same query as the one before goes on where that one stopped:
 * a duel is flown once for all its moments.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, query: string, lit?: boolean, reach: (page: Page) => Promise<void> }} Screen `lit`: a palette colours it
 */
import { flyUntil, until } from './flying.mjs';

const duel = 'seed=2&audio=muted';
const lanes = 'level=run-home&seed=13&audio=muted';
const openSky = 'mode=tournament&seed=3&audio=muted';

/** @param {Page} page @param {string} action */
const press = (page, action) => page.locator(`[data-action="${action}"]:visible:not([inert] *)`).first().click();

/** Lets simulated time pass. @param {Page} page @param {number} seconds */
const pass = (page, seconds) => page.clock.runFor(seconds * 1000);

/** Looks, a twentieth of a second apart, in which the game must arrive. */
const mostLooks = 1200;

/** @type {Screen[]} */
export const screens = [
  {
    name: 'title',
    query: '',
    reach: async (page) => {
      for (let looks = 0; (await page.locator('#loading[aria-valuenow="100"]').count()) === 0; looks++) {
        if (looks === mostLooks) throw new Error('the game does not arrive');
        await pass(page, 0.1);
        await page.waitForTimeout(50);
      }
    },
  },
  {
    name: 'how',
    query: '',
    reach: async (page) => {
      // On a narrow screen it lies behind a button.
      if (await page.locator('[data-action="more"]').isVisible()) await press(page, 'more');
      await press(page, 'how');
    },
  },
  {
    name: 'notice',
    query: 'seed=banana&audio=muted',
    reach: async (page) => {
      await page.locator('[data-notice]').first().waitFor();
    },
  },
  {
    name: 'flight',
    query: duel,
    lit: true,
    reach: async (page) => {
      await press(page, 'play');
      await flyUntil(page, (now) => now.tick > 90);
    },
  },
  {
    name: 'pause',
    query: duel,
    reach: async (page) => {
      await press(page, 'pause');
      await until(page, (now) => now.paused);
    },
  },
  {
    name: 'crossed',
    query: duel,
    reach: async (page) => {
      await press(page, 'resume');
      await flyUntil(page, (now) => now.crossings.length > 0);
      await flyUntil(page, (now) => now.phase !== 'crossed' || now.flyers.some(({ wear }) => wear > 0.3));
    },
  },
  {
    name: 'cut',
    query: duel,
    reach: (page) => flyUntil(page, (now) => now.loose.length > 0),
  },
  {
    name: 'after-cut',
    query: duel,
    lit: true,
    reach: (page) => pass(page, 0.4),
  },
  {
    name: 'falling',
    query: duel,
    reach: async (page) => {
      await until(page, (now) => now.forecast.length > 0, { lookMs: 250 });
      await pass(page, 6);
    },
  },
  {
    name: 'result',
    query: duel,
    lit: true,
    reach: async (page) => {
      await until(page, (now) => now.screen === 'result', { lookMs: 500 });
    },
  },
  {
    name: 'tournaments',
    query: openSky,
    reach: (page) => press(page, 'tournaments'),
  },
  {
    name: 'sky',
    query: openSky,
    reach: async (page) => {
      await press(page, 'back');
      await press(page, 'play');
      await until(page, (now) => now.tick > 360);
    },
  },
  {
    name: 'thin-sky',
    query: openSky,
    reach: (page) => pass(page, 12),
  },
  {
    name: 'run',
    query: lanes,
    lit: true,
    reach: async (page) => {
      await press(page, 'play');
      await until(page, (now) => now.screen === 'run' && now.tick > 0);
      await page.keyboard.down('ArrowUp');
      await pass(page, 3);
      await page.keyboard.up('ArrowUp');
    },
  },
];
