// No hand does what a hand could not, and none knows left from right.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWholeWish, type Wish } from '../../../src/sim/controls.ts';
import { createWorld } from '../../../src/sim/create.ts';
import { feel } from '../../../src/sim/hands/feel.ts';
import { type Gesture, restingGesture, type Scheme, schemes } from '../../../src/sim/hands/gesture.ts';
import { createHands, handsWish } from '../../../src/sim/hands/hands.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { type Sight, sightOf } from '../../../src/sim/sight.ts';
import { step } from '../../../src/sim/step.ts';
import { ticksPerSecond } from '../../../src/sim/world.ts';
import { firstDuel } from '../../support/duel.ts';

/** Finite or not, small or huge: whatever a broken screen may send. */
const anything = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.double());
const pair = fc.tuple(anything, anything);
const wild = (scheme: Scheme): fc.Arbitrary<Gesture> =>
  fc.record({
    scheme: fc.constant(scheme),
    holding: fc.boolean(),
    aim: fc.option(fc.tuple(anything, anything, anything)),
    way: fc.option(pair),
    reel: fc.option(fc.constantFrom(-1, 1)),
    thumb: fc.option(pair),
  });

/** A finger that does each thing for a while. */
const deeds = (scheme: Scheme) =>
  fc.array(fc.tuple(wild(scheme), fc.integer({ min: 1, max: 40 })), { maxLength: 12, minLength: 1 });

/** Flies the left kite by gestures against the neighbour; hands over what was seen and wished in each tick. */
function flyBy(
  seed: number,
  plan: readonly (readonly [Gesture, number])[],
  each: (sight: Sight, wish: Wish) => void,
): void {
  const world = createWorld(firstDuel(null, 'neighbour'), seed);
  const hands = createHands();
  for (const [gesture, ticks] of plan) {
    for (let tick = 0; tick < ticks && world.flyers[0]?.phase === 'held'; tick++) {
      const sight = sightOf(world, 0, 0);
      const wish = handsWish(hands, gesture, sight);
      each(sight, wish);
      step(world, [wish, null]);
    }
  }
}

describe.each(schemes)('%s', (scheme) => {
  test('asks for whole numbers within the limits, whatever the finger does', () => {
    fc.assert(
      fc.property(deeds(scheme), fc.integer({ min: 0, max: 1000 }), (plan, seed) => {
        flyBy(seed, plan, (_, { reel, lean }) => {
          expect([reel, lean].every(isWholeWish), `${reel} ${lean}`).toBe(true);
          if (scheme === 'oneline') expect([0, 127]).toContain(lean);
        });
      }),
      { numRuns: 60, seed: 31 },
    );
  });

  test('turns its fist no faster than a hand while lines are crossed', () => {
    const fastest = (2 / (Math.min(feel.fistOpens, feel.fistCloses) * ticksPerSecond)) * 127 + 1;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(wild(scheme), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 30 }),
        (plan) => {
          const hands = createHands();
          const sight = crossedSight(1);
          let last: number | null = null;
          for (const [gesture, ticks] of plan) {
            for (let tick = 0; tick < ticks; tick++) {
              const { reel } = handsWish(hands, gesture, sight);
              if (last !== null) expect(Math.abs(reel - last)).toBeLessThanOrEqual(fastest);
              last = reel;
            }
          }
        },
      ),
      { numRuns: 100, seed: 32 },
    );
  });

  test('wishes the mirror of what it wishes, for the mirror of what it sees and is asked', () => {
    fc.assert(
      fc.property(tame(scheme), fc.integer({ min: 0, max: 1000 }), (plan, seed) => {
        const mirrored = createHands(-1);
        let at = 0;
        let left = 0;
        flyBy(seed, plan, (sight, wish) => {
          if (left === 0) left = plan[at]?.[1] ?? 0;
          const [gesture] = plan[at] ?? [restingGesture];
          const { reel, lean } = handsWish(mirrored, mirrorGesture(gesture), mirrorSight(sight));
          expect([reel, lean + 0]).toEqual([wish.reel, 0 - wish.lean]);
          left -= 1;
          if (left === 0) at += 1;
        });
      }),
      { numRuns: 40, seed: 33 },
    );
  });
});

const share = fc.double({ min: -1, max: 1, noNaN: true });
const tame = (scheme: Scheme) =>
  fc.array(
    fc.tuple(
      fc.record<Gesture>({
        scheme: fc.constant(scheme),
        holding: fc.boolean(),
        aim: fc.option(fc.tuple(share, fc.double({ min: 0.4, max: 1, noNaN: true }), fc.constant(0.6))),
        way: fc.option(fc.tuple(share, share)),
        reel: fc.constant(null),
        thumb: fc.option(fc.tuple(share, share)),
      }),
      fc.integer({ min: 20, max: 120 }),
    ),
    { minLength: 2, maxLength: 6 },
  );

function crossedSight(seed: number): Sight {
  const sight = sightOf(createWorld(firstDuel(null, 'hold-still'), seed), 0, 0);
  const crossing = { with: 'right', metresFromMyKite: 20, over: true, sine: 0.6, rubbing: true, myRun: 1, theirRun: 0 };
  return { ...sight, crossings: [crossing] };
}

const mirrorVector = ([x, y, z]: Vector): Vector => [0 - x, y, z];
const mirrorPair = (of: readonly [number, number] | null): readonly [number, number] | null => of && [0 - of[0], of[1]];

function mirrorGesture(gesture: Gesture): Gesture {
  const { aim, way, thumb } = gesture;
  return { ...gesture, aim: aim && mirrorVector(aim), way: mirrorPair(way), thumb: mirrorPair(thumb) };
}

function mirrorSight(sight: Sight): Sight {
  const { self, others } = sight;
  const turn = <Seen extends { position: Vector; velocity: Vector; nose: Vector; hand: Vector }>(seen: Seen): Seen => ({
    ...seen,
    position: mirrorVector(seen.position),
    velocity: mirrorVector(seen.velocity),
    nose: mirrorVector(seen.nose),
    hand: mirrorVector(seen.hand),
  });
  return { ...sight, self: turn(self), others: others.map(turn) };
}
