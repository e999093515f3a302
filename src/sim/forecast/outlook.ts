// What the companion believes about one loose kite: how fast it sinks, what wind carries it, and how much he doubts both.
// Before it has been watched he goes by experience, the wind of the day and the flags; later by the fall itself.
import type { Tuning } from '../tuning.ts';
import { type Companion, logProfile, type Watch, windShare } from './companion.ts';

/** Sink of a loose kite before it has been watched: in still air (m/s), more in wind (per m/s); and how much kites differ. */
const stillSink = 1.36;
const sinkPerWind = 0.07;
const sinkSpread = 0.15;
/** What of the difference between the flags and the wind of the day is lull and swing, which stay; the rest are gusts, which fade. */
const flagsKept = 0.5;
const swingKept = 0.55;
/** What the flags show lately beyond that carries the kite at the cut, as a share. */
const flagGust = 0.5;
/** How much the profile of the day may differ from that, as a share. */
const windSpread = 0.07;
/** How far the wind may swing to a side, as a share of it. */
const sideSpread = 0.025;
/** Seconds of watching after which the fall so far counts as much as experience. */
const sinkLearning = 20;
const windLearning = 30;
/** Share of a doubt that a long look takes away. */
const doubtShed = 0.9;
/** Share of a kite's way beyond the wind that is a gust and not its own gliding, and the seconds until it is read half as well. */
const gustSeen = 0.45;
const gustSeconds = 1;
/** A fluttering kite glides this way and that by itself: level speed in still air and per wind, m/s. */
const glideBase = 0.72;
const glideShare = 0.05;
const karman = 0.4;

export interface Outlook {
  readonly sink: number;
  readonly sinkDoubt: number;
  /** Wind at 50 m, across and along, m/s, and its doubt as a share. */
  readonly across: number;
  readonly along: number;
  readonly doubt: number;
  /** Doubt of the wind across, m/s at 50 m. */
  readonly sideDoubt: number;
  /** The gust that carries the kite now, m/s, and spreads of gusts to come. */
  readonly gustAcross: number;
  readonly gustAlong: number;
  readonly spreadAcross: number;
  readonly spreadAlong: number;
  readonly spreadUp: number;
  /** How much of an updraft's spread comes from slow air, -1..1. */
  readonly shear: number;
  /** Spread of the kite's own gliding, m/s. */
  readonly glide: number;
}

/** What is read off a kite's way beyond the wind, m/s: no more than twice the spread of the day's gusts is believed. */
function gustOf(beyond: number, spread: number, seconds: number): number {
  return (gustSeen * seconds * Math.max(-2 * spread, Math.min(2 * spread, beyond))) / (seconds + gustSeconds);
}

/** What the companion believes about one kite now. `day`: wind of the day at 50 m, m/s; `tick`: the present tick. */
export function outlookOf(companion: Companion, watch: Watch, tuning: Tuning, day: number, tick: number): Outlook {
  const { from, at, velocity } = watch;
  const seconds = Math.max(0, tick - watch.cutTick) / 60;
  const isWatched = seconds > 1;
  // The wind: the day's and the flags' at first, then how the kite has drifted.
  const along0 = day + flagsKept * (companion.windAlong - day);
  const across0 = swingKept * companion.windAcross;
  const here = windShare(tuning, at[1]);
  const reach = (seconds * (windShare(tuning, from[1]) + here)) / 2;
  const trustWind = isWatched ? seconds / (seconds + windLearning) : 0;
  const across = isWatched ? across0 * (1 - trustWind) + ((at[0] - from[0]) / reach) * trustWind : across0;
  const along = isWatched ? along0 * (1 - trustWind) + ((at[2] - from[2]) / reach) * trustWind : along0;
  const sure = 1 - doubtShed * trustWind;
  const friction = (karman * Math.max(0.5, along)) / logProfile(tuning, 50);
  const spread = tuning.gustAlong * friction;
  // The sink: experience at first, then how the kite has sunk.
  const usual = stillSink + sinkPerWind * Math.max(0, along0);
  const seen = isWatched ? Math.max(0.4, (from[1] - at[1]) / seconds) : usual;
  const trustSink = seconds / (seconds + sinkLearning);
  return {
    sink: usual * (1 - trustSink) + seen * trustSink,
    sinkDoubt: sinkSpread * (1 - doubtShed * trustSink),
    across,
    along,
    doubt: windSpread * sure,
    sideDoubt: sideSpread * Math.max(0, along) * sure,
    gustAcross: isWatched
      ? gustOf(velocity[0] - across * here, spread, seconds)
      : flagGust * (companion.latelyAcross - across),
    gustAlong: isWatched
      ? gustOf(velocity[2] - along * here, spread, seconds)
      : flagGust * (companion.latelyAlong - along),
    spreadAcross: tuning.gustAcross * friction,
    spreadAlong: spread,
    spreadUp: tuning.gustUp * friction,
    shear: -tuning.gustShear / (tuning.gustAlong * tuning.gustUp),
    glide: glideBase + glideShare * Math.max(0, along),
  };
}
