// How far a reader has come, kept by chapter on this device. What has been read once is never lost: not when the store
// refuses or is full, not when two pages are open, not when an older or a newer version of the game has written there.
import { joinProgress, type Progress, readProgress, writeProgress } from '../../content/story-progress.ts';
import type { Trouble } from '../../content/trouble.ts';

/** Where a short text lies between two visits. `src/platform/progress-shelf.ts` fills it with the browser's store. */
export interface ProgressShelf {
  /** What lies there now, perhaps put there by another page; null when nothing does. Never throws. */
  read(): string | null;
  /** False when the store refuses or is full. Never throws. */
  write(text: string): boolean;
  /** Keeps a text that could not be understood where nothing overwrites it. */
  putAside(text: string): void;
  /** Another page has written. */
  watch(changed: () => void): void;
}

/** What happened to the place: `kept`, only until the page is closed, or left to a newer version. */
export type Keeping = 'kept' | 'memory' | 'newer';

export interface ProgressBook {
  readonly progress: Progress;
  readonly keeping: Keeping;
  /** A chapter is open. */
  open(edition: string, chapter: number): void;
  /** A chapter has been read to its end. */
  finish(edition: string, chapter: number): void;
  /** The place as a text for a file. */
  toFile(): string;
  /** Adds the place of a file to this one. Null when it went well, `newer` or what is wrong with the file otherwise. */
  fromFile(text: string): null | 'newer' | Trouble;
}

/** Opens the book. `changed` is told when another page, or a file, has added to it. */
export function openProgressBook(shelf: ProgressShelf, changed: () => void): ProgressBook {
  let progress: Progress = {};
  let keeping: Keeping = 'kept';

  /** Takes in what lies on the shelf now, and joins ours to it. */
  const takeIn = () => {
    const text = shelf.read();
    if (text === null) return;
    const read = readProgress(text);
    if ('newer' in read) keeping = 'newer';
    else if ('trouble' in read) shelf.putAside(text);
    else progress = joinProgress(read.progress, progress);
  };

  const keep = (later: Progress) => {
    takeIn();
    progress = joinProgress(progress, later);
    if (keeping === 'newer') return;
    keeping = shelf.write(writeProgress(progress)) ? 'kept' : 'memory';
  };

  takeIn();
  shelf.watch(() => {
    takeIn();
    changed();
  });

  return {
    get progress() {
      return progress;
    },
    get keeping() {
      return keeping;
    },
    open: (edition, chapter) => keep({ [edition]: { read: [], last: chapter } }),
    finish: (edition, chapter) => keep({ [edition]: { read: [chapter], last: chapter } }),
    toFile: () => writeProgress(progress),
    fromFile(text) {
      const read = readProgress(text);
      if ('newer' in read) return 'newer';
      if ('trouble' in read) return read.trouble;
      keep(read.progress);
      changed();
      return null;
    },
  };
}
