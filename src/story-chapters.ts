// Chapters of the story while they are played: joins their files, the match that is flown, what lies over it, and what the
// edition says of it. What a chapter asks for stands in `src/session/story/play`.
import type { Level } from './content/level.ts';
import type { Chapter } from './content/story-chapter.ts';
import type { PlayedText } from './content/story-file.ts';
import type { FlowStep, Screen } from './session/flow.ts';
import type { Match } from './session/match.ts';
import type { Play } from './session/play.ts';
import type { RunEnd } from './session/run/run-sitting.ts';
import type { ScreenReading } from './session/status.ts';
import { type ChapterReading, type ChapterWatch, watchChapter } from './session/story/play/chapter-watch.ts';
import { placeAtHeight } from './session/story/play/goals.ts';
import { openSteady } from './session/story/play/steady.ts';
import type { Say } from './text/say.ts';
import './ui/styles/story-play.css';
import { createStoryPlay, type PlayedWords } from './ui/story-play.ts';
import { createSteadyPage } from './ui/story-steady.ts';

/** What an edition says while a chapter is played, and in which language. */
export interface SaidOfChapter {
  readonly text: PlayedText;
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

export interface ChaptersWishes {
  readonly page: Document;
  readonly say: Say;
  readonly chapters: ReadonlyMap<string, Chapter>;
  /** Null where the edition that is read says nothing. */
  readonly said: (chapter: number) => SaidOfChapter | null;
  readonly adopt: (screen: Screen, element: HTMLElement) => void;
  readonly take: (step: FlowStep) => void;
  readonly fly: (kind: 'play' | 'run') => void;
  readonly screenOf: ScreenReading['screenOf'];
  /** How the run that stands on the screen has ended. */
  readonly ran: () => RunEnd | null;
  /** Nobody needs to hold anything. */
  readonly taps: () => boolean;
  readonly seed: () => number;
  /** A page on which something was held is left. */
  readonly left: () => void;
}

export interface StoryChapters {
  /** What is flown for the open chapter; undefined where nothing is. */
  readonly play: Play | undefined;
  readonly level: Level | undefined;
  readonly run: string | undefined;
  readonly watch: ChapterWatch | null;
  /** A chapter is open. */
  readonly isOpen: boolean;
  has(level: string): boolean;
  open(level: string, chapter: number): void;
  entered(screen: Screen): void;
  leave(): void;
}

const whereOf: Partial<Readonly<Record<Screen, 'play' | 'result'>>> = {
  flight: 'play',
  run: 'play',
  result: 'result',
  'run-result': 'result',
};

/** What is flown for a chapter. */
function playOf(chapter: Chapter): Play | undefined {
  if (chapter.play === 'tournament') return { mode: 'tournament', level: chapter.level };
  if (chapter.play !== 'flight') return undefined;
  return { mode: 'duel', level: chapter.id, ...(chapter.holds === 'spool' && { table: 'spool' }) };
}

/** Opens chapters; their screens are on the page then. */
export function openChapters(wishes: ChaptersWishes): StoryChapters {
  const { page, say, chapters, adopt, take, fly, screenOf } = wishes;
  const view = page.defaultView;
  if (!view) throw new Error('the page has no window');
  const panel = createStoryPlay(say, (then, milliseconds) => view.setTimeout(then, milliseconds));
  page.querySelector('#overlay > .flight')?.after(panel.element);
  const steady = createSteadyPage(view, say);
  adopt('steady', steady.element);
  let open: Chapter | null = null;
  let said: SaidOfChapter | null = null;
  let watch: ChapterWatch | null = null;
  let isNew = false;

  const words = (): PlayedWords | null =>
    said && { ...said.text, done: said.text.done ?? say('chapter.well'), tag: said.tag, direction: said.direction };

  const board = {
    chapter(reading: ChapterReading, match: Match) {
      const up = reading.goal?.elevation ?? null;
      const place = up === null ? null : screenOf(placeAtHeight(match.world, 0, up));
      panel.read(reading, place?.y ?? null);
    },
  };

  const hold = (chapter: Extract<Chapter, { play: 'steady' }>) => {
    steady.open(openSteady(chapter, wishes.seed()), words(), wishes.taps(), wishes.left);
    take('steady');
  };

  const wentWords = (): string => {
    const by = wishes.ran();
    const how = watch?.end ?? (by === null ? null : by === 'you' ? 'kept' : 'gone');
    return (how === null || how === 'done' ? undefined : said?.text.went[how]) ?? '';
  };

  return {
    get play() {
      return open ? playOf(open) : undefined;
    },
    get level() {
      return open?.play === 'flight' ? open.level : undefined;
    },
    get run() {
      return open?.play === 'run' ? open.run : undefined;
    },
    get watch() {
      return watch;
    },
    get isOpen() {
      return open !== null;
    },
    has: (level) => chapters.has(level),
    open(level, chapter) {
      open = chapters.get(level) ?? null;
      if (open === null) return;
      said = wishes.said(chapter);
      isNew = true;
      const flies = open.play === 'flight' || open.play === 'tournament';
      watch = flies ? watchChapter(open, board, () => view.performance.now()) : null;
      if (open.play === 'steady') hold(open);
      else fly(open.play === 'run' ? 'run' : 'play');
    },
    entered(screen) {
      if (open === null) return;
      const where = whereOf[screen] ?? 'away';
      if (where === 'play' && isNew) {
        isNew = false;
        panel.open(open.holds, words());
      }
      panel.went(where === 'result' ? wentWords() : '');
      panel.stand(where);
      if (screen !== 'steady') steady.close();
    },
    leave() {
      open = null;
      watch = null;
      panel.close();
      steady.close();
    },
  };
}
