// A chapter while it is flown: it watches the match from outside, says what there is to do, and remembers how it went.
import type { Chapter } from '../../../content/story-chapter.ts';
import { ticksPerSecond } from '../../../sim/world.ts';
import type { Match } from '../../match.ts';
import { outcomeOf } from '../../outcome.ts';
import { beginAgain, type GoalBook, type GoalReading, goalFacts, openGoals, pursue, readGoals } from './goals.ts';

/** How a chapter went, in words of which an edition may have a sentence for some. Nothing of it blocks the story. */
export type ChapterEnd = 'done' | 'release' | 'pull' | 'spare' | 'lost' | 'kept' | 'gone';

/** What there is to read of a chapter that is flown. */
export interface ChapterReading {
  /** What there is to do; null when all is done, or where the match itself says it. */
  readonly goal: GoalReading | null;
  readonly done: boolean;
  /** The kite lies on the roof and is thrown up again. */
  readonly down: boolean;
  /** The level may be left: so long has it been open. */
  readonly mayLeave: boolean;
}

export interface ChapterWatch {
  /** The kite has come down, or time is up, and the flight begins once more; what was done stays done. */
  beginsAgain(match: Match): boolean;
  /** How it has gone so far; null while that is open. */
  readonly end: ChapterEnd | null;
  begun(match: Match): void;
  /** After each picture. */
  frame(match: Match): void;
}

export interface ChapterBoard {
  chapter(reading: ChapterReading, match: Match): void;
}

/** A kite that has come down is thrown up again after so long, ticks. */
const lyingTicks = 1.5 * ticksPerSecond;
/** After so long a level may be left, seconds. */
const leaveSeconds = 10;

/** How a tournament stands for its person, as far as it is decided. */
function endOf(match: Match): ChapterEnd | null {
  const outcome = outcomeOf(match.world, match.person);
  if (outcome === null) return null;
  const { wave, waves } = match.contest;
  if (outcome.won !== true) return 'lost';
  if (wave < waves) return null;
  if (match.you !== match.person) return 'spare';
  return outcome.ending === 'pull' ? 'pull' : 'release';
}

/** Watches over a chapter. `now` is a clock in milliseconds. */
export function watchChapter(chapter: Chapter, board: ChapterBoard, now: () => number): ChapterWatch {
  const book: GoalBook | null = chapter.play === 'flight' ? openGoals(chapter.goals) : null;
  let end: ChapterEnd | null = null;
  let openedAt: number | null = null;

  const goalOf = (match: Match) => {
    if (book === null) return null;
    const [flyer] = match.world.flyers;
    const feed = match.seats[0]?.holds === 'spool' ? match.wish.reel : 0;
    if (flyer !== undefined) pursue(book, goalFacts(match.world, 0, match.hud.gust, feed));
    return readGoals(book);
  };

  return {
    beginsAgain({ world }) {
      if (book === null) return false;
      const [flyer] = world.flyers;
      const lies = flyer?.phase === 'down' && world.tick - flyer.outTick > lyingTicks;
      return lies || world.result !== null;
    },
    get end() {
      return end;
    },
    begun(match) {
      openedAt ??= now();
      if (book !== null) beginAgain(book);
      if (book === null) end = null;
      board.chapter({ goal: book && readGoals(book), done: false, down: false, mayLeave: false }, match);
    },
    frame(match) {
      const goal = goalOf(match);
      const done = book !== null && goal === null;
      if (done) end = 'done';
      else if (book === null) end = endOf(match) ?? end;
      const down = book !== null && match.world.flyers[0]?.phase === 'down';
      const mayLeave = now() - (openedAt ?? now()) > leaveSeconds * 1000;
      board.chapter({ goal, done, down, mayLeave }, match);
    },
  };
}
