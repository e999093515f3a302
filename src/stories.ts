// The story, the facts and the choice of a language: a part of the page that comes when it is asked for. It joins reader,
// place, cards and screens; what they do stands in their own files.
import lalezar from '../assets/licences/lalezar.txt?raw';
import vazirmatn from '../assets/licences/vazirmatn.txt?raw';
import { shown } from './content/shown.ts';
import { frontIn, playedIn } from './content/story-card.ts';
import { type Facts, readFacts, readSources, type Sources } from './content/story-facts.ts';
import type { Playlist } from './content/story-file.ts';
import { type Edition, readShelf } from './content/story-shelf.ts';
import { slotOfChapter, type Wording } from './content/story-slots.ts';
import { directionOf, languages } from './languages.ts';
import { turnPageTo } from './platform/language-shelf.ts';
import { askForFile, offerFile, openProgressShelf } from './platform/progress-shelf.ts';
import { playlistFiles } from './playlist-files.ts';
import type { FlowStep, Screen } from './session/flow.ts';
import { openProgressBook } from './session/story/progress-book.ts';
import { type LevelDoor, openReader, type Reader } from './session/story/reader.ts';
import { stepsFor } from './session/story/steps-for.ts';
import type { SaidOfChapter } from './story-chapters.ts';
import { isTextKey, type Locale, type Say, type TextKey } from './text/say.ts';
import './ui/styles/card.css';
import './ui/styles/story.css';
import sourcesFile from './text/locales/sources.json';
import { createCardPage } from './ui/card-page.ts';
import { createFactsPage } from './ui/facts-page.ts';
import { createStoryFront } from './ui/story-front.ts';
import { createLanguageScreen } from './ui/story-language.ts';

const cardFiles = import.meta.glob<string>('../assets/story/**/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const factFiles = import.meta.glob<unknown>('./text/locales/*/facts.json', { import: 'default' });

/** Which playlist tells a whole story in these words. */
const playlistOf: Readonly<Record<Wording, string>> = { gentle: 'gentle', standard: 'story' };

const wholes: readonly string[] = Object.values(playlistOf);
const titleOf = (title: string): TextKey => (isTextKey(title) ? title : 'title.story');

/** The way that the address names, as a teacher's link does; null where it names none. */
function wayOfAddress(playlists: ReadonlyMap<string, Playlist>, broken: (sentence: string) => void): string | null {
  const asked = new URLSearchParams(location.search).get('playlist');
  if (asked === null || wholes.includes(asked) || asked === 'none') return null;
  if (playlists.has(asked)) return asked;
  broken(`address: playlist names no file of levels/playlists: ${shown(asked)}.`);
  return null;
}

export interface StoriesWishes {
  readonly page: Document;
  readonly locale: Locale;
  readonly say: Say;
  readonly door: LevelDoor;
  /** A file of `levels/playlists` that is told to everybody, as at a kiosk; null: its reader chooses. */
  readonly playlist: string | null;
  /** Nothing moves by itself. */
  readonly calm: () => boolean;
  /** Puts a screen into the overlay. */
  readonly adopt: (screen: Screen, element: HTMLElement) => void;
  readonly take: (step: FlowStep) => void;
  /** A chapter has been opened. */
  readonly opened: (chapter: number) => void;
  /** A file of the story is broken and left out. */
  readonly broken: (sentence: string) => void;
}

export interface Stories {
  /** A level that the story has opened is left. */
  levelOver(): void;
  /** What the edition that is read says while a chapter is played. */
  said(chapter: number): SaidOfChapter | null;
  /** The screen before the story stands: it shows how far its reader has come. */
  refresh(): void;
}

async function bringFacts(tag: string, sources: Sources, broken: (sentence: string) => void): Promise<Facts> {
  for (const file of [`./text/locales/${tag}/facts.json`, './text/locales/en/facts.json']) {
    const read = readFacts(await factFiles[file]?.(), sources);
    if (!('reason' in read)) return read;
    broken(`${file.slice(2)}: ${read.field} ${read.reason}.`);
  }
  return { facts: {}, words: {} };
}

/** Opens the story. Its screens are in the overlay when this is done. */
export async function openStories(wishes: StoriesWishes): Promise<Stories> {
  const { page, locale, say, door, calm, adopt, take, opened, broken } = wishes;
  const { tag } = locale;
  const shelf = readShelf({ ...cardFiles, ...playlistFiles });
  for (const { sentence } of shelf.complaints) broken(sentence);
  const editions = [...shelf.editions.values()];
  const isFixed = wishes.playlist !== null;
  let wording: Wording = 'gentle';
  /** A way through the story that is not the whole of it; null for the whole, in the chosen words. */
  let way = wishes.playlist ?? wayOfAddress(shelf.playlists, broken);
  let said = '';
  let reader: Reader | null = null;
  let reading: Edition | null = null;
  let worded: Wording = wording;

  const playlist = (): Playlist => {
    const found = shelf.playlists.get(way ?? playlistOf[wording]) ?? [...shelf.playlists.values()][0];
    if (!found) throw new Error('There is no playlist to tell.');
    return found;
  };
  const usual = shelf.editions.get(playlist().edition) ?? editions[0];
  if (!usual) throw new Error('There is no story to tell.');
  let edition = usual;

  const showFront = () => {
    const progress = book.progress[edition.id] ?? null;
    const { title, note, steps } = playlist();
    // A chapter whose level is not built, and which has no card here, is passed over: nobody can begin there.
    const told = stepsFor(steps, edition.cards).filter((step) => !('level' in step) || door.has(step.level));
    const chapters = [...new Set(told.map(({ chapter }) => chapter))];
    const { keeping } = book;
    front.show({ edition, wording, way, playlist: titleOf(title), note, chapters, progress, keeping, said });
  };
  const book = openProgressBook(openProgressShelf(window), () => showFront());

  const showCard = () => {
    if (reader && reading) card.show({ reader, edition: reading, wording: worded, calm: calm() });
  };

  const read = (chapter: number) => {
    const told = edition;
    reading = told;
    // A kiosk that wants gentle words alone has them, whatever its playlist says.
    worded = page.documentElement.dataset.kioskWords === 'gentle' ? 'gentle' : playlist().wording;
    reader = openReader({
      steps: stepsFor(playlist().steps, told.cards),
      door,
      from: chapter,
      opened(at) {
        book.open(told.id, at);
        opened(at);
      },
      finished: (at) => book.finish(told.id, at),
      turned: showCard,
    });
    showCard();
    if (!reader.away) take('card');
  };

  const toFront = () => {
    said = '';
    take('back');
  };

  const load = (text: string) => {
    const trouble = book.fromFile(text);
    if (trouble === null) said = say('story.loaded');
    else if (trouble === 'newer') said = say('story.newer-file');
    else said = say('story.bad-file', { detail: `${trouble.field} ${trouble.reason}`.trim() });
    showFront();
  };

  const front = createStoryFront({
    say,
    tag,
    directionOf,
    editions,
    isFixed,
    ways: [...shelf.playlists]
      .filter(([id]) => !wholes.includes(id))
      .map(([id, { title }]) => ({ id, title: titleOf(title) })),
    went(id) {
      way = shelf.playlists.has(id) ? id : null;
      showFront();
    },
    chosen(id) {
      edition = shelf.editions.get(id) ?? edition;
      showFront();
    },
    worded(next) {
      wording = next;
      showFront();
    },
    read,
    save: () => offerFile(page, 'gudiparan-story.json', book.toFile()),
    load: () => askForFile(page, load),
    leave: () => take('back'),
  });
  const card = createCardPage({ say, tag, directionOf, leave: toFront, facts: () => take('facts') });
  showFront();

  const sources = readSources(sourcesFile);
  if ('reason' in sources) throw new Error(`sources.json: ${sources.field} ${sources.reason}.`);
  const { front: ours, tag: tongue } = frontIn(usual, tag);
  const facts = createFactsPage({
    say,
    locale,
    sources,
    facts: await bringFacts(tag, sources, broken),
    notice: { lines: ours.notice, tag: tongue, direction: directionOf(tongue) },
    licences: [
      { name: 'Vazirmatn', text: vazirmatn },
      { name: 'Lalezar', text: lalezar },
    ],
    leave: () => take('back'),
  });
  adopt('story', front.element);
  adopt('card', card.element);
  adopt('facts', facts);
  adopt(
    'language',
    createLanguageScreen(say, languages, tag, turnPageTo, () => take('back')),
  );

  return {
    refresh: showFront,
    said(chapter) {
      const slot = slotOfChapter(chapter);
      const played = slot && playedIn(reading ?? edition, slot, tag);
      return played && { ...played, direction: directionOf(played.tag) };
    },
    levelOver() {
      if (!reader?.away) return;
      reader.levelOver();
      take('card');
    },
  };
}
