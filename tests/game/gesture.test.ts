import { describe, expect, it } from 'vitest';
import {
  dragShare,
  type Finger,
  type Keys,
  type Pad,
  type ReadingPlace,
  readGesture,
  type Touching,
} from '../../src/game/input/reading.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import type { Vector } from '../../src/sim/setup.ts';

const noKeys: Keys = { right: 0, up: 0, pull: false, feed: false, one: false };
const nobody: Touching = { finger: null, keys: noKeys, pad: null };
const there: Vector = [0.6, 0.8, 0];
const mark: Vector = [0, 0.6, 0.8];
const free: ReadingPlace = { scheme: 'point', crossed: false, skyAt: () => there, mark: null };
const crossed: ReadingPlace = { ...free, crossed: true };
const spool: ReadingPlace = { ...free, scheme: 'hand' };
const button: ReadingPlace = { ...free, scheme: 'oneline' };

const fingerAt = (onPad: boolean, dx: number, dy: number): Finger => ({
  onPad,
  startX: 100,
  startY: 300,
  x: 100 + dx,
  y: 300 + dy,
});
const finger = (onPad: boolean, dx: number, dy: number): Touching => ({ ...nobody, finger: fingerAt(onPad, dx, dy) });
const keys = (held: Partial<Keys>): Touching => ({ ...nobody, keys: { ...noKeys, ...held } });
const pad = (state: Partial<Pad>): Touching => ({
  ...nobody,
  pad: { right: 0, up: 0, button: false, any: false, out: false, in: false, ...state },
});

/** A resting gesture but for these parts. */
const but = (parts: Partial<Gesture>): Gesture => ({ ...restingGesture, ...parts });

describe('a pointing finger', () => {
  it('that touches the sky says where to go', () => {
    expect(readGesture(finger(false, 0, 0), free)).toEqual(but({ holding: true, aim: there }));
  });

  it('on the pad says the way it is dragged: up on screen is up in the sky', () => {
    const { way, aim, holding } = readGesture(finger(true, 0, -60), free);
    expect(aim).toBeNull();
    expect(holding).toBe(true);
    expect(way?.[0]).toBeCloseTo(0, 9);
    expect(way?.[1]).toBeCloseTo(1, 9);
    expect(readGesture(finger(true, -200, 0), free).way).toEqual([-1, -0]);
  });

  it('that only rests on the pad asks no way', () => {
    expect(readGesture(finger(true, 4, 3), free).way).toBeNull();
  });

  it('pulls while lines are crossed, leans sideways, and points at nothing', () => {
    expect(readGesture(finger(false, 0, 40), crossed)).toEqual(but({ holding: true }));
    expect(readGesture(finger(true, 60, 0), crossed).way).toEqual([1, 0]);
    expect(readGesture(nobody, crossed)).toEqual(restingGesture);
  });
});

describe('a drag', () => {
  it('asks nothing within 6 px, all at 60, and bends between', () => {
    expect([0, 6, -6].map(dragShare)).toEqual([0, 0, 0]);
    expect(dragShare(60)).toBe(1);
    expect(dragShare(-500)).toBe(-1);
    expect(dragShare(33)).toBeCloseTo(0.5 ** 1.4, 9);
    expect(dragShare(Number.NaN)).toBe(0);
  });
});

describe('pointing keys', () => {
  it('say the way while the kite is free', () => {
    expect(readGesture(keys({ right: -1, up: 1 }), free)).toEqual(but({ holding: true, way: [-1, 1] }));
    expect(readGesture(nobody, free)).toEqual(restingGesture);
  });

  it('only lean while crossed: the space bar pulls', () => {
    expect(readGesture(keys({ right: 1 }), crossed)).toEqual(but({ way: [1, 0] }));
    expect(readGesture(keys({ pull: true, one: true }), crossed)).toEqual(but({ holding: true, reel: -1 }));
  });

  it('let line out outright, also under a finger', () => {
    expect(readGesture(keys({ feed: true }), free)).toEqual(but({ reel: 1 }));
    expect(readGesture({ ...finger(false, 0, 0), keys: { ...noKeys, feed: true } }, free).reel).toBe(1);
  });
});

describe('a pointing gamepad', () => {
  it('has the kite fly to its mark, whether its stick moves or not', () => {
    expect(readGesture(pad({}), { ...free, mark })).toEqual(but({ holding: true, aim: mark }));
    expect(readGesture(pad({}), free)).toEqual(restingGesture);
  });

  it('pulls by a button while lines are crossed, lets out without, and leans by the stick', () => {
    const fighting = { ...crossed, mark };
    expect(readGesture(pad({ button: true, any: true }), fighting)).toEqual(but({ holding: true }));
    expect(readGesture(pad({ right: -0.5, any: true }), fighting)).toEqual(but({ way: [-0.5, 0] }));
    expect(readGesture(pad({}), fighting)).toEqual(restingGesture);
  });

  it('gives way to finger and keys', () => {
    const both = { ...finger(false, 0, 0), pad: pad({ button: true }).pad };
    expect(readGesture(both, { ...free, mark }).aim).toBe(there);
    expect(readGesture({ ...keys({ up: 1 }), pad: both.pad }, { ...free, mark }).way).toEqual([0, 1]);
  });
});

describe('the floating spool', () => {
  const of = (touching: Touching, place = spool) => readGesture(touching, place);

  it('is under a thumb wherever it goes down: up and right count as such, a drag of 60 px is all', () => {
    for (const onPad of [true, false]) {
      expect(of(finger(onPad, 30, -60))).toEqual(but({ scheme: 'hand', holding: true, thumb: [0.5, 1] }));
    }
    expect(of(finger(true, 0, 0)).thumb).toEqual([0, 0]);
  });

  it('stays the same when lines cross', () => {
    expect(of(finger(false, 6, 30), { ...spool, crossed: true })).toEqual(of(finger(false, 6, 30)));
  });

  it('is worked by arrows, or by the stick of a gamepad, in proportion', () => {
    expect(of(keys({ right: -1, up: 1 })).thumb).toEqual([-1, 1]);
    expect(of(pad({ right: 0.25, up: -0.5 })).thumb).toEqual([0.25, -0.5]);
  });

  it('holds when nothing touches it', () => {
    expect(of(nobody)).toEqual(but({ scheme: 'hand' }));
    expect(of(pad({ button: true, any: true }))).toEqual(but({ scheme: 'hand' }));
  });

  it('obeys the keys that say reel outright', () => {
    expect(of(keys({ pull: true })).reel).toBe(-1);
    expect(of(keys({ feed: true })).reel).toBe(1);
  });
});

describe('one line', () => {
  const one = but({ scheme: 'oneline' });

  it.each([
    ['a finger anywhere', finger(false, 0, 0)],
    ['a finger on the wall', finger(true, 50, 50)],
    ['a switch', keys({ one: true })],
    ['the cross of a gamepad', pad({ right: 1, any: true })],
    ['any button of a gamepad', pad({ button: true, any: true })],
  ])('is held by %s, and asks nothing else', (_, touching) => {
    expect(readGesture(touching, button)).toEqual({ ...one, holding: true });
    expect(readGesture(touching, { ...button, crossed: true, mark })).toEqual({ ...one, holding: true });
  });

  it('runs out when everything is let go', () => {
    expect(readGesture(nobody, button)).toEqual(one);
    expect(readGesture(keys({ right: 1, feed: true }), button)).toEqual(one);
    expect(readGesture(pad({ right: 1 }), button)).toEqual(one);
  });
});
