// What kites come down on.
import { describe, expect, test } from 'vitest';
import type { Roof } from '../../src/sim/setup.ts';
import { highestSurface, surfaceHeight } from '../../src/sim/surface.ts';
import { fly } from '../support/flight.ts';
import { nth } from '../support/numbers.ts';

const house: Roof = { x: 10, z: 100, width: 8, depth: 6, height: 7 };
const tower: Roof = { x: 12, z: 101, width: 2, depth: 2, height: 15 };

describe('a city of two roofs', () => {
  test.each([
    ['in the middle of the house', 8, 100, 7],
    ['at its very corner', 6, 97, 7],
    ['a step beyond', 5.99, 97, 0],
    ['on the tower that stands on it', 12, 101, 15],
    ['in the lane', 30, 100, 0],
  ])('is as high as it should be %s', (_, x, z, height) => {
    expect(surfaceHeight([house, tower], x, z)).toBe(height);
    expect(surfaceHeight([tower, house], x, z)).toBe(height);
  });

  test('is the same looked up on its map and roof by roof, edges and all', () => {
    const roofs: Roof[] = Array.from({ length: 300 }, (_, i) => ({
      x: ((i * 7919) % 4001) / 10 - 200,
      z: ((i * 104_729) % 3501) / 10 - 20,
      width: 3 + ((i * 31) % 130) / 10,
      depth: 3 + ((i * 17) % 130) / 10,
      height: 3 + (i % 12) / 2,
    }));
    const slowly = (x: number, z: number) =>
      Math.max(
        0,
        ...roofs
          .filter((roof) => Math.abs(x - roof.x) <= roof.width / 2 && Math.abs(z - roof.z) <= roof.depth / 2)
          .map(({ height }) => height),
      );
    const edges = roofs.flatMap(({ x, z, width, depth }) => [
      [x - width / 2, z - depth / 2],
      [x + width / 2, z + depth / 2],
    ]);
    const grid = Array.from({ length: 10_000 }, (_, i) => [-260 + 5.2 * (i % 100), -60 + 5 * Math.floor(i / 100)]);
    const places = [...edges, ...grid].map(([x, z]) => [x ?? 0, z ?? 0] as const);
    for (const [x, z] of places) expect(surfaceHeight(roofs, x, z)).toBe(slowly(x, z));
  });

  test('has a highest place, and open ground has none', () => {
    expect(highestSurface([house, tower])).toBe(15);
    expect(highestSurface([])).toBe(0);
    expect(surfaceHeight([], 3, 4)).toBe(0);
  });
});

describe('a kite that comes down', () => {
  const wide: Roof = { x: 0, z: 60, width: 400, depth: 400, height: 9 };

  test('lies on the roof under it, not on the ground', () => {
    const flight = fly().wind(3).line(40).hold(1).cut(20);
    const onRoof = fly().wind(3).line(40).roofs(wide).hold(1).cut(20);
    for (const each of [flight, onRoof]) {
      while (each.flyer.phase !== 'down') each.hold(1 / 60);
      expect(each.events.at(-1)?.kind).toBe('KiteLanded');
      expect(each.world.landings).toHaveLength(1);
    }
    expect(nth(flight.kite.position, 1)).toBeLessThan(0.4);
    expect(nth(onRoof.kite.position, 1)).toBeLessThan(9.4);
    expect(nth(onRoof.kite.position, 1)).toBeGreaterThan(9.2);
  });

  test('stays where it lies', () => {
    const flight = fly().wind(5).gusts(1).line(40).hold(1).cut(20);
    while (flight.flyer.phase !== 'down') flight.hold(1 / 60);
    const lies = [...flight.kite.position];
    flight.hold(2);
    expect([...flight.kite.position]).toEqual(lies);
  });

  test('still on its line is grounded, and its flyer is out', () => {
    const flight = fly().wind(0).line(40).roofs(wide).launch();
    while (flight.flyer.phase !== 'down') flight.hold(1 / 60);
    expect(flight.events.at(-1)?.kind).toBe('KiteGrounded');
    expect(flight.world.landings).toEqual([]);
  });
});
