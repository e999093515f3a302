// A sitting of two at one screen, from the press to the result.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import type { HudReading } from '../../src/session/hud.ts';
import { layTable } from '../../src/session/lay-table.ts';
import { startMatch } from '../../src/session/match.ts';
import type { Moment } from '../../src/session/moment.ts';
import { type OfferedPlay, offered } from '../../src/session/play.ts';
import { rewindOf } from '../../src/session/rewind.ts';
import { openSettings } from '../../src/session/settings.ts';
import { openSitting } from '../../src/session/sitting.ts';
import type { MatchOrder, Opening, WaveOutcome } from '../../src/session/sitting-parts.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const level = readCatalogue(shippedFiles()).levels.get('first-duel');
if (!level) throw new Error('the first duel is not there');
const { setup, you } = level;

/** A sitting with a board that writes down what it is told; the matches are real. Nobody has flown before. */
function sit() {
  const told = { opening: null as Opening | null, moments: new Set<Moment>(), outcome: null as WaveOutcome | null };
  const orders: MatchOrder[] = [];
  let pair: readonly HudReading[] = [];
  let cuts = 0;
  const sitting = openSitting({
    storage: memoryStorage(),
    settings: openSettings(memoryStorage(), {}, false),
    board: {
      show: () => {},
      settings: () => {},
      begin: (opening) => {
        told.opening = opening;
      },
      reading: (_, readings = []) => {
        pair = readings;
      },
      moment: (moment) => moment && told.moments.add(moment),
      cuts: (count) => {
        cuts = count;
      },
      outcome: (outcome) => {
        told.outcome = outcome;
      },
    },
    teachesFirst: true,
    seed: 7,
    play: () => ({ mode: 'duel', level: 'first-duel' }),
    offered: (offer) => offered(offer, { year: 2026, month: 3, day: 9 }, true),
  });
  const nothing = () => {};
  sitting.arrived({
    picture: { show: nothing, setMotion: nothing, setScheme: nothing, setSpoolTaps: nothing, setTeaching: nothing },
    rewindOf,
    startMatch: (order) => {
      orders.push(order);
      const laid = layTable(setup, you, order.play.table ?? 'friend', undefined);
      return startMatch({ ...laid, you, seed: order.seed, teaching: order.teach });
    },
  });
  /** Lets time pass until the result stands; `does` says what each seat does. */
  const flyOut = (does: (seat: number) => Gesture) => {
    for (let i = 0; i < 240 * 60 && sitting.flow.screen === 'flight'; i++) {
      sitting.events(sitting.match?.advance(1000 / 60, does) ?? []);
      sitting.frame();
    }
  };
  const press = (offer: OfferedPlay) => {
    sitting.press('two');
    sitting.press(offer);
  };
  return { sitting, told, orders, press, flyOut, pair: () => pair, cuts: () => cuts };
}

/** Hauls and lets out all over the place: sooner or later such a kite is cut or comes down. */
const wild = (tick: number): Gesture => ({ ...restingGesture, scheme: 'hand', thumb: [1, tick % 240 < 200 ? 1 : -1] });

test.each([
  [0, 'right'],
  [1, 'left'],
] as const)('when seat %d flies wildly, the other side wins, and neither is called you', (reckless, winner) => {
  const { sitting, told, orders, press, flyOut, pair, cuts } = sit();
  press('two-rivals');
  expect(orders[0]).toMatchObject({ teach: false, play: { table: 'rivals', level: 'first-duel' } });
  expect(told.opening?.table).toBe('rivals');
  let tick = 0;
  flyOut((seat) => (seat === reckless ? wild(tick++) : restingGesture));
  expect(sitting.flow.screen).toBe('result');
  expect(sitting.replay).toBeNull();
  expect(told.outcome).toMatchObject({ table: 'rivals', side: winner, why: null });
  const loser = winner === 'left' ? 'right' : 'left';
  expect([...told.moments].filter((moment) => moment.startsWith(loser))).toHaveLength(1);
  expect([...told.moments].filter((moment) => !moment.startsWith(loser))).toEqual([]);
  expect(pair().map(({ holds }) => holds)).toEqual(['kite', 'kite']);
  // Nobody's tally grows.
  expect(cuts()).toBe(0);
});

test('the same two sit down again, and back at the title one person does', () => {
  const { sitting, orders, press } = sit();
  press('two-crew');
  sitting.press('pause');
  sitting.press('again');
  expect(orders.map(({ play }) => play.table)).toEqual(['crew', 'crew']);
  sitting.press('pause');
  sitting.press('back');
  sitting.press('play');
  expect(orders.at(-1)?.play.table).toBeUndefined();
  expect(sitting.play.table).toBeUndefined();
});
