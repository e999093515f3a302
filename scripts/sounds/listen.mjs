/**
 * `npm run listen`: how loud the built page is, as a browser plays it at the usual volumes: the title, a card, a duel that a
 * child with one finger flies, and a run. Prints loudness (LUFS) and true peak (dB) of each; wished are -17 LUFS within 2, and
 * at most -1.5 dB. Needs a built page, and takes two minutes in real time; on a busy machine sound may stumble.
 */
import path from 'node:path';
import { launchBrowser } from '../browser.mjs';
import { serveFolder } from '../serve.mjs';
import { fingerWish } from '../shots/finger.mjs';
import { integratedLoudness, truePeak } from './loudness.mjs';

/** @typedef {import('playwright-core').Page} Page */

const root = path.resolve(import.meta.dirname, '../..');
const screen = { width: 390, height: 844 };

/** Writes down what goes to the loudspeaker, both sides, in pieces. */
const ear = `
  const tape = 'registerProcessor("tape", class extends AudioWorkletProcessor { process([[l, r = l] = []]) { if (l) this.port.postMessage(l.map((x, i) => (x + r[i]) / 2)); return true; } })';
  const { connect } = AudioNode.prototype;
  globalThis.heard = [];
  AudioNode.prototype.connect = function (to, ...more) {
    if (to === this.context.destination) {
      // What is joined to it last is what is heard: a limiter comes between later on.
      globalThis.last = this;
      this.context.audioWorklet.addModule(URL.createObjectURL(new Blob([tape], { type: 'text/javascript' }))).then(() => {
        if (globalThis.last !== this) return;
        const node = new AudioWorkletNode(this.context, 'tape', { numberOfOutputs: 0 });
        node.port.onmessage = ({ data }) => heard.push(data);
        connect.call(this, node);
      });
    }
    return connect.call(this, to, ...more);
  };
`;

/** Lets a child with one finger fly for so long, milliseconds. @param {Page} page @param {number} ms */
async function fly(page, ms) {
  let isDown = false;
  for (const end = Date.now() + ms; Date.now() < end; await page.waitForTimeout(150)) {
    const now = await page.evaluate('gudiparan.status()');
    const to = now.screen === 'flight' ? fingerWish(now, screen) : null;
    if (to !== null && to !== 'there') await page.mouse.move(to.x, to.y);
    if ((to !== null) === isDown) continue;
    isDown = to !== null;
    await (isDown ? page.mouse.down() : page.mouse.up());
  }
}

/** @param {Page} page @param {string} action */
const press = (page, action) => page.locator(`[data-action="${action}"]:visible:not([inert] *)`).first().click();

/** @type {Record<string, { query: string, begin: (page: Page) => Promise<void>, seconds: number, meanwhile?: typeof fly }>} */
const scenes = {
  title: { query: 'seed=2', begin: (page) => page.mouse.click(5, 5), seconds: 20 },
  card: {
    query: 'mode=story&locale=en',
    async begin(page) {
      await page.locator('button[data-action="read"][data-choice="3"]').first().click();
    },
    seconds: 20,
  },
  duel: {
    query: 'mode=duel&level=first-duel&seed=2',
    async begin(page) {
      await press(page, 'play');
      await page.waitForFunction("gudiparan.status().screen === 'flight'", undefined, { timeout: 60_000 });
    },
    seconds: 30,
    meanwhile: fly,
  },
  run: {
    query: 'mode=run&level=run-home&seed=3',
    async begin(page) {
      await press(page, 'play');
      await page.waitForFunction("gudiparan.status().screen === 'run'", undefined, { timeout: 60_000 });
      await page.keyboard.down('ArrowUp');
    },
    seconds: 22,
  },
};

const { address, close } = await serveFolder(path.join(root, 'dist'));
const browser = await launchBrowser();
for (const [name, { query, begin, seconds, meanwhile }] of Object.entries(scenes)) {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block', viewport: screen });
  const page = await context.newPage();
  await page.addInitScript(ear);
  await page.goto(`${address}?audio=on&scale=0.5&${query}`);
  await begin(page);
  await page.waitForFunction('heard.length > 400', undefined, { timeout: 30_000 });
  await page.evaluate('heard.length = 0');
  await (meanwhile ? meanwhile(page, seconds * 1000) : page.waitForTimeout(seconds * 1000));
  /** @type {number[][]} */
  const pieces = await page.evaluate('heard.map((piece) => [...piece].map((x) => Math.round(x * 1e5) / 1e5))');
  const samples = Float64Array.from(pieces.flat());
  const peak = 20 * Math.log10(truePeak(samples));
  console.log(
    `${name}: ${integratedLoudness(samples).toFixed(1)} LUFS, true peak ${peak.toFixed(1)} dB, ${(samples.length / 48_000).toFixed(1)} s`,
  );
  await context.close();
}
await browser.close();
await close();
