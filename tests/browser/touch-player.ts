// A child at a phone. Its touches are the browser's own: the page cannot tell them from a person's.
import { fingerWish } from '../../scripts/shots/finger.mjs';
import type { PageStatus, Spot } from './page-status.ts';
import type { PlayedPage } from './played-page.ts';

export interface TouchPlayer {
  /** One look, and what the finger does after it. */
  play(now: PageStatus): Promise<void>;
  /** Flies until the match is decided; the finger is lifted then. */
  decide(): Promise<PageStatus>;
}

/** How long, in real milliseconds, a touch may take to reach the page. */
const reachMs = 10_000;
/** A finger is not moved for less, CSS px. */
const stepPx = 6;
const kinds = { touchStart: 'pointerdown', touchMove: 'pointermove', touchEnd: 'pointerup' } as const;

/** Runs in the page: remembers the last touch that it was told of. */
function rememberTouches(): void {
  const remember = ({ type, clientX, clientY }: PointerEvent) => {
    Object.assign(window, { felt: type === 'pointerup' ? type : `${type} ${clientX} ${clientY}` });
  };
  for (const type of ['pointerdown', 'pointermove', 'pointerup'] as const) addEventListener(type, remember, true);
}

/** A player with one finger on a page that has touch. */
export async function openTouchPlayer({ page, until }: Pick<PlayedPage, 'page' | 'until'>): Promise<TouchPlayer> {
  const browser = await page.context().newCDPSession(page);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  let finger: Spot | null = null;
  await page.evaluate(rememberTouches);

  const touch = async (type: keyof typeof kinds, at: Spot | null) => {
    await browser.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
    finger = at;
    // The browser answers before the page has heard of it: time goes on only after that.
    const told = at ? `${kinds[type]} ${at.x} ${at.y}` : kinds[type];
    const last = Date.now() + reachMs;
    while ((await page.evaluate('felt')) !== told) {
      if (Date.now() > last) throw new Error(`The page never heard of ${told}.`);
      await page.waitForTimeout(1);
    }
  };
  const move = async (to: Spot) => {
    if (!finger) await touch('touchStart', to);
    else if (Math.hypot(to.x - finger.x, to.y - finger.y) > stepPx) await touch('touchMove', to);
  };
  const play = async (now: PageStatus) => {
    const to = fingerWish(now, screen);
    if (to === null) {
      if (finger) await touch('touchEnd', null);
    } else if (to !== 'there') await move(to);
    else if (!finger) await move({ x: Math.round(screen.width / 2), y: Math.round(screen.height * 0.3) });
  };
  return {
    play,
    async decide() {
      const end = await until('a decision', ({ result }) => result !== null, { meanwhile: play });
      await play(end);
      return end;
    },
  };
}
