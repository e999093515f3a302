// A page with a clock of our own: simulated minutes cost seconds, and the same story takes the same ticks each time.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { holdTime } from '../../scripts/shots/held-time.mjs';
import { type OpenPage, openPage, screens } from './open-page.ts';
import type { PageStatus } from './page-status.ts';
import { paintSeldom } from './paint-seldom.ts';

/** 20 pictures a second, three ticks each: slow for a phone, and a third of the drawing to do. */
const usualFrameMs = 50;
/** One picture of so many is painted: at 50 ms two a second. The page draws them all. */
const usualPaint = 10;
/** How long, in real milliseconds, code and pictures may take to arrive. */
const arrivalMs = 60_000;

export interface PlayedPage extends OpenPage {
  status(): Promise<PageStatus>;
  /** Simulated seconds that have passed. */
  readonly seconds: number;
  /** Lets simulated time pass; says how the page stands then. */
  pass(milliseconds: number): Promise<PageStatus>;
  /**
   * Lets simulated time pass, picture by picture, until a moment has come. Throws when it has not come in `seconds`.
   * `meanwhile` acts between two looks, each `lookMs` long.
   */
  until(moment: string, reached: (now: PageStatus) => boolean, how?: Waiting): Promise<PageStatus>;
  /** Presses the button with this `data-action` that can be seen: with a finger where there is touch. */
  press(action: string): Promise<void>;
  /** Waits, in real time, until the match has begun that a press has asked for. */
  inFlight(): Promise<PageStatus>;
}

export interface Waiting {
  readonly seconds?: number;
  readonly lookMs?: number;
  readonly meanwhile?: (now: PageStatus) => Promise<void>;
}

export interface PlayedOptions {
  readonly screen?: BrowserContextOptions;
  /** Milliseconds from picture to picture, whole. A match flies at most five ticks (83 ms) a picture. */
  readonly frameMs?: number;
  /** One picture of so many is painted; 1 where pixels are looked at. */
  readonly paintEvery?: number;
  /** Is given the page before anything of it has run. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A phone at one device pixel to the CSS pixel: the fight is the same, and a quarter of the drawing to do. */
const plainPhone = { ...screens.phone, deviceScaleFactor: 1 };

/**
 * Opens the game with its clock held still.
 * @param query of the address, such as `seed=3`; sound is muted and pictures are coarse unless it says otherwise
 */
export async function openPlayed(
  query: string,
  {
    screen = plainPhone,
    frameMs = usualFrameMs,
    paintEvery = usualPaint,
    prepare = async () => {},
  }: PlayedOptions = {},
): Promise<PlayedPage> {
  const search = new URLSearchParams({ audio: 'muted', motion: 'calm', scale: '0.5' });
  for (const [name, value] of new URLSearchParams(query)) search.set(name, value);
  const open = await openPage(`${inject('address')}?${search}`, screen, async (page) => {
    await holdTime(page, frameMs);
    await paintSeldom(page, paintEvery);
    await prepare(page);
  });
  const { page } = open;
  // A page is open before its program has run.
  await page.waitForFunction('typeof gudiparan === "object"');
  const status = (): Promise<PageStatus> => page.evaluate('gudiparan.status()');
  let passed = 0;
  const pass = async (milliseconds: number) => {
    passed += milliseconds;
    await page.clock.runFor(milliseconds);
    return await status();
  };
  return {
    ...open,
    status,
    get seconds() {
      return passed / 1000;
    },
    pass,
    async until(moment, reached, { seconds = 150, lookMs = 3 * frameMs, meanwhile } = {}) {
      let now = await status();
      for (let waited = 0; !reached(now); waited += lookMs) {
        if (waited > seconds * 1000) {
          throw new Error(
            `After ${seconds} s the moment has not come: ${moment}. The page says ${JSON.stringify(now)}`,
          );
        }
        await meanwhile?.(now);
        now = await pass(lookMs);
      }
      return now;
    },
    async press(action) {
      const shown = (name: string) => page.locator(`[data-action="${name}"]:visible:not([inert] *)`).first();
      const push = (button: Locator) => (screen.hasTouch ? button.tap() : button.click());
      // On a narrow title the rarer things lie behind one button.
      const folded = page.locator(
        `#title:not([inert], [data-more]) .title-rest [data-action="${action}"]:not(:visible)`,
      );
      if ((await folded.count()) > 0) await push(shown('more'));
      await push(shown(action));
    },
    async inFlight() {
      const last = Date.now() + arrivalMs;
      for (;;) {
        const now = await pass(frameMs);
        if (now.screen === 'flight' && now.tick > 0) return now;
        if (Date.now() > last) throw new Error(`The match has not begun: ${JSON.stringify(now)}`);
        await page.waitForTimeout(20);
      }
    },
  };
}
