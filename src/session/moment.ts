// What just happened to a kite that a whole roof would shout about.
import type { MatchEvent } from '../sim/events.ts';

export type Moment =
  | 'won'
  | 'lost'
  | 'broke-his'
  | 'broke-yours'
  | 'down-his'
  | 'down-yours'
  | 'spare-up' // your second kite goes up
  | 'last-two' // only one is left beside you
  | 'two-left' // two are left, and you are neither
  | 'left-free' // two rivals at one screen: whose kite is cut loose
  | 'right-free'
  | 'left-down'
  | 'right-down'
  | 'why-stood' // the reasons of a loss, told while it is shown once more
  | 'why-slower'
  | 'why-worn'
  | 'why-strained'
  | 'why-even';

/**
 * The moment of an event as the flyer of the kites `mine` sees it, or null for an everyday one. Among `many` what others
 * do to one another is everyday.
 */
export function momentOf(event: MatchEvent, mine: ReadonlySet<string>, many: boolean): Moment | null {
  if (event.kind === 'SpareLaunched') return mine.has(event.flyer) ? 'spare-up' : null;
  if (event.kind === 'KiteGrounded') {
    if (mine.has(event.flyer)) return 'down-yours';
    return many ? null : 'down-his';
  }
  if (event.kind !== 'LineCut') return null;
  if (mine.has(event.loser)) return event.reason === 'broke' ? 'broke-yours' : 'lost';
  if (mine.has(event.winner ?? '')) return 'won';
  return many ? null : 'broke-his';
}

/** The moment of an event as two rivals at one screen see it, of whom `left` flies on the left. */
export function momentOfRivals(event: MatchEvent, left: string | undefined): Moment | null {
  if (event.kind === 'KiteGrounded') return event.flyer === left ? 'left-down' : 'right-down';
  if (event.kind !== 'LineCut') return null;
  return event.loser === left ? 'left-free' : 'right-free';
}
