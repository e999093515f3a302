// Who is compared, and at which settings. Why these: docs/bench.md. The libraries are development packages: only who
// makes their ropes loads them.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rootFolder } from '../folders.ts';
import type { HungRopes, RopeTask } from './hung-ropes.ts';
import { ourRopes } from './our-ropes.ts';

/**
 * What a contestant aims at: what its makers ship, our thread's stretch or less, or what our solver leaves of stretch on
 * a thread a hundred times as stiff.
 */
export type Aim = 'recommended' | 'thread' | 'stiff';

export interface Contestant {
  /** Name of the package; null is ourselves. */
  readonly library: string | null;
  readonly aim: Aim;
  /** Kind of rope and settings, for people. */
  readonly what: string;
  make(task: RopeTask): Promise<HungRopes>;
}

export const contestants: readonly Contestant[] = [
  {
    library: null,
    aim: 'thread',
    what: 'the shipped thread, 4 substeps',
    make: async (task) => ourRopes(task, 1),
  },
  {
    library: null,
    aim: 'stiff',
    what: 'a thread 100 times as stiff, 4 substeps',
    make: async (task) => ourRopes(task, 100),
  },
  {
    library: '@dimforge/rapier2d-compat',
    aim: 'recommended',
    what: 'soft-body rope as it comes: 4 iterations, 3 more inner ones, 30 Hz',
    make: async (task) =>
      (await import('./rapier-ropes.ts')).softRopes(task, { iterations: 4, innerIterations: 3, hertz: 30 }),
  },
  {
    library: '@dimforge/rapier2d-compat',
    aim: 'thread',
    what: 'soft-body rope: 3 iterations, 3 more inner ones, 1,000 Hz',
    make: async (task) =>
      (await import('./rapier-ropes.ts')).softRopes(task, { iterations: 3, innerIterations: 3, hertz: 1000 }),
  },
  {
    library: '@dimforge/rapier2d-compat',
    aim: 'stiff',
    what: 'rods in multibody joints, 1 iteration: exact',
    make: async (task) => (await import('./rapier-ropes.ts')).rodRopes(task, 1),
  },
  {
    library: 'planck',
    aim: 'recommended',
    what: 'rope joints as they come: 8 velocity and 3 position iterations',
    make: async (task) =>
      (await import('./planck-ropes.ts')).planckRopes(task, { joint: 'rope', steps: 1, velocity: 8, position: 3 }),
  },
  {
    library: 'planck',
    aim: 'thread',
    what: 'rope joints: 40 velocity and 1 position iterations',
    make: async (task) =>
      (await import('./planck-ropes.ts')).planckRopes(task, { joint: 'rope', steps: 1, velocity: 40, position: 1 }),
  },
  {
    library: 'planck',
    aim: 'stiff',
    what: 'distance joints: 12 steps of 8 velocity and 3 position iterations',
    make: async (task) =>
      (await import('./planck-ropes.ts')).planckRopes(task, { joint: 'distance', steps: 12, velocity: 8, position: 3 }),
  },
  {
    library: 'matter-js',
    aim: 'recommended',
    what: 'constraints as they come: 2 iterations, stiffness 1',
    make: async (task) => (await import('./matter-ropes.ts')).matterRopes(task, { iterations: 2, stiffness: 1 }),
  },
  {
    library: 'matter-js',
    aim: 'thread',
    what: 'constraints: 6 iterations, stiffness 1.85',
    make: async (task) => (await import('./matter-ropes.ts')).matterRopes(task, { iterations: 6, stiffness: 1.85 }),
  },
  {
    library: 'matter-js',
    aim: 'stiff',
    what: 'constraints: 64 iterations, stiffness 1.9',
    make: async (task) => (await import('./matter-ropes.ts')).matterRopes(task, { iterations: 64, stiffness: 1.9 }),
  },
];

const manifestOf = (library: string): string => path.join(rootFolder, 'node_modules', library, 'package.json');

/** Libraries of the comparison that are not installed. */
export function missingLibraries(): string[] {
  const all = new Set(contestants.flatMap(({ library }) => library ?? []));
  return [...all].filter((library) => !existsSync(manifestOf(library)));
}

/** The version that is installed. Throws when there is none. */
export function versionOf(library: string): string {
  return String(JSON.parse(readFileSync(manifestOf(library), 'utf8')).version);
}
