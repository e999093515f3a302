/**
 * Draws only what is looked at: software draws a full screen some ten times slower than the game flies.
 *
 * @typedef {import('playwright-core').Page} Page
 */

/**
 * Leaves the sky undrawn from now on, or draws it again. The game goes on as before and notices nothing.
 * @param {Page} page
 * @param {boolean} open
 */
export async function look(page, open) {
  await page.evaluate(`(() => {
    const seen = WebGLRenderingContext.prototype;
    globalThis.drawn ??= { drawElements: seen.drawElements, drawArrays: seen.drawArrays };
    Object.assign(seen, ${open} ? drawn : { drawElements() {}, drawArrays() {} });
  })()`);
}
