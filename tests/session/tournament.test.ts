// A small tournament in a sitting: rivals who hold still, and lines that part where the test has worn them through.
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { setupOfTape } from '../../src/content/seating.ts';
import { seedOfWave, skyOfWave } from '../../src/content/waves.ts';
import { type Match, startMatch } from '../../src/session/match.ts';
import type { Moment } from '../../src/session/moment.ts';
import { rewindOf } from '../../src/session/rewind.ts';
import { openSettings } from '../../src/session/settings.ts';
import { openSitting } from '../../src/session/sitting.ts';
import type { MatchOrder, WaveOutcome } from '../../src/session/sitting-parts.ts';
import { createStatus } from '../../src/session/status.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { changed, shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const winter = 'levels/winter-tournament.json';
/** A bin of every line that is out, and far from both its ends. */
const middleBin = 120;

/** Wears a flyer's line through in one place: it parts by itself in the next tick. */
function wearThrough(match: Match | null, id: string): void {
  const coat = match?.world.flyers.find((flyer) => flyer.id === id)?.coat;
  if (!coat) throw new Error(`${id} does not fly`);
  coat.wear[middleBin] = 1;
  coat.low = Math.min(coat.low, middleBin);
  coat.high = Math.max(coat.high, middleBin);
}

// biome-ignore lint/suspicious/noExplicitAny: as a level file is written.
function catalogueWith(change: (level: any) => void) {
  const catalogue = readCatalogue({ ...shippedFiles(), [winter]: changed(winter, change) });
  const level = catalogue.levels.get('winter-tournament');
  if (!level) throw new Error(catalogue.complaints[0]?.sentence);
  return { ...catalogue, level };
}

const shelfOf = (catalogue: typeof small) => ({
  ...catalogue,
  levels: new Map([['winter-tournament', catalogue.level]]),
});

/** Waves of three and of two. */
const small = catalogueWith((level) => {
  const [, three, one] = level.waves;
  three.flyers.length = 3;
  for (const flyer of [...three.flyers, ...one.flyers]) flyer.pilot = 'hold-still';
  level.waves = [three, one];
});

function matchOf({ seed, wave: number, kindness, teach }: MatchOrder): Match {
  const wave = small.level.waves[number - 1];
  if (!wave) throw new Error(`no wave ${number}`);
  const { setup } = skyOfWave(wave, seedOfWave(seed, number), [], { kindness });
  const turn = { wave: number, waves: small.level.waves.length, kindness };
  return startMatch({ setup, seed: seedOfWave(seed, number), you: 'you', teaching: teach, turn });
}

function sit() {
  const storage = memoryStorage();
  const shown = { screen: '', outcome: null as WaveOutcome | null, moments: new Set<Moment | null>(), leave: '' };
  const sitting = openSitting({
    storage,
    settings: openSettings(storage, {}, false),
    board: {
      show: (screen) => {
        shown.screen = screen;
      },
      settings: () => {},
      begin: () => {},
      reading: () => {},
      moment: (moment, leave) => {
        shown.moments.add(moment);
        shown.leave = leave;
      },
      cuts: () => {},
      outcome: (outcome) => {
        shown.outcome = outcome;
      },
    },
    teachesFirst: false,
    seed: 3,
    play: () => ({ mode: 'tournament', level: 'winter-tournament' }),
    offered: () => ({ mode: 'tournament', level: 'winter-tournament' }),
  });
  sitting.arrived({
    picture: {
      show: () => {},
      setMotion: () => {},
      setScheme: () => {},
      setSpoolTaps: () => {},
      setTeaching: () => {},
    },
    startMatch: matchOf,
    rewindOf,
  });
  const fly = (seconds: number, until = () => false) => {
    for (let i = 0; i < seconds * 60 && !until(); i++) {
      sitting.events((sitting.replay ?? sitting.match)?.advance(1000 / 60, () => restingGesture) ?? []);
      sitting.frame();
    }
  };
  /** Flies a little, then a line parts, and a second goes by. */
  const part = (...ids: string[]) => {
    for (const id of ids) {
      fly(0.5);
      wearThrough(sitting.match, id);
      fly(1);
    }
  };
  const toResult = () => fly(120, () => sitting.flow.screen === 'result');
  return { sitting, shown, fly, part, toResult };
}

test('waves that are won lead on to the end of the tournament', () => {
  const { sitting, shown, part, toResult } = sit();
  sitting.press('winter-tournament');
  part('wakil', 'shafi');
  toResult();
  expect(shown.outcome).toMatchObject({ won: true, goesOn: true, contest: { wave: 1, waves: 2, place: 1, left: 1 } });
  sitting.press('next-wave');
  expect(sitting.match?.contest).toMatchObject({ wave: 2, flyers: 2, left: 2, out: false });
  expect(sitting.match?.seed).toBe(seedOfWave(3, 2));
  part('bashir');
  toResult();
  expect(shown.outcome).toMatchObject({ won: true, goesOn: false });
  sitting.press('next-wave');
  expect(shown.screen).toBe('result');
  sitting.press('again');
  expect(sitting.match?.contest.wave).toBe(1);
});

test('who is out may leave for the result at once, with a place behind all who are left', () => {
  const { sitting, shown, part } = sit();
  sitting.press('winter-tournament');
  sitting.press('result');
  expect(shown.screen).toBe('flight');
  part('shafi', 'you');
  expect(shown.leave).toBe('falling');
  // The first press shows the loss once more, the second goes on at once.
  sitting.press('result');
  expect(sitting.replay).not.toBeNull();
  sitting.press('result');
  expect(shown.screen).toBe('result');
  expect(shown.outcome).toMatchObject({ won: false, ending: 'broke', goesOn: false, contest: { place: 2, flyers: 3 } });
});

test('who is out first may watch the others, and the result comes by itself', () => {
  const { sitting, shown, fly, part, toResult } = sit();
  sitting.press('winter-tournament');
  part('you');
  expect(shown.leave).toBe('out');
  expect(sitting.match?.contest).toMatchObject({ out: true, place: 3, left: 2 });
  expect(shown.moments).toContain('two-left');
  fly(2);
  expect(shown.screen).toBe('flight');
  part('wakil');
  toResult();
  expect(shown.outcome).toMatchObject({ won: false, contest: { place: 3, left: 1 } });
});

test('after two losses of a wave the wind is a step kinder, is said to be, and the tape knows it', () => {
  const { sitting, shown, fly, part } = sit();
  sitting.press('winter-tournament');
  const loseOnce = () => {
    part('you');
    sitting.press('result');
    sitting.press('result');
  };
  const wind = sitting.match?.setup.wind;
  loseOnce();
  expect(shown.outcome?.kindnessNext).toBe(0);
  sitting.press('again');
  expect(sitting.match?.setup.wind).toEqual(wind);
  loseOnce();
  expect(shown.outcome?.kindnessNext).toBe(1);
  sitting.press('again');
  expect(sitting.match?.contest.kindness).toBe(1);
  expect(sitting.match?.setup.wind.gusts).toBeLessThan(wind?.gusts ?? 0);
  fly(2);
  const tape = sitting.match?.tape();
  if (!tape || !sitting.match) throw new Error('nothing flies');
  expect(tape.setup).toEqual({ you: 'you', kindness: 1 });
  expect(replayTape(tape, setupOfTape(tape, shelfOf(small))).digest).toBe(digestOf(sitting.match.world));
});

test('another wind keeps the wave and its losses; back at the title all begins anew', () => {
  const { sitting, part } = sit();
  sitting.press('winter-tournament');
  for (const step of ['again', 'next-wind'] as const) {
    part('you');
    sitting.press('result');
    sitting.press(step);
  }
  expect(sitting.flow.seed).not.toBe(3);
  expect(sitting.match?.contest).toMatchObject({ wave: 1, kindness: 1 });
  sitting.press('pause');
  sitting.press('back');
  sitting.press('winter-tournament');
  expect(sitting.match?.contest).toMatchObject({ wave: 1, kindness: 0 });
});

test('when two of many are left, you among them, everybody looks up', () => {
  const { sitting, shown, part } = sit();
  sitting.press('winter-tournament');
  part('wakil');
  expect(shown.moments).toContain('last-two');
  expect(shown.moments).not.toContain('broke-his');
});

test('the status tells mode, wave, place and cuts, and the result once you are out', () => {
  const { sitting, part } = sit();
  sitting.press('winter-tournament');
  const read = createStatus();
  const rest = { locale: 'en', picture: null, errors: 0, lastError: null, hintText: () => '' };
  const statusNow = () => read({ ...rest, flow: sitting.flow, play: sitting.play, match: sitting.match });
  expect(statusNow()).toMatchObject({
    mode: 'tournament',
    level: 'winter-tournament',
    wave: { number: 1, of: 2, kindness: 0 },
    standing: { left: 3, cuts: 0 },
    result: null,
  });
  part('you');
  expect(statusNow()).toMatchObject({
    standing: { left: 2, place: 3, cuts: 0 },
    result: { winner: null, place: 3, flyers: 3, cuts: 0, caught: 0, reason: 'broke' },
  });
});

test('a second kite goes up when the first is out, and the hand takes it', () => {
  const spared = catalogueWith((level) => {
    const [, , one] = level.waves;
    one.flyers[1].pilot = 'hold-still';
    level.waves = [{ ...one, spares: [{ of: 'you', pattern: 'setara' }] }];
  });
  const [wave] = spared.level.waves;
  if (!wave) throw new Error('no wave');
  const { setup } = skyOfWave(wave, 3, [], { spares: true });
  const match = startMatch({ setup, seed: 3, you: 'you', spares: true });
  const pulling: Gesture = { ...restingGesture, reel: -1 };
  const fly = (seconds: number) => {
    for (let i = 0; i < seconds * 60; i++) match.advance(1000 / 60, () => pulling);
  };
  expect([match.you, [...match.mine]]).toEqual(['you', ['you', 'you-spare']]);
  fly(1);
  const tape = match.tape();
  expect(tape.setup.spares).toBe(true);
  expect(replayTape(tape, setupOfTape(tape, shelfOf(spared))).digest).toBe(digestOf(match.world));
  wearThrough(match, 'you');
  fly(4);
  expect([match.you, match.contest.out]).toEqual(['you', false]);
  expect(match.wish.reel).toBe(0);
  fly(4);
  expect([match.you, match.person]).toEqual(['you-spare', 'you']);
  expect(match.contest).toMatchObject({ out: false, left: 2, flyers: 2 });
  expect(match.wish.reel).toBe(-127);
  expect(match.poses.flyers.map(({ id }) => id)).toContain('you-spare');
  wearThrough(match, 'you-spare');
  fly(1);
  expect(match.contest).toMatchObject({ out: true, place: 2 });
});
