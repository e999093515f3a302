// A page on its own: its server gone, its policy kept, its store refused, its glass covered with hands.
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve.mjs';
import { closeBrowser, openPage } from './open-page.ts';
import { openPlayed } from './played-page.ts';

afterAll(closeBrowser);

const dist = path.resolve(import.meta.dirname, '../../dist');
const small = { viewport: { width: 480, height: 640 }, hasTouch: true };

/** Asks the page until it says yes: a page that keeps its policy lets nobody wait in it. */
async function comes(ask: () => Promise<unknown>): Promise<void> {
  for (const last = Date.now() + 60_000; Date.now() < last; ) {
    const late = new Promise((then) => setTimeout(then, 5000, false));
    if (await Promise.race([ask().catch(() => false), late])) return;
    await new Promise((then) => setTimeout(then, 100));
  }
  throw new Error(`It never came to this: ${ask}`);
}

test('a kiosk keeps its own policy, and opens and plays when its server is gone', async () => {
  const server = await serveFolder(dist);
  const query = '?mode=kiosk&audio=muted&scale=0.5';
  const { page, problems, close } = await openPage(
    `${server.address}${query}`,
    { ...small, bypassCSP: false, serviceWorkers: 'allow' },
    async (page) => {
      // On a slow network what stores the page comes long after the page itself.
      await page.route(/newer-version-[\w-]+\.js$/, async (route) => {
        await page.waitForEvent('load');
        await route.continue();
      });
    },
  );
  const attracts = () => page.evaluate(`gudiparan.status().phase === 'attract' && gudiparan.status().tick > 0`);
  await comes(attracts);
  await comes(() => page.evaluate(`navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')`));
  // What came before the store was ready has been answered by the server: once more, and everything has a place in it.
  await page.reload();
  await comes(attracts);
  expect(problems).toEqual([]);
  await server.close();
  await page.reload();
  await comes(attracts);
  await page.touchscreen.tap(200, 100);
  await comes(() => page.evaluate(`gudiparan.status().screen === 'flight' && gudiparan.status().tick > 0`));
  expect(await page.evaluate(`gudiparan.status().errors`)).toBe(0);
  const inText = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.smuggled = true';
    document.body.append(script);
    return 'smuggled' in globalThis;
  });
  expect(inText).toBe(false);
  await close();
});

test('without a store, beside no file, on a tiny glass under many hands a kiosk plays on, and tells visitors nothing', async () => {
  const game = await openPlayed('mode=kiosk&level=nowhere&levels=nowhere', {
    screen: { viewport: { width: 200, height: 200 }, hasTouch: true },
    frameMs: 200,
    prepare: async (page) => {
      await page.route('**/kiosk.json', (route) => route.fulfill({ status: 404, body: 'There is no such file.' }));
      await page.addInitScript(`for (const store of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, store, { get() { throw new DOMException('refused', 'SecurityError'); } });
      }`);
    },
  });
  const { page } = game;
  const passes = (moment: string) =>
    comes(async () => {
      await page.clock.runFor(200);
      return page.evaluate(moment);
    });
  await passes(`gudiparan.status().phase === 'attract' && gudiparan.status().tick > 0`);
  const { complaints } = await page.evaluate<{ complaints: string[] }>('gudiparan.status().kiosk');
  expect(complaints).toEqual(['levels: there is no nowhere.']);

  const browser = await page.context().newCDPSession(page);
  // Chromium passes on sixteen touches at most; the other four are told to the page itself.
  const touchPoints = Array.from({ length: 16 }, (_, id) => ({
    id,
    x: 10 + 9 * id,
    y: 40 + 6 * id,
    radiusX: 40,
    radiusY: 40,
  }));
  await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await passes(`gudiparan.status().screen === 'flight' && gudiparan.status().tick > 0`);
  await page.evaluate(() => {
    for (let finger = 0; finger < 4; finger++) {
      const told = { pointerId: 900 + finger, pointerType: 'touch', clientX: 20, clientY: 40 * finger, bubbles: true };
      document.querySelector('#sky')?.dispatchEvent(new PointerEvent('pointerdown', told));
    }
  });
  for (let round = 0; round < 3; round++) {
    await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await page.clock.runFor(400);
  }
  await browser.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  await page.clock.runFor(1000);
  const { errors, controls } = await page.evaluate<{ errors: number; controls: { a: number; b: number }[] }>(
    'gudiparan.status()',
  );
  expect(errors).toBe(0);
  expect(controls).toHaveLength(1);
  expect(await page.locator('.notice:visible').count()).toBe(0);
  await game.close();
});
