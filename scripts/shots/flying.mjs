/**
 * Flies a duel on a page whose time is held, with a pointer that sees only what `gudiparan.status()` tells.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./finger.mjs').Seen & { readonly tick: number, readonly screen: string, readonly phase: string,
 *   readonly paused: boolean, readonly loose: readonly object[], readonly forecast: readonly object[] }} Status
 */
import { fingerWish } from './finger.mjs';

/** Milliseconds from picture to picture: short enough to meet the ink frame of a cut. */
export const frameMs = 50;
/** Longest that any moment of a duel may keep us waiting: simulated seconds, and real ones while code is on its way. */
const patience = 150;

/** @param {Page} page @returns {Promise<Status>} */
const status = (page) => page.evaluate('globalThis.gudiparan.status()');

/**
 * Turns time, picture by picture, until a moment has come.
 * @param {Page} page
 * @param {(now: Status) => boolean} reached
 * @param {{ meanwhile?: (now: Status) => Promise<void>, lookMs?: number }} [how]
 * @returns {Promise<Status>} the status of that moment
 * @throws {Error} when the moment has not come
 */
export async function until(page, reached, { meanwhile = async () => {}, lookMs = frameMs } = {}) {
  for (let waited = 0; waited <= patience * 1000; waited += lookMs) {
    const now = await status(page);
    if (reached(now)) return now;
    await meanwhile(now);
    await page.clock.runFor(lookMs);
    // Nothing flies yet: code and pictures come in real time.
    if (now.tick === 0) await page.waitForTimeout(20);
  }
  const { phase, tick } = await status(page);
  throw new Error(`Waited ${patience} s; the page still says ${phase}, tick ${tick}.`);
}

/**
 * Flies by pointer until a moment has come; the button is let go then.
 * @param {Page} page
 * @param {(now: Status) => boolean} reached
 */
export async function flyUntil(page, reached) {
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  let down = false;
  await until(page, reached, {
    meanwhile: async (now) => {
      const wish = fingerWish(now, screen);
      if (wish !== null && wish !== 'there') await page.mouse.move(wish.x, wish.y);
      if (wish !== null && !down) await page.mouse.down();
      if (wish === null && down) await page.mouse.up();
      down = wish !== null;
    },
  });
  if (down) await page.mouse.up();
}
