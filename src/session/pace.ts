// How fast the screen's time runs. Hit-stop and slow motion are the sitting feeding fewer ticks; the world and the tape
// know nothing of them. A long fall is shown a little faster than it is.
import type { MatchEvent } from '../sim/events.ts';

/** All times in milliseconds of the viewer's clock. */
const stopMs = { yours: 83, own: 120 };
const slowestAfterCut = 0.35;
const slowEndsMs = 520;
const touchSlowest = 0.45;
const touchMs = 900;
const fallWaitMs = 4500;
const fallEaseMs = 1500;
const fallFastest = 2.5;

export interface Pace {
  /** Milliseconds since the last cut and since your lines first touched; infinite before. */
  sinceCut: number;
  sinceTouch: number;
  /** The last cut was of your own line. */
  ownCut: boolean;
  decided: boolean;
}

export function createPace(): Pace {
  return { sinceCut: Number.POSITIVE_INFINITY, sinceTouch: Number.POSITIVE_INFINITY, ownCut: false, decided: false };
}

/** Takes note of what happened: to your kites, `mine`, and at the end of a match. Of a cut among others time knows nothing. */
export function notePace(pace: Pace, events: readonly MatchEvent[], mine: ReadonlySet<string>): void {
  const decides = events.some(({ kind }) => kind === 'MatchEnded');
  if (decides) pace.decided = true;
  for (const event of events) {
    if (event.kind === 'LineCut' && (decides || mine.has(event.loser) || mine.has(event.winner ?? ''))) {
      pace.sinceCut = 0;
      pace.ownCut = mine.has(event.loser);
    } else if (event.kind === 'LinesTouched' && (mine.has(event.a) || mine.has(event.b))) {
      pace.sinceTouch = 0;
    }
  }
}

function afterCut(ms: number, stop: number): number {
  if (ms < stop) return 0;
  if (ms >= slowEndsMs) return 1;
  const way = (ms - stop) / (slowEndsMs - stop);
  return slowestAfterCut + (1 - slowestAfterCut) * way * (2 - way);
}

/** Share of real time that passes in the world now: 0 in a hit-stop, 1 usually, more in a long fall. */
export function paceNow(pace: Pace): number {
  const cut = afterCut(pace.sinceCut, pace.ownCut ? stopMs.own : stopMs.yours);
  if (cut < 1) return cut;
  if (pace.decided && pace.sinceCut > fallWaitMs) {
    return 1 + (fallFastest - 1) * Math.min(1, (pace.sinceCut - fallWaitMs) / fallEaseMs);
  }
  return pace.sinceTouch < touchMs ? touchSlowest + (1 - touchSlowest) * (pace.sinceTouch / touchMs) : 1;
}

/** Lets real time pass. */
export function passTime(pace: Pace, ms: number): void {
  pace.sinceCut += ms;
  pace.sinceTouch += ms;
}
