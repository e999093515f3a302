// Facts of a tick become sounds that strike once. Pure, so that it is tested without a loudspeaker.
import type { MatchEvent } from '../sim/events.ts';
import type { SoundName } from './sounds.ts';

export interface Cue {
  readonly sound: SoundName;
  /** 0..1 */
  readonly volume: number;
  /** How long the drones are silent afterwards: losing a line takes one's breath away. Milliseconds. */
  readonly hushMs: number;
}

/** How loud the roofs shout when two of many are left, and at the last cut of all; 0..1. */
export const shouts = { lastTwo: 0.5, end: 0.7 } as const;

/** The cues of one tick's facts, as the flyer of the kites `mine` hears them. A line that parts snaps once, whoever lost it. */
export function cuesOf(events: readonly MatchEvent[], mine: ReadonlySet<string>): Cue[] {
  return events.flatMap((event): Cue[] => {
    if (event.kind !== 'LineCut') return [];
    const lost = mine.has(event.loser);
    const yours = lost || mine.has(event.winner ?? '');
    return [{ sound: 'snap', volume: yours ? 1 : 0.4, hushMs: lost ? 300 : 0 }];
  });
}
