/**
 * What is photographed, in this order. A screen with the same query as the one before goes on where that one stopped:
 * a duel is flown once for all its moments.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ name: string, query: string, reach: (page: Page) => Promise<void> }} Screen
 */
import { flyUntil, status, until } from './flying.mjs';

const duel = 'seed=3&audio=muted';

/** @param {Page} page @param {string} action */
const press = (page, action) => page.locator(`[data-action="${action}"]:visible`).first().click();

/** @type {Screen[]} */
export const screens = [
  {
    name: 'title',
    query: '',
    reach: async (page) => {
      await page.locator('[data-action="play"]').waitFor();
      await page.waitForTimeout(800);
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
    name: 'flight-early',
    query: duel,
    reach: async (page) => {
      await press(page, 'play');
      await until(page, (now) => now.tick > 120);
    },
  },
  {
    name: 'pause',
    query: duel,
    reach: async (page) => {
      await press(page, 'pause');
      await until(page, (now) => now.paused);
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'flight-crossed',
    query: duel,
    reach: async (page) => {
      await press(page, 'resume');
      await flyUntil(page, (now) => now.crossings.length > 0);
      await flyUntil(page, (now) => now.phase !== 'crossed' || now.flyers.some((flyer) => flyer.wear > 0.3));
    },
  },
  {
    name: 'cut',
    query: duel,
    reach: async (page) => {
      await flyUntil(page, (now) => now.loose.length > 0);
      await page.waitForTimeout(250);
    },
  },
  {
    name: 'falling',
    query: duel,
    reach: async (page) => {
      await until(page, (now) => now.forecast.length > 0);
      const cutTick = (await status(page)).tick;
      await until(page, (now) => now.tick > cutTick + 240 || now.phase === 'result');
    },
  },
  {
    name: 'result',
    query: duel,
    reach: async (page) => {
      await until(page, (now) => now.phase === 'result');
      await page.waitForTimeout(1500);
    },
  },
];
