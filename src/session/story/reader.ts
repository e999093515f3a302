// Turning the pages: which card stands, how much of it is told, what comes before and after. Nothing here is timed: a card
// stands until its reader goes on.
import type { Step } from '../../content/story-file.ts';

/** A page of the story: a card, a question for a class, a breath of wind, or the end. */
export type Page = Exclude<Step, { level: string }> | { readonly end: true };

/** How chapters are played. A level that is not built yet is passed over. */
export interface LevelDoor {
  has(level: string): boolean;
  /** Opens a level. Whoever does calls the reader's `levelOver` when it is left, won or not. */
  open(level: string, chapter: number): void;
}

export interface ReaderWishes {
  readonly steps: readonly Step[];
  readonly door: LevelDoor;
  /** The chapter that is opened, 1..12. */
  readonly from: number;
  /** A chapter has been opened, and one has been left behind at its end. */
  readonly opened: (chapter: number) => void;
  readonly finished: (chapter: number) => void;
  /** Another page stands, or more of it is told. */
  readonly turned: () => void;
}

export interface Reader {
  readonly page: Page;
  /** All sentences of the page stand. */
  readonly whole: boolean;
  /** There is a page to go back to. */
  readonly canGoBack: boolean;
  /** A level is open. */
  readonly away: boolean;
  /** Completes the page, or goes on when it is whole. */
  next(): void;
  /** Goes on, whole or not. */
  skip(): void;
  /** Back to reread, for as long as one likes: what was read stands whole. False on the first page. */
  back(): boolean;
  /** The sentences have come to their end by themselves. */
  told(): void;
  levelOver(): void;
}

const isLevel = (step: Step): step is Extract<Step, { level: string }> => 'level' in step;

/** Opens the story at a chapter. */
export function openReader({ steps, door, from, opened, finished, turned }: ReaderWishes): Reader {
  let at = 0;
  let whole = false;
  let away = false;

  const page = (): Page => {
    const step = steps[at];
    return step === undefined || isLevel(step) ? { end: true } : step;
  };

  const stand = () => {
    const step = steps[at];
    if (step) opened(step.chapter);
    turned();
  };

  /** To the next page, through the door of a level where there is one. */
  const goOn = () => {
    const left = steps[at];
    do at++;
    while (at < steps.length && isPassedOver(steps[at]));
    const step = steps[at];
    if (left && left.chapter !== step?.chapter) finished(left.chapter);
    whole = false;
    if (step && isLevel(step)) {
      away = true;
      door.open(step.level, step.chapter);
    } else stand();
  };
  const isPassedOver = (step: Step | undefined) => step !== undefined && isLevel(step) && !door.has(step.level);

  const pageBefore = () => {
    let before = at - 1;
    for (let step = steps[before]; step && isLevel(step); step = steps[before]) before--;
    return before;
  };

  at = Math.max(
    0,
    steps.findIndex(({ chapter }) => chapter >= from),
  );
  const beginning = steps[at];
  if (beginning && isLevel(beginning)) {
    at--;
    goOn();
  } else stand();

  return {
    get page() {
      return page();
    },
    get whole() {
      return whole;
    },
    get canGoBack() {
      return pageBefore() >= 0;
    },
    get away() {
      return away;
    },
    next() {
      if (whole || 'end' in page()) this.skip();
      else {
        whole = true;
        turned();
      }
    },
    skip() {
      if (!away && at < steps.length) goOn();
    },
    back() {
      const before = pageBefore();
      if (away || before < 0) return false;
      at = before;
      whole = true;
      stand();
      return true;
    },
    told() {
      whole = true;
    },
    levelOver() {
      if (!away) return;
      away = false;
      goOn();
    },
  };
}
