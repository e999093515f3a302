// All editions and playlists there are. Takes raw files, so that the page, the printed page and the tests read the same way.
// An edition is a folder of `assets/story`, a language is a folder in it: nothing here knows their names.
import * as v from 'valibot';
import {
  type CardText,
  cardFile,
  editionFile,
  type Front,
  frontFile,
  type Playlist,
  playlistFile,
} from './story-file.ts';
import { type CardSlot, cardSlots } from './story-slots.ts';
import { type Complaint, complain, type Trouble, troubleOf } from './trouble.ts';

/** An edition in one language. */
export interface EditionText {
  readonly front: Front;
  readonly cards: ReadonlyMap<CardSlot, CardText>;
}

export interface Edition {
  readonly id: string;
  readonly cards: readonly CardSlot[];
  readonly byTranslatorOnly: readonly CardSlot[];
  /** By language tag. English is always there. */
  readonly languages: ReadonlyMap<string, EditionText>;
}

export interface StoryShelf {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly playlists: ReadonlyMap<string, Playlist>;
  /** One for each file that was left out. */
  readonly complaints: readonly Complaint[];
}

const broken: Trouble = { field: '', reason: 'is not JSON' };
const isSlot = (id: string): id is CardSlot => (cardSlots as readonly string[]).includes(id);

function reading<Schema extends v.GenericSchema>(schema: Schema, content: unknown): v.InferOutput<Schema> | Trouble {
  let value = content;
  try {
    if (typeof content === 'string') value = JSON.parse(content);
  } catch {
    return broken;
  }
  const read = v.safeParse(schema, value);
  return read.success ? read.output : troubleOf(read.issues);
}

const isTrouble = (result: unknown): result is Trouble =>
  typeof result === 'object' && result !== null && 'reason' in result && 'field' in result;

type Complain = (file: string, trouble: Trouble) => void;

/** Reads a file that may be missing: null when it is, or when it cannot be used, which is told. */
function readFile<Schema extends v.GenericSchema>(
  files: Readonly<Record<string, unknown>>,
  file: string,
  schema: Schema,
  tell: Complain,
): v.InferOutput<Schema> | null {
  if (!Object.hasOwn(files, file)) return null;
  const result = reading(schema, files[file]);
  if (!isTrouble(result)) return result;
  tell(file, result);
  return null;
}

/** What is left of the paths right below a folder. */
function below(files: Readonly<Record<string, unknown>>, folder: string): string[] {
  const rests = Object.keys(files)
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length));
  return rests.sort();
}

function readLanguage(files: Readonly<Record<string, unknown>>, folder: string, tell: Complain): EditionText | null {
  const front = readFile(files, `${folder}front.json`, frontFile, tell);
  const cards = new Map<CardSlot, CardText>();
  for (const rest of below(files, folder)) {
    const slot = rest.replace(/\.json$/, '');
    if (rest === 'front.json') continue;
    if (!isSlot(slot)) tell(folder + rest, { field: '', reason: 'is no card of a story' });
    else {
      const card = readFile(files, folder + rest, cardFile, tell);
      if (card) cards.set(slot, card);
    }
  }
  return front && { front, cards };
}

function readEdition(files: Readonly<Record<string, unknown>>, id: string, tell: Complain): Edition | null {
  const folder = `assets/story/${id}/`;
  const edition = readFile(files, `${folder}edition.json`, editionFile, tell);
  if (edition === null) return null;
  const tags = new Set(below(files, folder).flatMap((rest) => (rest.includes('/') ? [rest.split('/')[0] ?? ''] : [])));
  const languages = new Map<string, EditionText>();
  for (const tag of tags) {
    const text = readLanguage(files, `${folder}${tag}/`, tell);
    if (text) languages.set(tag, text);
  }
  const english = languages.get('en');
  const missing = edition.cards.find((slot) => !english?.cards.has(slot));
  if (english && missing === undefined) return { id, ...edition, languages };
  tell(`${folder}edition.json`, { field: 'cards', reason: `has no English text for ${missing ?? 'its front'}` });
  return null;
}

/** The first thing in a playlist that is not on the shelf. */
function strangerIn(playlist: Playlist, editions: ReadonlyMap<string, Edition>): Trouble | null {
  const edition = editions.get(playlist.edition);
  if (!edition) return { field: 'edition', reason: `names no folder of assets/story: "${playlist.edition}"` };
  const questions = edition.languages.get('en')?.front.questions.length ?? 0;
  for (const [at, step] of playlist.steps.entries()) {
    if ('card' in step && !edition.cards.includes(step.card)) {
      return { field: `steps.${at}.card`, reason: `names no card of ${edition.id}: "${step.card}"` };
    }
    if ('question' in step && step.question > questions) {
      return { field: `steps.${at}.question`, reason: `names no question of ${edition.id}: ${step.question}` };
    }
  }
  return null;
}

/**
 * Reads stories and playlists. Paths end in `assets/story/EDITION/...` and `levels/playlists/NAME.json`; a content is the
 * file's text or what it parses to. What cannot be used is left out and told in `complaints`, one sentence each.
 */
export function readShelf(raw: Readonly<Record<string, unknown>>): StoryShelf {
  const complaints: Complaint[] = [];
  const tell: Complain = (file, trouble) => complaints.push(complain(file, trouble));
  const files = Object.fromEntries(
    Object.entries(raw).map(([file, content]) => [
      file.replace(/^.*?(?=assets\/story\/|levels\/playlists\/)/, ''),
      content,
    ]),
  );
  const editions = new Map<string, Edition>();
  for (const id of new Set(below(files, 'assets/story/').map((rest) => rest.split('/')[0] ?? ''))) {
    const edition = readEdition(files, id, tell);
    if (edition) editions.set(id, edition);
  }
  const playlists = new Map<string, Playlist>();
  for (const rest of below(files, 'levels/playlists/')) {
    const file = `levels/playlists/${rest}`;
    const playlist = readFile(files, file, playlistFile, tell);
    const stranger = playlist && strangerIn(playlist, editions);
    if (stranger) tell(file, stranger);
    else if (playlist) playlists.set(rest.replace(/\.json$/, ''), playlist);
  }
  return { editions, playlists, complaints };
}
