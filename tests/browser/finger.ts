// One finger on a page that has touch. Its touches are the browser's own: the page cannot tell them from a person's.
import type { Page } from 'playwright-core';
import type { Spot } from './page-status.ts';

export interface Finger {
  /** Where it lies; null while it is lifted. */
  readonly at: Spot | null;
  /** Puts it down, moves it, or lifts it. */
  put(at: Spot | null): Promise<void>;
}

/** How long, in real milliseconds, a touch may take to reach the page. */
const reachMs = 10_000;
const kinds = { touchStart: 'pointerdown', touchMove: 'pointermove', touchEnd: 'pointerup' } as const;

/** Runs in the page: remembers the last touch that it was told of. */
function rememberTouches(): void {
  const remember = ({ type, clientX, clientY }: PointerEvent) => {
    Object.assign(window, { felt: type === 'pointerup' ? type : `${type} ${clientX} ${clientY}` });
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup'] as const) addEventListener(type, remember, true);
}

/** A finger that is lifted. */
export async function openFinger(page: Page): Promise<Finger> {
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(rememberTouches);
  let lies: Spot | null = null;

  const touch = async (type: keyof typeof kinds, at: Spot | null) => {
    await browser.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
    lies = at;
    // The browser answers before the page has heard of it: time goes on only after that.
    const told = at ? `${kinds[type]} ${at.x} ${at.y}` : kinds[type];
    const last = Date.now() + reachMs;
    while ((await page.evaluate('felt')) !== told) {
      if (Date.now() > last) throw new Error(`The page never heard of ${told}.`);
      await page.waitForTimeout(1);
    }
  };
  return {
    get at() {
      return lies;
    },
    async put(at) {
      if (at === null && lies === null) return;
      if (at !== null && lies !== null && at.x === lies.x && at.y === lies.y) return;
      await touch(at === null ? 'touchEnd' : lies === null ? 'touchStart' : 'touchMove', at);
    },
  };
}
