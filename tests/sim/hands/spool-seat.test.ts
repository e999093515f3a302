// The hand at the spool: circling, keys and taps become feed.
import { describe, expect, test } from 'vitest';
import { createSpoolHand, restingSpool, type SpoolGesture, spoolSeatWish } from '../../../src/sim/hands/spool-seat.ts';
import { fly } from '../../support/flight.ts';

/** Wishes of so many ticks, of which each says what is done. */
function feeds(ticks: number, does: (tick: number) => Partial<SpoolGesture>): number[] {
  const hand = createSpoolHand();
  return Array.from({ length: ticks }, (_, tick) => spoolSeatWish(hand, { ...restingSpool, ...does(tick) }).reel);
}

/** A finger that goes round that fast, turns a second, clockwise positive; pictures tell of it 20 times a second. */
const round = (turns: number) => (tick: number) => ({ turned: (Math.floor(tick / 3) / 20) * turns * 2 * Math.PI });

describe('a finger that goes round the spool', () => {
  test('clockwise fills, the other way winds, as much as it is quick', () => {
    const gentle = feeds(60, round(0.5)).slice(30);
    const quick = feeds(60, round(1)).slice(30);
    for (const wish of gentle) expect(wish).toBeGreaterThan(25);
    for (const [at, wish] of quick.entries()) expect(wish).toBeGreaterThan((gentle[at] ?? 0) * 1.8);
    expect(feeds(60, round(-1))).toEqual(feeds(60, round(1)).map((wish) => (wish === 0 ? 0 : -wish)));
  });

  test('is evened out: between two pictures, 20 a second, the feed shakes by less than a third', () => {
    const wishes = feeds(120, round(1)).slice(60);
    expect(Math.max(...wishes) - Math.min(...wishes)).toBeLessThan(Math.max(...wishes) / 3);
  });

  test('asks all at 1.4 turns a second, and no more however fast it goes', () => {
    expect(feeds(60, round(2)).at(-1)).toBe(127);
    expect(feeds(60, round(9)).at(-1)).toBe(127);
  });

  test('that lies still, or only trembles, feeds nothing; lifted, it lets go at once', () => {
    expect(feeds(60, () => ({ turned: 3 }))).toEqual(Array(60).fill(0));
    expect(feeds(60, (tick) => ({ turned: 0.004 * (tick % 2) })).slice(10)).toEqual(Array(50).fill(0));
    const lifted = feeds(60, (tick) => (tick < 40 ? round(1)(tick) : {}));
    expect(lifted[39]).toBeGreaterThan(50);
    expect(lifted.slice(40)).toEqual(Array(20).fill(0));
  });

  test('and nonsense does not stay in the hand', () => {
    const wishes = feeds(60, (tick) => ({ turned: tick === 20 ? Number.NaN : (tick / 60) * 6 }));
    expect(wishes.every(Number.isInteger)).toBe(true);
    expect(wishes.at(-1)).toBeGreaterThan(50);
  });
});

describe('two keys', () => {
  test('fill and wind while they are held, and both together rest', () => {
    const wishes = feeds(4, (tick) => ({ fill: tick < 2, wind: tick === 1 || tick === 2 }));
    expect(wishes).toEqual([64, 0, -102, 0]);
  });
});

describe('taps, for who cannot hold', () => {
  test('one begins, the same one ends, and the other one turns about', () => {
    const taps: Record<number, Partial<SpoolGesture>> = { 2: { fill: true }, 6: { fill: true }, 8: { wind: true } };
    const wishes = feeds(14, (tick) => ({ ...(taps[tick] ?? {}), ...(tick === 11 && { fill: true }), taps: true }));
    expect(wishes.slice(0, 8)).toEqual([0, 0, 64, 64, 64, 64, 0, 0]);
    expect(wishes.slice(8)).toEqual([-102, -102, -102, 64, 64, 64]);
  });

  test('a key that stays down counts once', () => {
    expect(feeds(5, () => ({ fill: true, taps: true }))).toEqual(Array(5).fill(64));
  });
});

test('keys keep the loop while the flyer lets out at his fastest, and longer than a still spool would', () => {
  const hand = createSpoolHand();
  const flight = fly().wind(7).line(60).spool(200).seatAtSpool().steady();
  const share = spoolSeatWish(hand, { ...restingSpool, fill: true }).reel / 127;
  flight.turn(share).feed(1, 6);
  expect(flight.flyer.spool.loop).toBeGreaterThan(2);
  expect(flight.flyer.spool.loop).toBeLessThan(6);
  expect(flight.thread.running).toBeCloseTo(flight.tuning.feedSpeed, 1);
});
