// Facts of a tick become sounds that strike once. Pure, so that it is tested without a loudspeaker.
import type { RunPlay } from '../session/run/run-play.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { RunEvent } from '../sim/run/run-events.ts';
import type { StrikeName } from './sounds.ts';

export interface Cue {
  readonly sound: StrikeName;
  /** 0..1 */
  readonly volume: number;
  /** How long the drones are silent afterwards: losing a line takes one's breath away. Milliseconds. */
  readonly hushMs: number;
  /** From which side, -1 left .. 1 right. */
  readonly pan?: number;
  /** It comes so long after the fact, milliseconds; left out, at once. */
  readonly afterMs?: number;
}

/** How loud the roofs shout at a cut of yours, when two of many are left, and at the last cut of all; 0..1. */
export const shouts = { cut: 0.6, lastTwo: 0.5, end: 0.7 } as const;
/** They shout so long after the line has parted: the snap stands alone, milliseconds. */
export const shoutAfterMs = 120;

/** A sound so far to one side comes wholly from there, metres. */
const panMetres = 60;
const panOf = (metres: number): number => Math.max(-0.8, Math.min(0.8, metres / panMetres));

type Cues<Event extends { readonly kind: string }> = {
  readonly [Kind in Event['kind']]: (
    event: Extract<Event, { kind: Kind }>,
    mine: ReadonlySet<string>,
  ) => Cue | readonly Cue[] | null;
};

const cue = (sound: StrikeName, volume: number, pan = 0): Cue => ({ sound, volume, hushMs: 0, pan });
const nothing = () => null;

/** A row for each fact of a match: what is not heard says so. A line that parts snaps once, whoever lost it; the roofs shout for yours. */
const matchCues: Cues<MatchEvent> = {
  LinesCrossed: nothing,
  LinesTouched: ({ a, b }, mine) => (mine.has(a) || mine.has(b) ? cue('gasp', 0.35) : null),
  LinesUncrossed: nothing,
  LineCut({ loser, winner, place }, mine) {
    const lost = mine.has(loser);
    const won = !lost && mine.has(winner ?? '');
    const pan = panOf(place[0]);
    const snap: Cue = { sound: 'snap', volume: lost || won ? 1 : 0.4, hushMs: lost ? 300 : 0, pan };
    return won ? [snap, { ...cue('crowd', shouts.cut, pan), afterMs: shoutAfterMs }] : snap;
  },
  SpareLaunched: ({ flyer }, mine) => cue('flap', mine.has(flyer) ? 0.7 : 0.3),
  KiteGrounded: ({ place }) => cue('landing', 0.6, panOf(place[0])),
  KiteLanded: ({ place }) => cue('landing', 0.4, panOf(place[0])),
  CompanionSent: ({ flyer }, mine) => (mine.has(flyer) ? cue('tread', 0.7) : null),
  KiteCaught: ({ by }) => cue('grab', by === null ? 0.25 : 0.6),
  ErrandFailed: nothing,
  CompanionHome: ({ flyer }, mine) => (mine.has(flyer) ? cue('tread', 0.7) : null),
  SpoolTangled: ({ flyer }, mine) => (mine.has(flyer) ? cue('tangle', 0.8) : null),
  MatchEnded: nothing,
};

/** The cues of one tick's facts, as the flyer of the kites `mine` hears them. */
export function cuesOf(events: readonly MatchEvent[], mine: ReadonlySet<string>): Cue[] {
  return events.flatMap((event) => {
    const row = matchCues[event.kind] as (event: MatchEvent, mine: ReadonlySet<string>) => Cue | Cue[] | null;
    return row(event, mine) ?? [];
  });
}

/** Beyond this nothing of the lanes is heard, metres. */
const earshot = 70;

/** How loud something is over so many metres, 0..1, and from which side. */
function heardAt(sound: StrikeName, loud: number, across: number, along: number): Cue | null {
  const metres = Math.sqrt(across * across + along * along);
  const near = Math.max(0, 1 - metres / earshot);
  return near > 0 ? cue(sound, loud * near * near, panOf(2 * across)) : null;
}

/** What lies in the lanes, by its event. */
const laneSounds = { scatter: 'hens', wait: 'cart', open: 'door', gather: 'bread' } as const;

/** One fact of a run, as the runner hears it. */
function cueOfRun(event: RunEvent, { run, poses: { you } }: RunPlay): Cue | null {
  const from = (sound: StrikeName, loud: number, place: { readonly x: number; readonly z: number } | undefined) =>
    place === undefined ? null : heardAt(sound, loud, place.x - you.x, place.z - you.z);
  switch (event.kind) {
    case 'shout':
      return from('shout', 0.9, event);
    case 'landed':
      return from('landing', 0.8, event);
    case 'jostle':
      return from('jostle', 0.8, event.a === 0 || event.b === 0 ? you : run.rivals[event.a - 1]?.body);
    case 'decided':
      return event.finder < 0 ? null : cue('grab', event.finder === 0 ? 0.9 : 0.4);
    default:
      return from(laneSounds[event.kind], 0.9, run.obstacles[event.obstacle]);
  }
}

/** The cues of a run's facts. */
export function cuesOfRun(events: readonly RunEvent[], play: RunPlay): Cue[] {
  return events.flatMap((event) => cueOfRun(event, play) ?? []);
}
