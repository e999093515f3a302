import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { settled } from '../../scripts/shots/settled.mjs';
import english from '../../src/text/locales/en.json';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';
import { padOf, preparePad } from './plugged-pad.ts';

afterAll(closeBrowser);

/** What hangs at the top of the page: the kind and the sentence of each notice. */
const notices = ({ page }: PlayedPage) =>
  page.evaluate<[string, string][]>(`[...document.querySelectorAll('[data-notice]')].map((notice) =>
    [notice.dataset.notice, notice.querySelector('p').textContent])`);

/** Waits, in real time, until a kind of notice hangs there; gives its sentence. */
async function noticeOf(game: PlayedPage, kind: string): Promise<string> {
  return (await game.page.locator(`[data-notice="${kind}"] p`).first().textContent()) ?? '';
}

/** Starts the duel and flies three seconds of it. */
async function flies(game: PlayedPage): Promise<void> {
  await game.press('play');
  await game.inFlight();
  const now = await game.pass(3000);
  expect(now).toMatchObject({ screen: 'flight', level: 'first-duel' });
  expect(now.tick).toBeGreaterThan(170);
  expect(now.flyers.map(({ screen }) => screen === null)).toEqual([false, false]);
}

/** Rewrites the chunk of level files on its way to the page. */
const rewriteLevels = (change: (script: string) => string) => async (page: Page) => {
  await page.route('**/assets/levels-*.js', async (route) => {
    const response = await route.fetch();
    const before = await response.text();
    // Pages share the files: one chunk may only pass them on from another.
    const holds = before.includes('levels/first-duel.json');
    const body = holds ? change(before) : before;
    if (holds) expect(body).not.toBe(before);
    await route.fulfill({ response, body });
  });
};

test('a broken level file is told and left out, and the duel is flown', async () => {
  const game = await openPlayed('seed=1', {
    prepare: rewriteLevels((script) =>
      script.replace(
        '"../levels/first-duel.json":',
        '"../levels/bad.json":\'{"title":7}\',"../levels/first-duel.json":',
      ),
    ),
  });
  await flies(game);
  expect(await noticeOf(game, 'broken-level')).toMatch(/levels\/bad\.json.*play is missing/);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('when every duel is broken, that is said in its place, and the title stands', async () => {
  const game = await openPlayed('seed=1', {
    prepare: rewriteLevels((script) => script.replace(/limitSeconds(\\?"): *120/g, 'limitSeconds$1: -120')),
  });
  await game.press('play');
  expect(await noticeOf(game, 'broken-level')).toMatch(/first-duel\.json.*limitSeconds/);
  expect(await noticeOf(game, 'no-level')).toBe(english['notice.no-level']);
  expect(await game.pass(500)).toMatchObject({ screen: 'title', errors: 0 });
  await game.close();
});

test('unknown and invalid parts of the address are named and left out, and the duel is flown', async () => {
  const game = await openPlayed('seed=banana&colour=red&level=nowhere&scheme=tail');
  await flies(game);
  const said = (await notices(game)).map(([kind, sentence]) => `${kind}: ${sentence}`).join('\n');
  for (const field of ['seed', 'colour', 'level', 'scheme'])
    expect(said).toMatch(new RegExp(`unknown-url: .*${field}`));
  expect(said.split('\n').length).toBe(4);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('without WebGL one sentence says so, and what needs none goes on', async () => {
  const game = await openPlayed('seed=1', {
    prepare: async (page) => {
      await page.addInitScript(`const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
        };`);
    },
  });
  await game.press('play');
  expect(await noticeOf(game, 'no-webgl')).toBe(english['notice.no-webgl']);
  expect(await game.pass(500)).toMatchObject({ screen: 'title', errors: 0 });
  await game.press('how');
  expect(await game.page.getByText(english['how.sky']).isVisible()).toBe(true);
  expect(game.problems).toEqual([]);
  await game.close();
});

/** How much two pictures of the sky differ: mean difference of a colour, 0..255. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const pixels = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer();
  const [one, other] = [await pixels(a), await pixels(b)];
  let sum = 0;
  for (const [at, value] of one.entries()) sum += Math.abs(value - (other[at] ?? 0));
  return sum / one.length;
}

test('a lost context rests the match and says so; when it comes back, so does the picture', async () => {
  const game = await openPlayed('seed=1', { paintEvery: 1 });
  await flies(game);
  const { page } = game;
  const photograph = async () => {
    await game.pass(200);
    await settled(page);
    return await page.locator('#sky').screenshot();
  };
  await game.press('pause');
  const before = await photograph();
  await game.press('resume');
  const { tick } = await game.pass(100);
  await page.evaluate(`lost = document.querySelector('#sky canvas').getContext('webgl').getExtension('WEBGL_lose_context');
    lost.loseContext()`);
  expect(await noticeOf(game, 'lost-context')).toBe(english['notice.lost-context']);
  expect(await game.pass(2000)).toMatchObject({ screen: 'paused', paused: true, tick });
  const without = await photograph();
  expect(await difference(before, without)).toBeGreaterThan(10);

  await page.evaluate('lost.restoreContext()');
  await page.locator('[data-notice="lost-context"]').waitFor({ state: 'detached' });
  expect(await difference(before, await photograph())).toBeLessThan(3);
  await game.press('resume');
  expect((await game.pass(1000)).tick).toBeGreaterThan(tick);
  expect(await game.status()).toMatchObject({ screen: 'flight', errors: 0 });

  // Lost for good: nobody is told to wait any longer.
  await page.evaluate('lost.loseContext()');
  await noticeOf(game, 'lost-context');
  await game.pass(5500);
  expect(await notices(game)).toEqual([['trouble', english['notice.trouble']]]);
  await game.close();
});

test('a browser that keeps nothing is told of, and the duel is flown', async () => {
  const game = await openPlayed('seed=1', {
    prepare: async (page) => {
      await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('refused', 'SecurityError'); } })`);
    },
  });
  expect(await noticeOf(game, 'storage-refused')).toBe(english['notice.storage-refused']);
  await flies(game);
  // the notice stays: it must not lie over the buttons of the rest screen
  await game.press('pause');
  await game.press('motion');
  await game.press('resume');
  await game.press('close');
  expect(await game.pass(1000)).toMatchObject({ screen: 'flight', paused: false });
  expect(await notices(game)).toEqual([]);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('a picture that does not arrive is told of, and the duel is flown on plain paper', async () => {
  const game = await openPlayed('seed=1', {
    prepare: async (page) => {
      await page.route('**/assets/atlas-*.webp', (route) => route.fulfill({ status: 404, body: '' }));
    },
  });
  await flies(game);
  expect(await noticeOf(game, 'missing-picture')).toContain('atlas.webp');
  expect(await game.status()).toMatchObject({ errors: 0 });
  await game.close();
});

test('a browser without sound is told of, and the duel is flown', async () => {
  const game = await openPlayed('seed=1&audio=on', {
    prepare: async (page) => {
      await page.addInitScript('delete window.AudioContext; delete window.webkitAudioContext;');
    },
  });
  await game.pass(200);
  expect(await noticeOf(game, 'sound-refused')).toBe(english['notice.sound-refused']);
  await flies(game);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('a game that does not arrive says so, and comes at the next press of Play', async () => {
  const engine = '**/assets/engine-*.js';
  const game = await openPlayed('seed=1', {
    screen: { viewport: { width: 960, height: 540 } },
    prepare: async (page) => {
      await page.route(engine, (route) => route.abort());
    },
  });
  await game.press('play');
  expect(await noticeOf(game, 'not-arrived')).toBe(english['notice.not-arrived']);
  // Which says to press Play again, and so must not lie on it.
  expect(
    await game.page.evaluate(`(() => {
      const [play, notice] = ['[data-action="play"]', '[data-notice="not-arrived"]'].map((name) =>
        document.querySelector(name).getBoundingClientRect());
      return notice.left < play.right && notice.top < play.bottom;
    })()`),
  ).toBe(false);
  expect(await game.pass(200)).toMatchObject({ screen: 'title' });
  await game.page.unroute(engine);
  await flies(game);
  await game.close();
});

test('a game that never arrives opens its page anew at the second press, where a browser may have given its files up for lost', async () => {
  let pages = 0;
  const game = await openPlayed('seed=1', {
    screen: { viewport: { width: 960, height: 540 } },
    prepare: async (page) => {
      await page.route('**/assets/engine-*.js', (route) => route.fulfill({ status: 404, body: '' }));
      page.on('domcontentloaded', () => {
        pages += 1;
      });
    },
  });
  await game.press('play');
  expect(await noticeOf(game, 'not-arrived')).toBe(english['notice.not-arrived']);
  expect(pages).toBe(1);
  const anew = game.page.waitForEvent('domcontentloaded');
  await game.press('play');
  await anew;
  expect(pages).toBe(2);
  await game.close();
});

test('an error that nobody foresaw is counted, told once, and the duel goes on', async () => {
  const game = await openPlayed('seed=1');
  await flies(game);
  await game.page.evaluate(`queueMicrotask(() => { throw new Error('first'); });
    setTimeout(() => Promise.reject(new Error('second')))`);
  expect(await game.pass(500)).toMatchObject({ errors: 2, lastError: 'second', screen: 'flight' });
  expect(await notices(game)).toEqual([['trouble', english['notice.trouble']]]);
  await game.close();
});

/** Tells the page that it goes into the browser's cache of pages, or comes back from it. */
const turnPage = ({ page }: PlayedPage, kind: 'pagehide' | 'pageshow') =>
  page.evaluate(`dispatchEvent(new PageTransitionEvent('${kind}', { persisted: true }))`);

// One page through all of it: what was told is told again, and nothing adds up.
test('a sound that is missing, a clock that jumps, a pad that goes, the page cache and a full store: the duel goes on', async () => {
  const game = await openPlayed('seed=1&audio=on', {
    prepare: async (page) => {
      await preparePad(page);
      await page.route(/\/assets\/.*\.(?:webm|m4a|ogg|mp3)$/, (route) => route.fulfill({ status: 404, body: '' }));
    },
  });
  const { page } = game;
  // A pad that goes while a menu stands leaves the menu as it is.
  const pad = padOf(page);
  await pad.plug(true);
  await game.pass(100);
  await pad.plug(false);
  expect(await game.pass(100)).toMatchObject({ screen: 'title', errors: 0 });
  // It was a sign of somebody all the same, so that sounds may have been asked for.
  expect((await notices(game)).filter(([kind]) => kind !== 'sound-refused')).toEqual([]);

  await flies(game);
  expect(await noticeOf(game, 'sound-refused')).toBe(english['notice.sound-refused']);
  await game.press('close');

  // Somebody sets the clock: a day on, and a year back.
  for (const days of [1, -365]) {
    const { tick } = await game.status();
    await page.evaluate(`{ const own = Date.now; Date.now = () => own() + ${days * 86_400_000}; }`);
    const ticks = (await game.pass(500)).tick - tick;
    expect(ticks).toBeGreaterThan(20);
    expect(ticks).toBeLessThanOrEqual(30);
  }

  await turnPage(game, 'pagehide');
  const gone = await game.pass(500);
  expect(gone).toMatchObject({ screen: 'paused', paused: true });
  await turnPage(game, 'pageshow');
  expect(await game.pass(500)).toMatchObject({ screen: 'paused', tick: gone.tick });

  await page.evaluate(`Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`);
  await game.press('motion');
  expect(await noticeOf(game, 'storage-refused')).toBe(english['notice.storage-refused']);
  await game.press('resume');
  expect((await game.pass(500)).tick).toBeGreaterThan(gone.tick);
  expect((await notices(game)).map(([kind]) => kind)).toEqual(['storage-refused']);
  expect(await game.status()).toMatchObject({ screen: 'flight', errors: 0 });
  await game.close();
});
