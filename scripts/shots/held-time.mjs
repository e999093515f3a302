/**
 * A clock that we turn by hand: simulated minutes cost seconds, however slowly a machine draws, and the same story takes
 * the same ticks each time.
 *
 * @typedef {import('playwright-core').Page} Page
 */

/**
 * Holds a page's time still from its start on. `page.clock.runFor` turns it; between, nothing in the page moves.
 * Call before the page goes anywhere.
 * @param {Page} page
 * @param {number} frameMs milliseconds between two pictures; whole, or ticks will not fall alike each time
 */
export async function holdTime(page, frameMs) {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const content = `requestAnimationFrame = (draw) => setTimeout(() => draw(performance.now()), ${frameMs});
    cancelAnimationFrame = (id) => clearTimeout(id);`;
  await page.addInitScript({ content });
}
