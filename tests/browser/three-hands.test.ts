// The three ways to hold a line, each by a device of its own, from the title to a cut.
import { afterAll, expect, test } from 'vitest';
import { openFinger } from './finger.ts';
import { closeBrowser } from './open-page.ts';
import { type PageStatus, pairOf } from './page-status.ts';
import { openPlayed, type PlayedOptions, type PlayedPage } from './played-page.ts';
import { padOf, preparePad } from './plugged-pad.ts';
import { type SeenFight, seenFight } from './seen-fight.ts';

afterAll(closeBrowser);

const desk: PlayedOptions = { screen: { viewport: { width: 960, height: 540 } } };
const phoneHome = { x: 195, y: 620 };

/** The wishes of the player in a status. */
const wishOf = ({ controls }: PageStatus) => ({ reel: controls[0]?.a ?? 0, lean: controls[0]?.b ?? 0 });

/** Flies until the match is decided; says how it ended for the player, and whether lines were crossed. */
async function decide(game: PlayedPage, act: (seen: SeenFight | null, now: PageStatus) => Promise<void>) {
  const screen = game.page.viewportSize() ?? { width: 0, height: 0 };
  let crossed = false;
  const end = await game.until('a decision', ({ result }) => result !== null, {
    meanwhile: async (now) => {
      const seen = seenFight(now, screen);
      crossed = crossed || (seen?.crossed ?? false);
      await act(seen, now);
    },
  });
  const { result, you } = end;
  return { crossed, cuts: result?.reason === 'cut' && you.includes(result.winner ?? '') };
}

/** The first duels, one after another, until one is won. In each of them the lines are crossed. */
async function firstCut(fly: (seed: number) => Promise<{ crossed: boolean; cuts: boolean }>): Promise<void> {
  for (const seed of [1, 2, 3]) {
    const { crossed, cuts } = await fly(seed);
    expect(crossed, `seed ${seed}`).toBe(true);
    if (cuts) return;
  }
  throw new Error('none of three duels was won');
}

test('Hand by touch: a spool floats where the thumb goes down, and a thumb cuts in the first duels', async () => {
  await firstCut(async (seed) => {
    const game = await openPlayed(`seed=${seed}&scheme=hand`);
    await game.press('play');
    await game.inFlight();
    const thumb = await openFinger(game.page);
    const put = async (right: number, up: number) => {
      if (thumb.at === null) await thumb.put(phoneHome);
      await thumb.put({ x: phoneHome.x + Math.round(60 * right), y: phoneHome.y - Math.round(60 * up) });
    };
    const end = await decide(game, async (seen) => {
      if (seen === null) await thumb.put(null);
      else if (seen.crossed) await put(0, seen.pulls ? -1 : 1);
      else if (Math.abs(seen.turn) > 0.6) await put(Math.sign(seen.turn), 1);
      else await put(Math.max(-1, Math.min(1, 2 * seen.turn)), -1);
    });
    expect(game.problems).toEqual([]);
    await game.close();
    return end;
  });
});

test('the thumb asks in proportion, wherever it lies; lifted, or lost, it holds', async () => {
  const game = await openPlayed('seed=2&scheme=hand');
  await game.press('play');
  await game.inFlight();
  const thumb = await openFinger(game.page);
  // Even in the sky.
  await thumb.put({ x: 300, y: 200 });
  expect(wishOf(await game.pass(300))).toEqual({ reel: 0, lean: 0 });
  await thumb.put({ x: 300, y: 260 });
  expect(wishOf(await game.pass(300)).reel).toBe(-127);
  await thumb.put({ x: 270, y: 170 });
  const half = wishOf(await game.pass(300));
  expect(half.reel).toBeGreaterThan(20);
  expect(half.reel).toBeLessThan(64);
  expect(half.lean).toBe(-half.reel);
  await game.page.evaluate(`dispatchEvent(new Event('blur'))`);
  expect(wishOf(await game.pass(300))).toEqual({ reel: 0, lean: 0 });
  await thumb.put(null);
  await thumb.put({ x: 100, y: 700 });
  await thumb.put({ x: 100, y: 640 });
  expect(wishOf(await game.pass(300)).reel).toBe(127);
  await thumb.put(null);
  expect(wishOf(await game.pass(300))).toEqual({ reel: 0, lean: 0 });
  expect(game.problems).toEqual([]);
  await game.close();
});

/** Waits until the choice that wanders has come to a button. */
async function wanderTo(game: PlayedPage, action: string): Promise<void> {
  for (let looks = 0; looks < 80; looks++) {
    if ((await game.page.evaluate('document.activeElement?.dataset.action')) === action) return;
    await game.pass(400);
  }
  throw new Error(`the choice never comes to ${action}`);
}

test('one switch, chosen in the settings, and the space bar alone: from the title to a cut and into the next duel', async () => {
  await firstCut(async (seed) => {
    const game = await openPlayed(`seed=${seed}`, desk);
    const { keyboard } = game.page;
    // Somebody who can reach the sheet chooses it once; from here on there is the space bar alone.
    await game.press('settings');
    await game.page.locator('input[name="scans"]').check();
    await game.page.locator('.settings-panel > button').click();
    await wanderTo(game, 'play');
    await keyboard.press('Space');
    await game.inFlight();
    expect(wishOf(await game.pass(500))).toEqual({ reel: 0, lean: 0 });
    let held = false;
    const hold = async (wanted: boolean) => {
      if (wanted !== held) await (wanted ? keyboard.down('Space') : keyboard.up('Space'));
      held = wanted;
    };
    const end = await decide(game, async (seen) => {
      if (seen === null) await hold(false);
      else await hold(seen.crossed ? seen.pulls : Math.abs(seen.turn) < 0.7);
    });
    // A switch that is still held presses nothing that comes up, nor does letting it go.
    await hold(true);
    const result = await game.until('the result', (now) => now.screen === 'result', { lookMs: 1000 });
    await keyboard.down('Space');
    await hold(false);
    expect((await game.pass(500)).screen).toBe('result');
    await wanderTo(game, 'again');
    await keyboard.press('Space');
    expect((await game.inFlight()).tick).toBeLessThan(result.tick);
    expect(game.problems).toEqual([]);
    await game.close();
    return end;
  });
});

test('Point by a gamepad alone: a button plays, the stick moves the mark, any button pulls', async () => {
  await firstCut(async (seed) => {
    const game = await openPlayed(`seed=${seed}`, { ...desk, prepare: preparePad });
    const pad = padOf(game.page);
    const tap = async (button: number) => {
      await pad.press(button, true);
      const now = await game.pass(100);
      await pad.press(button, false);
      await game.pass(100);
      return now;
    };
    await pad.plug(true);
    await tap(0);
    await game.inFlight();
    expect(wishOf(await game.pass(300))).toEqual({ reel: 0, lean: 0 });
    let pulled = false;
    let beats = 0;
    const end = await decide(game, async (seen) => {
      const pulls = seen?.crossed === true && seen.pulls;
      if (pulls !== pulled) await pad.press(7, pulls);
      pulled = pulls;
      // The mark is pushed for a beat, and the kite is given three to follow.
      const { right, up } = seen === null || seen.crossed || beats++ % 4 > 0 ? { right: 0, up: 0 } : seen.way;
      const far = Math.hypot(right, up);
      await pad.stick(far > 40 ? right / far : 0, far > 40 ? up / far : 0);
    });
    expect(game.problems).toEqual([]);
    await game.close();
    return end;
  });
});

test.each([
  ['left', -1],
  ['right', 1],
])('the stick, pushed to the %s for half a second, has the kite fly there', async (_, side) => {
  const game = await openPlayed('seed=4', { ...desk, prepare: preparePad });
  const pad = padOf(game.page);
  await game.press('play');
  await game.inFlight();
  await pad.plug(true);
  const before = pairOf(await game.pass(200)).me?.world.x ?? 0;
  await pad.stick(side, 0);
  await game.pass(500);
  await pad.stick(0, 0);
  const until = { seconds: 5, lookMs: 100 };
  const there = await game.until(
    'the kite is there',
    (now) => side * ((pairOf(now).me?.world.x ?? 0) - before) > 12,
    until,
  );
  expect(there.crossings.length === 0 || side > 0).toBe(true);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('a gamepad that is unplugged in the fight lets the duel rest; plugged in again, Start flies on', async () => {
  const game = await openPlayed('seed=2&scheme=oneline', { ...desk, prepare: preparePad });
  const pad = padOf(game.page);
  await game.page.keyboard.press('Enter');
  await game.inFlight();
  await pad.plug(true);
  await game.pass(200);
  // A cross is a button too.
  await pad.press(13, true);
  expect(wishOf(await game.pass(400)).reel).toBe(-127);
  await pad.plug(false);
  const rests = await game.pass(200);
  expect(rests).toMatchObject({ screen: 'paused', paused: true });
  await pad.press(13, false);
  await pad.plug(true);
  await game.pass(200);
  await pad.press(9, true);
  const on = await game.pass(400);
  expect(on).toMatchObject({ screen: 'flight', paused: false });
  expect(on.tick).toBeGreaterThan(rests.tick);
  expect(wishOf(on).reel).toBe(127);
  expect(game.problems).toEqual([]);
  await game.close();
});
