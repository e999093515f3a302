// Gusts take sines and cosines themselves: they must be those of everybody else, to the bit.
import { expect, test } from 'vitest';
import { sumWaves } from '../../src/sim/flight/gust-sum.ts';
import { cosine, sine } from '../../src/sim/math/angle.ts';
import { createStream, uniform } from '../../src/sim/random.ts';

const stream = createStream(7, 'waves');
const drawn = (size: number): Float64Array => new Float64Array(9).map(() => size * (2 * uniform(stream) - 1));

test('a gust is the sum of its waves by the shared sine and cosine, in every quarter of a turn', () => {
  const quarters = new Set<number>();
  for (let round = 0; round < 1000; round++) {
    const [wave, cosines, sines] = [drawn(0.5), drawn(3), drawn(3)];
    const [x = 0, y = 0, z = 0] = drawn(500);
    const wanted = [0, 0, 0];
    for (let i = 0; i < 9; i += 3) {
      const [across = 0, up = 0, along = 0] = wave.subarray(i, i + 3);
      const angle = across * x + up * y + along * z;
      quarters.add(Math.floor(angle / (Math.PI / 2)) & 3);
      for (let k = 0; k < 3; k++)
        wanted[k] = (wanted[k] ?? 0) + ((cosines[i + k] ?? 0) * cosine(angle) + (sines[i + k] ?? 0) * sine(angle));
    }
    const out = new Float64Array(4).fill(9);
    sumWaves(wave, cosines, sines, x, y, z, out, 1);
    expect([...out]).toEqual([9, ...wanted]);
  }
  expect(quarters.size).toBe(4);
});
