// What just happened to a kite that a whole roof would shout about.
import type { MatchEvent } from '../sim/events.ts';

export type Moment = 'won' | 'lost' | 'broke-his' | 'broke-yours' | 'down-his' | 'down-yours';

/** The moment of an event as the flyer `you` sees it, or null for an everyday one. */
export function momentOf(event: MatchEvent, you: string): Moment | null {
  if (event.kind === 'KiteGrounded') return event.flyer === you ? 'down-yours' : 'down-his';
  if (event.kind !== 'LineCut') return null;
  const yours = event.loser === you;
  if (event.reason === 'broke') return yours ? 'broke-yours' : 'broke-his';
  return yours ? 'lost' : 'won';
}
