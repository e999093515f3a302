// The dive to silence: music and people give way while two lines saw, everything holds its breath just before one of them
// parts, and it all comes back after the snap. Pure: how much quieter things are now.

import { openNearParting } from '../session/near-parting.ts';

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
  const nearness = openNearParting();
  let yielded = 0;
  let held = 0;

  const toward = (now: number, share: number, { decibels, inSeconds, outSeconds }: Depth, seconds: number): number => {
    const wanted = decibels * share;
    return now + (wanted - now) * shareOf(seconds, wanted < now ? inSeconds : outSeconds);
  };

  return {
    follow(strain, sawing, seconds) {
      yielded = toward(yielded, Math.min(1, sawing), giveWay, seconds);
      held = toward(held, nearness(strain, seconds), breath, seconds);
      return { music: gainOf(yielded), all: gainOf(held) };
    },
  };
}
