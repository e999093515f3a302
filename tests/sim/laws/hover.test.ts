// Laws 17 to 19: where a tight kite stands, and how hard it pulls.
import { describe, expect, test } from 'vitest';
import type { Vector } from '../../../src/sim/setup.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { nth, off } from '../../support/numbers.ts';

const degree = Math.PI / 180;

/** Elevation of the line where it meets the kite, degrees. */
function elevationAtKite(flight: Flight): number {
  const { direction, segments } = flight.thread;
  return Math.asin(nth(direction, 3 * segments - 2)) / degree;
}

/** Angle between wind and sail, degrees. */
function angleOfAttack({ kite }: Flight): number {
  const [x, y, z] = kite.air as unknown as Vector;
  const along = x * nth(kite.frame, 6) + y * nth(kite.frame, 7) + z * nth(kite.frame, 8);
  return Math.asin(along / Math.hypot(x, y, z)) / degree;
}

describe('a hovering kite', () => {
  test.each([
    [4, 60],
    [6, 60],
    [6, 120],
    [7, 80],
  ])('in %s m/s on %s m of line pulls the way of lift less weight and drag, and as hard', (wind, metres) => {
    const flight = fly().wind(wind).line(metres).steady();
    const [, lift, drag] = flight.kite.push as unknown as Vector;
    const weight = flight.tuning.sailMass * flight.tuning.gravity;
    expect(Math.abs(elevationAtKite(flight) - Math.atan2(lift - weight, drag) / degree)).toBeLessThan(0.5);
    expect(off(flight.pullAtKite, Math.hypot(lift - weight, drag))).toBeLessThan(0.001);
    expect(flight.elevation).toBeGreaterThan(40);
    expect(flight.elevation).toBeLessThan(60);
  });

  test('without weight and friction stands square to its sail', () => {
    const flight = fly().line(60).tuned({ gravity: 0, skinFriction: 0 }).steady();
    expect(Math.abs(elevationAtKite(flight) - (90 - angleOfAttack(flight)))).toBeLessThan(0.5);
  });

  test('pulls with the square of the wind when its bow is rigid and nothing weighs', () => {
    const pulls = [4, 6, 8].map((wind) => {
      const flight = fly().wind(wind).line(60).tuned({ bowForce: 1e-9, gravity: 0 }).steady();
      return flight.pullAtKite / nth(flight.kite.air, 2) ** 2;
    });
    expect(off(Math.min(...pulls), Math.max(...pulls))).toBeLessThan(0.01);
  });

  test('flies flatter and pulls less the further ahead it is towed', () => {
    const flights = [0.07, 0.08, 0.089, 0.1].map((towAhead) => fly().line(60).tuned({ towAhead }).steady());
    const angles = flights.map(angleOfAttack);
    const pulls = flights.map((flight) => flight.pullAtKite);
    expect(angles).toEqual(angles.toSorted((a, b) => b - a));
    expect(pulls).toEqual(pulls.toSorted((a, b) => b - a));
    expect(nth(angles, 0) - nth(angles, 3)).toBeGreaterThan(5);
  });
});
