// The search for a way: as short as a search of the whole map, in a small part of the time.
import { describe, expect, test } from 'vitest';
import { digestWith } from '../../../src/sim/digest.ts';
import { createStream, uniform } from '../../../src/sim/random.ts';
import { standStill } from '../../../src/sim/run/body.ts';
import { canStandAt, costOf, type Lanes, lanesOf, middleOf, squareAt } from '../../../src/sim/run/lanes.ts';
import { createRun } from '../../../src/sim/run/run.ts';
import { searchSquares } from '../../../src/sim/run/search.ts';
import { stepRun } from '../../../src/sim/run/step-run.ts';
import { type Place, wayTo } from '../../../src/sim/run/way.ts';
import { nth } from '../../support/numbers.ts';
import { runHome, shippedDistricts } from '../../support/run.ts';

/** Pairs of places to stand on, anywhere on a map. */
function pairs({ bounds, ...map }: Lanes, count: number): (readonly [Place, Place])[] {
  const stream = createStream(7, 'pairs');
  const place = (): Place => {
    const x = bounds.left + uniform(stream) * (bounds.right - bounds.left);
    const z = bounds.near + uniform(stream) * (bounds.far - bounds.near);
    return canStandAt({ bounds, ...map }, x, z) ? [x, z] : place();
  };
  return Array.from({ length: count }, () => [place(), place()] as const);
}

/** What a way from square to square costs, in metres of trodden snow. */
function costOfWay(lanes: Lanes, squares: readonly number[]): number {
  let cost = 0;
  for (let i = 1; i < squares.length; i++) {
    const [ax, az] = middleOf(lanes, nth(squares, i - 1));
    const [bx, bz] = middleOf(lanes, nth(squares, i));
    cost += Math.hypot(bx - ax, bz - az) * costOf(lanes, nth(squares, i));
  }
  return cost;
}

describe.each([...shippedDistricts().values()])('a way through $id', ({ ground }) => {
  const lanes = lanesOf(ground);
  const whole: Lanes = { ...lanes, isMeasured: false };
  const squares = pairs(lanes, 40).map(([from, to]) => [squareAt(lanes, ...from), squareAt(lanes, ...to)] as const);

  // A search that counts what is left 1.001 times, and 0.005 for each metre aside of the straight line, ends with a way that
  // costs at most 1.001 times the cheapest one, and 0.005 times the farthest that the cheapest one lies aside, which is less
  // than half of what it costs: 1.0035 in all. Of these none costs more than the search of the whole map.
  test('costs what it costs at the least, by the landmarks as by the whole map', () => {
    for (const [from, to] of squares) {
      const cheapest = costOfWay(lanes, searchSquares(whole, from, to));
      const found = costOfWay(lanes, searchSquares(lanes, from, to));
      expect(found).toBeLessThan(1.0035 * cheapest + 1e-9);
    }
  });

  test('is the same again, and no search leaves anything to the next', () => {
    const there = pairs(lanes, 6).map(([from, to]) => wayTo(lanes, from, to));
    const other = { ...lanes };
    const back = pairs(lanes, 6).reverse();
    expect(back.map(([from, to]) => wayTo(other, from, to)).reverse()).toEqual(there);
  });
});

// Errands of tournaments are on tapes of matches, whose physics has a name: another way is another match.
test('the ways of errands, between houses alone, stay as they are', () => {
  const lanes = lanesOf(runHome().ground.roofs);
  const ways = pairs(lanes, 12).flatMap(([from, to]) => wayTo(lanes, from, to).flat());
  expect(digestWith('0000000000000000', ways)).toBe('5d679392d8a089f8');
});

test('rivals look for their ways in turn, one in each tick', () => {
  const run = createRun(runHome(), 3);
  let most = 0;
  for (let tick = 0; tick < 900; tick++) {
    const before = run.rivals.map(({ chase }) => chase.goal);
    stepRun(run, standStill);
    most = Math.max(most, run.rivals.filter(({ chase }, i) => chase.goal !== before[i]).length);
    if (tick === run.rivals.length - 1) expect(run.rivals.every(({ chase }) => chase.way.length > 0)).toBe(true);
  }
  expect(most).toBe(1);
});
