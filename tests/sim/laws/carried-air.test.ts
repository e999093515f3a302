// Law 25: a sail carries air along its normal and turns air about its span and spine; pushed at once, it starts that slowly.
import { describe, expect, test } from 'vitest';
import { createKite, feelAir, type Kite, predictKite, pushTow, towLightness } from '../../../src/sim/flight/kite.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { shippedTuning as tuning } from '../../../src/sim/tuning.ts';
import { substepSeconds } from '../../../src/sim/world.ts';
import { fly } from '../../support/flight.ts';
import { nth, off } from '../../support/numbers.ts';

const [chord, span, density] = [0.77, 0.9, 1.03];
/** Air carried along the normal, kg: 0.6 rho pi / 4 c_m2 b_m, with means of two thirds. */
const carried = (0.6 * density * Math.PI * ((2 / 3) * chord) ** 2 * (2 / 3) * span) / 4;
const weighed = 0.04;

/** A sail at rest in still air, its normal tilted out of the upright by some degrees. */
function tilted(degrees: number): Kite {
  const kite = createKite(tuning, 0);
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  kite.frame.set([1, 0, 0, 0, s, -c, 0, c, s]);
  return kite;
}

/** Acceleration over the first substep along normal, spine and span, m/s2. */
function start(kite: Kite): Vector {
  const before = kite.velocity.slice();
  predictKite(kite, tuning, substepSeconds);
  const gained = kite.velocity.map((v, i) => (v - nth(before, i)) / substepSeconds);
  const along = (row: number): number =>
    [0, 1, 2].reduce((sum, i) => sum + nth(gained, i) * nth(kite.frame, row + i), 0);
  return [along(6), along(3), along(0)];
}

describe('a sail at rest in still air', () => {
  test('carries 0.077 kg of air, nearly twice what it weighs', () => {
    expect(createKite(tuning, 0).carriedMass).toBeCloseTo(carried, 12);
    expect(carried).toBeCloseTo(0.0767, 4);
  });

  // A step of force: its weight, let go at once. Reached: rounding.
  test.each([0, 20, 50, 90])(
    'let go starts at g m / (m + m_a) along its normal, at g in its plane (tilted by %s degrees)',
    (tilt) => {
      const [alongNormal, alongSpine] = start(tilted(tilt));
      const angle = (tilt * Math.PI) / 180;
      expect(Math.abs(alongNormal + (9.81 * Math.cos(angle) * weighed) / (weighed + carried))).toBeLessThan(
        0.01 * 3.36,
      );
      expect(Math.abs(alongSpine + 9.81 * Math.sin(angle))).toBeLessThan(0.01 * 9.81);
    },
  );

  // Another: a gust that is there at once. The force is the sail's own, so that only the mass is asked for.
  test.each([
    [0, 0, 6],
    [0, -4, 3],
    [3, -3, 4],
  ] as const)(
    'hit by a gust of (%s, %s, %s) m/s starts at F / (m + m_a) along its normal, at F / m in its plane',
    (...gust) => {
      const kite = createKite(tuning, 0);
      kite.air.set(gust);
      feelAir(kite, tuning);
      const [fx, fy, fz] = [...kite.push] as unknown as Vector;
      const [alongNormal, alongSpine, alongSpan] = start(kite);
      expect(off(alongNormal, fz / (weighed + carried))).toBeLessThan(0.01);
      expect(Math.abs(alongSpine - (fy / weighed - 9.81))).toBeLessThan(0.01 * (Math.abs(fy) / weighed + 9.81));
      expect(Math.abs(alongSpan - fx / weighed)).toBeLessThan(0.01 * (Math.abs(fx) / weighed + 1e-9));
    },
  );
});

describe('a pull of the line at the bridle', () => {
  /** What an impulse (N s) at the bridle does to a kite at rest: velocities and turning rates. */
  function jerk(...impulse: Vector): Kite {
    const kite = createKite(tuning, 0);
    kite.arm.set([0.05, 0.089, -0.3]);
    pushTow(kite, tuning, ...impulse);
    return kite;
  }
  /** Inertia with the air that is turned: 0.7 rho pi / 128 of chord4 span (about the span), span4 chord (about the spine). */
  const inertia: Vector = [
    0.0015 + (0.7 * density * Math.PI * chord ** 4 * span) / 128,
    0.0017 + (0.7 * density * Math.PI * span ** 4 * chord) / 128,
    0.0024,
  ];

  test.each([
    [0.01, 0, 0],
    [0, 0.02, 0],
    [0, 0, -0.03],
    [0.01, -0.02, 0.015],
  ] as const)('moves it by J / m in its plane, by J / (m + m_a) along its normal (%s, %s, %s)', (x, y, z) => {
    const j: Vector = [x, y, z];
    const { velocity } = jerk(...j);
    for (const [i, mass] of [weighed, weighed, weighed + carried].entries()) {
      expect(Math.abs(nth(velocity, i) - nth(j, i) / mass)).toBeLessThan(1e-12);
    }
  });

  test.each([
    [0.01, 0, 0],
    [0, 0.02, 0],
    [0, 0, -0.03],
  ] as const)('turns it by arm x J over sail and air together (%s, %s, %s)', (x, y, z) => {
    const j: Vector = [x, y, z];
    const { rates, arm } = jerk(...j);
    const [ax, ay, az] = [...arm] as unknown as Vector;
    const moment: Vector = [ay * j[2] - az * j[1], az * j[0] - ax * j[2], ax * j[1] - ay * j[0]];
    for (let i = 0; i < 3; i++) expect(Math.abs(nth(rates, i) - nth(moment, i) / nth(inertia, i))).toBeLessThan(1e-12);
  });

  // The solve of the line believes in this mass: it must be the one that the jerk meets.
  test.each([
    [1, 0, 0],
    [0, 0, -1],
    [0.36, -0.48, 0.8],
  ] as const)('meets the mass that the line reckons with (%s, %s, %s)', (nx, ny, nz) => {
    const n: Vector = [nx, ny, nz];
    const { velocity, rates, arm } = jerk(...n);
    const [p, r, y] = [...rates] as unknown as Vector;
    const [ax, ay, az] = [...arm] as unknown as Vector;
    const tow = [r * az - y * ay, y * ax - p * az, p * ay - r * ax].map((turn, i) => turn + nth(velocity, i));
    const speed = tow.reduce((sum, v, i) => sum + v * nth(n, i), 0);
    const kite = createKite(tuning, 0);
    kite.arm.set(arm);
    expect(off(towLightness(kite, tuning, ...n), speed)).toBeLessThan(1e-12);
  });
});

describe('a kite whose line parts', () => {
  // In flight: what held the balance is gone from one substep to the next. The tail that stays with the kite is slack.
  test('is driven off by what the line had held, over sail and air together', () => {
    const flight = fly().line(60).steady();
    const { kite } = flight;
    const pull = flight.pullAtKite;
    const down = [0, 1, 2].map((i) => -nth(flight.thread.direction, 3 * flight.thread.segments - 3 + i));
    const normalPull = [0, 1, 2].reduce((sum, i) => sum + pull * nth(down, i) * nth(kite.frame, 6 + i), 0);
    flight.cut(3);
    const [alongNormal] = start(kite);
    expect(normalPull).toBeLessThan(-5);
    expect(off(alongNormal, -normalPull / (weighed + carried))).toBeLessThan(0.01);
  });
});
