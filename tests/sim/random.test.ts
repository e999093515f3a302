// Seeded streams: are their numbers good, are streams strangers to each other, and does a copy go on alike?
import { describe, expect, test } from 'vitest';
import { gaussians, mostGaussians } from '../../src/sim/gaussians.ts';
import { createStream, draw, gaussian, type Stream, uniform } from '../../src/sim/random.ts';
import { correlation, mean, nth } from '../support/numbers.ts';

const many = 100_000;
const numbers = (count: number, next: (stream: Stream) => number, seed: number, name: string): number[] => {
  const stream = createStream(seed, name);
  return Array.from({ length: count }, () => next(stream));
};
/** Moment of a sample about a place. */
const moment = (values: readonly number[], order: number, about = 0): number =>
  mean(values.map((value) => (value - about) ** order));

/** Bound for the mean of `many` numbers of this spread: five times its own spread, one chance in two million. */
const fiveSpreads = (spread: number): number => (5 * spread) / Math.sqrt(many);

describe('uniform numbers', () => {
  const values = numbers(many, uniform, 7, 'uniform');

  test('fill 0 to 1 evenly and reach neither end', () => {
    expect(Math.min(...values.slice(0, 50_000))).toBeGreaterThan(0);
    expect(Math.max(...values.slice(0, 50_000))).toBeLessThan(1);
    expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(fiveSpreads(Math.sqrt(1 / 12)));
    expect(Math.abs(moment(values, 2, 0.5) - 1 / 12)).toBeLessThan(fiveSpreads(Math.sqrt(1 / 180)));
    const shares = Array.from({ length: 100 }, () => 0);
    for (const value of values) shares[Math.floor(100 * value)] = nth(shares, Math.floor(100 * value)) + 1;
    const chiSquared = shares.reduce((sum, count) => sum + (count - many / 100) ** 2 / (many / 100), 0);
    // 99 degrees of freedom: 99 +- 14; outside 45 to 160 lies one in 100,000.
    expect(chiSquared).toBeGreaterThan(45);
    expect(chiSquared).toBeLessThan(160);
  });

  test('do not follow from each other', () => {
    for (const lag of [1, 2, 3, 7]) {
      expect(Math.abs(correlation(values.slice(lag), values.slice(0, -lag)))).toBeLessThan(fiveSpreads(1));
    }
  });
});

describe('numbers of the normal distribution', () => {
  const values = numbers(many, gaussian, 7, 'normal');

  test('have its moments', () => {
    expect(Math.abs(moment(values, 1))).toBeLessThan(fiveSpreads(1));
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(fiveSpreads(Math.sqrt(2)));
    expect(Math.abs(moment(values, 3))).toBeLessThan(fiveSpreads(Math.sqrt(15)));
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(fiveSpreads(Math.sqrt(96)));
  });

  test('have its tails', () => {
    const beyond = (limit: number): number => values.filter((value) => Math.abs(value) > limit).length / many;
    expect(Math.abs(beyond(1) - 0.3173)).toBeLessThan(fiveSpreads(0.465));
    expect(Math.abs(beyond(2) - 0.0455)).toBeLessThan(fiveSpreads(0.208));
    expect(Math.abs(beyond(3) - 0.0027)).toBeLessThan(fiveSpreads(0.052));
  });

  test('come in pairs that have nothing to do with each other', () => {
    const first = values.filter((_, i) => i % 2 === 0);
    const second = values.filter((_, i) => i % 2 === 1);
    expect(Math.abs(correlation(first, second))).toBeLessThan(fiveSpreads(Math.SQRT2));
    const squares = (half: readonly number[]): number[] => half.map((value) => value * value);
    expect(Math.abs(correlation(squares(first), squares(second)))).toBeLessThan(fiveSpreads(Math.SQRT2));
  });
});

describe('several normal numbers at once', () => {
  const oneByOne = (stream: Stream, count: number): number[] => Array.from({ length: count }, () => gaussian(stream));
  const atOnce = (stream: Stream, count: number): number[] => {
    const out = new Float64Array(count + 1);
    gaussians(stream, out, count);
    return [...out.subarray(0, count)];
  };

  test('are bit for bit those that come one by one, whatever was left over', () => {
    const stream = createStream(9, 'lots');
    const other = createStream(9, 'lots');
    for (let round = 0; round < 3000; round++) {
      const count = round % (mostGaussians + 1);
      expect(atOnce(stream, count)).toEqual(oneByOne(other, count));
      expect([...stream.state, stream.hasSpare]).toEqual([...other.state, other.hasSpare]);
    }
  });

  test('also for the words at which the sums change', () => {
    // Where the logarithm goes over to the other side of 1: the root of two in a word, and as many zeros before it.
    const edges = [0, 1, 2, 3, 4294967295];
    for (let zeros = 0; zeros < 32; zeros++) {
      const word = Math.floor((Math.SQRT2 * 2147483648) / 2 ** zeros);
      edges.push(word - 1, word, word + 1, 2 ** zeros, 2 ** zeros - 1);
    }
    for (const [i, word] of edges.entries()) {
      // sfc32 gives the sum of these as its first word, and 9 times the third and 1 as its second.
      const stream = (): Stream => ({
        state: new Uint32Array([word, 0, i * 98_765_431, 0]),
        spare: 0,
        hasSpare: false,
      });
      expect(atOnce(stream(), 2)).toEqual(oneByOne(stream(), 2));
    }
  });
});

describe('streams', () => {
  test('of other names, and of neighbouring seeds, have nothing to do with each other', () => {
    const kinds: [number, string][] = [
      [1, 'air'],
      [1, 'companion'],
      [1, 'line of left'],
      [1, 'line of felt'],
      [1, 'line of right'],
      [2, 'air'],
      [3, 'air'],
      [4294967295, 'air'],
    ];
    const rows = kinds.map(([seed, name]) => numbers(20_000, uniform, seed, name));
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j < i; j++) {
        expect(Math.abs(correlation(rows[i] ?? [], rows[j] ?? []))).toBeLessThan(5 / Math.sqrt(20_000));
      }
    }
  });

  test('begin differently for a thousand seeds: their first numbers are even too', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => uniform(createStream(seed, 'air')));
    expect(new Set(firsts).size).toBe(1000);
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(1000));
    expect(Math.abs(correlation(firsts.slice(1), firsts.slice(0, -1)))).toBeLessThan(5 / Math.sqrt(1000));
  });

  test('give the same numbers for the same seed and name, and go on alike once copied', () => {
    const stream = createStream(11, 'left');
    for (let i = 0; i < 33; i++) gaussian(stream);
    const copy: Stream = { state: stream.state.slice(), spare: stream.spare, hasSpare: stream.hasSpare };
    const next = (from: Stream): number[] => Array.from({ length: 50 }, () => gaussian(from) + uniform(from));
    const expected = next(stream);
    expect(next(copy)).toEqual(expected);
    expect(numbers(20, draw, 11, 'left')).toEqual(numbers(20, draw, 11, 'left'));
  });

  test('are exactly these, on every engine', () => {
    expect(numbers(4, draw, 1, 'air')).toMatchInlineSnapshot(`
      [
        2818326303,
        1086239594,
        4214975635,
        639700813,
      ]
    `);
  });
});
