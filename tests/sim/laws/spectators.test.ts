// Law 38 (the engines are compared elsewhere): the same seed is the same flight to the last bit, whoever else is in the sky
// or looks on.
import { describe, expect, test } from 'vitest';
import { onlyTurn, readContest } from '../../../src/session/contest.ts';
import { readHud } from '../../../src/session/hud.ts';
import { type Wish, wish } from '../../../src/sim/controls.ts';
import { createWorld } from '../../../src/sim/create.ts';
import { digestOf } from '../../../src/sim/digest.ts';
import { windAt } from '../../../src/sim/flight/air.ts';
import type { FlyerSetup, Setup } from '../../../src/sim/setup.ts';
import { sightOf } from '../../../src/sim/sight.ts';
import { step } from '../../../src/sim/step.ts';
import type { World } from '../../../src/sim/world.ts';
import { firstDuel } from '../../support/duel.ts';

/** Somebody 600 m to the side, a person by his wishes, who never holds still: no line of his comes near. */
const stranger: FlyerSetup = {
  id: 'stranger',
  pattern: 'chashm',
  hand: [600, 9.4, 0],
  seat: { kind: 'wishes' },
  lineMetres: 90,
  spoolMetres: 150,
  azimuthDegrees: 0,
  elevationDegrees: 50,
  spin: 1,
  companion: true,
};
const wild = (tick: number): Wish => wish(0.6 * Math.sin(tick / 15), tick % 40 < 20 ? 1 : -1);

/** The digest of a world as if somebody were not in it. */
function digestWithout(world: World, id: string): string {
  const flyers = world.flyers.filter((flyer) => flyer.id !== id);
  return digestOf({ ...world, flyers, forecasts: world.forecasts.filter(({ flyer }) => flyer !== id) });
}

/** A setup with one more in it, at that place among the flyers. */
function joined(setup: Setup, place: number): Setup {
  return { ...setup, flyers: setup.flyers.toSpliced(place, 0, stranger) };
}

function unreachable(): never {
  throw new Error('the stranger is gone');
}

/** One tick in which the stranger is wild and the others think for themselves. */
function wildStep(world: World): void {
  step(
    world,
    world.flyers.map(({ id }) => (id === 'stranger' ? wild(world.tick) : null)),
  );
}

describe('a stranger far away', () => {
  const pairs = [
    ['neighbour', 'point-expert', 1],
    ['neighbour', 'neighbour', 4],
    ['point-practised', 'random', 7],
  ] as const;

  // From the first tick to the end of the duel, cut, trailing lines, forecast and all. (Afterwards the one who is left
  // would fly on against the stranger: there are still two.)
  test.each(pairs)('changes no bit of a duel of %s and %s, wherever he stands in the list (seed %s)', (a, b, seed) => {
    const setup = firstDuel(a, b);
    const alone = createWorld(setup, seed);
    const worlds = [0, 1, 2].map((place) => createWorld(joined(setup, place), seed));
    let crossed = 0;
    while (alone.result === null) {
      step(alone, [null, null]);
      for (const world of worlds) wildStep(world);
      crossed += alone.crossings.length;
      const digest = digestOf(alone);
      for (const world of worlds) expect(digestWithout(world, 'stranger'), `tick ${alone.tick}`).toBe(digest);
    }
    expect(alone.result.reason).toBe('cut');
    expect(crossed).toBeGreaterThan(30);
    for (const world of worlds) {
      expect(world.cuts).toEqual(alone.cuts);
      expect(digestOf(world)).not.toBe(digestOf(alone));
    }
  });

  test('flies as he would alone', () => {
    const setup = firstDuel('neighbour', 'point-expert');
    const alone = createWorld({ ...setup, flyers: [stranger] }, 3);
    const among = createWorld(joined(setup, 1), 3);
    const bitsOf = ({ flyers }: World): string => {
      const { kite, line } = flyers.find(({ id }) => id === 'stranger') ?? unreachable();
      return [...kite.position, ...kite.velocity, ...kite.frame, ...kite.rates, kite.bow, ...line.at].join();
    };
    for (let tick = 0; tick < 1200; tick++) {
      wildStep(alone);
      wildStep(among);
      expect(bitsOf(among), `tick ${alone.tick}`).toBe(bitsOf(alone));
    }
    expect(alone.flyers[0]?.phase).toBe('held');
    expect(among.cuts).not.toEqual([]);
  });
});

describe('a match that is watched', () => {
  /** All that screen, pilots and tests read of a world in a tick. */
  function look(world: World, tick: number): void {
    const out = new Float64Array(3);
    for (const [seat, { id }] of world.flyers.entries()) {
      for (const ago of [0, tick % 64, 63]) sightOf(world, seat, ago);
      readHud(world, id, 'pull', readContest(world, id, new Set([id]), onlyTurn));
    }
    digestOf(world);
    windAt(world.air, 7, tick % 90, 11, out, 0);
    JSON.stringify([world.cuts, world.landings, world.forecasts]);
  }

  test.each([2, 9])('is the same to the last bit, to its end and 5 s on (seed %s)', (seed) => {
    const setup = firstDuel('neighbour', 'point-expert');
    const [unseen, seen] = [createWorld(setup, seed), createWorld(setup, seed)];
    let after = 0;
    while (after < 300) {
      step(unseen, [null, null]);
      look(seen, unseen.tick);
      step(seen, [null, null]);
      look(seen, unseen.tick);
      if (unseen.result !== null) after += 1;
      expect(digestOf(seen)).toBe(digestOf(unseen));
    }
    expect(unseen.result?.reason).toBe('cut');
    expect(seen.landings).toEqual(unseen.landings);
  });
});
