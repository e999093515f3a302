// What is played: one duel, or a tournament; by which level, by which seed when it has one of its own, and by whom.
import type { Scheme } from '../sim/hands/gesture.ts';
import type { Table } from './table.ts';

export interface Play {
  readonly mode: 'duel' | 'tournament';
  /** Id of the level. */
  readonly level: string;
  /** Left out, the sitting's own seed goes on. */
  readonly seed?: number;
  /** Who sits at this screen; left out, one person flies and a friend holds the spool. */
  readonly table?: Table;
}

/** What the title offers beside Play itself: tournaments, and other ways to share a duel. */
export const offers = [
  'winter-tournament',
  'open-sky',
  'today',
  'two-crew',
  'two-rivals',
  'one-spool',
  'fly-alone',
] as const;
export type OfferedPlay = (typeof offers)[number];

const tables: Partial<Readonly<Record<OfferedPlay, Table>>> = {
  'two-crew': 'crew',
  'two-rivals': 'rivals',
  'one-spool': 'spool',
  'fly-alone': 'alone',
};

/** The duel that Play plays where nothing else is asked for. */
export const firstLevel = 'first-duel';

/**
 * The guarded duels, by the way in which the line is held: they teach. One line cannot choose which way its kite turns, and
 * has one of the other hand.
 */
const guarded: Readonly<Record<Scheme, string>> = {
  point: 'guarded-duel',
  hand: 'guarded-duel',
  oneline: 'guarded-one-line',
};

/** The lesson, for who holds the line in that way. */
export function lessonFor(scheme: Scheme): Play {
  return { mode: 'duel', level: guarded[scheme] };
}

/** This play teaches pull, slack, cross and cut. */
export function isLesson({ level, table = 'friend' }: Play): boolean {
  return table === 'friend' && Object.values(guarded).includes(level);
}

/** A day of the calendar: month 1..12, day 1..31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The seed of a day is its date read as one number, such as 20261123: it can be told to a friend. */
export function seedOfDay({ year, month, day }: CalendarDay): number {
  return (year * 10_000 + month * 100 + day) % 2 ** 32;
}

/** The level of the open sky: as many kites as a screen of that kind can show. */
export function openSky(small: boolean): string {
  return small ? 'open-sky-12' : 'open-sky-24';
}

/** What an offer plays, today and on this screen. */
export function offered(offer: OfferedPlay, today: CalendarDay, small: boolean): Play {
  const table = tables[offer];
  if (table !== undefined) return { mode: 'duel', level: firstLevel, table };
  if (offer === 'winter-tournament') return { mode: 'tournament', level: 'winter-tournament' };
  const sky: Play = { mode: 'tournament', level: openSky(small) };
  return offer === 'today' ? { ...sky, seed: seedOfDay(today) } : sky;
}
