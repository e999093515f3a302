// Law 23: without wind and without a pull a kite falls, and energy is only lost.
import { describe, expect, test } from 'vitest';
import type { Vector } from '../../../src/sim/setup.ts';
import { type Flight, fly } from '../../support/flight.ts';
import { nth } from '../../support/numbers.ts';

/** Motion, turning, height and stretch of sail, carried air and line together, J. */
function energyOf({ kite, thread: line, tuning }: Flight): number {
  const [x, y, z] = kite.velocity as unknown as Vector;
  const along = x * nth(kite.frame, 6) + y * nth(kite.frame, 7) + z * nth(kite.frame, 8);
  let sum = (tuning.sailMass * (x * x + y * y + z * z) + kite.carriedMass * along * along) / 2;
  sum += tuning.sailMass * tuning.gravity * nth(kite.position, 1);
  for (let i = 0; i < 3; i++) sum += (nth(kite.inertia, i) * nth(kite.rates, i) ** 2) / 2;
  const rest = line.metres / line.segments;
  for (let k = 0; k < line.segments; k++) {
    const o = 3 * k;
    const mass = tuning.lineDensity * rest * (k === 0 ? 0.5 : 1);
    const [vx, vy, vz] = line.velocity.subarray(o, o + 3) as unknown as Vector;
    sum += mass * (tuning.gravity * nth(line.at, o + 1) + (vx * vx + vy * vy + vz * vz) / 2);
    const [ax, ay, az, bx, by, bz] = line.at.subarray(o, o + 6) as unknown as [...Vector, ...Vector];
    const stretch = Math.hypot(bx - ax, by - ay, bz - az) - rest;
    sum += (stretch * stretch * tuning.lineStiffness) / rest / (stretch > 0 ? 2 : 2 * tuning.lineSoftness);
  }
  return sum;
}

/** Follows a flight down to the ground; the largest rise of its energy above the least so far, and its seconds. */
function followDown(flight: Flight): { start: number; end: number; rise: number; seconds: number } {
  const start = energyOf(flight);
  let [low, rise, seconds] = [start, 0, 0];
  while (flight.flyer.phase !== 'down' && seconds < 120) {
    flight.hold(1 / 60);
    seconds += 1 / 60;
    const energy = energyOf(flight);
    rise = Math.max(rise, energy - low);
    low = Math.min(low, energy);
  }
  return { start, end: low, rise, seconds };
}

describe('a kite in still air', () => {
  test.each([0, 40, 120])('comes down on its held line and only loses energy (nose at %s degrees)', (nose) => {
    const flight = fly().wind(0).line(60).noseRight(nose).launch();
    const { start, end, rise, seconds } = followDown(flight);
    expect(flight.flyer.phase).toBe('down');
    expect(seconds).toBeLessThan(60);
    expect(rise).toBeLessThan(1e-6 * start);
    expect(end).toBeLessThan(0.1 * start);
  });

  test.each([0, 40, 120])('cut loose it comes down too, and only loses energy (nose at %s degrees)', (nose) => {
    const flight = fly().wind(0).line(60).noseRight(nose).launch();
    flight.cut(50);
    const { start, rise, seconds } = followDown(flight);
    expect(flight.flyer.phase).toBe('down');
    expect(seconds).toBeLessThan(60);
    expect(rise).toBeLessThan(1e-6 * start);
  });
});
