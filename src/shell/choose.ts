// What --level and --pilot mean: a level of the catalogue; a pilot by name, or a module by its path.
import { existsSync, statSync } from 'node:fs';
import type { Catalogue } from '../content/catalogue.ts';
import type { Level } from '../content/level.ts';
import type { PilotProfile, Seat } from '../sim/setup.ts';
import { BadInput } from './bad-input.ts';
import { personsPath } from './folders.ts';

/** A file that a player wrote. `shown` is its path as it was typed. */
export interface ModuleFile {
  readonly option: string;
  readonly shown: string;
  readonly path: string;
}

export type PilotChoice =
  | { readonly kind: 'pilot'; readonly profile: PilotProfile }
  | { readonly kind: 'module'; readonly file: ModuleFile };

/** The seat of a choice: modules are moved from outside. */
export const seatOf = (choice: PilotChoice): Seat =>
  choice.kind === 'pilot' ? { kind: 'pilot', profile: choice.profile } : { kind: 'wishes' };

/** The level of an id. Throws BadInput with the complaint when its file is broken. */
export function chooseLevel(option: string, id: string, { levels, complaints }: Catalogue): Level {
  const level = levels.get(id);
  if (level !== undefined) return level;
  const complaint = complaints.find(({ file }) => file === `levels/${id}.json`);
  const reason =
    complaint?.sentence.slice(0, -1) ?? `there is no level "${id}" (there is ${[...levels.keys()].join(', ')})`;
  throw new BadInput(`--${option}: ${reason}`);
}

/** A pilot by name or a module by path; `otherwise` when the option was not given. */
export function choosePilot(
  option: string,
  wanted: string | undefined,
  otherwise: PilotProfile | undefined,
  { pilots, complaints }: Catalogue,
): PilotChoice {
  const profile = wanted === undefined ? otherwise : pilots.get(wanted);
  if (profile !== undefined) return { kind: 'pilot', profile };
  if (wanted === undefined) throw new BadInput(`--${option} is needed`);
  const complaint = complaints.find(
    ({ file }) => /^levels\/(?:pilots|flyers)\//.test(file) && file.endsWith(`/${wanted}.json`),
  );
  if (complaint !== undefined) throw new BadInput(`--${option}: ${complaint.sentence.slice(0, -1)}`);
  const place = personsPath(wanted);
  if (existsSync(place) && statSync(place).isFile()) {
    return { kind: 'module', file: { option, shown: wanted, path: place } };
  }
  const names = [...pilots.keys()].join(', ');
  throw new BadInput(`--${option}: there is no pilot and no module "${wanted}" (pilots: ${names})`);
}
