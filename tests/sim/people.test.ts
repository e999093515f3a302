// People at a screen, by the way in which they hold the line: each way can win, and skill pays in each.
import { beforeAll, describe, expect, test } from 'vitest';
import { seated } from '../../src/content/seating.ts';
import { skyOfWave } from '../../src/content/waves.ts';
import { createWorld } from '../../src/sim/create.ts';
import { schemes } from '../../src/sim/hands/gesture.ts';
import { namedPilots } from '../../src/sim/pilots/registry.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { duel, type Outcome } from '../support/duel.ts';
import { catalogue } from '../support/neighbourhood.ts';
import { countsFor, nth } from '../support/numbers.ts';

const skills = ['beginner', 'practised', 'expert'] as const;
const profileOf = (id: string) => namedPilots.find((pilot) => pilot.id === id);

test.each(skills)('the %s is as late, as far off and as forgetful in every scheme', (skill) => {
  const traits = schemes.map((scheme) => {
    const { id, behaviour, ...rest } = profileOf(`${scheme}-${skill}`) ?? { id: '', behaviour: '' };
    expect(id).toBe(`${scheme}-${skill}`);
    expect(behaviour).toBe(scheme);
    return rest;
  });
  expect(traits[1]).toEqual(traits[0]);
  expect(traits[2]).toEqual(traits[0]);
});

describe.each(schemes)('an expert of %s', (scheme) => {
  const n = 64;
  let outcomes: Outcome[] = [];
  beforeAll(() => {
    outcomes = Array.from({ length: n }, (_, seed) => duel(`${scheme}-expert`, 'random', seed));
  });

  // Of 100 duels by the shell: point 82 won and 12 lost, hand 77 and 21, oneline 79 and 14.
  test(`beats a random hand clearly more often than a coin would, of ${n} duels`, () => {
    const won = outcomes.filter(({ winner }) => winner === 'pilot').length;
    expect(won).toBeGreaterThan(countsFor(0.5, n).high);
  });

  test('wins by cuts, from either side', () => {
    const cutFrom = (side: 0 | 1) =>
      outcomes.filter(({ winner, reason }, seed) => seed % 2 === side && winner === 'pilot' && reason === 'cut').length;
    expect(cutFrom(0)).toBeGreaterThan(n / 8);
    expect(cutFrom(1)).toBeGreaterThan(n / 8);
  });
});

describe('who knows both cuts', () => {
  /** Whom an expert is after, five seconds into a wave of the winter. */
  const foeIn = (wave: number): string | undefined => {
    const level = catalogue.levels.get('winter-tournament');
    const profile = profileOf('point-expert');
    if (!level || !profile) throw new Error('there is no winter, or no expert');
    const sky = skyOfWave(nth(level.waves, wave), 7, catalogue.drawn);
    const world = createWorld(seated(sky, { [level.you]: { kind: 'pilot', profile } }), 7);
    const nobody = world.flyers.map(() => null);
    while (world.tick < 5 * ticksPerSecond) step(world, nobody);
    return world.flyers.find(({ id }) => id === level.you)?.mind?.foe;
  };

  test('goes for nobody while a crowd is up, and for the last who is left', () => {
    expect([foeIn(0), foeIn(1), foeIn(2)]).toEqual(['', '', 'bashir']);
  });
});
