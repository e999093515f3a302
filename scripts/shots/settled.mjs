/** @typedef {import('playwright-core').Page} Page */

/** Longer movements than this are not a menu coming in but something to be seen: a loading line, words that blow away. */
const longestMs = 1500;

/**
 * Waits, in real time, until letters and pictures of the menus are there and no menu slides or fades any more.
 * @param {Page} page
 */
export async function settled(page) {
  await page.waitForFunction(`document.fonts.status === 'loaded' && [...document.images].every((one) => one.complete)`);
  await page.waitForFunction(`document.getAnimations().every((one) =>
    one.playState !== 'running' || one.effect.getComputedTiming().endTime > ${longestMs})`);
}
