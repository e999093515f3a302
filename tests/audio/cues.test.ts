import { expect, test } from 'vitest';
import { cuesOf, cuesOfRun } from '../../src/audio/cues.ts';
import { restingRun } from '../../src/session/run/run-hand.ts';
import { startRun } from '../../src/session/run/run-play.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import type { RunEvent } from '../../src/sim/run/run-events.ts';
import { runHome } from '../support/run.ts';

const home = runHome();
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

test('a cut sounds once, though the match ends in the same tick, and the roofs shout a moment later', () => {
  expect(cuesOf([cut, ended], new Set(['left']))).toEqual([
    { sound: 'snap', volume: 1, hushMs: 0, pan: 0 },
    { sound: 'crowd', volume: 0.6, hushMs: 0, pan: 0, afterMs: 120 },
  ]);
});

test('losing your own line takes the wind away for a breath', () => {
  expect(cuesOf([cut], new Set(['right']))).toEqual([{ sound: 'snap', volume: 1, hushMs: 300, pan: 0 }]);
});

test('a cut between others is heard from afar', () => {
  const [cue] = cuesOf([cut], new Set(['third']));
  expect(cue?.volume).toBeLessThan(1);
  expect(cue?.hushMs).toBe(0);
});

test('crossing strikes no sound; at the first touch of your line the roofs gasp, and at no other', () => {
  const crossed: MatchEvent = { kind: 'LinesCrossed', tick: 1, a: 'left', b: 'right' };
  const touched: MatchEvent = { kind: 'LinesTouched', tick: 2, a: 'left', b: 'right', place: [0, 50, 30] };
  expect(cuesOf([crossed], new Set(['left']))).toEqual([]);
  expect(cuesOf([crossed, touched], new Set(['right'])).map(({ sound }) => sound)).toEqual(['gasp']);
  expect(cuesOf([touched], new Set(['third']))).toEqual([]);
});

test('a cut far to the left is heard from the left', () => {
  const pan = (x: number) => cuesOf([{ ...cut, place: [x, 60, 40] }], new Set())[0]?.pan ?? 0;
  expect(pan(-40)).toBeLessThan(-0.5);
  expect(pan(20)).toBeGreaterThan(0);
});

test('the lanes are heard while one runs: far away faintly, and not beyond earshot', () => {
  const play = startRun('run-home', home, 3);
  const { you } = play.poses;
  const shoutAt = (metres: number) =>
    cuesOfRun([{ kind: 'shout', tick: 1, by: 1, x: you.x + metres, z: you.z }], play)[0];
  expect(shoutAt(5)?.volume).toBeGreaterThan(2 * (shoutAt(40)?.volume ?? 1));
  expect(shoutAt(-30)?.pan).toBeLessThan(0);
  expect(shoutAt(90)).toBeUndefined();
});

test('whatever happens beside the runner has a sound of its own', () => {
  const play = startRun('run-home', home, 3);
  const { you } = play.poses;
  const at = { tick: 1, x: you.x + 3, z: you.z };
  const soundOf = (event: RunEvent) => cuesOfRun([event], play)[0]?.sound;
  expect(soundOf({ kind: 'landed', ...at })).toBe('landing');
  expect(soundOf({ kind: 'jostle', tick: 1, a: 0, b: 1 })).toBe('jostle');
  expect(soundOf({ kind: 'decided', tick: 1, finder: 0 })).toBe('grab');
  expect(soundOf({ kind: 'decided', tick: 1, finder: -1 })).toBeUndefined();
  const sounds = { cart: 'cart', hens: 'hens', door: 'door', seller: 'bread' };
  const kinds = { cart: 'wait', hens: 'scatter', door: 'open', seller: 'gather' } as const;
  for (const [obstacle, { kind, x, z }] of play.run.obstacles.entries()) {
    [you.x, you.z] = [x, z];
    expect(soundOf({ kind: kinds[kind], tick: 1, obstacle })).toBe(sounds[kind]);
  }
  expect(new Set(play.run.obstacles.map(({ kind }) => kind)).size).toBe(4);
});

test('a whole run is heard: shouts, and a hand on the kite at its end', () => {
  const play = startRun('run-home', home, 3);
  const heard = new Set<string>();
  for (let frame = 0; frame < 20 * 120 && !play.isOver; frame++) {
    for (const { sound } of cuesOfRun(play.advance(50, restingRun), play)) heard.add(sound);
  }
  expect(play.run.result).not.toBeNull();
  expect(heard).toContain('grab');
  expect(heard.size).toBeGreaterThan(2);
});
