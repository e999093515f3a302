// The last look at a lost kite: wound while the kite falls, shown once when the fall is over or is not waited for.
import type { Match } from './match.ts';
import type { Moment } from './moment.ts';
import type { Rewind } from './rewind.ts';
import type { LossReason } from './why-lost.ts';

/** Ticks of a single kite's flight that may be wound in one frame; a sky of many takes longer. */
const kiteTicksAFrame = 600;
const fewestTicksAFrame = 8;

const words: Readonly<Record<LossReason, Moment>> = {
  stood: 'why-stood',
  slower: 'why-slower',
  worn: 'why-worn',
  strained: 'why-strained',
  even: 'why-even',
};

export interface LastLook {
  /** The replay that is shown now, or null. */
  readonly shown: Match | null;
  /** Why the line was lost, while that is shown. */
  readonly moment: Moment | null;
  /** Why the line was lost, once that is known. */
  readonly reason: LossReason | null;
  /** Winds on, once the person of this match is out by a cut. Call it once a frame. */
  wind(match: Match): void;
  /** Begins the replay if it is wound and has not been shown. */
  begin(): Match | null;
  /** Ends the replay. */
  end(): void;
}

/** A last look at one match. `open` makes the rewind of a lost one, null when there was no cut. */
export function createLastLook(open: (match: Match) => Rewind | null): LastLook {
  let rewind: Rewind | null = null;
  let asked = false;
  let isWound = false;
  let stage: 'before' | 'shown' | 'over' = 'before';
  return {
    get shown() {
      return stage === 'shown' ? (rewind?.shown ?? null) : null;
    },
    get moment() {
      const reason = stage === 'shown' ? rewind?.reason : null;
      return reason ? words[reason] : null;
    },
    get reason() {
      return rewind?.reason ?? null;
    },
    wind(match) {
      if (!match.contest.out || stage !== 'before') return;
      if (!asked) rewind = open(match);
      asked = true;
      const ticks = Math.max(fewestTicksAFrame, Math.floor(kiteTicksAFrame / match.world.flyers.length));
      isWound = rewind?.wind(ticks) ?? false;
    },
    begin() {
      if (!isWound || stage !== 'before') return null;
      stage = 'shown';
      return rewind?.shown ?? null;
    },
    end() {
      stage = 'over';
    },
  };
}
