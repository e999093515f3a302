// Law 34: when a line parts, no line is lost, and nothing pulls at the new ends.
import { describe, expect, test } from 'vitest';
import { lineLeft } from '../../../src/sim/flight/spool.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { mean, nth } from '../../support/numbers.ts';

/** All the line there is: with the kite, in the sky at the owner's, in the loop and on the spool, metres. */
function lineInAll({ flyer }: Flight): number {
  return flyer.line.metres + (flyer.remnant?.metres ?? 0) + lineLeft(flyer.spool);
}

/** Pull in the segments next to the two new ends, N. */
function pullsAtNewEnds({ flyer }: Flight): [number, number] {
  const { line, remnant } = flyer;
  return [nth(line.tension, 0), remnant === null ? 0 : nth(remnant.tension, remnant.segments - 1)];
}

describe('a line of 80 m that parts', () => {
  // The whole way from the bridle to the hand; the last ones leave no limp part that could be followed.
  test.each([0, 1, 10, 30, 60, 78, 79, 79.9])('%s m from the kite is all still there', (metres) => {
    const flight = fly().line(80).spool(150).hold(1);
    expect(lineInAll(flight)).toBeCloseTo(150, 9);
    flight.cut(metres);
    expect(lineInAll(flight)).toBeCloseTo(150, 9);
    flight.hold(5);
    expect(lineInAll(flight)).toBeCloseTo(150, 9);
  });

  // What is left in the last segment is what hangs below its middle, half its own weight (5 mN); once in a while the tail
  // of a tumbling kite is whipped taut for a tick. Reached: 0.65 of the weight in the mean, a whip of 2.7 % of the old pull.
  test.each([
    [4, 10],
    [4, 50],
    [6, 30],
    [6, 40],
    [6, 70],
    [8, 20],
  ])('in mid air lets both new ends go (%s m/s, %s m from the kite)', (wind, metres) => {
    const flight = fly().wind(wind).line(80).steady();
    const old = flight.pullAtKite;
    expect(old).toBeGreaterThan(4);
    flight.cut(metres);
    expect(pullsAtNewEnds(flight)).toEqual([0, 0]);
    const { lineDensity, gravity } = flight.tuning;
    const weights = [flight.thread, flight.flyer.remnant].map(
      (line) => ((line?.metres ?? 0) * lineDensity * gravity) / (line?.segments ?? 1),
    );
    flight.hold(2 / 60);
    const pulls: [number, number][] = [];
    flight.reel(0, 2, () => pulls.push(pullsAtNewEnds(flight)));
    for (const end of [0, 1] as const) {
      const felt = pulls.map((both) => both[end]);
      expect(mean(felt)).toBeLessThan(nth(weights, end));
      expect(Math.max(...felt)).toBeLessThan(0.05 * old);
    }
  });

  test('leaves the kite its part with all it had: place, shape and speed of the line', () => {
    const flight = fly().line(80).steady();
    const [x, y, z] = placeOn(flight, 30);
    flight.cut(30);
    const [lowX, lowY, lowZ] = flight.thread.at.subarray(0, 3) as unknown as Vector;
    expect(Math.hypot(lowX - x, lowY - y, lowZ - z)).toBeLessThan(0.05);
    const end = 3 * (flight.flyer.remnant?.segments ?? 0);
    const [endX, endY, endZ] = (flight.flyer.remnant?.at ?? []).slice(end, end + 3) as unknown as Vector;
    expect(Math.hypot(endX - x, endY - y, endZ - z)).toBeLessThan(0.05);
    expect(flight.events).toContainEqual(
      expect.objectContaining({ kind: 'LineCut', loser: 'one', winner: null, reason: 'broke', kiteMetres: 30 }),
    );
  });

  test('sets the kite free, to fall by itself while its owner holds the limp rest', () => {
    const flight = fly().line(80).steady();
    const height = nth(flight.kite.position, 1);
    flight.cut(30).hold(10);
    expect(flight.flyer.phase).toBe('loose');
    expect(nth(flight.kite.position, 1)).toBeLessThan(height - 8);
    const { remnant } = flight.flyer;
    expect([...(remnant?.at.slice(0, 3) ?? [])]).toEqual([0, 9.4, 0]);
    expect(nth(remnant?.at ?? [], 3 * (remnant?.segments ?? 0) + 1)).toBeLessThan(1);
  });
});

/** The place that many metres from the kite, along the nodes. */
function placeOn({ thread: { at, segments, metres } }: Flight, fromKite: number): Vector {
  const f = segments * (1 - fromKite / metres);
  const o = 3 * Math.floor(f);
  const share = f - Math.floor(f);
  return [0, 1, 2].map((i) => nth(at, o + i) * (1 - share) + nth(at, o + 3 + i) * share) as unknown as Vector;
}
