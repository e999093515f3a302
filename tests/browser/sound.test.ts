// The sound of the built page: a context that runs after a first press, silence where it is asked for, no file that is not there.
import { afterAll, expect, inject, test } from 'vitest';
import index from '../../assets/sounds/sheets.json';
import { closeBrowser, openPage, screens } from './open-page.ts';

afterAll(closeBrowser);

/** Length of the sheets of music, seconds: by it they are known. */
const music = [index.sheets.theme.seconds, index.sheets.music.seconds];

/** Ears for the page: contexts as they are made, what is begun on them, and how loud the wave is that leaves. */
const ears = `
  const Real = AudioContext;
  globalThis.heard = { contexts: [], begun: 0, notes: 0, fetched: [], loudest: 0 };
  globalThis.AudioContext = class extends Real {
    get currentTime() {
      return this.stuckAt ?? super.currentTime;
    }
    constructor(...all) {
      super(...all);
      heard.contexts.push(this);
      const ear = this.createAnalyser();
      const wave = new Float32Array(ear.fftSize);
      const { connect } = AudioNode.prototype;
      const { destination } = this;
      AudioNode.prototype.connect = function (to, ...more) {
        if (to === destination) connect.call(this, ear);
        return connect.call(this, to, ...more);
      };
      setInterval(() => {
        ear.getFloatTimeDomainData(wave);
        heard.loudest = Math.max(heard.loudest, ...wave.map(Math.abs));
      }, 20);
    }
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (...all) {
    if (this.buffer && this.buffer.duration > 1) heard.begun++;
    // Notes are told beforehand, each its own piece of a sheet, once; loops go on.
    if (${JSON.stringify(music)}.some((seconds) => Math.abs(seconds - this.buffer?.duration) < 0.1)) heard.notes++;
    return start.apply(this, all);
  };
`;
interface Heard {
  readonly states: readonly string[];
  readonly begun: number;
  readonly notes: number;
  readonly loudest: number;
  readonly seconds: number;
}
const report = `({ states: heard.contexts.map((one) => one.state), begun: heard.begun, notes: heard.notes, loudest: heard.loudest,
  seconds: heard.contexts[0]?.currentTime ?? 0 })`;

async function openHeard(query: string) {
  const open = await openPage(`${inject('address')}?scale=0.5&${query}`, screens.desk, async (page) => {
    await page.addInitScript(ears);
  });
  const asked: string[] = [];
  open.page.on('request', (request) => asked.push(request.url()));
  const listen = (): Promise<Heard> => open.page.evaluate(report);
  return { ...open, asked, listen };
}

test('after a first press a context runs and music is heard; the sheet of volumes opens, and sounds are said in words', async () => {
  const { page, problems, listen, close } = await openHeard('audio=on&seed=1');
  await page.click('[data-action="how"]');
  await page.click('#overlay [data-action="sound"]:visible');
  const slider = page.locator('dialog.sound-panel input[name="volume"]');
  await slider.fill('20');
  await page.check('dialog.sound-panel input[name="captions"]');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog.sound-panel').isVisible()).toBe(false);
  await page.waitForFunction('heard.loudest > 0.001', undefined, { timeout: 10_000 });
  const now = await listen();
  expect(now.states).toEqual(['running']);
  expect(now.begun).toBeGreaterThan(1);
  expect(now.seconds).toBeGreaterThan(0);
  expect(now.loudest).toBeLessThan(1);
  expect(await page.evaluate("JSON.parse(localStorage.getItem('gudiparan.settings'))")).toEqual({
    volume: 1,
    captions: true,
  });
  expect(problems).toEqual([]);
  await close();
});

test('muted, nothing is fetched, nothing is begun and nothing is heard', async () => {
  const { page, problems, asked, listen, close } = await openHeard('audio=muted&seed=1');
  await page.click('[data-action="how"]');
  await page.click('[data-action="close"]:visible');
  await page.waitForTimeout(2500);
  expect(await listen()).toMatchObject({ begun: 0, loudest: 0 });
  expect(asked.filter((address) => /\.(?:webm|m4a)$/.test(address))).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

test('a context that says it runs while its clock stands still is made anew by the next touch, and music goes on', async () => {
  const { page, problems, listen, close } = await openHeard('audio=on&seed=1');
  await page.click('[data-action="how"]');
  await page.waitForFunction('heard.begun > 1', undefined, { timeout: 10_000 });
  await page.evaluate('heard.contexts[0].stuckAt = heard.contexts[0].currentTime');
  await page.waitForTimeout(2000);
  const { begun } = await listen();
  await page.click('[data-action="close"]:visible');
  await page.waitForFunction(`heard.begun > ${begun}`, undefined, { timeout: 10_000 });
  expect((await listen()).states).toEqual(['closed', 'running']);
  expect(problems).toEqual([]);
  await close();
});

test('after the sixth card ten seconds of wind are heard and no music, and then the story may go on', async () => {
  const { page, problems, listen, close } = await openHeard('audio=on&mode=story&motion=calm&locale=en');
  await page.locator('button[data-action="read"][data-choice="6"]').click();
  const press = (action: string) =>
    page.locator(`button[data-action="${action}"]:visible:not([inert] *)`).first().click();
  await press('next');
  const waits = "document.querySelector('.card-page[data-wind] .card-next[data-action=next]')?.disabled";
  await page.waitForFunction(`${waits} === true`, undefined, { polling: 50, timeout: 8000 });
  await page.waitForTimeout(1000);
  await page.evaluate('heard.notes = heard.loudest = 0');
  await page.waitForFunction('heard.loudest > 0.02', undefined, { timeout: 8000 });
  await page.waitForFunction("!document.querySelector('.card-page .card-next').disabled", undefined, {
    timeout: 12_000,
  });
  expect(await listen()).toMatchObject({ states: ['running'], notes: 0 });
  expect(problems).toEqual([]);
  await close();
});
