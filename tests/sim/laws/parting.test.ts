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

  test('in mid air lets both new ends go', () => {
    const flight = fly().line(80).steady();
    expect(flight.pullAtKite).toBeGreaterThan(8);
    flight.cut(30);
    expect(pullsAtNewEnds(flight)).toEqual([0, 0]);
    // After the shock has run out, a loose end carries on average less than the weight of its line, 1 gram for each 5 m.
    // Single tugs of the falling kite crack the half gram at its end like a whip: 0.05 N are 100 m/s2.
    const pulls: number[][] = [[], []];
    for (let tick = 0; tick < 120; tick++) {
      flight.hold(1 / 60);
      for (const [end, pull] of pullsAtNewEnds(flight).entries()) {
        expect(pull).toBeLessThan(tick < 2 ? 0.2 : 0.1);
        if (tick >= 2) pulls[end]?.push(pull);
      }
    }
    for (const seen of pulls) expect(mean(seen)).toBeLessThan(0.005);
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
