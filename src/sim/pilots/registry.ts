// All ways of thinking by name, and the pilots that are always there.
import type { PilotProfile } from '../setup.ts';
import { duelling } from './duellist.ts';
import { holding, jittering, pulling, randomly, releasing } from './habits.ts';
import { type Behaviour, newMind, type PilotMind } from './pilot.ts';
import { pointing } from './pointing.ts';

const registry: Readonly<Record<string, Behaviour>> = {
  'always-pull': pulling,
  'always-release': releasing,
  duellist: duelling,
  'hold-still': holding,
  jitter: jittering,
  point: pointing,
  random: randomly,
};

/** Names of all behaviours, for the pilot file's schema. */
export const behaviours: readonly string[] = Object.keys(registry);

const plain: PilotProfile = {
  id: 'plain',
  behaviour: 'hold-still',
  reactionTicks: 12,
  aimErrorDegrees: 0,
  patienceSeconds: 0,
  aimAboveMetres: 16,
  pullShare: 1,
  feedShare: 1,
  favouriteCut: 'both',
  forgets: 0,
};

/** Pilots that need no file. */
export const namedPilots: readonly PilotProfile[] = [
  { ...plain, id: 'hold-still', behaviour: 'hold-still' },
  { ...plain, id: 'always-pull', behaviour: 'always-pull' },
  { ...plain, id: 'always-release', behaviour: 'always-release' },
  { ...plain, id: 'jitter-4', behaviour: 'jitter', patienceSeconds: 1 / 8 },
  { ...plain, id: 'jitter-8', behaviour: 'jitter', patienceSeconds: 1 / 16 },
  { ...plain, id: 'random', behaviour: 'random' },
  {
    ...plain,
    id: 'point-beginner',
    behaviour: 'point',
    reactionTicks: 21,
    aimErrorDegrees: 20,
    forgets: 1 / 3,
    patienceSeconds: 3,
  },
  { ...plain, id: 'point-practised', behaviour: 'point', reactionTicks: 12, aimErrorDegrees: 8, patienceSeconds: 1.5 },
  { ...plain, id: 'point-expert', behaviour: 'point', reactionTicks: 7, aimErrorDegrees: 3, patienceSeconds: 0.5 },
];

/** The behaviour of a profile; throws a RangeError that names an unknown one. */
export function behaviourOf(profile: PilotProfile): Behaviour {
  const behaviour = registry[profile.behaviour];
  if (behaviour === undefined)
    throw new RangeError(`pilot ${profile.id} has an unknown behaviour: ${profile.behaviour}`);
  return behaviour;
}

/** A fresh mind for a profile. */
export function createMind(profile: PilotProfile): PilotMind {
  behaviourOf(profile);
  return newMind(profile);
}
