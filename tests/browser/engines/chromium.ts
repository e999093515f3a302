import { existsSync } from 'node:fs';
import { findBrowser, launchBrowser } from '../../../scripts/browser.mjs';
import type { Stretch } from '../../../src/sim/replay.ts';
import { type Engine, type PageAnswer, printedOf } from './engine.ts';

declare global {
  var gudiparanTape: (text: string, stretch?: Partial<Stretch>) => Promise<string>;
}

/** Chromium or a relative, driven by Playwright, as in all tests of the page. */
export const chromium: Engine = {
  name: 'Chromium',
  wants: 'Chromium or Chrome',
  isHere: () => existsSync(findBrowser()),
  async open(address) {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      return {
        name: `Chromium ${browser.version()}`,
        async play(text, stretch) {
          const answer: PageAnswer = await page.evaluate(
            ([tape, wanted]) =>
              globalThis.gudiparanTape(tape, wanted).then(
                (printed) => ({ printed }),
                (error: Error) => ({ refused: error.message }),
              ),
            [text, stretch] as const,
          );
          return printedOf(answer);
        },
        close: () => browser.close(),
      };
    } catch (error) {
      await browser.close();
      throw error;
    }
  },
};
