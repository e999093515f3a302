// A flyer file: one person of the neighbourhood, who flies as a temperament does but for some numbers of his own, and is
// known by his kite, his roof and his habit. The file's name is the flyer's.
import * as v from 'valibot';
import { kiteClasses, lineClasses } from '../sim/gear.ts';
import type { PilotProfile, Roof } from '../sim/setup.ts';
import { between, fields, name, oneOf } from './fields.ts';
import { kitePatterns } from './kite-patterns.ts';
import { ownNumbers } from './pilot-profile.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const keyMessage = 'must be a key of the texts, such as flyer.daoud';

const textKey = v.pipe(v.string(keyMessage), v.regex(/^flyer\.[a-z][a-z0-9-]*$/, keyMessage));

/** What `levels/flyers/NAME.json` holds. Meanings and effects: `docs/pilots.md`. */
const flyerFile = fields({
  /** Keys of the texts: what he is called, and the habit by which he is known. */
  name: textKey,
  habit: textKey,
  /** A file of `levels/pilots`. */
  temperament: name,
  /** The design he is known by, and the one he takes where somebody near wears that already. */
  patterns: v.strictTuple([oneOf(kitePatterns), oneOf(kitePatterns)], 'must be two kite designs'),
  gear: fields({ kite: oneOf(kiteClasses), line: oneOf(lineClasses) }),
  /** The roof he stands on when all of the neighbourhood is up. */
  home: fields({
    x: between(-400, 400, 'metres'),
    z: between(-400, 400, 'metres'),
    width: between(1, 60, 'metres'),
    depth: between(1, 60, 'metres'),
    height: between(0, 30, 'metres'),
  }),
  /** Numbers in which he differs from his temperament. */
  own: ownNumbers,
});

export interface NamedFlyer {
  readonly id: string;
  readonly profile: PilotProfile;
  readonly patterns: readonly [known: string, other: string];
  readonly home: Roof;
}

/**
 * Reads the content of a flyer file strictly. `id` is the file's name without its ending; `pilots` are the temperaments
 * there are. Returns the flyer, or the first trouble.
 */
export function readNamedFlyer(
  id: string,
  content: unknown,
  pilots: ReadonlyMap<string, PilotProfile>,
): NamedFlyer | Trouble {
  const read = v.safeParse(flyerFile, content);
  if (!read.success) return troubleOf(read.issues);
  const { temperament, patterns, gear, home, own } = read.output;
  const kind = pilots.get(temperament);
  if (kind === undefined) return { field: 'temperament', reason: `names no file of levels/pilots: "${temperament}"` };
  // A file holds no undefined.
  const differs = own as Partial<PilotProfile>;
  return { id, profile: { ...kind, ...differs, gear, id }, patterns, home };
}
