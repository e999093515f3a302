import { describe, expect, it } from 'vitest';
import { dragShare, type Finger, type Keys, readGesture } from '../../src/game/input/reading.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import type { Vector } from '../../src/sim/setup.ts';

const noKeys: Keys = { right: 0, up: 0, pull: false, feed: false };
const there: Vector = [0.6, 0.8, 0];
const free = { crossed: false, skyAt: () => there };
const crossed = { crossed: true, skyAt: () => there };

const finger = (onPad: boolean, dx: number, dy: number): Finger => ({
  onPad,
  startX: 100,
  startY: 300,
  x: 100 + dx,
  y: 300 + dy,
});

describe('a finger', () => {
  it('that touches the sky says where to go', () => {
    expect(readGesture(finger(false, 0, 0), noKeys, free)).toEqual({
      holding: true,
      aim: there,
      way: null,
      reel: null,
    });
  });

  it('on the pad says the way it is dragged: up on screen is up in the sky', () => {
    const { way, aim, holding } = readGesture(finger(true, 0, -60), noKeys, free);
    expect(aim).toBeNull();
    expect(holding).toBe(true);
    expect(way?.[0]).toBeCloseTo(0, 9);
    expect(way?.[1]).toBeCloseTo(1, 9);
    expect(readGesture(finger(true, -200, 0), noKeys, free).way).toEqual([-1, -0]);
  });

  it('that only rests on the pad asks no way', () => {
    expect(readGesture(finger(true, 4, 3), noKeys, free).way).toBeNull();
  });

  it('pulls while lines are crossed, leans sideways, and points at nothing', () => {
    expect(readGesture(finger(false, 0, 40), noKeys, crossed)).toEqual({
      holding: true,
      aim: null,
      way: null,
      reel: null,
    });
    expect(readGesture(finger(true, 60, 0), noKeys, crossed).way).toEqual([1, 0]);
    expect(readGesture(null, noKeys, crossed)).toEqual(restingGesture);
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

describe('keys', () => {
  it('say the way while the kite is free', () => {
    expect(readGesture(null, { ...noKeys, right: -1, up: 1 }, free)).toEqual({
      holding: true,
      aim: null,
      way: [-1, 1],
      reel: null,
    });
    expect(readGesture(null, noKeys, free)).toEqual(restingGesture);
  });

  it('only lean while crossed: the space bar pulls', () => {
    expect(readGesture(null, { ...noKeys, right: 1 }, crossed)).toEqual({
      holding: false,
      aim: null,
      way: [1, 0],
      reel: null,
    });
    expect(readGesture(null, { ...noKeys, pull: true }, crossed)).toEqual({
      holding: true,
      aim: null,
      way: null,
      reel: -1,
    });
  });

  it('let line out outright, also under a finger', () => {
    expect(readGesture(null, { ...noKeys, feed: true }, free)).toEqual({
      holding: false,
      aim: null,
      way: null,
      reel: 1,
    });
    expect(readGesture(finger(false, 0, 0), { ...noKeys, feed: true }, free).reel).toBe(1);
  });
});
