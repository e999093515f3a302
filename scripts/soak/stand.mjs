/**
 * A kiosk under soak: the built page in a browser, its time in our hand, and what it holds measured through the browser's own
 * protocol.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {{ heap: number, stored: number, documents: number, nodes: number, listeners: number, audio: number, textures: number,
 *   buffers: number, programs: number, shaders: number, framebuffers: number, renderbuffers: number, sounds: number,
 *   timers: number, frames: number }} Held how many of each; heap and stored in bytes
 * @typedef {{ phase: string, screen: string, level: string, tick: number, errors: number, lastError: string | null,
 *   flyers: { id: string, alive: boolean, screen: { x: number, y: number } | null, wear: number }[], you: string[],
 *   crossings: { a: string, b: string }[], hint: { id: string } | null, result: object | null,
 *   kiosk: { phase: string, today: { heals: number, errors: number, visits: number, rounds: number } } | null }} Status
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dispatched } from './touches.mjs';

/** Milliseconds of the page that go by between two looks from outside. */
const stepMs = 1000;
/** Real milliseconds after which a page that says nothing is given up. */
const patienceMs = 60_000;
const screen = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 1, hasTouch: true, acceptDownloads: true };

/** What the driver of the graphics card says, and what a page says when it is opened anew under a request. @param {string} words */
const isTalk = (words) => /GL Driver Message|ERR_ABORTED|Service Worker|was preloaded|AudioContext was not/.test(words);

/**
 * Opens a kiosk.
 * @param {Browser} browser @param {string} address of the folder, with a slash at its end
 * @param {{ query: string, file?: string, fastest: number, isLate: () => boolean }} how `fastest` times real time at most; `file` is
 *   what `kiosk.json` holds
 */
export async function openStand(browser, address, { query, file, fastest, isLate }) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...screen });
  const page = await context.newPage();
  /** @type {string[]} */
  const troubles = [];
  const told = (/** @type {string} */ words) => void (isTalk(words) || troubles.push(words));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      const { url, lineNumber, columnNumber } = message.location();
      told(`console: ${message.text()} (${url}:${lineNumber}:${columnNumber})`);
    }
  });
  page.on('pageerror', (error) => told(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => told('the page died'));
  page.on('request', (request) => {
    const { protocol, origin, href } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && origin !== new URL(address).origin) told(`elsewhere: ${href}`);
  });
  page.on('response', (answer) => void (answer.status() >= 400 && told(`status ${answer.status()}: ${answer.url()}`)));
  page.on('download', (download) => void download.delete().catch(() => {}));
  if (file !== undefined)
    await page.route('**/kiosk.json', (route) => route.fulfill({ body: file, contentType: 'application/json' }));
  await page.addInitScript({ path: path.join(import.meta.dirname, 'in-page.js') });
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable');
  await page.goto(`${address}?${query}`);
  let passedMs = 0;
  const beganAt = Date.now();

  /**
   * Asks the page, also while it is being opened anew.
   * @template Answer
   * @param {string} what an expression @returns {Promise<Answer>} @throws {Error} when it stays silent
   */
  const ask = async (what) => {
    for (const last = Date.now() + patienceMs; ; ) {
      try {
        return await page.evaluate(what);
      } catch (error) {
        if (page.isClosed() || Date.now() > last) throw error;
        await sleep(50);
      }
    }
  };
  const status = () => /** @type {Promise<Status | null>} */ (ask('globalThis.gudiparan?.status() ?? null'));

  /** Lets time pass. A page that opens itself anew meanwhile goes on where it stands. @param {number} ms */
  const pass = async (ms) => {
    for (let left = ms; left > 0; left -= stepMs) {
      const part = Math.min(left, stepMs);
      passedMs += part;
      await page.evaluate(`soak.run(${part})`).catch(() => page.waitForLoadState('domcontentloaded').catch(() => {}));
      const early = passedMs / fastest - (Date.now() - beganAt);
      if (early > 0) await sleep(early);
    }
  };

  return {
    page,
    troubles,
    touches: dispatched(protocol),
    ask,
    status,
    pass,
    isLate,
    /** Simulated minutes that have passed here. */
    get minutes() {
      return passedMs / 60_000;
    },
    /**
     * Lets time pass until a moment has come; false when it has not come in so many seconds, or real time is up.
     * @param {(now: Status) => boolean} reached @param {number} seconds
     */
    async until(reached, seconds) {
      for (let waited = 0; waited < seconds && !isLate(); waited += stepMs / 1000) {
        const now = await status();
        if (now !== null && reached(now)) return true;
        // Nothing is there yet: files come in real time.
        if (now === null || now.tick === 0) await sleep(30);
        await pass(stepMs);
      }
      return false;
    },
    /** @returns {Promise<Held>} what it holds once everything that nobody needs has been given back */
    async held() {
      for (let time = 0; time < 2; time++) await protocol.send('HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize } = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
        await protocol.send('Runtime.getHeapUsage')
      );
      const { metrics } = await protocol.send('Performance.getMetrics');
      const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
      const { documents, nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
      const counts = /** @type {Omit<Held, 'heap'>} */ (await ask('soak.counts()'));
      return {
        ...counts,
        heap: usedSize,
        stored: backingStorageSize ?? 0,
        documents,
        nodes,
        listeners: jsEventListeners,
        audio: of('AudioHandlers'),
      };
    },
    close: () => context.close(),
  };
}
/** @typedef {Awaited<ReturnType<typeof openStand>>} Stand */
