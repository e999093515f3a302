// When the lesson comes, when it ends, and what leads out of it. The matches are real.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { startMatch } from '../../src/session/match.ts';
import { offered } from '../../src/session/play.ts';
import { rewindOf } from '../../src/session/rewind.ts';
import { openSettings } from '../../src/session/settings.ts';
import { openSitting } from '../../src/session/sitting.ts';
import type { MatchOrder } from '../../src/session/sitting-parts.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const { levels } = readCatalogue(shippedFiles());

/** A sitting whose pictures and sounds are nobody's, at the title, with the game there. */
function sit(storage = memoryStorage(), teachesFirst = true) {
  const orders: MatchOrder[] = [];
  const ghosts: boolean[] = [];
  const screens: string[] = [];
  const nothing = () => {};
  const sitting = openSitting({
    storage,
    settings: openSettings(storage, {}, false),
    board: {
      show: (screen) => screens.push(screen),
      settings: nothing,
      begin: nothing,
      reading: nothing,
      moment: nothing,
      cuts: nothing,
      outcome: nothing,
    },
    seed: 7,
    play: () => ({ mode: 'duel', level: 'first-duel' }),
    offered: (offer) => offered(offer, { year: 2026, month: 3, day: 9 }, true),
    teachesFirst,
  });
  sitting.arrived({
    picture: {
      show: nothing,
      setMotion: nothing,
      setScheme: nothing,
      setSpoolTaps: nothing,
      setTeaching: (teaches) => ghosts.push(teaches),
    },
    rewindOf,
    startMatch: (order) => {
      orders.push(order);
      const level = levels.get(order.play.level);
      if (!level) throw new Error(`no level ${order.play.level}`);
      const { setup, you } = level;
      return startMatch({ setup, you, seed: order.seed, teaching: order.teach, lesson: order.lesson });
    },
  });
  const flyFor = (seconds: number) => {
    for (let i = 0; i < seconds * 60; i++) {
      sitting.events((sitting.replay ?? sitting.match)?.advance(1000 / 60, () => restingGesture) ?? []);
      sitting.frame();
    }
  };
  /** Wears a line through in the middle: it parts in the next tick. */
  const partLineOf = (flyer: number) => {
    const coat = sitting.match?.world.flyers[flyer]?.coat;
    if (!coat) throw new Error('nobody flies');
    const middle = Math.floor(coat.wear.length / 3);
    coat.wear[middle] = 1;
    coat.low = coat.high = middle;
  };
  return { sitting, orders, ghosts, screens, flyFor, partLineOf, flown: () => orders.map(({ play }) => play.level) };
}

test('the very first Play is the guarded duel, and never again on this device', () => {
  const storage = memoryStorage();
  const first = sit(storage);
  first.sitting.press('play');
  expect(first.orders.at(-1)).toMatchObject({ lesson: true, teach: false });
  first.flyFor(0.1);
  expect(first.sitting.match?.hud.lesson?.step).toBe('hold');
  first.sitting.press('pause');
  first.sitting.press('back');
  first.sitting.press('play');
  expect(first.flown()).toEqual(['guarded-duel', 'first-duel']);
  const second = sit(storage);
  second.sitting.press('play');
  expect(second.flown()).toEqual(['first-duel']);
});

test('an address that asks for something gets that, and no lesson', () => {
  const { sitting, flown } = sit(memoryStorage(), false);
  sitting.press('play');
  expect(flown()).toEqual(['first-duel']);
});

test('who skips the lesson flies the duel at once; there is nothing to skip in it', () => {
  const { sitting, flown, flyFor } = sit();
  sitting.press('play');
  flyFor(0.5);
  sitting.press('skip');
  expect(sitting.flow.screen).toBe('flight');
  sitting.press('skip');
  expect(flown()).toEqual(['guarded-duel', 'first-duel']);
});

test('the lesson can be chosen again from the title and from the rest, by the way in which the line is held', () => {
  const { sitting, flown, flyFor } = sit(memoryStorage({ 'gudiparan.guarded': 'yes' }));
  sitting.press('learn');
  flyFor(0.5);
  sitting.press('skip');
  sitting.press('pause');
  sitting.press('scheme-oneline');
  sitting.press('learn');
  expect(flown()).toEqual(['guarded-duel', 'first-duel', 'guarded-one-line']);
});

test('a lesson that goes wrong begins again a moment later, without a result', () => {
  const { sitting, orders, screens, flyFor, partLineOf } = sit();
  sitting.press('play');
  flyFor(1);
  partLineOf(0);
  flyFor(1);
  expect(sitting.match?.contest.out).toBe(true);
  flyFor(1.5);
  expect(orders).toHaveLength(2);
  expect(orders.map(({ lesson }) => lesson)).toEqual([true, true]);
  expect(sitting.match?.contest.out).toBe(false);
  expect(screens).not.toContain('result');
});

test('the ghost hand shows a step when it is new, goes, and comes again after 12 s without it', () => {
  const { sitting, ghosts, flyFor } = sit();
  sitting.press('play');
  flyFor(1);
  expect(ghosts.at(-1)).toBe(true);
  flyFor(5);
  expect(ghosts.at(-1)).toBe(false);
  flyFor(7);
  expect(ghosts.at(-1)).toBe(true);
});

test('after the lesson the next wind is that of the duel itself', () => {
  const { sitting, flown, flyFor } = sit();
  sitting.press('play');
  flyFor(0.2);
  sitting.press('next-wind');
  expect(flown()).toEqual(['guarded-duel', 'first-duel']);
});
