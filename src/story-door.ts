// The way from the page into the story and back: brings it when it is asked for, opens the levels of its chapters, and
// leads back to the page of the story that comes after them.
import type { Catalogue } from './content/catalogue.ts';
import type { FlowStep, Screen } from './session/flow.ts';
import type { Play } from './session/play.ts';
import type { Stories } from './stories.ts';
import type { Locale, Say } from './text/say.ts';
import type { Overlay } from './ui/overlay.ts';

export interface StoryDoorWishes {
  readonly page: Document;
  readonly locale: Locale;
  readonly say: Say;
  readonly overlay: Overlay;
  readonly catalogue: () => Promise<Catalogue>;
  readonly take: (step: FlowStep) => void;
  /** Opens what `play` or `run` of this door asks for. */
  readonly fly: (kind: 'play' | 'run') => void;
  readonly calm: () => boolean;
  /** A playlist that is told to everybody, as in a class or at a kiosk; left out, the reader chooses the words. */
  readonly playlist?: string;
}

/** Screens that come with the story. */
export type StoryStep = 'story' | 'facts' | 'language';

export interface StoryDoor {
  /** The level of a chapter, while the story plays one. */
  readonly play: Play | undefined;
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
  const { page, locale, say, overlay, catalogue, take, fly, calm, playlist } = wishes;
  let stories: Promise<Stories> | null = null;
  let play: Play | undefined;
  let run: string | undefined;
  let chapter: number | null = null;

  const enter = ({ levels, runs }: Catalogue, level: string) => {
    const match = levels.get(level);
    if (match) play = { mode: match.play, level };
    else if (runs.has(level)) run = level;
    overlay.inStory(true);
    fly(match ? 'play' : 'run');
  };

  const bring = (): Promise<Stories> => {
    stories ??= Promise.all([import('./stories.ts'), catalogue()]).then(([{ openStories }, shelf]) =>
      openStories({
        page,
        locale,
        say,
        door: {
          has: (level) => shelf.levels.has(level) || shelf.runs.has(level),
          open: (level) => enter(shelf, level),
        },
        calm,
        ...(playlist !== undefined && { playlist }),
        adopt: overlay.adopt,
        take,
        opened(at) {
          chapter = at;
        },
        broken: (sentence) => overlay.notices.tell('broken-level', sentence),
      }),
    );
    return stories;
  };

  const leave = () => {
    play = undefined;
    run = undefined;
    overlay.inStory(false);
    void stories?.then(({ levelOver }) => levelOver());
  };

  return {
    get play() {
      return play;
    },
    get run() {
      return run;
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
      if (screen === 'story') chapter = null;
      if (screen === 'story') void stories?.then(({ refresh }) => refresh());
      // Once the step that led to the title is over: the story takes the next one.
      if (screen === 'title' && (play || run)) queueMicrotask(leave);
    },
  };
}
