// The companion on the page: sent by a button, a key and a tap, called home, seen running, and what he catches hangs on the wall.
import { afterAll, expect, test } from 'vitest';
import { closeBrowser } from './open-page.ts';
import type { PageStatus, Place, Spot } from './page-status.ts';
import { openPlayed } from './played-page.ts';

afterAll(closeBrowser);

/** What the page says of errands, beside the contract. */
interface ErrandStatus extends PageStatus {
  readonly errand: {
    readonly stage: string;
    readonly after: string | null;
    readonly offer: string | null;
    readonly caught: number;
  } | null;
  readonly runner: { readonly screen: Spot | null; readonly world: Place } | null;
}

const errandOf = (now: PageStatus) => (now as ErrandStatus).errand;

test('a loose kite is offered; he is sent by a button, called home, sent by a key and by a tap on the kite', async () => {
  // In this wind somebody is cut within eleven seconds, and you are not for two minutes, though you only hold on.
  const game = await openPlayed('mode=tournament&level=open-sky-12&seed=4', {
    screen: { viewport: { width: 960, height: 540 } },
    frameMs: 80,
  });
  await game.press('play');
  await game.inFlight();
  expect(await game.page.locator('[data-action="send"]').isVisible()).toBe(false);
  await game.until('a kite is loose', (now) => errandOf(now)?.offer !== null, { seconds: 30 });
  await game.press('send');
  const sent = await game.pass(500);
  expect(errandOf(sent)?.stage).toBe('down');
  expect(errandOf(sent)?.after).not.toBeNull();
  expect((sent as ErrandStatus).runner).not.toBeNull();
  expect(sent.hint).toBeNull();
  await expect.poll(() => game.page.locator('.errand-words').textContent()).toBe('He climbs down.');
  await game.press('recall');
  expect(errandOf(await game.pass(300))?.stage).toBe('up');
  await game.page.keyboard.press('KeyF');
  const again = await game.pass(300);
  expect(errandOf(again)?.stage).toBe('down');
  // A tap on another loose kite turns him after that one.
  const other = await game.until(
    'another kite is loose in the picture',
    (now) => now.loose.some(({ id, screen }) => id !== errandOf(now)?.after && (screen?.y ?? 999) < 400),
    { seconds: 60, lookMs: 240 },
  );
  const wanted = other.loose.find(({ id, screen }) => id !== errandOf(other)?.after && (screen?.y ?? 999) < 400);
  await game.page.mouse.click(wanted?.screen?.x ?? 0, wanted?.screen?.y ?? 0);
  expect(errandOf(await game.pass(240))?.after).toBe(wanted?.id);
  // What was pressed is on the tape: it plays the same again.
  await game.press('pause');
  const rested = await game.pass(200);
  const replayed = await game.page.evaluate('gudiparan.replay(JSON.stringify(gudiparan.tape()))');
  expect(replayed).toMatchObject({ digest: rested.digest, ticks: rested.tick });
  expect(game.problems).toEqual([]);
  await game.close();
});

test('the wall is bare and says how to fill it; what hangs there is flown, taken down and put back', async () => {
  const kite = (pattern: string, flyer: string) => ({
    pattern,
    flyer,
    level: 'open-sky-12',
    seed: 7,
    date: '2026-11-23',
  });
  const kept = { kites: [kite('mah', 'zohra'), kite('tir', 'bashir')], flown: -1 };
  const bare = await openPlayed('level=first-duel');
  await bare.press('wall');
  await expect.poll(() => bare.page.locator('.wall-bare').isVisible()).toBe(true);
  await bare.page.keyboard.press('Escape');
  expect((await bare.pass(200)).screen).toBe('title');
  await bare.close();
  const game = await openPlayed('level=first-duel&seed=3', {
    prepare: async (page) => {
      await page.addInitScript((text) => {
        localStorage.setItem('gudiparan.wall', localStorage.getItem('gudiparan.wall') ?? text);
      }, JSON.stringify(kept));
    },
  });
  await game.press('wall');
  await expect.poll(() => game.page.locator('.wall-kite').count()).toBe(2);
  await game.press('fly-kite');
  await game.press('take-down');
  expect(await game.page.locator('.wall-kite').count()).toBe(1);
  await game.press('put-back');
  expect(await game.page.locator('.wall-kite[data-flown="true"] .wall-name').textContent()).toBe('The kite of Zohra');
  await game.press('back');
  await game.press('play');
  await game.inFlight();
  const rivals = await game.page.locator('.thread-peg').count();
  expect(rivals).toBe(1);
  expect(game.problems).toEqual([]);
  await game.close();
});
