// How long sounds that can wait do wait: until somebody has flown for some seconds, for until then the network is the picture's.
import type { Screen } from '../session/flow.ts';

/** So long somebody has flown, or run, milliseconds. */
const flownMs = 3000;
/** A title that stands for so long has nothing else to fetch, milliseconds. */
const readMs = 15_000;

const isPlay = (screen: Screen): boolean => screen === 'flight' || screen === 'run';
/** What stands while nothing has been asked for. */
const waits: ReadonlySet<Screen> = new Set(['title', 'attract', 'tournaments', 'two']);
/** Pictures of a match that has been asked for come first, however long they take. */
const comes: ReadonlySet<Screen> = new Set(['loading', 'run-loading']);

/** Is told the screen again and again, with the milliseconds since; true until the first seconds are over, and never again. */
export function openFirstSeconds(): (screen: Screen, elapsedMs: number) => boolean {
  let isEarly = true;
  let flown = 0;
  let read = 0;
  return (screen, elapsedMs) => {
    if (isPlay(screen)) flown += elapsedMs;
    else if (waits.has(screen)) read += elapsedMs;
    else if (!comes.has(screen)) isEarly = false;
    if (flown >= flownMs || read >= readMs) isEarly = false;
    return isEarly;
  };
}
