// Hit-stop and slow motion: the sitting feeds fewer ticks, the world knows nothing of it.
import { expect, test } from 'vitest';
import { createPace, notePace, paceNow, passTime } from '../../src/session/pace.ts';
import type { MatchEvent } from '../../src/sim/events.ts';

const cut: MatchEvent = {
  kind: 'LineCut',
  tick: 9,
  loser: 'right',
  winner: 'left',
  reason: 'cut',
  technique: 'pull',
  place: [0, 40, 40],
  kiteMetres: 30,
};

test('time usually passes as it does', () => {
  expect(paceNow(createPace())).toBe(1);
});

test('a cut stops time for 83 ms, then it comes back slowly within 520 ms', () => {
  const pace = createPace();
  notePace(pace, [cut], new Set(['left']));
  expect(paceNow(pace)).toBe(0);
  passTime(pace, 82);
  expect(paceNow(pace)).toBe(0);
  passTime(pace, 2);
  expect(paceNow(pace)).toBeGreaterThan(0.34);
  expect(paceNow(pace)).toBeLessThan(0.5);
  passTime(pace, 440);
  expect(paceNow(pace)).toBe(1);
});

test('the cut of your own line stops time a little longer', () => {
  const pace = createPace();
  notePace(pace, [cut], new Set(['right']));
  passTime(pace, 110);
  expect(paceNow(pace)).toBe(0);
});

test('the first touch of your line slows time, another pair does not', () => {
  const pace = createPace();
  notePace(pace, [{ kind: 'LinesTouched', tick: 1, a: 'x', b: 'y', place: [0, 0, 0] }], new Set(['left']));
  expect(paceNow(pace)).toBe(1);
  notePace(pace, [{ kind: 'LinesTouched', tick: 1, a: 'left', b: 'y', place: [0, 0, 0] }], new Set(['left']));
  expect(paceNow(pace)).toBeLessThan(0.5);
  passTime(pace, 900);
  expect(paceNow(pace)).toBe(1);
});

test('once the match is decided a long fall is shown faster', () => {
  const pace = createPace();
  notePace(pace, [cut, { kind: 'MatchEnded', tick: 9, winner: 'left', reason: 'cut' }], new Set(['left']));
  passTime(pace, 4000);
  expect(paceNow(pace)).toBe(1);
  passTime(pace, 3000);
  expect(paceNow(pace)).toBeGreaterThan(2);
});

test('a cut among others leaves time alone, unless it decides the match', () => {
  const pace = createPace();
  notePace(pace, [cut], new Set(['you']));
  expect(paceNow(pace)).toBe(1);
  notePace(pace, [cut, { kind: 'MatchEnded', tick: 9, winner: 'left', reason: 'cut' }], new Set(['you']));
  expect(paceNow(pace)).toBe(0);
});
