// Several fingers at once on a page that has touch. Their touches are the browser's own.
import type { Page } from 'playwright-core';
import type { Spot } from './page-status.ts';

export interface Fingers {
  /** Puts a finger down, moves it, or lifts it; the others stay where they are. */
  put(finger: number, at: Spot | null): Promise<void>;
}

/** Fingers that are lifted. */
export async function openFingers(page: Page): Promise<Fingers> {
  const browser = await page.context().newCDPSession(page);
  const down = new Map<number, Spot>();
  const points = () => [...down].map(([id, { x, y }]) => ({ id, x, y }));
  return {
    async put(finger, at) {
      const was = down.has(finger);
      if (at === null && !was) return;
      if (at === null) down.delete(finger);
      else down.set(finger, at);
      // The browser finds out itself which points are gone; an end is the end of all.
      const type = down.size === 0 ? 'touchEnd' : was ? 'touchMove' : 'touchStart';
      await browser.send('Input.dispatchTouchEvent', { type, touchPoints: points() });
      // The browser answers before the page has heard of it.
      await page.evaluate(
        'new Promise((done) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); })',
      );
    },
  };
}
