// Energy: a kite that stands in a steady wind takes no work from it, however hard it pulls.
import { describe, expect, test } from 'vitest';
import { type Flight, fly } from '../../support/flight.ts';
import { mean, nth } from '../../support/numbers.ts';

/** Power that the air gives to the sail by moving and turning it, W: the mean of some seconds. */
function meanPower(flight: Flight, seconds: number): number {
  const powers: number[] = [];
  flight.reel(0, seconds, ({ kite }) => {
    const speeds = [...kite.velocity, ...kite.rates];
    powers.push(speeds.reduce((sum, speed, i) => sum + speed * nth(kite.push, i), 0));
  });
  return mean(powers);
}

/** Power of the wind that blows by with the force that the sail bears, W. */
function powerAround({ kite }: Flight): number {
  return nth(kite.push, 2) * nth(kite.air, 2);
}

describe('a kite left to itself on a held line', () => {
  // From slanted starts, off to a side, left- and right-handers. Reached: 4 mW while they settle,
  // then 0.1 microwatt at most, of 32 to 83 watts that blow by.
  test.each([
    [6, 60, 0, 0, 0],
    [6, 60, 1, 20, 0],
    [6, 120, -1, -30, 10],
    [8, 80, 1, 40, -5],
    [7, 100, 0, 60, 15],
  ] as const)(
    'takes no work from a wind of %s m/s on %s m, once it stands (spin %s, nose %s, azimuth %s)',
    (wind, metres, spin, nose, azimuth) => {
      const flight = fly().wind(wind).line(metres).spin(spin).noseRight(nose).at(azimuth, 51).hold(31);
      expect(Math.abs(meanPower(flight, 60))).toBeLessThan(0.01);
      const standing = meanPower(flight.hold(30), 60);
      expect(Math.abs(standing)).toBeLessThan(1e-6);
      expect(powerAround(flight)).toBeGreaterThan(10);
    },
  );

  // In light wind on a short line a kite rocks by itself (`small-pushes.test.ts`). What it takes for that is what its line
  // loses by being swung through the air. Reached: 36 to 38 and 57 to 60 mW, less than a hundredth of what blows by.
  test.each([
    [4, 40],
    [5, 30],
  ])('takes a little where it rocks, in %s m/s on %s m, and always as much', (wind, metres) => {
    const flight = fly().wind(wind).line(metres).noseRight(3).hold(120);
    const first = meanPower(flight, 60);
    const later = meanPower(flight, 60);
    for (const power of [first, later]) {
      expect(power).toBeGreaterThan(0.02);
      expect(power).toBeLessThan(0.01 * powerAround(flight));
    }
    expect(Math.abs(later - first)).toBeLessThan(0.2 * first);
  });

  test('gives the air much when it is hauled: the work of the hand', () => {
    const flight = fly().line(80).steady();
    expect(meanPower(flight.pull(0.3, 1), 0.1)).toBeLessThan(-1);
  });
});
