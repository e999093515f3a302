// Laws that hold whatever is asked of a kite: any wishes, any wind, any length of line.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Wish } from '../../../src/sim/controls.ts';
import { createWorld } from '../../../src/sim/create.ts';
import { lineLeft } from '../../../src/sim/flight/spool.ts';
import type { FlyerSetup, Setup } from '../../../src/sim/setup.ts';
import { step } from '../../../src/sim/step.ts';
import type { World } from '../../../src/sim/world.ts';

const whole = fc.integer({ min: -127, max: 127 });
const spells = fc.array(fc.record({ ticks: fc.integer({ min: 5, max: 60 }), reel: whole, lean: whole }), {
  minLength: 3,
  maxLength: 8,
});
const sky = fc.record({
  seed: fc.integer({ min: 0, max: 0xffff_ffff }),
  wind: fc.double({ min: 0, max: 14, noNaN: true }),
  apart: fc.double({ min: 6, max: 25, noNaN: true }),
  metres: fc.double({ min: 15, max: 120, noNaN: true }),
  left: spells,
  right: spells,
});
type Sky = typeof sky extends fc.Arbitrary<infer Value> ? Value : never;

function flyer(id: string, x: number, lineMetres: number): FlyerSetup {
  return {
    id,
    pattern: 'chashm',
    hand: [x, 9.4, 0],
    seat: { kind: 'wishes' },
    lineMetres,
    spoolMetres: 160,
    azimuthDegrees: 0,
    elevationDegrees: 50,
    spin: 1,
    companion: true,
  };
}

function setupFor({ wind, apart, metres }: Sky): Setup {
  return {
    level: 'any',
    wind: { speed: Math.max(0.1, wind), gusts: 1 },
    limitSeconds: 600,
    flyers: [flyer('left', 0, metres), flyer('right', apart, metres)],
    roofs: [{ x: 0, z: 40, width: 30, depth: 30, height: 6 }],
    signs: [],
  };
}

function* wishesOf(spell: Sky['left']): Generator<Wish> {
  for (const { ticks, reel, lean } of spell) for (let i = 0; i < ticks; i++) yield { reel, lean };
}

/** Flies a sky to the end of its shorter list of wishes; `watch` sees the world after each tick. */
function flyThrough(one: Sky, watch: (world: World) => void): void {
  const world = createWorld(setupFor(one), one.seed);
  const right = wishesOf(one.right);
  for (const left of wishesOf(one.left)) {
    const other = right.next();
    if (other.done) return;
    step(world, [left, other.value]);
    watch(world);
  }
}

test('for any wishes every number stays a number and no kite is under the ground', () => {
  fc.assert(
    fc.property(sky, (one) =>
      flyThrough(one, ({ flyers }) => {
        for (const { kite, line } of flyers) {
          expect(kite.position.every(Number.isFinite)).toBe(true);
          expect(kite.rates.every(Number.isFinite)).toBe(true);
          expect(line.tension.every((tension) => tension >= 0)).toBe(true);
          expect(kite.position[1]).toBeGreaterThan(-0.5);
        }
      }),
    ),
    { numRuns: 30, seed: 20 },
  );
});

test('for any wishes no line appears or vanishes, and wear only grows', () => {
  fc.assert(
    fc.property(sky, (one) => {
      const worn = [0, 0];
      flyThrough(one, ({ flyers }) => {
        for (const [i, { line, spool, remnant, coat }] of flyers.entries()) {
          expect(line.metres + (remnant?.metres ?? 0) + lineLeft(spool)).toBeCloseTo(160, 6);
          const sum = coat.wear.reduce((all, wear) => all + wear, 0);
          expect(sum).toBeGreaterThanOrEqual(worn[i] ?? 0);
          worn[i] = sum;
        }
      });
    }),
    { numRuns: 30, seed: 21 },
  );
});
