/**
 * A hand on the pointer that sees only what `gudiparan.status()` tells: it goes to the rival's line from above, and
 * pulls while the lines are crossed.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ x: number, y: number }} Spot CSS pixels from the top left of the viewport
 * @typedef {{ id: string, kind: string, alive: boolean, screen: Spot | null, wear: number }} Flyer
 * @typedef {{ tick: number, paused: boolean, phase: string, you: string[], flyers: Flyer[], crossings: object[],
 *   loose: object[], forecast: object[], result: object | null }} Status the part of the status that is read here
 */

/** Longest time, in real seconds, that any moment of a duel may keep us waiting. */
const patience = 150;

/** @param {Page} page @returns {Promise<Status>} */
export const status = (page) => page.evaluate('globalThis.gudiparan.status()');

/**
 * Watches the page, doing something at every look, until a moment has come.
 * @param {Page} page
 * @param {(now: Status) => boolean} reached
 * @param {(now: Status) => Promise<void>} [meanwhile]
 * @throws {Error} when the moment has not come within 150 s
 */
export async function until(page, reached, meanwhile = async () => {}) {
  const last = Date.now() + patience * 1000;
  for (;;) {
    const now = await status(page);
    if (reached(now)) return;
    if (Date.now() > last) throw new Error(`Waited ${patience} s; the page still says ${now.phase}, tick ${now.tick}.`);
    await meanwhile(now);
    await page.waitForTimeout(60);
  }
}

/** Where to point: a little above and beyond the rival's kite, so that our line comes down across his. @param {Status} now */
function aim(now) {
  const me = now.flyers.find((flyer) => now.you.includes(flyer.id))?.screen;
  const rival = now.flyers.find((flyer) => flyer.alive && !now.you.includes(flyer.id))?.screen;
  if (!me || !rival) return null;
  const side = Math.sign(rival.x - me.x) || 1;
  return { x: rival.x + side * 60, y: rival.y - 40 };
}

/**
 * Flies by pointer until a moment has come.
 * @param {Page} page
 * @param {(now: Status) => boolean} reached
 */
export async function flyUntil(page, reached) {
  let down = false;
  await until(page, reached, async (now) => {
    const spot = aim(now);
    if (!spot) return;
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.mouse.move(Math.min(width - 8, Math.max(8, spot.x)), Math.min(height * 0.6, Math.max(8, spot.y)));
    if (!down) await page.mouse.down();
    down = true;
  });
  if (down) await page.mouse.up();
}
