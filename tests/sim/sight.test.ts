// What a pilot gets to see: as late as asked, and nothing that a person on the roof could not see or feel.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/sim/create.ts';
import { windAt } from '../../src/sim/flight/air.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { type Sight, sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import type { World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { mean, nth } from '../support/numbers.ts';

/** A duel flown on until something is so; both seats moved by shipped pilots. */
function duelUntil(isSo: (world: World) => boolean, seed = 1, watch?: (world: World) => void): World {
  const world = createWorld(firstDuel('neighbour', 'neighbour'), seed);
  while (!isSo(world)) {
    if (world.tick > 7200) throw new Error('it never came to that');
    step(world, [null, null]);
    watch?.(world);
  }
  return world;
}

const crossed = ({ crossings }: World): boolean => crossings.length > 0;
const loose = ({ flyers }: World): boolean => flyers.some((flyer) => flyer.phase === 'loose');

describe('a sight', () => {
  test('holds the fields of the contract and no others', () => {
    const keys = (value: object | undefined): string[] => Object.keys(value ?? {}).toSorted();
    const fighting = sightOf(duelUntil(crossed), 0, 0);
    expect(keys(fighting)).toEqual(
      ['chance', 'crossings', 'limits', 'loose', 'others', 'roofs', 'self', 'signs', 'tick'].toSorted(),
    );
    expect(keys(fighting.self)).toEqual(
      'hand position velocity nose load tensionNewtons lineMetres loopMetres spoolMetres wornMost'
        .split(' ')
        .toSorted(),
    );
    expect(keys(fighting.others[0])).toEqual('id pattern position velocity nose hand engaged'.split(' ').toSorted());
    expect(keys(fighting.crossings[0])).toEqual(
      'with metresFromMyKite over sine rubbing myRun theirRun'.split(' ').toSorted(),
    );
    expect(keys(fighting.limits)).toEqual(['feed', 'pull']);
    expect(keys(fighting.signs[0])).toEqual(['kind', 'position', 'wind']);
    expect(keys(fighting.roofs[0])).toEqual(['depth', 'height', 'width', 'x', 'z']);
    const after = duelUntil(loose);
    const winner = after.flyers.findIndex(({ phase }) => phase === 'held');
    expect(keys(sightOf(after, winner, 0).loose[0])).toEqual(['id', 'position', 'velocity']);
  });

  test('shows a cut kite among the loose ones, not among the others', () => {
    const world = duelUntil(loose);
    const winner = world.flyers.findIndex(({ phase }) => phase === 'held');
    const sight = sightOf(world, winner, 0);
    expect(sight.others).toEqual([]);
    expect(sight.loose.map(({ id }) => id)).toEqual([world.flyers[1 - winner]?.id]);
    expect(sight.crossings).toEqual([]);
  });
});

describe('how late a sight is', () => {
  const kept: { position: Vector; tension: number; flag: Vector }[] = [];
  const out = new Float64Array(3);
  const world = duelUntil(
    ({ tick }) => tick === 200,
    2,
    ({ flyers, air, setup }) => {
      const [x, y, z] = setup.signs[0]?.position ?? [0, 0, 0];
      windAt(air, x, y, z, out, 0);
      kept.push({
        position: [...(flyers[1]?.kite.position ?? [])] as unknown as Vector,
        tension: flyers[0]?.line.handTension ?? 0,
        flag: [...out] as unknown as Vector,
      });
    },
  );

  test.each([0, 1, 6, 12, 14, 60, 63])('shows kites, pulls and flags as they were %s ticks ago', (ago) => {
    const sight = sightOf(world, 0, ago);
    const then = kept[kept.length - 1 - ago];
    expect(sight.others[0]?.position).toEqual(then?.position);
    expect(sight.self.tensionNewtons).toBe(then?.tension);
    expect(sight.signs[0]?.wind).toEqual(then?.flag);
    expect(sight.tick).toBe(200);
  });

  test('reaches a second back and no further', () => {
    expect(sightOf(world, 0, 1000)).toEqual(sightOf(world, 0, 63));
    expect(sightOf(world, 0, 64)).toEqual(sightOf(world, 0, 63));
    expect(sightOf(world, 0, 62)).not.toEqual(sightOf(world, 0, 63));
  });

  test('shows the start to whoever asks for earlier than that', () => {
    const young = createWorld(firstDuel('neighbour', 'neighbour'), 2);
    const start = sightOf(young, 0, 0).self;
    for (let tick = 0; tick < 5; tick++) step(young, [null, null]);
    expect(sightOf(young, 0, 12).self).toEqual(start);
  });

  test('does not change when it is kept', () => {
    const fresh = duelUntil(({ tick }) => tick === 100, 2);
    const sight = sightOf(fresh, 0, 3);
    const copy: Sight = JSON.parse(JSON.stringify(sight));
    for (let tick = 0; tick < 100; tick++) step(fresh, [null, null]);
    expect(JSON.parse(JSON.stringify(sight))).toEqual(copy);
  });
});

describe('two flyers who are crossed', () => {
  test('tell the same of their crossing, each from his side', () => {
    const world = duelUntil(({ crossings }) => crossings.some((c) => c.touching));
    const [left, right] = [sightOf(world, 0, 0).crossings[0], sightOf(world, 1, 0).crossings[0]];
    expect([left?.with, right?.with]).toEqual(['right', 'left']);
    expect(left?.over).toBe(!right?.over);
    expect([left?.myRun, left?.theirRun]).toEqual([right?.theirRun, right?.myRun]);
    expect([left?.sine, left?.rubbing]).toEqual([right?.sine, right?.rubbing]);
    for (const seat of [0, 1]) {
      const sight = sightOf(world, seat, 0);
      expect(sight.others[0]?.engaged).toBe(true);
      expect(sight.crossings[0]?.metresFromMyKite).toBeGreaterThan(0);
      expect(sight.crossings[0]?.metresFromMyKite).toBeLessThan(sight.self.lineMetres);
    }
  });
});

describe('chance', () => {
  const world = createWorld(firstDuel('hold-still', 'hold-still'), 6);
  const chances: [number, number][] = [];
  for (let tick = 0; tick < 2000; tick++) {
    chances.push([sightOf(world, 0, 0).chance, sightOf(world, 1, 0).chance]);
    world.tick += 1;
  }

  test('is between 0 and 1, even, new each tick, and another for each flyer', () => {
    for (const seat of [0, 1]) {
      const values = chances.map((pair) => nth(pair, seat));
      expect(new Set(values).size).toBe(2000);
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(Math.max(...values)).toBeLessThan(1);
      expect(Math.abs(mean(values) - 0.5)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(2000));
    }
    expect(chances.filter(([left, right]) => left === right)).toEqual([]);
  });

  test('is the same however often it is asked', () => {
    expect(sightOf(world, 0, 0).chance).toBe(sightOf(world, 0, 9).chance);
  });
});
