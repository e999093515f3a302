// A second kite goes up when the first is out; until then it waits on the roof, and nobody sees or touches it.
import { describe, expect, test } from 'vitest';
import { createWorld } from '../../src/sim/create.ts';
import { cutLine } from '../../src/sim/cut.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { peopleLeft } from '../../src/sim/landing.ts';
import type { FlyerSetup, Setup } from '../../src/sim/setup.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import type { Flyer, World } from '../../src/sim/world.ts';

function flyer(id: string, x: number, more: Partial<FlyerSetup> = {}): FlyerSetup {
  return {
    id,
    pattern: 'chashm',
    hand: [x, 9.4, 0],
    seat: { kind: 'wishes' },
    lineMetres: 70,
    spoolMetres: 140,
    azimuthDegrees: 0,
    elevationDegrees: 51,
    spin: 0,
    companion: true,
    ...more,
  };
}

const setup: Setup = {
  level: 'two kites',
  wind: { speed: 5.5, gusts: 0 },
  limitSeconds: 600,
  flyers: [flyer('you', 0), flyer('you-again', 0, { spareOf: 'you' }), flyer('rival', 60)],
  roofs: [],
  signs: [],
};

function fly(world: World, seconds: number): MatchEvent[] {
  const events: MatchEvent[] = [];
  for (let tick = 0; tick < 60 * seconds; tick++) events.push(...step(world, []));
  return events;
}

/** Parts a line by itself, half way. */
function lose(world: World, id: string): void {
  cutLine(world, { loser: of(world, id), winner: null, metres: 30, out: 0 }, []);
}

function of(world: World, id: string): Flyer {
  return world.flyers.find((each) => each.id === id) as Flyer;
}

describe('a spare kite', () => {
  test('waits, unseen and unmoved, while the first one flies', () => {
    const world = createWorld(setup, 1);
    const spare = of(world, 'you-again');
    const before = spare.kite.position.slice();
    fly(world, 8);
    expect(spare.phase).toBe('waiting');
    expect(spare.kite.position).toEqual(before);
    expect(sightOf(world, 2, 0).others.map(({ id }) => id)).toEqual(['you']);
    expect(world.crossings).toHaveLength(0);
  });

  test('goes up five seconds after the first is lost, and is as good as that was', () => {
    const world = createWorld(setup, 1);
    fly(world, 1);
    lose(world, 'you');
    expect(fly(world, 4.9).map(({ kind }) => kind)).not.toContain('SpareLaunched');
    expect(world.result).toBeNull();
    expect(fly(world, 0.3)).toContainEqual(expect.objectContaining({ kind: 'SpareLaunched', flyer: 'you-again' }));
    fly(world, 5);
    expect(of(world, 'you-again').phase).toBe('held');
    expect(of(world, 'you').phase).toBe('loose');
    expect(sightOf(world, 2, 0).others.map(({ id }) => id)).toEqual(['you-again']);
  });

  test('keeps its flyer in the match, and with the second one lost he is out', () => {
    const world = createWorld(setup, 1);
    lose(world, 'you');
    expect(peopleLeft(world)).toEqual(['you', 'rival']);
    fly(world, 6);
    lose(world, 'you-again');
    expect(peopleLeft(world)).toEqual(['rival']);
    fly(world, 0.1);
    expect(world.result).toMatchObject({ winner: 'rival' });
  });

  test('that wins, wins for its flyer', () => {
    const world = createWorld(setup, 1);
    lose(world, 'you');
    fly(world, 6);
    lose(world, 'rival');
    fly(world, 0.1);
    expect(world.result).toMatchObject({ winner: 'you' });
  });

  test('must belong to somebody', () => {
    const flyers = [flyer('you', 0), flyer('stray', 0, { spareOf: 'nobody' })];
    expect(() => createWorld({ ...setup, flyers }, 1)).toThrow('stray is a spare of nobody in two kites');
  });
});
