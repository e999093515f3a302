/**
 * `npm run cards`: photographs every card of the story in every language, on a phone and on a tall screen, into `shots/cards`, with
 * a contact sheet for each language, and names what is wrong: words out of their place, sheets to be scrolled, letters that do
 * not join. Exits 1 when something is. Needs a built page (`npm run build`).
 *
 * `npm run cards -- ps` takes one language; `--standard` the standard words.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { serveFolder } from './serve.mjs';
import { cardFaults } from './shots/card-faults.mjs';
import { makeContactSheet } from './shots/contact-sheet.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'shots/cards');

/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, hasTouch: true, isMobile: true },
  kiosk: { viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 0.5 },
};
const { values, positionals } = parseArgs({ allowPositionals: true, options: { standard: { type: 'boolean' } } });
const languages = readdirSync(path.join(root, 'assets/story/kite-runner'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (positionals.length === 0 || positionals.includes(entry.name)))
  .map(({ name }) => name);

/** @param {Page} page @param {string} screen */
const stands = (page, screen) =>
  page.waitForFunction(`document.documentElement.dataset.screen === '${screen}'`, undefined, { timeout: 60_000 });

/** @param {Page} page @param {string} action @param {string} more */
const press = (page, action, more = '') =>
  page.locator(`button[data-action="${action}"]${more}:visible:not([inert] *)`).first().click();

/** @typedef {{ name: string, size: string, file: string }} Shot */

/** @param {Page} page @param {string} tag @param {string} size @returns {Promise<Shot>} */
async function photograph(page, tag, size) {
  await page.waitForFunction("document.fonts.status === 'loaded'");
  const slot = await page.evaluate("document.querySelector('.card-page').dataset.slot");
  const file = path.join(out, `${tag}-${slot}-${size}.png`);
  await page.screenshot({ path: file });
  for (const fault of await cardFaults(page)) {
    console.error(`${tag} ${slot} ${size}: ${fault}`);
    process.exitCode = 1;
  }
  return { name: `${tag} ${slot}`, size, file };
}

/** Cards of one chapter that stand behind each other without play. @type {Readonly<Record<number, number>>} */
const cardsOf = { 1: 2, 12: 3 };

/** @param {Page} page @param {string} tag @param {string} size */
async function readThrough(page, tag, size) {
  const shots = [];
  const rows = page.locator('button[data-action="read"][data-choice]');
  const choices = await rows.evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-choice'))));
  for (const choice of choices) {
    await press(page, 'read', `[data-choice="${choice}"]`);
    await stands(page, 'card');
    for (let k = 0; k < (cardsOf[choice] ?? 1); k++) {
      if (k > 0) await press(page, 'skip');
      shots.push(await photograph(page, tag, size));
    }
    await press(page, 'leave');
    await stands(page, 'story');
  }
  return shots;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { address, close } = await serveFolder(path.join(root, 'dist'));
const browser = await launchBrowser();
for (const tag of languages) {
  const shots = [];
  for (const [size, options] of Object.entries(sizes)) {
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    // Reading needs no engine.
    await page.route('**/assets/engine-*.js', () => {});
    const story = `${address}?mode=story&motion=calm&audio=muted&locale=${tag}&playlist=`;
    await page.goto(`${story}${values.standard ? 'story' : 'gentle'}`);
    await stands(page, 'story');
    shots.push(...(await readThrough(page, tag, size)));
    await page.goto(`${story}kiosk`);
    await stands(page, 'story');
    await press(page, 'read', '[data-choice="6"]');
    await stands(page, 'card');
    shots.push(await photograph(page, tag, size));
    await context.close();
  }
  const sheet = path.join(out, `${tag}.png`);
  await makeContactSheet(shots, sheet);
  console.log(`${path.relative(root, sheet)}: ${shots.length} cards`);
}
await browser.close();
await close();
