// A run at a person's own pace, and what of it is felt in the hand.
import { expect, test } from 'vitest';
import { comfortedRun, feltOfRun } from '../../src/session/run/comforted-run.ts';
import { restingRun } from '../../src/session/run/run-hand.ts';
import { type RunPlay, startRun } from '../../src/session/run/run-play.ts';
import { createRun } from '../../src/sim/run/run.ts';
import { replayRun } from '../../src/sim/run-tape.ts';
import { nth } from '../support/numbers.ts';
import { runHome } from '../support/run.ts';

const setup = runHome();
const begin = (): RunPlay => startRun('run-home', setup, 4);
const north = { way: [0, 1], goTo: null } as const;

/** Lets seconds of real time pass in pictures of a twentieth of a second. */
const pass = (play: RunPlay, seconds: number): void => {
  for (let frame = 0; frame < seconds * 20; frame++) play.advance(50, north);
};

test('at half the pace twice the time gives the same run, and its tape plays again', () => {
  const usual = begin();
  const slow = comfortedRun(begin(), () => ({ speed: 0.5 }));
  pass(usual, 3);
  pass(slow, 6);
  expect(slow.run.tick).toBe(180);
  expect(slow.digest()).toBe(usual.digest());
  expect(replayRun(slow.tape(), setup, { from: 1, to: 0 }).digest).toBe(slow.digest());
});

test('the pace may change on the way, and a run that rests, rests at any pace', () => {
  let speed = 1;
  const play = comfortedRun(begin(), () => ({ speed }));
  pass(play, 1);
  speed = 0.75;
  pass(play, 4);
  expect(play.run.tick).toBe(60 + 180);
  play.paused = true;
  play.advance(50, restingRun);
  expect(play.run.tick).toBe(240);
});

test('who runs into you, hens under your feet and the kite in your hand are felt, and what happens to others is not', () => {
  const run = createRun(setup, 4);
  const hens = run.obstacles.findIndex(({ kind }) => kind === 'hens');
  const scatter = { kind: 'scatter', tick: 1, obstacle: hens } as const;
  expect(feltOfRun({ kind: 'jostle', tick: 1, a: 0, b: 3 }, run)).toBeGreaterThan(0);
  expect(feltOfRun({ kind: 'jostle', tick: 1, a: 2, b: 3 }, run)).toBe(0);
  expect(feltOfRun({ kind: 'decided', tick: 1, finder: 0 }, run)).toBeGreaterThan(0);
  expect(feltOfRun({ kind: 'decided', tick: 1, finder: 2 }, run)).toBe(0);
  expect(feltOfRun({ kind: 'landed', tick: 1, x: 0, z: 0 }, run)).toBe(0);
  expect(feltOfRun(scatter, run)).toBe(0);
  const { x, z } = nth(run.obstacles, hens);
  Object.assign(run.you.body, { x: x + 1, z });
  expect(feltOfRun(scatter, run)).toBeGreaterThan(0);
});
