import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { lastMet } from '../../src/session/match-end.ts';
import { momentOf } from '../../src/session/moment.ts';
import { outcomeOf } from '../../src/session/outcome.ts';
import { createWorld } from '../../src/sim/create.ts';
import type { World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';

function duel(): World {
  const level = readCatalogue(shippedFiles()).levels.get('first-duel');
  if (!level) throw new Error('the first duel is not there');
  return createWorld(level.setup, 1);
}

function winterWave(): World {
  const wave = readCatalogue(shippedFiles()).levels.get('winter-tournament')?.waves[1];
  if (!wave) throw new Error('the winter tournament is not there');
  return createWorld(wave.setup, 1);
}

function cutBy(winner: string, loser: string): World {
  const world = duel();
  world.cuts.push({ tick: 600, winner, loser, technique: 'release' });
  world.result = { winner, reason: 'cut', tick: 600 };
  const flyer = world.flyers.find(({ id }) => id === loser);
  if (flyer) flyer.phase = 'loose';
  return world;
}

test('an undecided match has no outcome', () => {
  expect(outcomeOf(duel(), 'left')).toBeNull();
});

test('while the cut kite is in the air nobody knows where it lands', () => {
  expect(outcomeOf(cutBy('left', 'right'), 'left')).toEqual({ won: true, ending: 'release', landing: 'falling' });
  expect(outcomeOf(cutBy('right', 'left'), 'left')).toEqual({ won: false, ending: 'release', landing: 'falling' });
});

test.each([
  [true, true, 'inner'],
  [false, true, 'outer'],
  [false, false, 'outside'],
] as const)('a landing (in the half %s, in the ninety %s) is told as %s', (inHalf, inNinety, landing) => {
  const world = cutBy('left', 'right');
  world.landings.push({ flyer: 'right', tick: 2000, place: [10, 5, 90], forecastTick: 600, inHalf, inNinety });
  expect(outcomeOf(world, 'left')?.landing).toBe(landing);
});

test('time that is up leaves no winner and no loose kite', () => {
  const world = duel();
  world.result = { winner: null, reason: 'time', tick: 7200 };
  expect(outcomeOf(world, 'left')).toEqual({ won: null, ending: 'time', landing: null });
});

test('the same cut is another moment for each of the two', () => {
  const cut = {
    kind: 'LineCut',
    tick: 1,
    loser: 'right',
    winner: 'left',
    reason: 'cut',
    technique: 'jerk',
    place: [0, 0, 0],
    kiteMetres: 30,
  } as const;
  const [left, right] = [new Set(['left']), new Set(['right'])];
  const down = { kind: 'KiteGrounded', tick: 1, flyer: 'left', place: [0, 0, 0] } as const;
  expect(momentOf(cut, left, false)).toBe('won');
  expect(momentOf(cut, right, false)).toBe('lost');
  expect(momentOf({ ...cut, winner: null, reason: 'broke' }, left, false)).toBe('broke-his');
  expect(momentOf(down, left, false)).toBe('down-yours');
  expect(momentOf(down, right, false)).toBe('down-his');
  expect(momentOf({ kind: 'LinesCrossed', tick: 1, a: 'left', b: 'right' }, left, false)).toBeNull();
  // Among many, what others do to one another is everyday; your second kite is not.
  const you = new Set(['you', 'you-spare']);
  expect(momentOf(cut, you, true)).toBeNull();
  expect(momentOf(down, you, true)).toBeNull();
  expect(momentOf({ ...cut, loser: 'you-spare' }, you, true)).toBe('lost');
  expect(momentOf({ kind: 'SpareLaunched', tick: 1, flyer: 'you-spare' }, you, true)).toBe('spare-up');
});

test('who is out while the others fly on has lost, by what put him out', () => {
  const world = winterWave();
  const [you] = world.flyers;
  if (!you) throw new Error('nobody flies');
  expect(outcomeOf(world, 'you')).toBeNull();
  Object.assign(you, { phase: 'loose', cutTick: 300, outTick: 300 });
  world.cuts.push({ tick: 300, winner: 'wakil', loser: 'you', technique: 'pull' });
  expect(outcomeOf(world, 'you')).toEqual({ won: false, ending: 'pull', landing: 'falling' });
  expect(outcomeOf(world, 'wakil')).toBeNull();
  world.result = { winner: null, reason: 'time', tick: 9000 };
  expect(outcomeOf(world, 'you')?.won).toBe(false);
  expect(outcomeOf(world, 'wakil')).toEqual({ won: null, ending: 'time', landing: 'falling' });
});

test('whom you met last is who cut you, or whom you cut, with his kite', () => {
  const world = winterWave();
  const mine = new Set(['you']);
  expect(lastMet({ world, mine })).toEqual({ pattern: '', pilot: '', cutYou: false });
  world.cuts.push({ tick: 200, winner: 'you', loser: 'shafi', technique: 'release' });
  expect(lastMet({ world, mine })).toMatchObject({ pilot: 'shafi', cutYou: false });
  world.cuts.push({ tick: 300, winner: 'wakil', loser: 'you', technique: 'pull' });
  const wakil = world.flyers.find(({ id }) => id === 'wakil');
  expect(lastMet({ world, mine })).toEqual({ pattern: wakil?.setup.pattern, pilot: 'wakil', cutYou: true });
});
