// Two people at one screen: each has a half of it, an end of the keyboard or a gamepad, and moves nothing but his own.
import { afterAll, expect, test } from 'vitest';
import { layOut } from '../../src/game/layout.ts';
import { dialOf, type Place } from '../../src/game/spool-dial.ts';
import { openFingers } from './fingers.ts';
import { closeBrowser } from './open-page.ts';
import type { PageStatus } from './page-status.ts';
import { openPlayed, type PlayedOptions, type PlayedPage } from './played-page.ts';
import { padOf, preparePad } from './plugged-pad.ts';

afterAll(closeBrowser);

const desk = { screen: { viewport: { width: 960, height: 540 } } };
const tablet = { screen: { viewport: { width: 960, height: 600 }, hasTouch: true, isMobile: true } };

/** From the title in two presses. */
async function sit(table: string, options: PlayedOptions, query = 'seed=4'): Promise<PlayedPage> {
  const game = await openPlayed(query, options);
  await game.press('two');
  await game.press(table);
  await game.inFlight();
  return game;
}

const seats = ({ controls }: PageStatus) => controls.map(({ seat }) => seat);
const wishes = ({ controls }: PageStatus) => controls.map(({ a, b }) => [a, b]);
const across = ({ flyers }: PageStatus) => flyers.map(({ world }) => world.x);

/** Where the big spool lies on a screen, and CSS px for each px of its place. */
function dialOn(wide: number, high: number, place: Place) {
  const layout = layOut(wide, high, 1, 0.5);
  return { dial: dialOf(layout, place), css: layout.scale / layout.canvasPerCss };
}

/** The match so far, played again from its tape, at rest: its digest and the page's own. */
async function digests(game: PlayedPage): Promise<[string | null, string]> {
  await game.page.keyboard.press('Escape');
  const { digest, tick, digestTick } = await game.until('a rest', ({ paused }) => paused);
  expect(digestTick).toBe(tick);
  const again = await game.page.evaluate<string>(
    'gudiparan.replay(JSON.stringify(gudiparan.tape())).then(({ digest }) => digest)',
  );
  return [digest, again];
}

test('two fingers in two halves fly two kites, and a finger stays its own where it wanders', async () => {
  const game = await sit('two-rivals', tablet);
  const fingers = await openFingers(game.page);
  const before = await game.pass(50);
  expect(seats(before)).toEqual(['left', 'right']);
  expect(before.you).toEqual(['left', 'right']);

  await fingers.put(1, { x: 120, y: 150 });
  const one = await game.pass(600);
  expect(wishes(one)[0]).not.toEqual([0, 0]);
  // Nobody has touched the other half.
  expect(wishes(one)[1]).toEqual([0, 0]);

  await fingers.put(2, { x: 860, y: 150 });
  const both = await game.pass(4000);
  const [left = 0, right = 0] = across(both);
  const [leftBefore = 0, rightBefore = 0] = across(before);
  expect(left).toBeLessThan(leftBefore - 4);
  expect(right).toBeGreaterThan(rightBefore + 4);

  // Into the other one's half, where a finger lies already: it is still the left one's, and his kite follows.
  await fingers.put(1, { x: 640, y: 150 });
  const wandered = await game.until('the left kite follows', (now) => (across(now)[0] ?? 0) > left + 8, { seconds: 9 });
  expect(wandered.tick).toBeGreaterThan(both.tick);
  expect(game.problems).toEqual([]);
  const [digest, again] = await digests(game);
  expect(again).toBe(digest);
  await game.close();
});

test('a finger that goes round the spool feeds it, the other way winds it, and lifted lets it be', async () => {
  const game = await sit('two-crew', tablet);
  const fingers = await openFingers(game.page);
  const { dial, css } = dialOn(960, 600, 'left');
  const spot = (turn: number) => ({
    x: Math.round(css * (dial.x + 60 * Math.cos(turn * 2 * Math.PI))),
    y: Math.round(css * (dial.y + 60 * Math.sin(turn * 2 * Math.PI))),
  });
  expect(seats(await game.status())).toEqual(['left-spool', 'left']);

  /** Goes round by so many turns in so many looks of 50 ms. */
  const goRound = async (turns: number, looks: number) => {
    for (let look = 0; look < looks; look++) {
      await fingers.put(1, spot((turns * look) / looks));
      await game.pass(50);
    }
    return await game.status();
  };
  const [feed = []] = wishes(await goRound(0.5, 10));
  expect(feed[0]).toBeGreaterThan(50);
  expect(feed[1]).toBe(0);
  await fingers.lift();
  expect(wishes(await game.pass(100))[0]).toEqual([0, 0]);
  const [wind = []] = wishes(await goRound(-0.8, 10));
  expect(wind[0]).toBeLessThan(-70);
  expect(wishes(await game.status())[1]).toEqual([0, 0]);
  await fingers.lift();
  const [digest, again] = await digests(game);
  expect(again).toBe(digest);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('letters fly the left kite, arrows the right one', async () => {
  const game = await sit('two-rivals', desk, 'seed=4&scheme=hand');
  const { keyboard } = game.page;
  await keyboard.down('KeyQ');
  await keyboard.down('KeyA');
  await keyboard.down('Enter');
  await keyboard.down('ArrowRight');
  expect(wishes(await game.pass(600))).toEqual([
    [127, -127],
    [-127, 127],
  ]);
  for (const key of ['KeyQ', 'KeyA', 'Enter']) await keyboard.up(key);
  expect(wishes(await game.pass(600))).toEqual([
    [0, 0],
    [0, 127],
  ]);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('whoever presses his gamepad first has the left place', async () => {
  const game = await sit('two-rivals', { ...desk, prepare: preparePad }, 'seed=4&scheme=oneline');
  const [first, second] = [padOf(game.page, 0), padOf(game.page, 1)];
  await first.plug(true);
  await second.plug(true);
  await game.pass(100);
  await second.press(0, true);
  const left = await game.pass(400);
  expect(wishes(left)).toEqual([
    [-127, 0],
    [0, 0],
  ]);
  await first.press(0, true);
  await second.press(0, false);
  const both = await game.pass(400);
  expect(wishes(both).map(([reel]) => reel)).toEqual([127, -127]);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('alone at the spool: one tap of a key begins to feed, another ends it, and the tape plays it again', async () => {
  const game = await openPlayed('seed=4', desk);
  await game.press('two');
  await game.press('spool-taps');
  await game.press('one-spool');
  expect(seats(await game.inFlight())).toEqual(['left-spool']);
  const { keyboard } = game.page;
  const tap = async (key: string) => {
    await keyboard.down(key);
    await game.pass(100);
    await keyboard.up(key);
    return wishes(await game.pass(200));
  };
  expect(await tap('KeyQ')).toEqual([[64, 0]]);
  expect(await tap('KeyQ')).toEqual([[0, 0]]);
  expect(await tap('ArrowLeft')).toEqual([[-102, 0]]);
  // A press on the right of the spool's middle is a tap too: it turns about, and again it rests.
  const { dial, css } = dialOn(960, 540, 'whole');
  const press = async () => {
    await game.page.mouse.move(css * (dial.x + 30), css * dial.y);
    await game.page.mouse.down();
    await game.pass(100);
    await game.page.mouse.up();
    return wishes(await game.pass(200));
  };
  expect(await press()).toEqual([[64, 0]]);
  expect(await press()).toEqual([[0, 0]]);
  const [digest, again] = await digests(game);
  expect(again).toBe(digest);
  expect(game.problems).toEqual([]);
  await game.close();
});

test('alone at the spool with a gamepad: the triggers are held, or the stick goes round', async () => {
  const game = await sit('one-spool', { ...desk, prepare: preparePad });
  const pad = padOf(game.page);
  await pad.plug(true);
  await game.pass(100);
  for (const [button, feed] of [
    [7, 64],
    [6, -102],
  ] as const) {
    await pad.press(button, true);
    expect(wishes(await game.pass(200))).toEqual([[feed, 0]]);
    await pad.press(button, false);
    expect(wishes(await game.pass(200))).toEqual([[0, 0]]);
  }
  for (const way of [1, -1]) {
    for (let look = 0; look < 12; look++) {
      const turn = (way * look * Math.PI) / 6;
      await pad.stick(Math.cos(turn), -Math.sin(turn));
      await game.pass(50);
    }
    const [[feed = 0] = []] = wishes(await game.status());
    expect(way * feed).toBeGreaterThan(80);
    await pad.stick(0, 0);
    expect(wishes(await game.pass(100))).toEqual([[0, 0]]);
  }
  expect(game.problems).toEqual([]);
  await game.close();
});
