/**
 * `npm run audit`: Lighthouse's word on the built page, as a phone sees it: at least 85 for performance, 100 for accessibility
 * and 100 for best practices, or the exit code is 1.
 *
 * The page is served to this machine, packed as every host does it. `--no-build` takes the build that is there; `--times 3` audits
 * so often and takes the middle performance, for a busy machine audits badly; `--query "mode=kiosk"` audits another address;
 * `--json FILE` keeps Lighthouse's own report of the last time. An empty page is audited in the same run: what it is blocked by, and
 * what it lacks of 100, is the machine.
 *
 * Lighthouse is called as a module: its command line alone knows of error reports, so nothing leaves the machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { build } from 'vite';
import { browserWords, findBrowser } from './browser.mjs';
import { serveFolder } from './serve.mjs';

/** @type {Record<string, number>} */
const least = { performance: 85, accessibility: 100, 'best-practices': 100 };
const startMs = 30_000;

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean' },
    times: { type: 'string', default: '1' },
    query: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) {
  console.error(`--times must be a whole number from 1 up, not "${values.times}".`);
  process.exit(2);
}

/** A browser in a profile of its own. @returns {Promise<{ port: number, close: () => Promise<void> }>} */
async function openBrowser() {
  const profile = mkdtempSync(path.join(tmpdir(), 'gudiparan-audit-'));
  const words = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...browserWords()];
  // Nothing but this machine can be reached from it.
  words.push(
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-default-apps',
    '--disable-extensions',
    // The title draws no WebGL. A phone lays its layers together on a GPU; llvmpipe in a GPU's place takes the cores that the
    // page computes on, so the browser lays them together itself.
    '--disable-gpu',
  );
  const child = spawn(findBrowser(), [...words, 'about:blank'], { stdio: 'ignore' });
  const gone = new Promise((then) => child.once('close', then));
  const close = async () => {
    child.kill();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const last = Date.now() + startMs; Date.now() < last; await sleep(50)) {
    try {
      const [port = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      return { port: Number(port), close };
    } catch {
      // It has not begun to listen.
    }
  }
  await close();
  throw new Error('The browser did not start.');
}

/** @param {string} address */
async function audit(address) {
  const browser = await openBrowser();
  try {
    const told = await lighthouse(address, {
      port: browser.port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: Object.keys(least),
    });
    if (!told) throw new Error('Lighthouse said nothing.');
    return told;
  } finally {
    await browser.close();
  }
}

/**
 * How long the main thread would have been blocked had nothing else run on this machine: of each task the time that it was
 * computing, slowed down four times as Lighthouse's phone is, and of that what exceeds 50 ms.
 * @param {Awaited<ReturnType<typeof audit>>} told @returns {number | null} ms after the first paint; null where the trace does not say
 */
function ownBlocking(told) {
  const events = told.artifacts.Trace?.traceEvents ?? [];
  const paint = events.findLast(({ name }) => name === 'firstContentfulPaint');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) => name.endsWith('RunTask') && pid === paint?.pid && tid === paint.tid && ts > paint.ts,
  );
  if (tasks.length === 0) return null;
  // A task that has no length in the trace had not ended with it.
  const computed = tasks.map((task) => Number(('tdur' in task ? task.tdur : task.dur) ?? 0) / 1000);
  return computed.reduce((sum, ms) => sum + Math.max(0, 4 * ms - 50), 0);
}

/** @typedef {Awaited<ReturnType<typeof audit>>['lhr']} Result */

/** What an audit has found wanting, heaviest first. @param {Result} result @param {string} category */
function faults(result, category) {
  const refs = result.categories[category]?.auditRefs ?? [];
  const wanting = refs.map(({ id, weight }) => ({ weight, ...(result.audits[id] ?? { id, title: id, score: null }) }));
  return wanting
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 0.9)
    .sort((a, b) => b.weight - a.weight)
    .map((one) => `  ${one.id}: ${'displayValue' in one && one.displayValue ? one.displayValue : one.title}`);
}

/** @param {Result} result @param {string} category a score, 0..100; -1 where there is none */
const scoreOf = (result, category) => Math.round((result.categories[category]?.score ?? -0.01) * 100);

if (!values['no-build']) await build({ root, logLevel: 'warn' });
const { address, close } = await serveFolder(path.join(root, 'dist'), { packed: true });
const told = [];
for (let time = 0; time < times; time++) told.push(await audit(`${address}${values.query ? `?${values.query}` : ''}`));
await close();
const bare = mkdtempSync(path.join(tmpdir(), 'gudiparan-bare-'));
writeFileSync(
  path.join(bare, 'index.html'),
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Empty</title><h1>Empty</h1>',
);
const nothing = await serveFolder(bare, { packed: true });
const empty = (await audit(nothing.address)).lhr;
await nothing.close();
rmSync(bare, { recursive: true, force: true });
if (values.json) writeFileSync(values.json, `${told.at(-1)?.report}`);
const results = told.map(({ lhr }) => lhr).sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
const middle = /** @type {Result} */ (results[Math.floor(results.length / 2)]);
for (const [category, wanted] of Object.entries(least)) {
  const score = scoreOf(middle, category);
  const all = results.length > 1 ? ` (${results.map((one) => scoreOf(one, category)).join(', ')})` : '';
  console.log(`${score >= wanted ? 'holds ' : 'missed'}  ${category}: ${score}${all}, at least ${wanted}`);
  for (const fault of faults(middle, category)) console.log(fault);
  if (score < wanted) process.exitCode = 1;
}
for (const id of [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
])
  console.log(`${id}: ${middle.audits[id]?.displayValue}`);
const own = told.map(ownBlocking).filter((ms) => ms !== null);
if (own.length > 0) console.log(`total-blocking-time of the page's own work: ${Math.round(Math.min(...own))} ms`);
console.log(
  `an empty page on this machine: performance ${scoreOf(empty, 'performance')}, total-blocking-time ${empty.audits['total-blocking-time']?.displayValue}`,
);
const failed = middle.runtimeError ?? results.find(({ runtimeError }) => runtimeError)?.runtimeError;
if (failed) {
  console.error(failed.message);
  process.exitCode = 1;
}
