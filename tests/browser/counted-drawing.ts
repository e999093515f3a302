// How often a page asks the graphics card to draw: calls are counted, picture by picture, as the engine makes them.
import type { Page } from 'playwright-core';

/** What the engine has asked for in the pictures since the count began. */
export interface CountedDrawing {
  /** Pictures in which anything was drawn. */
  readonly pictures: number;
  /** Draw calls of the picture that took most, and of all together. */
  readonly most: number;
  readonly calls: number;
  /** Pictures in which something was drawn elsewhere than on the screen: filters, masks, render textures. */
  readonly elsewhere: number;
  /** Texture units that were used. */
  readonly units: readonly number[];
}

/** Runs before the page. */
const content = `(() => {
  const context = WebGLRenderingContext.prototype;
  const empty = () => ({ pictures: 0, most: 0, calls: 0, elsewhere: 0, units: [] });
  const count = { ...empty(), now: 0, off: false, buffer: null };
  const wrap = (name, note) => {
    const own = context[name];
    context[name] = function (...words) { note(...words); return own.apply(this, words); };
  };
  for (const name of ['drawArrays', 'drawElements']) wrap(name, () => { count.now++; if (count.buffer) count.off = true; });
  wrap('bindFramebuffer', (target, buffer) => { count.buffer = buffer; });
  wrap('activeTexture', (unit) => { const at = unit - 0x84c0; if (!count.units.includes(at)) count.units.push(at); });
  const ask = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (draw) => ask((time) => {
    count.now = 0;
    count.off = false;
    draw(time);
    if (count.now === 0) return;
    count.pictures++;
    count.calls += count.now;
    count.most = Math.max(count.most, count.now);
    if (count.off) count.elsewhere++;
  });
  globalThis.countedDrawing = () => { const { pictures, most, calls, elsewhere, units } = count; Object.assign(count, empty());
    return { pictures, most, calls, elsewhere, units }; };
})()`;

/** Counts from now on what a page draws; before it goes anywhere, and after its time is held. */
export async function countDrawing(page: Page): Promise<void> {
  await page.addInitScript({ content });
}

/** What was drawn since the last time this was asked. */
export const drawnSince = (page: Page): Promise<CountedDrawing> => page.evaluate('countedDrawing()');
