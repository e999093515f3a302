// All ways of thinking by name, and the pilots that are always there.
import { standardGear } from '../gear.ts';
import type { Scheme } from '../hands/gesture.ts';
import type { PilotProfile } from '../setup.ts';
import { keepingAside } from './careful.ts';
import { duelling } from './duellist.ts';
import { waitingWell } from './elder.ts';
import { holding, jittering, pulling, randomly, releasing } from './habits.ts';
import { handling } from './handling.ts';
import { type Behaviour, newMind, type PilotMind } from './pilot.ts';
import { pointing } from './pointing.ts';
import { hauling } from './puller.ts';
import { lettingRun } from './releaser.ts';
import { stalking } from './stalker.ts';
import { switching } from './switching.ts';
import { circling } from './vulture.ts';

const registry: Readonly<Record<string, Behaviour>> = {
  'always-pull': pulling,
  'always-release': releasing,
  careful: keepingAside,
  duellist: duelling,
  elder: waitingWell,
  hand: handling,
  'hold-still': holding,
  jitter: jittering,
  oneline: switching,
  point: pointing,
  puller: hauling,
  random: randomly,
  releaser: lettingRun,
  stalker: stalking,
  vulture: circling,
};

/** Names of all behaviours, for the pilot file's schema. */
export const behaviours: readonly string[] = Object.keys(registry);

const plain: PilotProfile = {
  id: 'plain',
  behaviour: 'hold-still',
  reactionTicks: 12,
  aimErrorDegrees: 0,
  patienceSeconds: 0,
  mostOthers: 60,
  aimAboveMetres: 16,
  pullShare: 1,
  feedShare: 1,
  favouriteCut: 'both',
  forgets: 0,
  hoverDegrees: 51,
  asideDegrees: 0,
  lineShare: 1,
  swayDegrees: 0,
  swaySeconds: 6,
  gear: standardGear,
};

/** People at three skills who hold their line in one way: equally late, off their aim and forgetful in each. */
const people = (scheme: Scheme): readonly PilotProfile[] => [
  {
    ...plain,
    id: `${scheme}-beginner`,
    behaviour: scheme,
    reactionTicks: 21,
    aimErrorDegrees: 20,
    forgets: 1 / 3,
    patienceSeconds: 3.5,
    favouriteCut: 'pull',
  },
  {
    ...plain,
    id: `${scheme}-practised`,
    behaviour: scheme,
    aimErrorDegrees: 8,
    patienceSeconds: 1.5,
    aimAboveMetres: 5,
  },
  {
    ...plain,
    id: `${scheme}-expert`,
    behaviour: scheme,
    reactionTicks: 7,
    aimErrorDegrees: 3,
    patienceSeconds: 0.5,
    mostOthers: 2,
    aimAboveMetres: 5,
  },
];

/** Pilots that need no file. */
export const namedPilots: readonly PilotProfile[] = [
  { ...plain, id: 'hold-still', behaviour: 'hold-still' },
  { ...plain, id: 'always-pull', behaviour: 'always-pull' },
  { ...plain, id: 'always-release', behaviour: 'always-release' },
  { ...plain, id: 'jitter-4', behaviour: 'jitter', patienceSeconds: 1 / 8 },
  { ...plain, id: 'jitter-8', behaviour: 'jitter', patienceSeconds: 1 / 16 },
  { ...plain, id: 'random', behaviour: 'random' },
  ...people('point'),
  ...people('hand'),
  ...people('oneline'),
];

/** The behaviour of a profile; throws a RangeError that names an unknown one. */
export function behaviourOf(profile: PilotProfile): Behaviour {
  const behaviour = registry[profile.behaviour];
  if (behaviour === undefined)
    throw new RangeError(`pilot ${profile.id} has an unknown behaviour: ${profile.behaviour}`);
  return behaviour;
}

/** A fresh mind for a profile; `spin` is that of the kite it will fly. */
export function createMind(profile: PilotProfile, spin = 1): PilotMind {
  behaviourOf(profile);
  return newMind(profile, spin);
}
