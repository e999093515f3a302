/**
 * `npm run shots`: builds the page and photographs every screen at three sizes into `shots/`, with a contact sheet.
 *
 * `npm run shots -- title pause` takes only screens whose names begin so; `--size phone` takes one size;
 * `--palettes` takes what a palette colours (a flight, a cut, its result, a run) in all twelve, at five sizes, with a contact
 * sheet for each screen: some ten minutes. `--palette shab` takes that one alone.
 * `--sight` shows each shot in grey, blurred and without green cones, too.
 * `--no-build` photographs the build that is there (of palettes: the one of the last time). A screen that cannot be reached is named, and the rest goes on.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { palettes } from './art/palettes.mjs';
import { launchBrowser } from './browser.mjs';
import { serveFolder } from './serve.mjs';
import { makeContactSheet } from './shots/contact-sheet.mjs';
import { look } from './shots/eyes.mjs';
import { frameMs } from './shots/flying.mjs';
import { holdTime } from './shots/held-time.mjs';
import { buildLit, wear } from './shots/lit-page.mjs';
import { screens } from './shots/screens.mjs';
import { settled } from './shots/settled.mjs';
import { seeOtherwise } from './shots/sight.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('./shots/screens.mjs').Screen} Screen
 */

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'shots');

/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const sizes = {
  desk: { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  kiosk: { viewport: { width: 1080, height: 1920 }, deviceScaleFactor: 1 },
  across: { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 768, height: 1024 }, deviceScaleFactor: 1, hasTouch: true },
};
/** Sizes that are taken when none is asked for and no palettes. */
const usual = ['desk', 'phone', 'kiosk'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', multiple: true },
    palette: { type: 'string', multiple: true },
    palettes: { type: 'boolean' },
    sight: { type: 'boolean' },
    'no-build': { type: 'boolean' },
  },
});
const every = palettes().map(({ name }) => name);
/** The lights to be walked through on one page; none for the one that a screen has. */
const lights = values.palettes ? every : (values.palette ?? []);
const wantedSizes = values.size ?? (lights.length > 0 ? Object.keys(sizes) : usual);
for (const light of lights.filter((name) => !every.includes(name))) {
  console.error(`--palette knows ${every.join(', ')}, not "${light}".`);
  process.exit(2);
}
for (const size of wantedSizes.filter((name) => !sizes[name])) {
  console.error(`--size knows ${Object.keys(sizes).join(', ')}, not "${size}".`);
  process.exit(2);
}
const isWanted = (/** @type {Screen} */ { name, lit = false }) =>
  (lights.length === 0 || lit) && (positionals.length === 0 || positionals.some((start) => name.startsWith(start)));
/** The screens of each query up to the last wanted one. */
const pages = [...new Set(screens.map((screen) => screen.query))].map((query) => {
  const along = screens.filter((screen) => screen.query === query);
  return { query, along: along.slice(0, along.findLastIndex(isWanted) + 1) };
});

/** Goes to a screen; says so when it cannot be reached. @param {Screen} screen @param {Page} page @param {string} size */
async function reached(screen, page, size) {
  try {
    await screen.reach(page);
    return true;
  } catch (error) {
    console.error(`${screen.name} at ${size}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    process.exitCode = 1;
    return false;
  }
}

/** @param {Screen} screen @param {Page} page @param {string} size @param {string | null} light */
async function photograph(screen, page, size, light) {
  const name = light === null ? screen.name : `${screen.name}-${light}`;
  const file = path.join(out, `${name}-${size}.png`);
  await look(page, true);
  if (light === null) await page.clock.runFor(frameMs);
  else await wear(page, light);
  await settled(page);
  await page.screenshot({ path: file });
  await look(page, false);
  console.log(path.relative(root, file));
  return { name, size, file };
}

/**
 * Takes the wanted screens of one page, passing through those before them.
 * @param {Page} page @param {Screen[]} along the screens of this page, in order @param {string} size
 */
async function visit(page, along, size) {
  const taken = [];
  for (const screen of along) {
    if (!(await reached(screen, page, size))) break;
    if (!isWanted(screen)) continue;
    for (const light of lights.length > 0 ? lights : [null]) taken.push(await photograph(screen, page, size, light));
  }
  return taken;
}

const built = path.join(root, lights.length > 0 ? '.cache/lit-page' : 'dist');
if (!values['no-build']) await (lights.length > 0 ? buildLit(root, built) : build({ root, logLevel: 'warn' }));
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { address, close } = await serveFolder(built);
const browser = await launchBrowser();
/** @type {{ name: string, size: string, file: string }[]} */
const shots = [];
for (const size of wantedSizes) {
  // The page forbids what a photographer asks of it, and need not store itself for this.
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', ...sizes[size] });
  for (const { query, along } of pages.filter((one) => one.along.length > 0)) {
    const page = await context.newPage();
    await holdTime(page, frameMs);
    // Software draws slowly, and would be shown less.
    await page.goto(`${address}?${query}&quality=fine`);
    await look(page, false);
    shots.push(...(await visit(page, along, size)));
    await page.close();
  }
  await context.close();
}
await browser.close();
await close();
if (values.sight) {
  for (const { name, size, file } of [...shots]) {
    for (const { way, file: seen } of await seeOtherwise(file))
      shots.push({ name: `${name}-${way}`, size, file: seen });
  }
}
/** Puts shots on a sheet of this name. @param {typeof shots} some @param {string} name */
async function putOnSheet(some, name) {
  if (some.length === 0) return;
  const sheet = path.join(out, name);
  await makeContactSheet(some, sheet);
  console.log(path.relative(root, sheet));
}
if (lights.length === 0) await putOnSheet(shots, 'contact-sheet.png');
else {
  for (const { name } of screens.filter(isWanted)) {
    const own = shots.filter((shot) => lights.some((light) => shot.name.startsWith(`${name}-${light}`)));
    await putOnSheet(own, `palettes-${name}.png`);
  }
}
