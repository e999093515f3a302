import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Drawer, sim } from '../shell/sim.ts';
import { badTapes } from '../tapes/bad-tapes.ts';
import { goldenTape } from '../tapes/golden.ts';
import { closeBrowser, openPage } from './open-page.ts';

const drawer = new Drawer();
const address = `${inject('address')}tape.html`;

interface FlownTape {
  readonly file: string;
  readonly text: string;
  readonly printed: string;
}

/** Flies a duel in Node and plays its tape there. */
function flownTape(name: string, ...words: string[]): FlownTape {
  const file = drawer.path(name);
  const flown = sim('duel', '--level', 'first-duel', ...words, '--tape', file, '--json').json();
  const { output } = sim('tape', file, '--json');
  expect(JSON.parse(output).digest).toBe(flown.matches[0].digest);
  return { file, text: readFileSync(file, 'utf8'), printed: output.trimEnd() };
}

let tapes: FlownTape[] = [];

beforeAll(() => {
  const module = drawer.put(
    'restless.mjs',
    'export default (sight) => ({ reel: Math.round(254 * sight.chance) - 127, lean: Math.round(90 * sight.self.nose[0]) });',
  );
  tapes = [
    flownTape('pilots.json', '--seed', '11'),
    flownTape('point.json', '--seed', '12', '--pilot', 'point-practised', '--rival', 'always-release'),
    flownTape('module.json', '--seed', '13', '--pilot', module, '--rival', 'hold-still'),
  ];
});
afterAll(async () => {
  drawer.empty();
  await closeBrowser();
});

/** Opens the page of tapes in a browser that refuses WebGL. */
async function openWithoutWebGl(query = '') {
  const opened = await openPage(address);
  await opened.page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  await opened.page.goto(address + query);
  const hasWebGl = await opened.page.evaluate(() => document.createElement('canvas').getContext('webgl') !== null);
  expect(hasWebGl).toBe(false);
  return opened;
}

test('the same tape gives the same digests in Node and in the browser, without WebGL', async () => {
  const { page, problems, close } = await openWithoutWebGl();
  for (const { text, printed } of tapes) {
    expect(await page.evaluate((tape) => globalThis.gudiparanTape(tape), text)).toBe(printed);
  }
  expect(problems).toEqual([]);
  await close();
});

test('a tape is opened from a file, and from an address of the same place', async () => {
  const [first, second] = tapes;
  const { page, problems, close } = await openWithoutWebGl();
  await page.getByLabel('Choose a tape file').setInputFiles(first?.file ?? '');
  await page.getByText(first?.printed ?? 'nothing').waitFor();
  await page.route('**/songs/second.json', (route) => route.fulfill({ body: second?.text ?? '' }));
  await page.goto(`${address}?tape=songs/second.json`);
  await page.getByText(second?.printed ?? 'nothing').waitFor();
  expect(problems).toEqual([]);
  await close();
});

test('a broken tape and a tape from elsewhere are refused in words', async () => {
  const { page, problems, close } = await openWithoutWebGl('?tape=https://example.org/tape.json');
  const alert = page.getByRole('alert');
  expect(await alert.textContent()).toBe('Only a tape from this same place may be opened by address.');
  const cut = drawer.put('cut.json', (tapes[2]?.text ?? '').slice(0, 400));
  await page.getByLabel('Choose a tape file').setInputFiles(cut);
  await page.getByText('This tape cannot be played: the tape is no JSON: broken or cut short after tick').waitFor();
  expect(await page.locator('#answer').textContent()).toBe('');
  expect(problems).toEqual([]);
  await close();
});

test('an address may ask for the digest of each tick of a stretch, and none is made up', async () => {
  const { text, report } = goldenTape('duel');
  const { page, problems, close } = await openWithoutWebGl();
  await page.route('**/songs/duel.json', (route) => route.fulfill({ body: text }));
  await page.goto(`${address}?tape=songs/duel.json&from=600&to=602`);
  await page.locator('#answer:not(:empty)').waitFor();
  const { stretch, ...rest } = JSON.parse((await page.locator('#answer').textContent()) ?? '');
  expect(rest).toEqual(report);
  expect(stretch).toMatchObject({ from: 600, to: 602 });
  expect(stretch.digests[0]).toBe(report.checkpoints[0]);
  await page.goto(`${address}?tape=songs/duel.json&from=first`);
  await page.getByText('and no stretch from NaN').waitFor();
  expect(await page.locator('#answer').textContent()).toBe('');
  expect(problems).toEqual([]);
  await close();
});

test('a bad tape is refused in words, and nothing is shown as its replay', async () => {
  const { page, problems, close } = await openWithoutWebGl();
  const alert = page.locator('[role="alert"]:not(:empty)');
  for (const { what, text, told } of badTapes) {
    const file = { name: `${what}.json`, mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel('Choose a tape file').setInputFiles(file);
    expect(await alert.textContent(), what).toMatch(told);
    expect(await page.locator('#answer').textContent()).toBe('');
  }
  expect(problems).toEqual([]);
  await close();
});
