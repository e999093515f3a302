// Laws 15 and 16: what the air does to the bare sail, in a wind tunnel and in a straight fall.
import { describe, expect, test } from 'vitest';
import { createKite, feelAir, type Kite, moveKite, predictKite } from '../../../src/sim/flight/kite.ts';
import { type Tuning, tuningWith } from '../../../src/sim/tuning.ts';
import { substepSeconds } from '../../../src/sim/world.ts';
import { nth, off } from '../../support/numbers.ts';

const degree = Math.PI / 180;
/** The law is about a flat plate: no dihedral. */
const flat = tuningWith({ dihedral: 0 });

/** Force coefficient along the sail's normal, wind at `degrees` to the plane of the sail. */
function normalCoefficient(degrees: number, speed = 6): number {
  const kite = createKite(flat, 0);
  kite.air.set([0, -speed * Math.cos(degrees * degree), speed * Math.sin(degrees * degree)]);
  feelAir(kite, flat);
  return nth(kite.push, 2) / (0.5 * flat.airDensity * kite.area * speed * speed);
}

describe('a flat sail in the wind tunnel', () => {
  test('pushes back by 2.60 a radian at small angles, and by 1.17 broadside', () => {
    expect(off(normalCoefficient(0.5) / Math.sin(0.5 * degree), 2.6)).toBeLessThan(0.01);
    expect(off(normalCoefficient(90), 1.17)).toBeLessThan(0.01);
    expect(normalCoefficient(0)).toBe(0);
  });

  // The physics guide quotes a hump of 1.41 at 39 degrees, but the law s (1.17 + 1.43 k) has its hump where
  // 2.86 k^2 + 1.17 k = 1.43: at k = 0.5316, 57.9 degrees, 1.635. (1.635 is 1.40 times the value broadside: the classic
  // ratio of a square plate, which the guide seems to have taken for the coefficient.) Through 39 degrees it goes at 1.436.
  test('has its hump of 1.635 at 57.9 degrees, 1.40 times the push broadside', () => {
    const angles = Array.from({ length: 901 }, (_, i) => i / 10);
    const best = angles.reduce((top, angle) => (normalCoefficient(angle) > normalCoefficient(top) ? angle : top), 0);
    expect(Math.abs(best - 57.9)).toBeLessThan(0.2);
    expect(off(normalCoefficient(best), 1.635)).toBeLessThan(0.001);
    expect(off(normalCoefficient(39), 1.436)).toBeLessThan(0.001);
    expect(off(normalCoefficient(best) / normalCoefficient(90), 1.4)).toBeLessThan(0.01);
  });

  test('pushes with the square of the speed, and the same from the other side', () => {
    expect(normalCoefficient(30, 12)).toBeCloseTo(normalCoefficient(30, 3), 9);
    expect(normalCoefficient(-30)).toBeCloseTo(-normalCoefficient(30), 12);
  });
});

/** Lets a loose sail fall broadside, kept level by force, until its speed no longer changes, m/s. */
function fallLevel(tuning: Tuning): { kite: Kite; sink: number } {
  const kite = createKite(tuning, 0);
  kite.tethered = false;
  kite.frame.set([1, 0, 0, 0, 0, -1, 0, 1, 0]);
  for (let k = 0; k < 2400; k++) {
    predictKite(kite, tuning, substepSeconds);
    kite.rates.fill(0);
    moveKite(kite, substepSeconds);
  }
  return { kite, sink: -nth(kite.velocity, 1) };
}

describe('a sail that falls broadside, kept level', () => {
  test('sinks at the speed of a flat plate', () => {
    const { kite, sink } = fallLevel(flat);
    const law = Math.sqrt((2 * flat.sailMass * flat.gravity) / (flat.airDensity * kite.area * 1.17));
    expect(off(sink, law)).toBeLessThan(0.01);
  });

  test('and a little slower as shipped: its weight bends the bow, and bent panels catch more air', () => {
    const tuning = tuningWith();
    const { kite, sink } = fallLevel(tuning);
    const weight = tuning.sailMass * tuning.gravity;
    // Normals are tilted by g: each panel meets the air at the sine cos g, and pushes up by the cosine of the same angle.
    let g = 0;
    let push = 0;
    for (let round = 0; round < 50; round++) {
      push = Math.cos(g) ** 2 * (tuning.forceBroad + tuning.forceLift * Math.sin(g)) + skin(tuning, g);
      const load = (weight * Math.cos(g) * (tuning.forceBroad + tuning.forceLift * Math.sin(g))) / push;
      g = (tuning.dihedral * load) / (load + tuning.bowForce);
    }
    const law = Math.sqrt((2 * weight) / (tuning.airDensity * kite.area * push));
    expect(off(sink, law)).toBeLessThan(0.01);
    expect(sink).toBeLessThan(fallLevel(flat).sink);
  });
});

/** Upward share of the drag along tilted panels. */
function skin(tuning: Tuning, tilt: number): number {
  return tuning.skinFriction * Math.sin(tilt) ** 2;
}
