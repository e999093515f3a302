// The run as a screen plays it: hands become wishes, time becomes ticks, and the tape plays again to the last bit.
import { describe, expect, test } from 'vitest';
import { openRunHand, restingRun } from '../../src/session/run/run-hand.ts';
import { type RunPlay, startRun } from '../../src/session/run/run-play.ts';
import { createRun, digestOfRun } from '../../src/sim/run/run.ts';
import { replayRun } from '../../src/sim/run-tape.ts';
import { runHome } from '../support/run.ts';

const setup = runHome();
const frameMs = 50;

/** The middle of the patch as it is shown; where the kite is fetched from once it is down. */
function wanted({ run: { shown, fallen } }: RunPlay): readonly [number, number] | null {
  if (fallen !== null) return fallen.foot;
  if (shown === null) return null;
  const mean = (axis: 0 | 1) => shown.half.reduce((sum, corner) => sum + corner[axis] / shown.half.length, 0);
  return [mean(0), mean(1)];
}

/** Plays to the end, with a tap at the patch every second. */
function tapped(seed: number): RunPlay {
  const play = startRun('run-home', setup, seed);
  for (let frame = 0; !play.isOver && frame < 4000; frame++) {
    play.advance(frameMs, frame % 20 === 0 ? { way: null, goTo: wanted(play) } : restingRun);
  }
  return play;
}

test('who taps at the patch has the kite, and his tape plays again to the same bit', () => {
  const play = tapped(1);
  expect(play.run.result).toMatchObject({ by: 'you', finder: 0 });
  expect(play.finder).toBe(0);
  const again = replayRun(play.tape(), setup, { from: 1, to: 0 });
  expect(again.digest).toBe(digestOfRun(play.run));
  expect(again.ticks).toBe(play.run.tick);
});

test('who never moves sees another child have it, and is told so only after a last look', () => {
  const play = startRun('run-home', setup, 3);
  while (play.run.result === null) play.advance(frameMs, restingRun);
  expect(play.run.result.by).toBe('rival');
  expect(play.finder).toBeGreaterThan(0);
  expect(play.hasMoved).toBe(false);
  expect(play.isOver).toBe(false);
  for (let ms = 0; ms < 2500; ms += frameMs) play.advance(frameMs, restingRun);
  expect(play.isOver).toBe(false);
  play.advance(frameMs, restingRun);
  play.advance(frameMs, restingRun);
  play.advance(frameMs, restingRun);
  expect(play.isOver).toBe(true);
});

describe('time', () => {
  test('comes out the same by quick pictures and by slow ones', () => {
    const north = { way: [0, 1], goTo: null } as const;
    const quick = startRun('run-home', setup, 4);
    for (let frame = 0; frame < 300; frame++) quick.advance(1000 / 60, north);
    const slow = startRun('run-home', setup, 4);
    for (let frame = 0; frame < 75; frame++) slow.advance(4000 / 60, north);
    expect(quick.run.tick).toBe(300);
    expect(digestOfRun(slow.run)).toBe(digestOfRun(quick.run));
    expect(quick.run.you.body.z).toBeGreaterThan(setup.start[1] + 10);
  });

  test('stands still in a rest, and after a stall goes on by five ticks at most', () => {
    const play = startRun('run-home', setup, 4);
    play.paused = true;
    play.advance(1000, restingRun);
    expect(play.run.tick).toBe(0);
    play.paused = false;
    play.advance(1000, restingRun);
    expect(play.run.tick).toBe(5);
  });

  test('shows children between two ticks', () => {
    const play = startRun('run-home', setup, 4);
    const east = { way: [1, 0], goTo: null } as const;
    for (let frame = 0; frame < 30; frame++) play.advance(1000 / 60, east);
    const before = play.poses.you.x;
    play.advance(500 / 60, east);
    const between = play.poses.you.x;
    play.advance(500 / 60, east);
    expect(between).toBeGreaterThan(before);
    expect(between).toBeLessThan(play.poses.you.x);
    expect(play.poses.you.lookX).toBeGreaterThan(0.9);
  });
});

describe('a hand', () => {
  const run = createRun(setup, 4);

  test('that holds runs straight, as fast as it asks, and forgets where it was walking to', () => {
    const hand = openRunHand();
    hand.hear({ way: null, goTo: [8.5, 140] });
    expect(hand.goal).toEqual([8.5, 140]);
    hand.hear({ way: [0, -0.6], goTo: null });
    expect(hand.goal).toBeNull();
    expect(hand.wish(run)).toEqual({ across: 0, along: -76 });
    hand.hear({ way: [3, 4], goTo: null });
    expect(hand.wish(run)).toEqual({ across: 76, along: 102 });
    hand.hear(restingRun);
    expect(hand.wish(run)).toEqual({ across: 0, along: 0 });
  });

  test('that taps walks by the lanes and stands once it is there', () => {
    const play = startRun('run-home', setup, 4);
    const to = [8.5, 130] as const;
    play.advance(1000 / 60, { way: null, goTo: to });
    expect(play.goal).toEqual(to);
    for (let frame = 0; frame < 600 && play.goal !== null; frame++) play.advance(1000 / 60, restingRun);
    expect(play.goal).toBeNull();
    expect(Math.hypot(play.run.you.body.x - to[0], play.run.you.body.z - to[1])).toBeLessThan(1);
  });
});
