// Who is compared, and at which settings. Why these: docs/bench.md. Nothing is loaded before its ropes are made: the
// libraries may be missing, and whoever shares a thread with the content's schemas, whose objects have an x and a y that
// are no numbers, pays half as much again for every vector of his own.
import type { HungRopes, RopeTask } from './hung-ropes.ts';

/**
 * What a contestant aims at: what its makers ship, about the stretch of our thread, or about the stretch that our solver
 * leaves on a thread a hundred times as stiff.
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
    make: async (task) => (await import('./our-ropes.ts')).ourRopes(task, 1),
  },
  {
    library: null,
    aim: 'stiff',
    what: 'a thread 100 times as stiff, 4 substeps',
    make: async (task) => (await import('./our-ropes.ts')).ourRopes(task, 100),
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
    what: 'soft-body rope: 4 iterations, 1 more inner one, 3,000 Hz',
    make: async (task) =>
      (await import('./rapier-ropes.ts')).softRopes(task, { iterations: 4, innerIterations: 1, hertz: 3000 }),
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
    what: 'rope joints: 36 velocity and 1 position iterations',
    make: async (task) =>
      (await import('./planck-ropes.ts')).planckRopes(task, { joint: 'rope', steps: 1, velocity: 36, position: 1 }),
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
