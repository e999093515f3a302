// Laws 22 and 31: left and right are alike, and so are the first and the second flyer.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../../src/sim/create.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { step } from '../../../src/sim/step.ts';
import type { World } from '../../../src/sim/world.ts';
import { firstDuel } from '../../support/duel.ts';
import { fly } from '../../support/flight.ts';

describe('a mirrored start, build and hand', () => {
  /** What the hand does: reel, lean, seconds. */
  const deeds: [reel: number, lean: number, seconds: number][] = [
    [0, 0, 1],
    [1, 0.8, 1],
    [-1, 0.2, 1.5],
    [0.5, -1, 2],
    [-0.7, 0, 1],
    [0, 0, 3],
  ];

  test('give the mirrored flight', () => {
    const right = fly().spin(1).at(-7, 48).noseRight(25).launch();
    const left = fly().spin(-1).at(7, 48).noseRight(-25).launch();
    let widest = 0;
    for (const [reel, lean, seconds] of deeds) {
      for (let tick = 0; tick < 60 * seconds; tick++) {
        right.lean(lean).reel(reel, 1 / 60);
        left.lean(-lean).reel(reel, 1 / 60);
        const [x, y, z] = right.kite.position as unknown as Vector;
        const [mx, my, mz] = left.kite.position as unknown as Vector;
        expect(Math.hypot(x + mx, y - my, z - mz)).toBeLessThan(1e-9);
        widest = Math.max(widest, Math.abs(x));
      }
    }
    expect(right.flyer.phase).toBe('held');
    expect(widest).toBeGreaterThan(15);
  });
});

describe('the same duel with the flyers named in the other order', () => {
  const [first, second] = [firstDuel('neighbour', 'point-expert'), firstDuel('point-expert', 'neighbour')];

  function place(world: World, id: string): Vector {
    const found = world.flyers.find((flyer) => flyer.id === id);
    return [...(found?.kite.position ?? [])] as unknown as Vector;
  }

  test.each([1, 2, 3, 4, 5, 6])('has the same winner in the same tick, and the same flight, seed %s', (seed) => {
    const setup = seed % 2 === 0 ? first : second;
    const straight = createWorld(setup, seed);
    const swapped = createWorld({ ...setup, flyers: setup.flyers.toReversed() }, seed);
    let crossed = 0;
    while (straight.result === null && swapped.result === null) {
      step(straight, [null, null]);
      step(swapped, [null, null]);
      crossed += straight.crossings.length;
      for (const id of ['left', 'right']) {
        const [x, y, z] = place(straight, id);
        const [sx, sy, sz] = place(swapped, id);
        expect(Math.hypot(x - sx, y - sy, z - sz)).toBeLessThan(1e-9);
      }
    }
    expect(straight.result).not.toBeNull();
    expect(swapped.result).toEqual(straight.result);
    expect(swapped.cuts).toEqual(straight.cuts);
    expect(crossed).toBeGreaterThan(30);
  });
});
