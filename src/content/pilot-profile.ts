// A pilot file: the temperament of one opponent, numbers only. Its name is the file's name.
import * as v from 'valibot';
import { kiteClasses, lineClasses } from '../sim/gear.ts';
import { behaviours } from '../sim/pilots/registry.ts';
import type { PilotProfile } from '../sim/setup.ts';
import { between, fields, oneOf, wholeBetween } from './fields.ts';
import { type Trouble, troubleOf } from './trouble.ts';

/** The numbers of a temperament. Meanings and effects: `docs/pilots.md`. */
const numbers = {
  reactionTicks: wholeBetween(6, 60, 'ticks'),
  aimErrorDegrees: between(0, 45, 'degrees'),
  patienceSeconds: between(0, 60, 'seconds'),
  mostOthers: wholeBetween(0, 60, 'kites'),
  aimAboveMetres: between(-30, 30, 'metres'),
  pullShare: between(0, 1),
  feedShare: between(0, 1),
  favouriteCut: oneOf(['pull', 'release', 'both']),
  forgets: between(0, 1),
  hoverDegrees: between(20, 75, 'degrees'),
  asideDegrees: between(0, 45, 'degrees'),
  lineShare: between(0.5, 1.5),
  swayDegrees: between(0, 30, 'degrees'),
  swaySeconds: between(1, 20, 'seconds'),
};

/** What `levels/pilots/NAME.json` holds. */
const pilotFile = fields({
  behaviour: oneOf(behaviours),
  ...numbers,
  gear: fields({ kite: oneOf(kiteClasses), line: oneOf(lineClasses) }),
});

/** Some of the numbers, for who differs from a temperament. */
export const ownNumbers = v.partial(fields(numbers));

/**
 * Reads the content of a pilot file strictly.
 * `id` is the file's name without its ending. Returns the profile, or the first trouble.
 */
export function readPilotProfile(id: string, content: unknown): PilotProfile | Trouble {
  const read = v.safeParse(pilotFile, content);
  return read.success ? { id, ...read.output } : troubleOf(read.issues);
}
