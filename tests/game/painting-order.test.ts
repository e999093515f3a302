import { expect, test } from 'vitest';
import { edgesOf } from '../../src/game/run/houses.ts';
import { inPaintingOrder, isBehind, type Standing } from '../../src/game/run/painting-order.ts';
import { runHome } from '../support/run.ts';

const { roofs, walls } = runHome().ground;
const solids: Standing[] = [...roofs, ...walls].map(edgesOf);

/** What stands within a picture's reach of a place, and a few children between. */
function around(x: number, z: number): Standing[] {
  const near = solids.filter((one) => Math.abs(one.left - x) < 60 && one.near > z - 25 && one.far < z + 60);
  const child = (cx: number, cz: number): Standing => ({
    left: cx - 0.3,
    right: cx + 0.3,
    near: cz - 0.3,
    far: cz + 0.3,
  });
  return [...near, child(x, z), child(x + 17, z + 1), child(x - 8.5, z + 17)];
}

test('wherever the eye stands over the old city, all that stands behind something is painted before it', () => {
  let pairs = 0;
  for (const [x, z] of [
    [0, 118],
    [8.5, 150],
    [-60, 240],
    [120, 300],
    [-150, 60],
  ] as const) {
    const things = around(x, z);
    const order = inPaintingOrder(things, x);
    expect(order).toHaveLength(things.length);
    for (const [at, before] of order.entries()) {
      for (const after of order.slice(at + 1)) {
        expect(isBehind(after, before, x)).toBe(false);
        if (isBehind(before, after, x)) pairs++;
      }
    }
  }
  expect(pairs).toBeGreaterThan(300);
});

test('of two houses in a row the one nearer to the middle is painted last: it leans over the other', () => {
  const inner: Standing = { left: 4, right: 14, near: 0, far: 10 };
  const outer: Standing = { left: 18, right: 28, near: 2, far: 12 };
  expect(inPaintingOrder([inner, outer], 0)).toEqual([outer, inner]);
  expect(inPaintingOrder([inner, outer], 40)).toEqual([inner, outer]);
});
