// One match on one screen: however the frames fall, the same gestures give the same flight and the same tape.
import { expect, test } from 'vitest';
import { startMatch } from '../../src/session/match.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { replayTape } from '../../src/sim/replay.ts';
import { firstDuel } from '../support/duel.ts';

const setup = firstDuel(null, 'neighbour');
const begin = (seed: number) => startMatch({ setup, seed, you: 'left' });
const frameMs = 1000 / 60;

/** Swings right for half a second, rests for half a second, and so on. */
function swinging(): () => Gesture {
  let ticks = 0;
  return () => (ticks++ % 60 < 30 ? { ...restingGesture, holding: true, way: [1, 0.4] } : restingGesture);
}

test('odd frame lengths give the same tape and the same world as even ones', () => {
  const even = begin(5);
  const odd = begin(5);
  const [a, b] = [swinging(), swinging()];
  while (even.world.tick < 180) even.advance(frameMs, a);
  const lengths = [3, 41, 17, 9, 33, 26, 1];
  for (let i = 0; odd.world.tick < 180; i++)
    odd.advance(Math.min(lengths[i % 7] ?? 1, (180 - odd.world.tick) * frameMs), b);
  expect(odd.world.tick).toBe(180);
  expect(odd.tape()).toEqual(even.tape());
  expect(digestOf(odd.world)).toBe(digestOf(even.world));
});

test('the tape of a sitting replays to the world that was seen', () => {
  const match = begin(9);
  const gesture = swinging();
  while (match.world.tick < 240) match.advance(frameMs, gesture);
  expect(replayTape(match.tape(), setup).digest).toBe(digestOf(match.world));
});

test('a long stall drops time instead of leaping: five ticks at most', () => {
  const match = begin(5);
  match.advance(4000, () => restingGesture);
  expect(match.world.tick).toBe(5);
});

test('a pause loses nothing and moves nothing', () => {
  const match = begin(5);
  match.advance(80, () => restingGesture);
  const before = digestOf(match.world);
  match.paused = true;
  expect(match.advance(500, () => restingGesture)).toEqual([]);
  expect(digestOf(match.world)).toBe(before);
  match.paused = false;
  match.advance(frameMs + 1, () => restingGesture);
  expect(match.world.tick).toBeGreaterThan(4);
});

test('a wish reaches the kite in the very next tick', () => {
  const match = begin(5);
  match.advance(frameMs + 0.1, () => ({ ...restingGesture, reel: -1 }));
  expect(match.wish.reel).toBe(-127);
  expect(match.world.flyers[0]?.reel).toBe(-127);
});

test('nobody can fly a kite that is not in the level', () => {
  expect(() => startMatch({ setup, seed: 1, you: 'nobody' })).toThrow('no flyer nobody in first-duel');
});

test('between two ticks the picture is between two poses', () => {
  const match = begin(5);
  while (match.world.tick < 30) match.advance(frameMs, () => restingGesture);
  const at = () => Array.from(match.poses.flyers[0]?.position ?? []);
  const before = at();
  const tick = match.world.tick;
  match.advance(frameMs / 2, () => restingGesture);
  expect(match.world.tick).toBe(tick);
  const now = at();
  const moved = Math.hypot(...now.map((value, i) => value - (before[i] ?? 0)));
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(0.5);
});

const oneLine = (holding: boolean): Gesture => ({ ...restingGesture, scheme: 'oneline', holding });

test('a newcomer is told how the line is held, by the way in which it is, and then what to fly for', () => {
  const match = startMatch({ setup: firstDuel(null, 'hold-still'), seed: 5, you: 'left', teaching: true });
  const hintAfter = (seconds: number) => {
    while (match.world.tick < 60 * seconds) match.advance(frameMs, () => oneLine(false));
    return match.hud.hint;
  };
  expect(hintAfter(2)).toBe('teach-oneline');
  expect(match.phase).toBe('teach');
  expect(hintAfter(9)).toBe('cross-over');
});

test('one button flies the same match on the screen and on the tape', () => {
  const match = begin(3);
  while (match.world.tick < 240) match.advance(frameMs, () => oneLine(match.world.tick % 120 > 60));
  expect(match.wish.reel).toBe(-127);
  expect(replayTape(match.tape(), setup).digest).toBe(digestOf(match.world));
});
