// A museum's kiosk through a day: nobody is there, somebody comes, goes away, the staff looks after it, and it breaks.
import { afterAll, describe, expect, test } from 'vitest';
import { sealPin } from '../../src/session/kiosk/pin.ts';
import english from '../../src/text/locales/en.json';
import { closeBrowser } from './open-page.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';

afterAll(closeBrowser);

interface KioskStatus {
  readonly phase: string;
  readonly safe: boolean;
  readonly today: { readonly visits: number; readonly idle: number; readonly heals: number; readonly errors: number };
  readonly complaints: readonly string[];
}

const kioskOf = async (game: PlayedPage) => ((await game.status()) as unknown as { kiosk: KioskStatus }).kiosk;

/** Lets time pass, and code and pictures arrive, until a moment has come; also over a page that opens itself anew. */
async function until(game: PlayedPage, moment: string, lookMs = 500): Promise<void> {
  const last = Date.now() + 40_000;
  for (;;) {
    await game.page.clock.runFor(lookMs);
    try {
      if (await game.page.evaluate(`Boolean(globalThis.gudiparan && (${moment}))`)) return;
    } catch {
      // The page is being opened anew.
    }
    if (Date.now() > last) throw new Error(`It never came to this: ${moment}; ${JSON.stringify(await game.status())}`);
    await game.page.waitForTimeout(20);
  }
}

const attracts = `gudiparan.status().phase === 'attract' && gudiparan.status().tick > 0`;
const flies = `gudiparan.status().screen === 'flight' && gudiparan.status().tick > 0`;
const stored = (game: PlayedPage) =>
  game.page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('gudiparan.kiosk.')));

/** A tall kiosk at a quarter of its pixels. */
const screen = { viewport: { width: 540, height: 960 }, hasTouch: true };

const openKiosk = (file: string | null = null, query = '') =>
  openPlayed(`mode=kiosk&seed=4${query}`, {
    screen,
    // Two pictures a second: minutes pass in which nobody is there.
    frameMs: 500,
    prepare: async (page) => {
      if (file === null) return;
      await page.route('**/kiosk.json', (route) => route.fulfill({ body: file, contentType: 'application/json' }));
    },
  });

describe('a day', () => {
  test('it plays by itself, the first touch flies, whoever goes away is asked after, and nothing of him is kept', async () => {
    const game = await openKiosk();
    const { page } = game;
    await until(game, attracts);
    const before = { seed: (await game.status()).seed, keys: await stored(game) };
    const history = await page.evaluate('history.length');
    const words = await page.locator('.attract-call').allTextContents();
    expect(words).toHaveLength(3);
    expect(words[0]).toBe(english['kiosk.touch']);

    await page.touchscreen.tap(250, 200);
    // What it played to itself flies on until the visitor's own match has come.
    await until(game, `${flies} && gudiparan.status().kiosk.phase === 'visit'`);
    expect(await kioskOf(game)).toMatchObject({ phase: 'visit', today: { visits: 1 } });
    await game.pass(3000);
    expect(await page.locator('.pause:visible').evaluate((pause) => pause.getBoundingClientRect().top)).toBeGreaterThan(
      480,
    );

    await page.clock.runFor(38_500);
    await until(game, `gudiparan.status().kiosk.phase === 'warning'`);
    expect(await page.locator('.visit-strip').textContent()).toContain(english['kiosk.still-there']);
    await page.touchscreen.tap(250, 200);
    await game.pass(1000);
    expect(await kioskOf(game)).toMatchObject({ phase: 'visit' });
    expect(await page.locator('.visit-strip').isVisible()).toBe(false);

    await page.clock.runFor(61_000);
    await until(game, attracts);
    expect(await kioskOf(game)).toMatchObject({ phase: 'attract', today: { visits: 1, idle: 1 } });
    expect(await stored(game)).toEqual(before.keys);
    expect(await page.evaluate('history.length')).toBe(history);
    expect(game.problems).toEqual([]);
    await game.close();
  });

  test('a call in another language is answered in it, and the way out of the page is shut', async () => {
    const game = await openKiosk('{"languages": ["en", "fa-AF"], "levels": ["first-duel"], "playlist": "no-conflict"}');
    const { page } = game;
    await until(game, attracts);
    await page.locator('[data-begin="fa-AF"]').tap();
    await until(game, `${flies} && document.documentElement.lang === 'fa-AF'`);
    expect(await game.status()).toMatchObject({ level: 'first-duel', locale: 'fa-AF' });

    const refused = await page.evaluate(() => {
      const sky = document.querySelector('#sky');
      const said = (event: Event) => !(sky?.dispatchEvent(event) ?? true);
      const make = (kind: string) => new Event(kind, { bubbles: true, cancelable: true });
      const events = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart'].map(make);
      const wheel = new WheelEvent('wheel', { ctrlKey: true, bubbles: true, cancelable: true });
      const keys = ['F5', 'F11'].map((key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      const reload = new KeyboardEvent('keydown', { key: 'r', ctrlKey: true, bubbles: true, cancelable: true });
      return [...events, wheel, ...keys, reload].map(said);
    });
    expect(refused).toEqual(refused.map(() => true));
    expect(await page.evaluate(`window.open('https://example.org')`)).toBeNull();
    expect(await page.locator('a[href]').count()).toBe(0);
    expect(await page.locator('[data-action="winter-tournament"]').isVisible()).toBe(false);

    // The story is told by the museum's playlist, and nobody is asked for another.
    await game.press('pause');
    await game.press('back');
    await game.press('story');
    await until(game, `document.documentElement.dataset.screen === 'story'`);
    const chapters = await page
      .locator('.story-chapter')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.choice));
    expect(chapters.slice(0, 2)).toEqual(['1', '2']);
    expect(chapters.filter((chapter) => !['1', '2', '9', '10'].includes(chapter ?? ''))).toEqual([]);
    expect(await page.locator('[data-action="way"]').first().isVisible()).toBe(false);
    await game.close();
  });
});

describe('the staff', () => {
  test('holds the corner, is kept waiting after five wrong PINs, and reads what was left out of a half-wrong file', async () => {
    const file = JSON.stringify({
      minutes: 'many',
      colour: 1,
      playlist: 'moon',
      pin: sealPin('2580', '0011223344556677'),
    });
    const game = await openKiosk(file, '&level=nowhere');
    const { page } = game;
    await until(game, attracts);
    expect(await page.locator('.notice:visible').count()).toBe(0);
    await page.mouse.move(20, 20);
    await page.mouse.down();
    await page.clock.runFor(5100);
    await page.mouse.up();
    const enter = async (pin: string) => {
      for (const digit of pin) await page.locator(`[data-digit="${digit}"]`).tap();
      await page.locator('[data-digit="enter"]').tap();
    };
    for (let wrong = 0; wrong < 5; wrong++) await enter('1111');
    expect(await page.locator('.staff [role="status"]').textContent()).toContain('60');
    await enter('2580');
    expect(await page.locator('.staff-desk').isVisible()).toBe(false);
    await page.clock.runFor(61_000);
    await enter('2580');
    expect(await page.locator('.staff-desk').isVisible()).toBe(true);
    const report = (await page.locator('.staff-report').textContent()) ?? '';
    expect(report).toMatch(
      /minutes must be.*colour is not known.*kiosk\.json: playlist names no file of levels\/playlists: "moon"/,
    );
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-staff-press="export"]').tap(),
    ]);
    expect(table.suggestedFilename()).toBe('gudiparan-kiosk.csv');
    await page.locator('[data-staff-press="dismiss"]').tap();
    await until(game, attracts);
    await game.close();
  });
});

/** The picture is gone for good: nobody gives it back. */
const losesContext = `document.querySelector('#sky canvas').getContext('webgl').getExtension('WEBGL_lose_context').loseContext()`;

test('an error opens the page anew, and so does a picture that is lost for good; after three it spares itself, shows the staff a code, and still plays', async () => {
  const game = await openKiosk();
  const { page } = game;
  for (let time = 1; time <= 3; time++) {
    await until(game, attracts);
    // A page that is being left heals no more: the next trouble waits for the new one.
    await page.evaluate('globalThis.isLeft = true');
    if (time === 2) await page.evaluate(losesContext);
    else await page.evaluate(`queueMicrotask(() => { throw new Error('planted ${time}'); })`);
    await until(
      game,
      `!globalThis.isLeft && gudiparan.status().kiosk.today.heals === ${time} && gudiparan.status().errors === 0`,
    );
  }
  await until(game, attracts);
  expect(await kioskOf(game)).toMatchObject({ safe: true, today: { heals: 3, errors: 2 } });
  const { heals } = (await kioskOf(game)) as unknown as { heals: { cause: string }[] };
  expect(heals.map(({ cause }) => cause)).toEqual(['error', 'context', 'error']);
  expect(await page.locator('.safe-code').textContent()).toBe('K1');
  await game.close();
});
