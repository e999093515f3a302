// A child at a phone, who points.
import { fingerWish } from '../../scripts/shots/finger.mjs';
import { openFinger } from './finger.ts';
import type { PageStatus } from './page-status.ts';
import type { PlayedPage } from './played-page.ts';

export interface TouchPlayer {
  /** One look, and what the finger does after it. */
  play(now: PageStatus): Promise<void>;
  /** Flies until the match is decided; the finger is lifted then. */
  decide(): Promise<PageStatus>;
}

/** A finger is not moved for less, CSS px. */
const stepPx = 6;

/** A player with one finger on a page that has touch. */
export async function openTouchPlayer({ page, until }: Pick<PlayedPage, 'page' | 'until'>): Promise<TouchPlayer> {
  const finger = await openFinger(page);
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const play = async (now: PageStatus) => {
    const to = fingerWish(now, screen);
    const { at } = finger;
    if (to === null) await finger.put(null);
    else if (to === 'there')
      await finger.put(at ?? { x: Math.round(screen.width / 2), y: Math.round(screen.height * 0.3) });
    else if (at === null || Math.hypot(to.x - at.x, to.y - at.y) > stepPx) await finger.put(to);
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
