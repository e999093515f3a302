// Several fingers at once on a page that has touch. Their touches are the browser's own.
import type { Page } from 'playwright-core';
import type { Spot } from './page-status.ts';

export interface Fingers {
  /** Puts a finger down or moves it, on whole CSS px; the others stay where they are. */
  put(finger: number, at: Spot): Promise<void>;
  /** Lifts them all: the browser can be asked for no less. */
  lift(): Promise<void>;
}

/** How long, in real milliseconds, a touch may take to reach the page. */
const reachMs = 10_000;

/** Runs in the page: remembers where fingers lie, as the page was told. */
function rememberFingers(): void {
  const lying = new Map<number, string>();
  const told = () => Object.assign(window, { lying: [...lying.values()].sort().join(' ') });
  const lies = ({ pointerId, clientX, clientY }: PointerEvent) => lying.set(pointerId, `${clientX},${clientY}`);
  for (const type of ['pointerdown', 'pointermove'] as const) {
    addEventListener(type, (event) => [lies(event), told()], true);
  }
  for (const type of ['pointerup', 'pointercancel'] as const) {
    addEventListener(type, ({ pointerId }) => [lying.delete(pointerId), told()], true);
  }
  told();
}

/** Fingers that are lifted. */
export async function openFingers(page: Page): Promise<Fingers> {
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(rememberFingers);
  const down = new Map<number, Spot>();
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd') => {
    const touchPoints = [...down].map(([id, spot]) => ({ id, ...spot }));
    await browser.send('Input.dispatchTouchEvent', { type, touchPoints });
    // The browser answers before the page has heard of it: time goes on only after that.
    const wanted = touchPoints
      .map(({ x, y }) => `${x},${y}`)
      .sort()
      .join(' ');
    const last = Date.now() + reachMs;
    while ((await page.evaluate('lying')) !== wanted) {
      if (Date.now() > last) throw new Error(`The page never heard of fingers at ${wanted}.`);
      await page.waitForTimeout(1);
    }
  };
  return {
    async put(finger, at) {
      const was = down.has(finger);
      down.set(finger, at);
      await touch(was ? 'touchMove' : 'touchStart');
    },
    async lift() {
      down.clear();
      await touch('touchEnd');
    },
  };
}
