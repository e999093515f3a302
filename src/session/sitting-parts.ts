// What a sitting speaks with: screen, loudspeaker, overlay, and what it tells them. Small contracts, so that it runs where
// there is none of them.
import type { MatchEvent } from '../sim/events.ts';
import type { Screen } from './flow.ts';
import type { HudReading } from './hud.ts';
import type { Match } from './match.ts';
import type { LastMet } from './match-end.ts';
import type { Moment } from './moment.ts';
import type { Outcome } from './outcome.ts';
import type { Play } from './play.ts';
import type { Rewind } from './rewind.ts';
import type { Motion, Settings } from './settings.ts';
import type { Side, Table } from './table.ts';
import type { LossReason } from './why-lost.ts';

/** The live sky. */
export interface Picture {
  /** Null shows the idle sky. */
  show(match: Match | null): void;
  setMotion(motion: Motion): void;
  /** How the line is held from now on. */
  setScheme(scheme: Settings['scheme']): void;
  /** At the spool nothing needs to be held from now on, or does again. */
  setSpoolTaps(taps: boolean): void;
  /** The ghost hand comes or goes. */
  setTeaching(teaching: boolean): void;
}

/** What a match looks like before its first tick. */
export interface Opening {
  /** Designs of your kite, and of the rival's in a duel. */
  readonly yours: string;
  readonly his: string;
  /** Among many there is no one rival. */
  readonly many: boolean;
  /** Kites that you have cut in this sitting. */
  readonly cuts: number;
  /** Who sits at this screen; left out, one person with a friend. */
  readonly table?: Table;
  /** A guarded duel, which may be skipped. */
  readonly lesson?: boolean;
}

/** A result with what may come after it. */
export interface WaveOutcome extends Outcome {
  readonly contest: Match['contest'];
  /** There is a wave to go on to. */
  readonly goesOn: boolean;
  /** Steps of kindness when the wave is flown again. */
  readonly kindnessNext: number;
  /** Whom you last met in a cut. */
  readonly met: LastMet;
  /** Why your line was lost, when a cut ended it. */
  readonly why: LossReason | null;
  /** Kites that your companion has caught; left out where he could not be sent. */
  readonly caught?: number;
  /** Who sat at this screen; left out, one person with a friend. */
  readonly table?: Table;
  /** Which of two rivals has won; null when nobody has. */
  readonly side?: Side | null;
}

/** What is read and pressed. */
export interface Board {
  show(screen: Screen): void;
  settings(settings: Settings): void;
  begin(opening: Opening): void;
  /** What there is to read; where two people sit, of each from left to right. */
  reading(reading: HudReading, pair?: readonly HudReading[]): void;
  /** `leave` when the match may be left for its result: a loose kite falls after the end, you are out, or see it once more. */
  moment(moment: Moment | null, leave: 'no' | 'falling' | 'out' | 'replay'): void;
  cuts(cuts: number): void;
  outcome(outcome: WaveOutcome): void;
}

/** What is heard. */
export interface Sounds {
  events(events: readonly MatchEvent[], mine: ReadonlySet<string>): void;
  /** The roofs shout: two of many are left, or one. */
  crowd(why: 'lastTwo' | 'end'): void;
  /** The state of the wind and of your line; null when nothing flies, or it rests. */
  drone(reading: HudReading | null): void;
  settings(settings: Settings): void;
}

/** What a match is made from. */
export interface MatchOrder {
  readonly play: Play;
  readonly seed: number;
  /** From 1. */
  readonly wave: number;
  readonly kindness: number;
  /** The person has asked that his own line wears more slowly. */
  readonly slowWear?: boolean;
  /** Begins by telling how the line is held. */
  readonly teach: boolean;
  /** Teaches pull, slack, cross and cut. */
  readonly lesson: boolean;
}

export interface Arrived {
  readonly picture: Picture;
  readonly startMatch: (order: MatchOrder) => Match;
  /** What is shown once more of a lost match; null when no line was cut. */
  readonly rewindOf: (lost: Match) => Rewind | null;
}
