import { afterAll, expect, test } from 'vitest';
import { openFinger } from './finger.ts';
import { closeBrowser, screens } from './open-page.ts';
import type { PageStatus, Place, Spot } from './page-status.ts';
import { openPlayed, type PlayedPage } from './played-page.ts';

afterAll(closeBrowser);

interface RunStatus extends Omit<PageStatus, 'screen' | 'forecast' | 'landed' | 'runner' | 'result'> {
  readonly screen: string;
  readonly forecast: readonly { readonly half: readonly (readonly [number, number])[]; readonly screen: Spot | null }[];
  readonly landed: readonly { readonly world: Place; readonly inNinety: boolean }[];
  readonly runner: { readonly screen: Spot | null; readonly world: Place; readonly goal: unknown } | null;
  readonly rivals: readonly { readonly world: Place }[];
  readonly result: { readonly winner: string | null; readonly caught: number; readonly reason: string } | null;
}

const asRun = (now: PageStatus): RunStatus => now as unknown as RunStatus;

/** Five ticks a picture, as many as a run takes in: a third of the drawing of a slow phone. */
const frameMs = 80;
const plainPhone = { ...screens.phone, deviceScaleFactor: 1 };
const desk = { viewport: { width: 960, height: 540 } };

/** Waits, in real time, until the run has begun. */
async function running({ pass, page }: PlayedPage): Promise<RunStatus> {
  const last = Date.now() + 60_000;
  for (;;) {
    const now = asRun(await pass(frameMs));
    if (now.screen === 'run' && now.tick > 0) return now;
    if (Date.now() > last) throw new Error(`The run has not begun: ${JSON.stringify(now)}`);
    await page.waitForTimeout(20);
  }
}

/** Where a child runs that believes the companion: the middle of the patch; where the kite lies once it is down. */
function wanted({ forecast: [first], landed: [fallen] }: RunStatus): Place | null {
  if (fallen) return fallen.world;
  if (!first) return null;
  const mean = (axis: 0 | 1) => first.half.reduce((sum, corner) => sum + corner[axis] / first.half.length, 0);
  return { x: mean(0), y: 0, z: mean(1) };
}

/** CSS px that a metre takes beside the runner: enough to point with. */
const metrePx = 13;

/** Where on the screen a finger points to that wants to go there, kept clear of the edges. */
function pointAt(now: RunStatus, to: Place, { width, height }: { width: number; height: number }): Spot | null {
  const from = now.runner?.screen;
  if (!from || now.runner === null) return null;
  const [dx, dy] = [(to.x - now.runner.world.x) * metrePx, (now.runner.world.z - to.z) * metrePx * 0.85];
  const room = (way: number, at: number, low: number, high: number) =>
    way > 0 ? (high - at) / way : way < 0 ? (low - at) / way : Number.POSITIVE_INFINITY;
  const share = Math.min(1, room(dx, from.x, 20, width - 20), room(dy, from.y, 80, height - 20));
  return { x: Math.round(from.x + dx * share), y: Math.round(from.y + dy * share) };
}

test('a person who taps where the patch lies has the kite, on a phone held upright', async () => {
  const game = await openPlayed('level=run-home&seed=13', { screen: plainPhone, frameMs });
  await game.press('play');
  const begun = await running(game);
  expect(begun).toMatchObject({
    phase: 'run',
    mode: 'run',
    level: 'run-home',
    seed: 13,
    result: null,
    you: ['runner'],
  });
  expect(begun.runner?.world).toMatchObject({ x: expect.closeTo(0, 0), z: expect.closeTo(118, 0) });
  // From the first picture on, above the words that teach.
  const { y = 0 } = begun.runner?.screen ?? {};
  expect(y).toBeGreaterThan(plainPhone.viewport.height / 2);
  expect(y).toBeLessThan(0.74 * plainPhone.viewport.height);
  expect(begun.rivals.length).toBeGreaterThan(2);
  expect(begun.digest).toMatch(/^[0-9a-f]{16}$/);

  const finger = await openFinger(game.page);
  const screen = plainPhone.viewport;
  let sawPatch = false;
  const tap = async (status: PageStatus) => {
    const now = asRun(status);
    sawPatch ||= now.forecast.some((patch) => patch.screen !== null);
    const to = now.result === null ? wanted(now) : null;
    const at = to && pointAt(now, to, screen);
    if (!at) return;
    await finger.put(at);
    await finger.put(null);
  };
  const end = asRun(
    await game.until('an end', (now) => asRun(now).screen === 'run-result', { lookMs: 12 * frameMs, meanwhile: tap }),
  );
  expect(sawPatch).toBe(true);
  expect(end).toMatchObject({ phase: 'result', result: { winner: 'you', caught: 1, reason: 'you' }, errors: 0 });
  expect(await game.page.locator('#run-end-title').textContent()).toBe('You have it!');
  await game.page.evaluate('gudiparan.tape()');
  const played = await game.page.evaluate<{ digest: string; ticks: number }>(
    'gudiparan.replay(JSON.stringify(gudiparan.tape()))',
  );
  expect(played.ticks).toBe(end.tick);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('keys run straight, Escape rests, and whoever stands still loses the kite kindly, on a wide screen', async () => {
  const game = await openPlayed('mode=run&seed=5', { screen: desk, frameMs });
  const { page } = game;
  const { keyboard } = page;
  await keyboard.press('Enter');
  const begun = await running(game);
  await keyboard.down('ArrowUp');
  const ran = asRun(await game.pass(1600));
  await keyboard.up('ArrowUp');
  expect((ran.runner?.world.z ?? 0) - (begun.runner?.world.z ?? 0)).toBeGreaterThan(3);
  expect(ran.controls).toEqual([{ seat: 'runner', a: 0, b: 127 }]);

  await keyboard.press('Escape');
  const rest = asRun(await game.pass(400));
  expect(rest).toMatchObject({ screen: 'run-paused', paused: true });
  expect((await game.pass(800)).tick).toBe(rest.tick);
  await keyboard.press('Escape');
  const end = asRun(await game.until('an end', (now) => asRun(now).screen === 'run-result', { lookMs: 12 * frameMs }));
  expect(end.result).toMatchObject({ winner: 'rival', caught: 0, reason: 'rival' });
  expect(await page.locator('#run-end-title').textContent()).toBe('Another child had it');

  await game.press('again');
  expect(await running(game)).toMatchObject({ seed: 5, result: null });
  await keyboard.press('Escape');
  await game.pass(200);
  await game.press('next-wind');
  expect((await running(game)).seed).not.toBe(5);
  await keyboard.press('Escape');
  await game.pass(200);
  await game.press('back');
  expect(await game.pass(200)).toMatchObject({ screen: 'title', phase: 'menu', runner: null });
  expect(game.problems).toEqual([]);
  await game.close();
});
