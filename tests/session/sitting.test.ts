import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import type { HudReading } from '../../src/session/hud.ts';
import { type Match, startMatch } from '../../src/session/match.ts';
import type { Moment } from '../../src/session/moment.ts';
import type { Outcome } from '../../src/session/outcome.ts';
import { offered } from '../../src/session/play.ts';
import { rewindOf } from '../../src/session/rewind.ts';
import { openSettings } from '../../src/session/settings.ts';
import { openSitting } from '../../src/session/sitting.ts';
import type { Arrived, MatchOrder } from '../../src/session/sitting-parts.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const level = readCatalogue(shippedFiles()).levels.get('first-duel');
if (!level) throw new Error('the first duel is not there');
const { setup, you } = level;

/** A sitting with a screen, a board and a loudspeaker that write down what they are told; the matches are real. */
function sit(storage = memoryStorage()) {
  const told: string[] = [];
  const board = { outcome: null as Outcome | null, moment: null as Moment | null, cuts: -1 };
  const heard: { events: MatchEvent[]; drone: HudReading | null; muted: boolean } = {
    events: [],
    drone: null,
    muted: false,
  };
  const sitting = openSitting({
    storage,
    settings: openSettings(storage, {}, false),
    board: {
      show: (screen) => told.push(screen),
      settings: () => {},
      begin: ({ yours, his, cuts }) => {
        told.push(`${yours} against ${his}`);
        board.cuts = cuts;
      },
      reading: () => {},
      moment: (moment) => {
        board.moment = moment;
      },
      cuts: (cuts) => {
        board.cuts = cuts;
      },
      outcome: (outcome) => {
        board.outcome = outcome;
      },
    },
    teachesFirst: false,
    seed: 7,
    play: () => ({ mode: 'duel', level: 'first-duel' }),
    offered: (offer) => offered(offer, { year: 2026, month: 3, day: 9 }, true),
  });
  const shown: (Match | null)[] = [];
  const teaching: boolean[] = [];
  const schemes: string[] = [];
  const orders: MatchOrder[] = [];
  const game: Arrived = {
    picture: {
      show: (match) => shown.push(match),
      setMotion: () => {},
      setScheme: (scheme) => schemes.push(scheme),
      setSpoolTaps: () => {},
      setTeaching: (teaches) => teaching.push(teaches),
    },
    rewindOf,
    startMatch: (order) => {
      orders.push(order);
      return startMatch({ setup, you, seed: order.seed, teaching: order.teach });
    },
  };
  sitting.heard({
    events: (events) => heard.events.push(...events),
    crowd: () => {},
    drone: (reading) => {
      heard.drone = reading;
    },
    settings: ({ muted }) => {
      heard.muted = muted;
    },
  });
  /** Lets time pass as the live picture does, with hands that rest. */
  const flyFor = (seconds: number, until = () => false) => {
    for (let i = 0; i < seconds * 60 && !until(); i++) {
      sitting.events((sitting.replay ?? sitting.match)?.advance(1000 / 60, () => restingGesture) ?? []);
      sitting.frame();
    }
  };
  return { sitting, game, orders, told, board, heard, shown, teaching, schemes, flyFor };
}

test('who presses play before the game is there flies as soon as it is', () => {
  const { sitting, game, told } = sit();
  sitting.press('play');
  expect(sitting.flow.screen).toBe('loading');
  expect(sitting.match).toBeNull();
  sitting.arrived(game);
  expect(sitting.flow.screen).toBe('flight');
  expect(told).toEqual(['loading', 'chashm against khatt', 'flight']);
});

test('at rest nothing moves and nothing sounds; flying on, time goes on from there', () => {
  const { sitting, game, heard, flyFor } = sit();
  sitting.arrived(game);
  sitting.press('play');
  flyFor(1);
  expect(heard.drone).not.toBeNull();
  const tick = sitting.match?.world.tick;
  sitting.away();
  expect(sitting.flow.screen).toBe('paused');
  expect(heard.drone).toBeNull();
  flyFor(1);
  expect(sitting.match?.world.tick).toBe(tick);
  sitting.press('resume');
  flyFor(0.5);
  expect(sitting.match?.world.tick).toBeGreaterThan(tick ?? 0);
});

test('again flies the same wind, next wind another one', () => {
  const { sitting, game, flyFor } = sit();
  sitting.arrived(game);
  sitting.press('play');
  const windAfter = () => {
    flyFor(2);
    return [...(sitting.match?.poses.flyers[0]?.position ?? [])];
  };
  const first = windAfter();
  sitting.press('pause');
  sitting.press('again');
  expect(windAfter()).toEqual(first);
  sitting.press('pause');
  sitting.press('next-wind');
  expect(windAfter()).not.toEqual(first);
});

test('a duel that is lost again and again keeps its wind', () => {
  const { sitting, game, orders, flyFor } = sit();
  sitting.arrived(game);
  sitting.press('play');
  for (let loss = 0; loss < 3; loss++) {
    const coat = sitting.match?.world.flyers[0]?.coat;
    if (!coat) throw new Error('nobody flies');
    // A wound in the middle of the line: it parts in the next tick.
    coat.wear[120] = 1;
    coat.low = coat.high = 120;
    flyFor(1);
    expect(sitting.match?.contest.out).toBe(true);
    sitting.press('again');
  }
  expect(orders.map(({ kindness }) => kindness)).toEqual([0, 0, 0, 0]);
});

test('a flyer who rests is shown how it ended, once the loose kite is down', () => {
  const { sitting, game, board, heard, flyFor, shown } = sit();
  sitting.arrived(game);
  sitting.press('play');
  flyFor(240, () => sitting.flow.screen === 'result');
  expect(sitting.flow.screen).toBe('result');
  const ended = heard.events.filter(({ kind }) => kind === 'MatchEnded');
  expect(ended).toHaveLength(1);
  expect(board.outcome?.ending).toBeDefined();
  const cut = heard.events.find((event) => event.kind === 'LineCut');
  if (cut?.kind === 'LineCut') {
    expect(board.outcome?.landing).toMatch(/inner|outer|outside/);
    const isLost = cut.loser === you;
    if (isLost) expect(board.moment).toMatch(/^why-/);
    else expect(board.moment).toBe(cut.winner ? 'won' : 'broke-his');
    // A loss is shown once more before the result.
    expect(shown).toHaveLength(isLost ? 2 : 1);
    expect(board.cuts).toBe(cut.winner === you ? 1 : 0);
  }
});

test('what is shown once more after a loss can be skipped, and counts nothing twice', () => {
  const { sitting, game, heard, flyFor } = sit();
  sitting.arrived(game);
  sitting.press('play');
  flyFor(240, () => sitting.replay !== null || sitting.flow.screen === 'result');
  expect(sitting.replay).not.toBeNull();
  expect(sitting.flow.screen).toBe('flight');
  sitting.press('pause');
  expect(sitting.replay?.paused).toBe(true);
  sitting.press('resume');
  const ends = heard.events.filter(({ kind }) => kind === 'MatchEnded').length;
  flyFor(1);
  sitting.press('result');
  expect(sitting.flow.screen).toBe('result');
  expect(sitting.replay).toBeNull();
  expect(heard.events.filter(({ kind }) => kind === 'MatchEnded')).toHaveLength(ends);
});

test('the lesson is given once in a lifetime', () => {
  const storage = memoryStorage();
  const first = sit(storage);
  first.sitting.arrived(first.game);
  first.sitting.press('play');
  expect(first.teaching).toEqual([true]);
  first.flyFor(15);
  expect(first.teaching).toEqual([true, false]);
  const second = sit(storage);
  second.sitting.arrived(second.game);
  second.sitting.press('play');
  expect(second.teaching).toEqual([false]);
});

test('mute and calm are choices of any screen, and are kept', () => {
  const storage = memoryStorage();
  const { sitting, heard } = sit(storage);
  sitting.press('mute');
  expect(heard.muted).toBe(true);
  sitting.press('motion');
  expect(openSettings(storage, {}, false).current).toMatchObject({ muted: true, motion: 'calm' });
});

test('back at the title nothing flies', () => {
  const { sitting, game, shown, heard, flyFor } = sit();
  sitting.arrived(game);
  sitting.press('play');
  flyFor(0.2);
  sitting.press('pause');
  sitting.press('back');
  expect(sitting.match).toBeNull();
  expect(shown.at(-1)).toBeNull();
  expect(heard.drone).toBeNull();
});

test('who chooses another way to hold the line has it at once, on the device, and is taught anew in the next match', () => {
  const storage = memoryStorage({ 'gudiparan.taught': 'yes' });
  const { sitting, game, schemes, orders, teaching, flyFor } = sit(storage);
  sitting.arrived(game);
  expect(schemes).toEqual(['point']);
  sitting.press('play');
  sitting.press('pause');
  sitting.press('scheme-oneline');
  expect(schemes.at(-1)).toBe('oneline');
  sitting.press('resume');
  flyFor(1);
  sitting.press('again');
  expect(orders.map(({ teach }) => teach)).toEqual([false, true]);
  expect(teaching.at(-1)).toBe(true);
  expect(sitting.match?.hud.hint).not.toBe('teach-point');

  const next = sit(storage);
  next.sitting.arrived(next.game);
  expect(next.schemes).toEqual(['oneline']);
});

test('to press the way that is held already teaches nobody anew', () => {
  const { sitting, game, orders } = sit(memoryStorage({ 'gudiparan.taught': 'yes' }));
  sitting.arrived(game);
  sitting.press('scheme-point');
  sitting.press('play');
  expect(orders.map(({ teach }) => teach)).toEqual([false]);
});
