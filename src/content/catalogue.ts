// All levels, skies, runs and pilots there are. Takes raw files, so that the page, the shell and the tests read the same way.
import { namedPilots } from '../sim/pilots/registry.ts';
import type { PilotProfile } from '../sim/setup.ts';
import { type District, readDistrict } from './district-file.ts';
import { type Level, readLevel, readSky } from './level.ts';
import { type NamedFlyer, readNamedFlyer } from './named-flyer.ts';
import { readPilotProfile } from './pilot-profile.ts';
import { type RunLevel, readRun } from './run-file.ts';
import { type Chapter, readChapter } from './story-chapter.ts';
import { type Complaint, complain, type Trouble } from './trouble.ts';
import type { Sky } from './waves.ts';

export interface Catalogue {
  readonly levels: ReadonlyMap<string, Level>;
  /** Skies that only tapes are flown in; nobody is offered them to play. */
  readonly skies: ReadonlyMap<string, Sky>;
  /** Runs after a kite that was cut. */
  readonly runs: ReadonlyMap<string, RunLevel>;
  /** Chapters of the story that are played. */
  readonly chapters: ReadonlyMap<string, Chapter>;
  /** Quarters of the city that runs are played in. */
  readonly districts: ReadonlyMap<string, District>;
  /** Pilots of files, people of the neighbourhood, and the ones that are always there by name. */
  readonly pilots: ReadonlyMap<string, PilotProfile>;
  /** The people of the neighbourhood, by name: those that lots are drawn from. */
  readonly drawn: readonly NamedFlyer[];
  /** One for each file that was left out. */
  readonly complaints: readonly Complaint[];
}

interface SortedFile {
  readonly path: string;
  readonly kind: 'level' | 'sky' | 'run' | 'chapter' | 'district' | 'pilot' | 'flyer';
  readonly id: string;
  readonly content: unknown;
}

const kinds: Readonly<Record<string, SortedFile['kind']>> = {
  pilots: 'pilot',
  skies: 'sky',
  runs: 'run',
  story: 'chapter',
  districts: 'district',
  flyers: 'flyer',
};

/** What a path names: `levels/first-duel.json` is the level first-duel. Null for a path that names nothing of ours. */
function sortFile(path: string, content: unknown): SortedFile | null {
  const match = /(?:^|\/)levels\/(?:(pilots|skies|runs|story|districts|flyers)\/)?([^/]+)\.json$/.exec(path);
  const id = match?.[2];
  if (id === undefined) return null;
  return { path, kind: kinds[match?.[1] ?? ''] ?? 'level', id, content };
}

const brokenJson: Trouble = { field: '', reason: 'is not JSON' };

const nameTaken: Trouble = { field: '', reason: 'has the name of another pilot' };
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
 * Reads level, sky, run, chapter, district, pilot and flyer files. Paths end in `levels/NAME.json`, or `NAME.json` in a folder of
 * `levels`: `skies`, `runs`, `story`, `districts`, `pilots`, `flyers`; a content is the file's text or what it parses to. A file that cannot be used is left out and told in `complaints`, one sentence each.
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

  /** Everything of a kind that can be read, by name. A name that is `taken` is told. */
  const shelve = <One extends object>(
    kind: SortedFile['kind'],
    taken: (id: string) => Trouble | null,
    reader: (id: string, value: unknown) => One | Trouble,
  ): Map<string, One> => {
    const shelf = new Map<string, One>();
    for (const file of sorted.filter((each) => each.kind === kind)) {
      const one = read(file, (value) => taken(file.id) ?? reader(file.id, value));
      if (one !== null) shelf.set(file.id, one);
    }
    return shelf;
  };

  const always = new Map(namedPilots.map((pilot) => [pilot.id, pilot]));
  const isPilot = (known: ReadonlyMap<string, unknown>) => (id: string) => (known.has(id) ? nameTaken : null);
  const temperaments = new Map([...always, ...shelve('pilot', isPilot(always), readPilotProfile)]);
  const neighbourhood = shelve('flyer', isPilot(temperaments), (id, value) => readNamedFlyer(id, value, temperaments));
  const drawn = [...neighbourhood.values()];
  const pilots = new Map([...temperaments, ...drawn.map(({ id, profile }) => [id, profile] as const)]);
  const levels = shelve(
    'level',
    () => null,
    (id, value) => readLevel(id, value, pilots),
  );
  const isLevel = (id: string) => (levels.has(id) ? nameOfLevel : null);
  const skies = shelve('sky', isLevel, (id, value) => readSky(id, value, pilots));
  const districts = shelve('district', () => null, readDistrict);
  const runs = shelve('run', isLevel, (id, value) => readRun(id, value, { pilots, districts }));
  const chapters = shelve(
    'chapter',
    (id) => (skies.has(id) ? nameOfLevel : null),
    (id, value) => readChapter(id, value, { pilots, levels, runs }),
  );
  // A tape of a flight of the story names it as its sky.
  for (const { id, ...chapter } of chapters.values()) if (chapter.play === 'flight') skies.set(id, chapter.level);
  return { levels, skies, runs, chapters, districts, pilots, drawn, complaints };
}
