import { expect, test } from 'vitest';
import { again, ended, kindnessOf, next, start } from '../../src/session/checkpoint.ts';
import { offered, openSky, seedOfDay } from '../../src/session/play.ts';

const lostOften = (times: number) =>
  Array.from({ length: times }).reduce<typeof start>((one) => ended(one, 'lost'), start);

test('a wave that is won leads to the next, and the last one to the end', () => {
  const won = ended(start, 'won');
  expect(next(start, 3)).toBeNull();
  expect(next(won, 3)).toEqual({ wave: 2, losses: 0, won: false });
  expect(next(ended({ ...start, wave: 3 }, 'won'), 3)).toBeNull();
});

test('a wave that is lost is flown again from where it began', () => {
  const second = { ...start, wave: 2 };
  expect(again(ended(second, 'lost'), 3).wave).toBe(2);
  expect(next(ended(second, 'lost'), 3)).toBeNull();
});

test('after every second loss of a wave the wind is a step kinder, three steps at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 9].map((times) => kindnessOf(lostOften(times)))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
});

test('an undecided wave is no loss, and a won one begins the next without kindness', () => {
  const twice = lostOften(2);
  expect(ended(twice, 'undecided')).toEqual(twice);
  const on = next(ended(twice, 'won'), 3);
  expect(on && kindnessOf(on)).toBe(0);
});

test('after the last wave the whole tournament is flown again', () => {
  expect(again(ended({ ...start, wave: 3, losses: 2 }, 'won'), 3)).toEqual(start);
  expect(again(ended({ ...start, wave: 2, losses: 2 }, 'won'), 3)).toEqual({ wave: 2, losses: 0, won: false });
});

test('a day has one seed, which is its date, and another day another one', () => {
  expect(seedOfDay({ year: 2026, month: 11, day: 3 })).toBe(20_261_103);
  expect(seedOfDay({ year: 2026, month: 1, day: 13 })).toBe(20_260_113);
});

test('a phone is offered twelve kites, a desk twenty-four, and today a seed of its own', () => {
  const day = { year: 2026, month: 11, day: 3 };
  expect([openSky(true), openSky(false)]).toEqual(['open-sky-12', 'open-sky-24']);
  expect(offered('open-sky', day, false)).toEqual({ mode: 'tournament', level: 'open-sky-24' });
  expect(offered('today', day, true)).toEqual({ mode: 'tournament', level: 'open-sky-12', seed: 20_261_103 });
  expect(offered('winter-tournament', day, true).level).toBe('winter-tournament');
});
