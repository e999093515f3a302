// Time becomes notes: looks a little ahead on the loudspeaker's own clock, and says what is to sound when. Pure.
import { composeBar, flourish, type Instrument, type Lead } from './compose.ts';
import { type ThemeName, themes } from './themes.ts';

/** What is to be played. */
export interface Wanted {
  readonly theme: ThemeName;
  readonly lead: Lead;
  /** How close things are, 0..1: thin or thick. */
  readonly closeness: number;
}

export interface DueNote {
  /** On the loudspeaker's clock, seconds. */
  readonly at: number;
  readonly instrument: Instrument;
  readonly halfTones: number;
  /** Share of how loud it is recorded; may be more than 1. */
  readonly loud: number;
}

export interface Conductor {
  /** The notes that begin before `now` + the look ahead, each once. Null rests: a tune begins anew after it. */
  due(now: number, wanted: Wanted | null): readonly DueNote[];
  /** Silence until so many seconds from `now`; then the tune goes on. */
  rest(now: number, seconds: number): void;
  /** Five notes for a cut, beginning so many seconds from `now`. */
  cheer(now: number, seconds: number): readonly DueNote[];
}

/** Longer than a timer of a busy page is late, and short enough to follow the fight, seconds. */
const aheadSeconds = 0.3;
/** A clock that has run so far ahead was not looked at: nothing is caught up, seconds. */
const lostSeconds = 0.4;
/** From one theme to another, seconds. */
const pauseSeconds = 0.7;
/** How fast the music follows: thicker soon, thinner slowly. Shares a second. */
const thickens = 0.9;
const thins = 0.22;

/** A dambura alone is softer than a rubab, and both together are louder, decibels. */
const leadDb: Readonly<Record<Lead, number>> = { rubab: 0, dambura: 1.1, both: -1.4 };

/** As a share of how loud the notes are written. */
const liftOf = (theme: ThemeName, lead: Lead): number => 10 ** ((themes[theme].liftDb + leadDb[lead]) / 20);

/** Begins with silence. `seed` is a whole number. */
export function openConductor(seed: number): Conductor {
  let playing: Pick<Wanted, 'theme' | 'lead'> | null = null;
  let closeness = 0;
  let looked = Number.NEGATIVE_INFINITY;
  /** When the bar begins that is not written out yet, and its number. */
  let barAt = 0;
  let bar = 0;
  /** Notes that are written out and not yet due. */
  let waiting: { readonly due: DueNote; readonly needs: number }[] = [];

  const follow = (now: number, wanted: number) => {
    const seconds = Math.max(0, Math.min(1, now - looked));
    const step = wanted > closeness ? thickens * seconds : thins * seconds;
    closeness += Math.max(-step, Math.min(step, wanted - closeness));
  };

  const begin = (now: number, { theme, lead, closeness: wanted }: Wanted) => {
    const afresh = playing === null;
    playing = { theme, lead };
    waiting = [];
    bar = 0;
    barAt = now + (afresh ? 0.1 : pauseSeconds);
    if (afresh) closeness = Math.min(wanted, 0.2);
  };

  const write = () => {
    if (playing === null) return;
    const { theme, lead } = playing;
    const lift = liftOf(theme, lead);
    for (const { seconds, needs, loud, ...note } of composeBar(theme, bar, lead, seed)) {
      waiting.push({ due: { ...note, loud: lift * loud, at: barAt + seconds }, needs });
    }
    const { pulses, pulseSeconds } = themes[theme];
    barAt += pulses * pulseSeconds;
    bar++;
  };

  return {
    due(now, wanted) {
      if (wanted === null) {
        playing = null;
        waiting = [];
        looked = now;
        return [];
      }
      if (playing?.theme !== wanted.theme || playing.lead !== wanted.lead) begin(now, wanted);
      else if (now - looked > lostSeconds) {
        waiting = [];
        barAt = Math.max(barAt, now + 0.1);
      }
      follow(now, wanted.closeness);
      looked = now;
      const end = now + aheadSeconds;
      while (barAt < end) write();
      const reached = waiting.filter(({ due }) => due.at < end);
      waiting = waiting.filter(({ due }) => due.at >= end);
      return reached.filter(({ needs }) => needs <= closeness).map(({ due }) => due);
    },
    rest(now, seconds) {
      waiting = [];
      barAt = Math.max(barAt, now + seconds);
    },
    cheer: (now, seconds) =>
      flourish(playing?.lead ?? 'rubab').map(({ needs: _, seconds: after, ...note }) => ({
        ...note,
        at: now + seconds + after,
      })),
  };
}
