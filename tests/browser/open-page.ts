import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.mjs';

/** A page under test, and everything that went wrong on it so far. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed requests and requests to another origin, as sentences. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** Shapes of the screens that we promise to fit. */
export const screens = {
  desk: { viewport: { width: 1280, height: 720 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  kiosk: { viewport: { width: 1080, height: 1920 }, hasTouch: true },
} as const satisfies Record<string, BrowserContextOptions>;

/**
 * Menus and words are put together without WebGL: by llvmpipe that costs a page 1.7 s of CPU before anything flies, and more than
 * the game's own picture afterwards. That picture still goes through WebGL.
 */
const plainMenus = process.platform === 'linux' ? ['--disable-gpu-compositing'] : [];

let shared: Promise<Browser> | undefined;

/** One browser for a whole test file: call in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const browser = await shared;
  shared = undefined;
  await browser?.close();
}

/** What the driver says of itself, and not of us: reading a picture back for a screenshot stalls it. */
const isDriverTalk = (message: ConsoleMessage): boolean =>
  /^\[\.WebGL-\S+\]GL Driver Message|Service Worker registration blocked by Playwright/.test(message.text());

function listen(page: Page, home: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!isDriverTalk(message)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A screen that is turned while its picture is on the way gives that one up for another.
    if (request.resourceType() === 'image' && why === 'net::ERR_ABORTED') return;
    problems.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(asked.protocol) && asked.origin !== home) problems.push(`elsewhere: ${asked.href}`);
  });
  return problems;
}

/**
 * Opens an address in a context of its own (no storage shared with other pages) and listens for trouble from the start.
 * @param address the full address, with its query
 * @param prepare is given the page before anything of it has run: for scripts that come first, and for broken networks
 */
export async function openPage(
  address: string,
  options: BrowserContextOptions = screens.desk,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<OpenPage> {
  shared = shared ?? launchBrowser(plainMenus);
  const browser = await shared;
  // A test asks the page in ways that its own policy forbids, and answers requests itself: the page that keeps its policy and
  // stores itself has a test of its own (kiosk-alone.test.ts).
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const problems = listen(page, new URL(address).origin);
  await prepare(page);
  await page.goto(address);
  return { page, problems, close: () => context.close() };
}
