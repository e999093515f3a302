// All levels, skies and pilots there are. Takes raw files, so that the page, the shell and the tests read the same way.
import { namedPilots } from '../sim/pilots/registry.ts';
import type { PilotProfile } from '../sim/setup.ts';
import { type Level, readLevel, readSky } from './level.ts';
import { readPilotProfile } from './pilot-profile.ts';
import { type Complaint, complain, type Trouble } from './trouble.ts';
import type { Sky } from './waves.ts';

export interface Catalogue {
  readonly levels: ReadonlyMap<string, Level>;
  /** Skies that only tapes are flown in; nobody is offered them to play. */
  readonly skies: ReadonlyMap<string, Sky>;
  /** Pilots of files, and the ones that are always there by name. */
  readonly pilots: ReadonlyMap<string, PilotProfile>;
  /** Pilots of files, by name: those that lots are drawn from. */
  readonly drawn: readonly PilotProfile[];
  /** One for each file that was left out. */
  readonly complaints: readonly Complaint[];
}

interface SortedFile {
  readonly path: string;
  readonly kind: 'level' | 'sky' | 'pilot';
  readonly id: string;
  readonly content: unknown;
}

/** What a path names: `levels/first-duel.json` is the level first-duel. Null for a path that names nothing of ours. */
function sortFile(path: string, content: unknown): SortedFile | null {
  const match = /(?:^|\/)levels\/(?:(pilots|skies)\/)?([^/]+)\.json$/.exec(path);
  const id = match?.[2];
  if (id === undefined) return null;
  return { path, kind: match?.[1] === 'pilots' ? 'pilot' : match?.[1] === 'skies' ? 'sky' : 'level', id, content };
}

const brokenJson: Trouble = { field: '', reason: 'is not JSON' };

const nameTaken: Trouble = { field: '', reason: 'has the name of a pilot that is always there' };
const nameOfLevel: Trouble = { field: '', reason: 'has the name of a level' };

/** The value of a JSON text; other values stand for themselves. */
function parsed(content: unknown): { value: unknown } | Trouble {
  if (typeof content !== 'string') return { value: content };
  try {
    return { value: JSON.parse(content) };
  } catch {
    return brokenJson;
  }
}

function isTrouble(result: object): result is Trouble {
  return 'reason' in result;
}

/**
 * Reads level, sky and pilot files. Paths end in `levels/NAME.json`, `levels/skies/NAME.json` or
 * `levels/pilots/NAME.json`; a content is the file's text or what it parses to. A file that cannot be used is left out and told in `complaints`, one sentence each.
 */
export function readCatalogue(files: Readonly<Record<string, unknown>>): Catalogue {
  const complaints: Complaint[] = [];
  const read = <Result extends object>(
    file: SortedFile,
    reader: (value: unknown) => Result | Trouble,
  ): Result | null => {
    const content = parsed(file.content);
    const result = isTrouble(content) ? content : reader(content.value);
    if (!isTrouble(result)) return result;
    complaints.push(complain(file.path.replace(/^.*?(?=levels\/)/, ''), result));
    return null;
  };

  const sorted: SortedFile[] = [];
  for (const path of Object.keys(files).sort()) {
    const file = sortFile(path, files[path]);
    if (file !== null) sorted.push(file);
    else complaints.push(complain(path, { field: '', reason: 'is neither a level nor a pilot' }));
  }

  const pilots = new Map<string, PilotProfile>(namedPilots.map((pilot) => [pilot.id, pilot]));
  for (const file of sorted.filter(({ kind }) => kind === 'pilot')) {
    const taken = pilots.has(file.id);
    const profile = read(file, (value) => (taken ? nameTaken : readPilotProfile(file.id, value)));
    if (profile !== null) pilots.set(file.id, profile);
  }
  const levels = new Map<string, Level>();
  for (const file of sorted.filter(({ kind }) => kind === 'level')) {
    const level = read(file, (value) => readLevel(file.id, value, pilots));
    if (level !== null) levels.set(file.id, level);
  }
  const skies = new Map<string, Sky>();
  for (const file of sorted.filter(({ kind }) => kind === 'sky')) {
    const sky = read(file, (value) => (levels.has(file.id) ? nameOfLevel : readSky(file.id, value, pilots)));
    if (sky !== null) skies.set(file.id, sky);
  }
  const drawn = [...pilots.values()].filter((pilot) => !namedPilots.includes(pilot));
  return { levels, skies, pilots, drawn: drawn.length > 0 ? drawn : namedPilots, complaints };
}
