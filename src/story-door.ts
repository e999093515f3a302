// The way from the page into the story and back: brings it when it is asked for, opens the levels of its chapters, and
// leads back to the page of the story that comes after them.
import type { Catalogue } from './content/catalogue.ts';
import type { Level } from './content/level.ts';
import type { Flow, FlowStep, Screen } from './session/flow.ts';
import type { Play } from './session/play.ts';
import type { RunEnd } from './session/run/run-sitting.ts';
import type { SettingsBook } from './session/settings.ts';
import type { ScreenReading } from './session/status.ts';
import type { ChapterWatch } from './session/story/play/chapter-watch.ts';
import type { Stories } from './stories.ts';
import type { StoryChapters } from './story-chapters.ts';
import type { Locale, Say } from './text/say.ts';
import type { Overlay } from './ui/overlay.ts';

export interface StoryDoorWishes {
  readonly page: Document;
  readonly locale: Locale;
  readonly say: Say;
  readonly overlay: Overlay;
  readonly catalogue: () => Promise<Catalogue>;
  readonly flow: () => Pick<Flow, 'seed' | 'take'>;
  /** Opens what `play` or `run` of this door asks for. */
  readonly fly: (kind: 'play' | 'run') => void;
  readonly settings: Pick<SettingsBook, 'current'>;
  /** Where a place is on the screen, once there is a picture. */
  readonly screenOf: ScreenReading['screenOf'];
  /** How the run that stands on the screen has ended; null while it has not, or where none stands. */
  readonly ran: () => RunEnd | null;
  /** A playlist that is told to everybody, as at a kiosk, once it is known; without one its reader chooses. */
  readonly playlist: () => string | null;
}

/** Screens that come with the story. */
export type StoryStep = 'story' | 'facts' | 'language';

export interface StoryDoor {
  /** The level of a chapter, while the story plays one. */
  readonly play: Play | undefined;
  /** The sky of a chapter that has one of its own. */
  readonly level: Level | undefined;
  /** Watches over the chapter that is flown. */
  readonly watch: ChapterWatch | null;
  /** The same for a run, by its id. */
  readonly run: string | undefined;
  /** Chapter that was opened last, 1..12; null before, and at the front of the story. */
  readonly chapter: number | null;
  /** Brings the story once, and after a failure at the next press; then shows one of its screens. */
  open(step: StoryStep): void;
  /** A screen of the flow stands: the one before the story is brought up to date, and on the title an open level is left. */
  entered(screen: Screen): void;
}

/** A door that is shut until `open`. */
export function openStoryDoor(wishes: StoryDoorWishes): StoryDoor {
  const { page, locale, say, overlay, catalogue, flow, fly, settings } = wishes;
  const take = (step: FlowStep) => flow().take(step);
  let stories: Promise<Stories> | null = null;
  let play: Play | undefined;
  let run: string | undefined;
  let chapters: StoryChapters | null = null;
  let chapter: number | null = null;

  const enter = ({ levels, runs }: Catalogue, level: string, number: number) => {
    overlay.inStory(true);
    if (chapters?.has(level)) return chapters.open(level, number);
    const match = levels.get(level);
    if (match) play = { mode: match.play, level };
    else if (runs.has(level)) run = level;
    fly(match ? 'play' : 'run');
  };

  const bring = (): Promise<Stories> => {
    stories ??= Promise.all([import('./stories.ts'), import('./story-chapters.ts'), catalogue()]).then(
      async ([{ openStories }, { openChapters }, shelf]) => {
        const told = await openStories({
          page,
          locale,
          say,
          door: {
            has: (level) => shelf.chapters.has(level) || shelf.levels.has(level) || shelf.runs.has(level),
            open: (level, number) => enter(shelf, level, number),
          },
          calm: () => settings.current.motion === 'calm',
          playlist: wishes.playlist(),
          adopt: overlay.adopt,
          take,
          opened(at) {
            chapter = at;
          },
          broken: (sentence) => overlay.notices.tell('broken-level', sentence),
        });
        const { said, levelOver } = told;
        const left = () => {
          chapters?.leave();
          overlay.inStory(false);
          levelOver();
        };
        chapters = openChapters({
          ...wishes,
          chapters: shelf.chapters,
          adopt: overlay.adopt,
          take,
          taps: () => settings.current.spoolTaps,
          seed: () => flow().seed,
          said,
          left,
        });
        return told;
      },
    );
    return stories;
  };

  const leave = () => {
    play = undefined;
    run = undefined;
    chapters?.leave();
    overlay.inStory(false);
    void stories?.then(({ levelOver }) => levelOver());
  };

  return {
    get play() {
      return chapters?.play ?? play;
    },
    get run() {
      return chapters?.run ?? run;
    },
    get level() {
      return chapters?.level;
    },
    get watch() {
      return chapters?.watch ?? null;
    },
    get chapter() {
      return chapter;
    },
    open(step) {
      bring().then(
        () => take(step),
        () => {
          stories = null;
          overlay.notices.tell('not-arrived');
        },
      );
    },
    entered(screen) {
      chapters?.entered(screen);
      if (screen === 'story') chapter = null;
      if (screen === 'story') void stories?.then(({ refresh }) => refresh());
      // Once the step that led to the title is over: the story takes the next one.
      if (screen === 'title' && (play || run || chapters?.isOpen)) queueMicrotask(leave);
    },
  };
}
