// What a module is handed: a sight that it cannot change, since others look at the same sky.
import { expect, test } from 'vitest';
import type { ModuleFile } from '../../src/shell/choose.ts';
import { moduleAsker } from '../../src/shell/fly-match.ts';
import { freezeAll } from '../../src/shell/freeze.ts';
import { type LoadedModule, pilotModule } from '../../src/shell/module-pilot.ts';
import { Notebook, newNotebook } from '../../src/shell/notebook.ts';
import { createWorld } from '../../src/sim/create.ts';
import { step } from '../../src/sim/step.ts';
import type { World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { nth } from '../support/numbers.ts';

/** Everything in a value that could still be changed. */
function changeable(value: unknown, path = 'sight'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return own.concat(Object.entries(value).flatMap(([key, part]) => changeable(part, `${path}.${key}`)));
}

const file: ModuleFile = { path: '/pilot.mjs', shown: 'pilot.mjs', option: 'left' };

/** A duel of two shipped pilots at which a module looks on from the left seat until something is so; what it was handed then. */
function handedWhen(isSo: (world: World) => boolean, seed: number): { readonly sight: object; readonly world: World } {
  const setup = freezeAll(firstDuel('neighbour', 'neighbour'));
  const handed: object[] = [];
  const decide = (sight: object) => {
    handed.push(sight);
    return { reel: 0, lean: 0 };
  };
  const module: LoadedModule = { file, kind: pilotModule, reactionTicks: 12, decide, memory: {} };
  const notebook = new Notebook(newNotebook(setup.limitSeconds, setup.flyers.length), setup.flyers.length);
  const ask = moduleAsker([module, null], notebook, (text) => expect.unreachable(text));
  const world = createWorld(setup, seed);
  while (!isSo(world)) {
    if (world.tick > 7200) throw new Error('it never came to that');
    ask(world, 0);
    step(world, [null, null]);
  }
  ask(world, 0);
  return { sight: nth(handed, handed.length - 1), world };
}

test.each([
  ['while lines are crossed', 'crossings', 1, ({ crossings }: World) => crossings.length > 0],
  ['once the other kite is loose', 'loose', 6, ({ flyers }: World) => flyers[1]?.phase === 'loose'],
])('is frozen all the way down %s', (_, part, seed, isSo) => {
  let since = 0;
  // A third of a second later the sight, which is late, shows it too.
  const { sight } = handedWhen((world) => isSo(world) && ++since > 20, seed);
  expect(sight).toHaveProperty(`${part}.0`);
  expect(changeable(sight)).toEqual([]);
  expect(() => Object.assign(sight, { tick: 0 })).toThrow(TypeError);
});
