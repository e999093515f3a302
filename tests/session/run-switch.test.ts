// A run by one switch: what is taken holds, the patch is followed, and what came of it is on the tape.
import { expect, test } from 'vitest';
import { comfortedRun } from '../../src/session/run/comforted-run.ts';
import { restingRun } from '../../src/session/run/run-hand.ts';
import { type RunPlay, startRun } from '../../src/session/run/run-play.ts';
import { openRunSwitch, placeOf, type RunSwitch } from '../../src/session/run/run-switch.ts';
import { replayRun } from '../../src/sim/run-tape.ts';
import { runHome } from '../support/run.ts';

const setup = runHome();
const frameMs = 50;

function begin(seed: number): { play: RunPlay; one: RunSwitch } {
  const one = openRunSwitch();
  return { play: comfortedRun(startRun('run-home', setup, seed), () => ({ speed: 1 }), one), one };
}
const pass = (play: RunPlay, seconds: number) => {
  for (let ms = 0; ms < seconds * 1000; ms += frameMs) play.advance(frameMs, restingRun);
};

// By the clock alone, blind to what is seen, two of the first four kites are caught.
test('three presses, and a kite is caught; its tape plays again to the same bit', () => {
  const ends = [1, 2, 3, 4].map((seed) => {
    const { play, one } = begin(seed);
    one.choose('patch');
    pass(play, 12);
    one.choose('stand');
    pass(play, 3);
    one.choose('patch');
    for (let frame = 0; !play.isOver && frame < 4000; frame++) play.advance(frameMs, restingRun);
    expect(replayRun(play.tape(), setup, { from: 1, to: 0 }).digest).toBe(play.digest());
    return play.run.result?.by;
  });
  expect(ends.filter((by) => by === 'you').length, ends.join()).toBeGreaterThanOrEqual(2);
});

test('to stand ends a way, and a hand that does something goes before what was taken', () => {
  const { play, one } = begin(3);
  one.choose('far');
  pass(play, 4);
  expect(play.goal).not.toBeNull();
  one.choose('stand');
  pass(play, 0.1);
  expect(play.goal).toBeNull();
  expect(play.wish).toEqual({ across: 0, along: 0 });
  one.choose('patch');
  pass(play, 1);
  play.advance(frameMs, { way: [1, 0], goTo: null });
  expect(one.chosen).toBeNull();
  expect(play.wish.across).toBe(127);
});

test('the ends of the patch lie on it and away from its middle, each on its own side; nothing lies anywhere before it is shown', () => {
  const { play } = begin(2);
  expect(placeOf({ shown: null, fallen: null }, 'patch')).toBeNull();
  pass(play, 3);
  const at = (choice: Parameters<typeof placeOf>[1]) => placeOf(play.run, choice) ?? [Number.NaN, Number.NaN];
  const [x, z] = at('patch');
  expect(at('left')[0]).toBeLessThan(x);
  expect(at('right')[0]).toBeGreaterThan(x);
  expect(at('far')[1]).toBeGreaterThan(z);
  expect(at('near')[1]).toBeLessThan(z);
  expect(placeOf(play.run, 'stand')).toBeNull();
});

test('another run begins with nothing taken, and without a press it is the run of hands', () => {
  const { play, one } = begin(4);
  one.choose('patch');
  comfortedRun(startRun('run-home', setup, 4), () => ({ speed: 1 }), one);
  expect(one.chosen).toBeNull();
  const plain = startRun('run-home', setup, 4);
  for (const each of [play, plain])
    for (let frame = 0; frame < 60; frame++) each.advance(frameMs, { way: [0, 1], goTo: null });
  expect(play.digest()).toBe(plain.digest());
});
