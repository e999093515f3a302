import { describe, expect, test } from 'vitest';
import { seated } from '../../src/content/seating.ts';
import { skyOfWave } from '../../src/content/waves.ts';
import { createWorld } from '../../src/sim/create.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { catalogue } from '../support/neighbourhood.ts';
import { nth } from '../support/numbers.ts';

/** Ticks of the first 20 s of the winter's first wave in which an expert's line is crossed, if he goes for somebody among so many. */
function crossedTicks(mostOthers: number, seed: number): number {
  const level = catalogue.levels.get('winter-tournament');
  const expert = catalogue.pilots.get('point-expert');
  if (level === undefined || expert === undefined) throw new Error('the winter or its expert is missing');
  const sky = skyOfWave(nth(level.waves, 0), seed, catalogue.drawn);
  const world = createWorld(seated(sky, { you: { kind: 'pilot', profile: { ...expert, mostOthers } } }), seed);
  const nobody = world.flyers.map(() => null);
  let crossed = 0;
  while (world.tick < 20 * ticksPerSecond) {
    step(world, nobody);
    if (world.crossings.some(({ a, b }) => a.id === 'you' || b.id === 'you')) crossed += 1;
  }
  return crossed;
}

describe('an expert among eight others', () => {
  test('lies low, and is crossed for less than half the time of one who goes for the nearest', () => {
    const sum = (mostOthers: number): number =>
      [1, 2, 3, 4].reduce((all, seed) => all + crossedTicks(mostOthers, seed), 0);
    const [low, keen] = [sum(2), sum(60)];
    expect(low).toBeLessThan(keen / 2);
  });
});
