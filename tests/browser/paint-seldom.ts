// Drawing in software is dear, and a scripted person looks at no pixels: most pictures of a played page are never painted.
import type { Page } from 'playwright-core';

/**
 * Has a page paint one of `every` pictures; before it goes anywhere. The page draws them all, and cannot tell: what it asks of
 * WebGL for the others is not handed to the driver, and the picture before them stays. `every` 1 paints them all.
 */
export async function paintSeldom(page: Page, every: number): Promise<void> {
  if (every > 1) await page.addInitScript(holdBack, every);
}

/** Runs in the page. Time stands still while a picture is drawn: another time is another picture. */
function holdBack(every: number): void {
  const { prototype } = WebGLRenderingContext;
  const { clear, drawArrays, drawElements } = prototype;
  let drawnAt = -1;
  let pictures = 0;
  const isPainted = (): boolean => {
    const now = performance.now();
    if (now !== drawnAt) pictures++;
    drawnAt = now;
    return pictures % every === 1;
  };
  prototype.clear = function (...all) {
    if (isPainted()) clear.apply(this, all);
  };
  prototype.drawArrays = function (...all) {
    if (isPainted()) drawArrays.apply(this, all);
  };
  prototype.drawElements = function (...all) {
    if (isPainted()) drawElements.apply(this, all);
  };
}
