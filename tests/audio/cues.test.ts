import { expect, test } from 'vitest';
import { cuesOf } from '../../src/audio/cues.ts';
import type { MatchEvent } from '../../src/sim/events.ts';

const cut: MatchEvent = {
  kind: 'LineCut',
  tick: 900,
  loser: 'right',
  winner: 'left',
  reason: 'cut',
  technique: 'pull',
  place: [0, 60, 40],
  kiteMetres: 40,
};
const ended: MatchEvent = { kind: 'MatchEnded', tick: 900, winner: 'left', reason: 'cut' };

test('a cut sounds once, though the match ends in the same tick', () => {
  expect(cuesOf([cut, ended], new Set(['left']))).toEqual([{ sound: 'snap', volume: 1, hushMs: 0 }]);
});

test('losing your own line takes the wind away for a breath', () => {
  expect(cuesOf([cut], new Set(['right']))).toEqual([{ sound: 'snap', volume: 1, hushMs: 300 }]);
});

test('a cut between others is heard from afar', () => {
  const [cue] = cuesOf([cut], new Set(['third']));
  expect(cue?.volume).toBeLessThan(1);
  expect(cue?.hushMs).toBe(0);
});

test('crossing and touching strike no sound: the line itself tells', () => {
  const crossed: MatchEvent = { kind: 'LinesCrossed', tick: 1, a: 'left', b: 'right' };
  expect(
    cuesOf([crossed, { kind: 'LinesTouched', tick: 2, a: 'left', b: 'right', place: [0, 50, 30] }], new Set(['left'])),
  ).toEqual([]);
});
