// What the companion believes about one loose kite: how fast it sinks, what wind carries it, and how much he doubts both.
// Before it has been watched he goes by experience, the wind of the day, the flags and its last moments on the line; later
// by the fall itself.
import { clamp } from '../sky.ts';
import type { Tuning } from '../tuning.ts';
import { type Companion, logProfile, trailPlaces, type Watch, windShare } from './companion.ts';
import { gustAtParting } from './last-look.ts';

/**
 * Sink of a loose kite before it has been watched: in still air (m/s), more in wind (per m/s), and less with a long line in
 * tow (per m, up to so many); and how much kites differ.
 */
const stillSink = 1.54;
const sinkPerWind = 0.07;
const sinkPerTow = 0.007;
const longestTow = 100;
const sinkSpread = 0.125;
/** Share of the air's way that a kite goes with a line in tow. */
const towedWay = 0.87;
/** What of the difference between the flags and the wind of the day is lull and swing, which stay; the rest are gusts, which fade. */
const flagsKept = 0.4;
const swingKept = 0.55;
/** What the flags show lately beyond that carries the kite at the cut, as a share. */
const flagGust = 0.4;
/** How much the wind of the day may differ from that, as a share: in 5 m/s, and more for each m/s beyond. */
const windSpread = 0.07;
const windSpreadAt = 5;
const windSpreadPerWind = 0.008;
const leastWindSpread = 0.05;
/** How far the wind may swing to a side, as a share of it. */
const sideSpread = 0.052;
/** Seconds of watching after which the fall so far counts as much as experience. */
const sinkLearning = 180;
const windLearning = 90;
/** Share of a doubt that a long look takes away. */
const doubtShed = 0.8;
/**
 * Share of a kite's way beyond the wind that is a gust and not its own gliding; the seconds of fall after which that counts as
 * much as the last look at it on the line; how many spreads of the day's gusts are believed of either; and how many of them that
 * gust is in doubt at the cut.
 */
const gustSeen = 0.58;
const gustSeconds = 2;
const mostGust = 2.5;
const gustDoubt = 0.48;
/**
 * Share of what a kite has risen lately beyond its usual sink that an updraft gives, and the seconds of fall after which half
 * of that is believed: a kite that was just cut still swings.
 */
const updraftSeen = 0.6;
const updraftSeconds = 2;
/** A fluttering kite glides this way and that by itself: level speed in still air and per wind, m/s; and it dives and swoops. */
const glideBase = 0.24;
const glideShare = 0.147;
const swoopBase = 0.52;
const swoopShare = 0.034;
/** Share of its way over the last places noted, beyond wind and gust, that it goes on gliding; and how many spreads are believed. */
const glideSeen = 0.4;
const glidePlaces = 3;
const mostGlide = 3;
const karman = 0.4;

export interface Outlook {
  readonly sink: number;
  readonly sinkDoubt: number;
  /** Share of the air's way that it goes: what it tows hangs into slower air and holds it back. */
  readonly way: number;
  /** Wind at 50 m, across and along, m/s, and its doubt as a share. */
  readonly across: number;
  readonly along: number;
  readonly doubt: number;
  /** Doubt of the wind across, m/s at 50 m. */
  readonly sideDoubt: number;
  /** The gust that carries the kite now, m/s, and spreads of gusts to come. */
  readonly gustAcross: number;
  readonly gustAlong: number;
  /** Doubt of that, in spreads. */
  readonly gustDoubt: number;
  readonly spreadAcross: number;
  readonly spreadAlong: number;
  readonly spreadUp: number;
  /** How much of an updraft's spread comes from slow air, -1..1. */
  readonly shear: number;
  /** The updraft that carries the kite now, m/s. */
  readonly gustUp: number;
  /** The kite's own gliding: what it does just now, its spread level, and its spread up and down, m/s. */
  readonly ownAcross: number;
  readonly ownAlong: number;
  readonly glide: number;
  readonly swoop: number;
}

/** The gust of now, m/s: by the last look at a kite on its line, and the longer it has fallen, by its way beyond the wind. */
function gustOf(last: number, beyond: number, spread: number, seconds: number): number {
  const most = mostGust * spread;
  return (
    (gustSeconds * clamp(last, -most, most) + seconds * gustSeen * clamp(beyond, -most, most)) / (seconds + gustSeconds)
  );
}

/** How a kite has gone along one axis since the last few places that were noted, m/s. */
function wayLately({ at, trail, noted }: Watch, axis: number, tick: number): number {
  const back = Math.min(glidePlaces, noted, trailPlaces);
  const o = 4 * ((noted - back) % trailPlaces);
  const ago = tick - trail[o + 3];
  return ago > 0 ? ((at[axis] - trail[o + axis]) * 60) / ago : 0;
}

/** What of a way beyond wind and gust is the kite's own and goes on, m/s. */
function glideOf(beyond: number, spread: number): number {
  return glideSeen * clamp(beyond, -mostGlide * spread, mostGlide * spread);
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
  const usual = stillSink + sinkPerWind * Math.max(0, along0) - sinkPerTow * Math.min(longestTow, watch.tow);
  const seen = isWatched ? Math.max(0.4, (from[1] - at[1]) / seconds) : usual;
  const trustSink = seconds / (seconds + sinkLearning);
  const sink = usual * (1 - trustSink) + seen * trustSink;
  const parting = gustAtParting(watch.last, along);
  const beyondAcross = isWatched ? velocity[0] - across * here : 0;
  const beyondAlong = isWatched ? velocity[2] - along * here : 0;
  const spreadAcross = tuning.gustAcross * friction;
  const gustAcross = gustOf(
    parting[0] + flagGust * (companion.latelyAcross - across),
    beyondAcross,
    spreadAcross,
    seconds,
  );
  const gustAlong = gustOf(parting[1] + flagGust * (companion.latelyAlong - along), beyondAlong, spread, seconds);
  // What it does by itself: the last moments' way, less what wind and gust do.
  const glide = glideBase + glideShare * Math.max(0, along);
  const spreadUp = tuning.gustUp * friction;
  const rising = clamp(velocity[1] + sink, -mostGust * spreadUp, mostGust * spreadUp);
  return {
    sink,
    sinkDoubt: sinkSpread * (1 - doubtShed * trustSink),
    way: towedWay,
    across,
    along,
    doubt: Math.max(leastWindSpread, windSpread + windSpreadPerWind * (along - windSpreadAt)) * sure,
    sideDoubt: sideSpread * Math.max(0, along) * sure,
    gustAcross,
    gustAlong,
    gustDoubt: (gustDoubt * gustSeconds) / (seconds + gustSeconds),
    gustUp: isWatched ? (updraftSeen * seconds * rising) / (seconds + updraftSeconds) : 0,
    spreadAcross,
    spreadAlong: spread,
    spreadUp,
    shear: -tuning.gustShear / (tuning.gustAlong * tuning.gustUp),
    ownAcross: isWatched ? glideOf(wayLately(watch, 0, tick) - towedWay * (across * here + gustAcross), glide) : 0,
    ownAlong: isWatched ? glideOf(wayLately(watch, 2, tick) - towedWay * (along * here + gustAlong), glide) : 0,
    glide,
    swoop: swoopBase + swoopShare * Math.max(0, along),
  };
}
