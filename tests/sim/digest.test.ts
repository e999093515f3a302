// The digest sums up a world: the same match has the same one, anything else has another, and looking changes nothing.
import { describe, expect, test } from 'vitest';
import { type Wish, wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import type { World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';

const setup = firstDuel(null, 'neighbour');

/** What a person asks for, tick by tick: turns, pulls and rests. */
function wishAt(tick: number): Wish {
  return wish(tick % 120 < 60 ? 0.8 : -0.4, tick % 90 < 45 ? 1 : -1);
}

/** Flies the first duel so far; `change` may ask for something else. */
function fly(ticks: number, seed = 3, change: (tick: number) => Wish | null = () => null): World {
  const world = createWorld(setup, seed);
  for (let tick = 0; tick < ticks; tick++) step(world, [change(tick) ?? wishAt(tick), null]);
  return world;
}

describe('the digest of a match', () => {
  const digest = digestOf(fly(240));

  test('is 16 hex digits', () => {
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  test('is the same for the same match, and however often it is asked', () => {
    const again = fly(240);
    expect(digestOf(again)).toBe(digest);
    expect(digestOf(again)).toBe(digest);
  });

  test('is another a tick later, and with another seed', () => {
    expect(digestOf(fly(241))).not.toBe(digest);
    expect(digestOf(fly(240, 4))).not.toBe(digest);
    expect(digestOf(createWorld(setup, 3))).not.toBe(digestOf(createWorld(setup, 4)));
  });

  test.each([
    ['a 127th less reel', 30, (usual: Wish): Wish => ({ ...usual, reel: usual.reel - 1 })],
    ['a 127th less lean', 100, (usual: Wish): Wish => ({ ...usual, lean: usual.lean - 1 })],
  ])('is another after one wish of %s at tick %s', (_, at, change) => {
    expect(digestOf(fly(240, 3, (tick) => (tick === at ? change(wishAt(tick)) : null)))).not.toBe(digest);
  });

  test('is no different for somebody who watches', () => {
    const world = createWorld(setup, 3);
    for (let tick = 0; tick < 240; tick++) {
      sightOf(world, 1, tick % 64);
      if (tick % 2 === 0) sightOf(world, 0, 0);
      digestOf(world);
      step(world, [wishAt(tick), null]);
      sightOf(world, 0, 12);
    }
    expect(digestOf(world)).toBe(digest);
  });

  test('notices the last bit of any number that flies', () => {
    const bits = new DataView(new ArrayBuffer(8));
    const nudged = (value: number): number => {
      bits.setFloat64(0, value);
      bits.setUint32(4, bits.getUint32(4) ^ 1);
      return bits.getFloat64(0);
    };
    const change = (deed: (world: World) => void): string => {
      const world = fly(20);
      deed(world);
      return digestOf(world);
    };
    const whole = digestOf(fly(20));
    const places: ((world: World) => Float64Array)[] = [
      ({ flyers }) => flyers[0]?.kite.position ?? new Float64Array(),
      ({ flyers }) => flyers[1]?.kite.velocity ?? new Float64Array(),
      ({ flyers }) => flyers[1]?.kite.frame ?? new Float64Array(),
      ({ flyers }) => flyers[0]?.kite.rates ?? new Float64Array(),
      ({ flyers }) => flyers[1]?.line.at ?? new Float64Array(),
      ({ flyers }) => flyers[0]?.line.velocity ?? new Float64Array(),
      ({ air }) => air.cosines,
      ({ air }) => air.sines,
    ];
    for (const place of places) {
      expect(
        change((world) => {
          const values = place(world);
          values[4 % values.length] = nudged(values[4 % values.length] as number);
        }),
      ).not.toBe(whole);
    }
    expect(change(() => undefined)).toBe(whole);
  });
});

describe('two worlds side by side', () => {
  test('do not disturb each other', () => {
    const [alone, other] = [createWorld(setup, 3), createWorld(firstDuel('random', 'point-expert'), 99)];
    for (let tick = 0; tick < 240; tick++) {
      step(other, [null, null]);
      step(alone, [wishAt(tick), null]);
    }
    expect(digestOf(alone)).toBe(digestOf(fly(240)));
  });
});
