// Who came in where, on a sky of five with kites put out by hand, and on a real one.
import { expect, test } from 'vitest';
import { standingOf, standingsOf } from '../../src/sim/places.ts';
import type { Flyer, World } from '../../src/sim/world.ts';

/** A person's kite that is still up (-1), was cut in a step, or touched down in one; only what places are made of. */
function kite(id: string, cut: number, ground = -1, spareOf?: string, waits = false): Flyer {
  const out = cut >= 0 ? cut : ground >= 0 ? ground + 1 : -1;
  const phase = waits ? 'waiting' : out >= 0 ? 'down' : 'held';
  return { id, phase, cutTick: cut, outTick: out, setup: { id, spareOf } } as unknown as Flyer;
}

const places = (flyers: Flyer[], result: World['result'] = null) =>
  Object.fromEntries(standingsOf({ flyers, result }).map(({ person, place }) => [person, place]));

test('the last kite is first, and everybody else stands behind all who were left', () => {
  const flyers = [kite('a', 50), kite('b', 10), kite('c', -1), kite('d', -1, 30), kite('e', 90)];
  expect(places(flyers)).toEqual({ a: 3, b: 5, c: 1, d: 4, e: 2 });
});

test('who goes out in the same tick shares the place, by a cut or by the ground', () => {
  const flyers = [kite('a', 50), kite('b', -1, 50), kite('c', -1), kite('d', 10)];
  expect(places(flyers)).toEqual({ a: 2, b: 2, c: 1, d: 4 });
});

test('who has a second kite that waits or flies is not out; when both are, the later counts', () => {
  const waits = [kite('a', 50), kite('b', 60), kite('c', -1), kite('a-spare', -1, -1, 'a', true)];
  expect(places(waits)).toEqual({ a: 1, b: 3, c: 1 });
  const both = [kite('a', 50), kite('b', 60), kite('c', -1), kite('a-spare', 90, -1, 'a')];
  expect(places(both)).toEqual({ a: 2, b: 3, c: 1 });
});

test('what comes down after the end counts no more', () => {
  const flyers = [kite('a', 50), kite('b', -1, 400)];
  expect(places(flyers, { winner: 'b', reason: 'cut', tick: 51 })).toEqual({ a: 2, b: 1 });
});

test('who is left when the time is up shares the first place', () => {
  const flyers = [kite('a', -1), kite('b', -1), kite('c', 20)];
  expect(places(flyers, { winner: null, reason: 'time', tick: 7200 })).toEqual({ a: 1, b: 1, c: 3 });
});

test('a stranger has no place', () => {
  expect(() => standingOf({ flyers: [kite('a', -1)], result: null }, 'z')).toThrow(RangeError);
});
