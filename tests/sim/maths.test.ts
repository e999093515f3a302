// The simulation's own sine, arc tangent, exponential and logarithm against the engine's, over many inputs.
import { describe, expect, test } from 'vitest';
import { arcTangent, cosine, sine, sineAndCosine, wrapAngle } from '../../src/sim/math/angle.ts';
import { exponential, logarithm, power } from '../../src/sim/math/power.ts';
import { createStream, uniform } from '../../src/sim/random.ts';
import { off } from '../support/numbers.ts';

const many = 20_000;
const stream = createStream(1, 'inputs of the maths');
const between = (low: number, high: number): number => low + (high - low) * uniform(stream);

/** The largest of `measure` over many inputs. */
function worst(measure: () => number): number {
  let most = 0;
  for (let i = 0; i < many; i++) {
    const value = measure();
    if (!(value <= most)) most = value; // not-a-number counts as worst
  }
  return most;
}

describe('sine and cosine', () => {
  test.each([4, 100, 1e4, 1e6])('are within 1e-12 of the true ones up to %s radians', (size) => {
    expect(
      worst(() => {
        const x = between(-size, size);
        return Math.max(Math.abs(sine(x) - Math.sin(x)), Math.abs(cosine(x) - Math.cos(x)));
      }),
    ).toBeLessThan(1e-12);
  });

  test('lie on the unit circle, and turn the right way', () => {
    expect(
      worst(() => {
        const x = between(-50, 50);
        return Math.abs(sine(x) ** 2 + cosine(x) ** 2 - 1);
      }),
    ).toBeLessThan(1e-12);
    expect([sine(0), cosine(0)]).toEqual([0, 1]);
    expect(sine(Math.PI / 6)).toBeCloseTo(0.5, 12);
    expect(cosine(Math.PI)).toBeCloseTo(-1, 12);
  });

  test('are odd and even to the last bit', () => {
    expect(
      worst(() => {
        const x = between(0, 1000);
        return Math.abs(sine(x) + sine(-x)) + Math.abs(cosine(x) - cosine(-x));
      }),
    ).toBe(0);
  });

  test('say the same alone and together', () => {
    const pair = new Float64Array(2);
    sineAndCosine(2.5, pair);
    expect([...pair]).toEqual([sine(2.5), cosine(2.5)]);
  });
});

describe('arc tangent', () => {
  test('is within 1e-12 of the true one, at every size of point', () => {
    expect(
      worst(() => {
        const size = 10 ** between(-9, 9);
        const [y, x] = [size * between(-1, 1), size * between(-1, 1)];
        return Math.abs(arcTangent(y, x) - Math.atan2(y, x));
      }),
    ).toBeLessThan(1e-12);
  });

  test('finds back the angle of a point on the unit circle', () => {
    expect(
      worst(() => {
        const angle = between(-3.14, 3.14);
        return Math.abs(arcTangent(sine(angle), cosine(angle)) - angle);
      }),
    ).toBeLessThan(2e-12);
  });

  test('knows the axes and the middle', () => {
    expect([arcTangent(0, 1), arcTangent(0, 0)]).toEqual([0, 0]);
    expect(arcTangent(1, 0)).toBe(Math.PI / 2);
    expect(arcTangent(-1, 0)).toBe(-Math.PI / 2);
    expect(arcTangent(0, -1)).toBe(Math.PI);
  });
});

describe('an angle wrapped', () => {
  test('lies within half a turn, and is the same angle', () => {
    expect(worst(() => Math.abs(wrapAngle(between(-500, 500))))).toBeLessThanOrEqual(Math.PI + 1e-12);
    expect(
      worst(() => {
        const angle = between(-500, 500);
        return Math.abs(sine(wrapAngle(angle)) - sine(angle));
      }),
    ).toBeLessThan(1e-11);
  });
});

describe('the exponential', () => {
  test('is within 1e-14 of the true one, as a share of it', () => {
    expect(
      worst(() => {
        const x = between(-700, 700);
        return off(exponential(x), Math.exp(x));
      }),
    ).toBeLessThan(1e-14);
    expect(
      worst(() => {
        const x = between(-1, 1);
        return off(exponential(x), Math.exp(x));
      }),
    ).toBeLessThan(2e-15);
  });

  test('turns sums into products', () => {
    expect(
      worst(() => {
        const [x, y] = [between(-40, 40), between(-40, 40)];
        return off(exponential(x) * exponential(y), exponential(x + y));
      }),
    ).toBeLessThan(5e-14);
  });

  test('keeps to its ends', () => {
    expect(exponential(0)).toBe(1);
    expect(exponential(-701)).toBe(0);
    expect(exponential(5000)).toBe(exponential(700));
  });
});

describe('the logarithm', () => {
  test('is within 1e-14 of the true one, near 1 and far from it', () => {
    expect(
      worst(() => {
        const x = 10 ** between(-300, 300);
        return off(logarithm(x), Math.log(x));
      }),
    ).toBeLessThan(1e-14);
    expect(
      worst(() => {
        const x = 1 + between(-1e-3, 1e-3);
        return off(logarithm(x), Math.log(x));
      }),
    ).toBeLessThan(1e-14);
    expect(logarithm(1)).toBe(0);
  });

  test('undoes the exponential', () => {
    expect(
      worst(() => {
        const x = between(-600, 600);
        return Math.abs(logarithm(exponential(x)) - x);
      }),
    ).toBeLessThan(3e-13);
  });

  test('has no value at 0 and below', () => {
    expect([logarithm(0), logarithm(-1)]).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
});

describe('a power', () => {
  test('is within 1e-13 of the true one where the simulation uses it', () => {
    expect(
      worst(() => {
        const [x, y] = [between(0.001, 400), between(-3, 3)];
        return off(power(x, y), x ** y);
      }),
    ).toBeLessThan(1e-13);
    expect(power(4, 0.5)).toBeCloseTo(2, 13);
  });
});
