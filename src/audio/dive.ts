// The dive to silence: music and people give way while two lines saw, everything holds its breath just before one of them
// parts, and it all comes back after the snap. Pure: how much quieter things are now.

/** So much quieter at most, decibels, and how long it takes to get there and back, seconds. */
interface Depth {
  readonly decibels: number;
  readonly inSeconds: number;
  readonly outSeconds: number;
}
/** Music and people while line saws on line, by how loud it saws. */
export const giveWay: Depth = { decibels: -6, inSeconds: 0.3, outSeconds: 0.9 };
/** Everything but the snap, when a line is about to part. */
export const breath: Depth = { decibels: -36, inSeconds: 0.045, outSeconds: 0.35 };
/**
 * What a bent place carries, as a share of what is left of it there: from where everything grows quiet, and where it is as
 * quiet as can be. At 1 the line parts. In duels of the shipped pilots a sawing line is seldom above 0.8 but just before that.
 */
const parting = { from: 0.7, full: 0.9 } as const;
/** The strain is read so far ahead, as it rises now, and its rise is taken over so long; seconds. */
const aheadSeconds = 0.08;
const riseSeconds = 0.035;

export interface Quiet {
  /** Gains 0..1: of music and people, and of everything. */
  readonly music: number;
  readonly all: number;
}

export interface Dive {
  /** `strain` of the crossing, 0 where nothing saws .. 1 parts; `sawing` is how loud it saws, 0..1. Seconds have passed. */
  follow(strain: number, sawing: number, seconds: number): Quiet;
}

const gainOf = (decibels: number): number => 10 ** (decibels / 20);
/** Share of the way that is gone in some seconds when nearly all of it takes `whole`. */
const shareOf = (seconds: number, whole: number): number => 1 - Math.exp((-3 * seconds) / whole);

/** Begins with nothing quieter than it is. */
export function openDive(): Dive {
  let strainBefore = 0;
  let yielded = 0;
  let held = 0;

  const toward = (now: number, share: number, { decibels, inSeconds, outSeconds }: Depth, seconds: number): number => {
    const wanted = decibels * share;
    return now + (wanted - now) * shareOf(seconds, wanted < now ? inSeconds : outSeconds);
  };

  /** How near to parting, 0..1. */
  const nearness = (strain: number, seconds: number): number => {
    // A crossing that has just begun has not risen: it was not there.
    if (strain <= 0 || strainBefore <= 0) strainBefore = strain;
    const rise = Math.max(0, strain - strainBefore) / riseSeconds;
    strainBefore += (strain - strainBefore) * (1 - Math.exp(-seconds / riseSeconds));
    return Math.max(0, Math.min(1, (strain + rise * aheadSeconds - parting.from) / (parting.full - parting.from)));
  };

  return {
    follow(strain, sawing, seconds) {
      yielded = toward(yielded, Math.min(1, sawing), giveWay, seconds);
      held = toward(held, nearness(strain, seconds), breath, seconds);
      return { music: gainOf(yielded), all: gainOf(held) };
    },
  };
}
