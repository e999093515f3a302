// One guess at how a loose kite comes down: a point that sinks and drifts with the wind by height, and gusts that live as
// long as a sinking body meets them (physics guide 5.2: 1/T = 1/T_L + sink/L).
import { gaussians } from '../gaussians.ts';
import { exponential, logarithm } from '../math/power.ts';
import type { Roof } from '../setup.ts';
import { highestSurface, surfaceHeight } from '../surface.ts';
import type { Tuning } from '../tuning.ts';
import { type Companion, logProfile, lowestProfile, type Watch, windShare } from './companion.ts';

/** Sink of a loose kite before it has been watched: in still air (m/s), more in wind (per m/s); and how much kites differ. */
const stillSink = 1.31;
const sinkPerWind = 0.09;
const sinkSpread = 0.22;
/** How much the profile of the day may differ from the flags' reading, as a share. */
const windSpread = 0.1;
/** How far the wind may swing to a side of where the flags point, as a share of it: veer, and gusts that the flags took in. */
const sideSpread = 0.02;
/** Seconds of watching after which the fall so far counts as much as experience. */
const sinkLearning = 20;
const windLearning = 25;
/** Share of a doubt that a long look takes away. */
const doubtShed = 0.9;
/** Scale that gusts keep while a body sinks through them: level and upright, metres. */
const gustLength = 130;
const updraftLength = 30;
/** A fluttering kite glides this way and that by itself: level speed in still air and per wind, upright speed, m/s; and how long it keeps to a way, s. */
const glideBase = 0.7;
const glideShare = 0.05;
const swoopSpread = 0.7;
const glideSeconds = 2.5;
const karman = 0.4;
const stepSeconds = 0.5;
const longestSeconds = 180;
const glideKeep = exponential(-stepSeconds / glideSeconds);
const glideFresh = Math.sqrt(1 - glideKeep * glideKeep);

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

/** What the companion believes about one kite now. `tick` is the present tick. */
export function outlookOf(companion: Companion, watch: Watch, tuning: Tuning, tick: number): Outlook {
  const seconds = Math.max(0, tick - watch.cutTick) / 60;
  const fallen = watch.from[1] - watch.at[1];
  const usualSink = stillSink + sinkPerWind * Math.max(0, companion.windAlong);
  const trustSink = seconds / (seconds + sinkLearning);
  const seenSink = seconds > 1 ? Math.max(0.4, fallen / seconds) : usualSink;
  const share = (windShare(tuning, watch.from[1]) + windShare(tuning, watch.at[1])) / 2;
  const trustWind = seconds / (seconds + windLearning);
  const driftAcross = seconds > 1 ? (watch.at[0] - watch.from[0]) / seconds / share : companion.windAcross;
  const driftAlong = seconds > 1 ? (watch.at[2] - watch.from[2]) / seconds / share : companion.windAlong;
  const along = companion.windAlong * (1 - trustWind) + driftAlong * trustWind;
  const across = companion.windAcross * (1 - trustWind) + driftAcross * trustWind;
  const friction = (karman * Math.max(0.5, along)) / logProfile(tuning, 50);
  const here = windShare(tuning, watch.at[1]);
  const limit = 2 * tuning.gustAlong * friction;
  const bounded = (v: number): number => Math.max(-limit, Math.min(limit, v));
  return {
    sink: usualSink * (1 - trustSink) + seenSink * trustSink,
    sinkDoubt: sinkSpread * (1 - doubtShed * trustSink),
    across,
    along,
    doubt: windSpread * (1 - doubtShed * trustWind),
    sideDoubt: sideSpread * Math.max(0, along) * (1 - doubtShed * trustWind),
    gustAcross: seconds > 1 ? bounded(watch.velocity[0] - across * here) * 0.5 : 0,
    gustAlong: seconds > 1 ? bounded(watch.velocity[2] - along * here) * 0.5 : 0,
    spreadAcross: tuning.gustAcross * friction,
    spreadAlong: tuning.gustAlong * friction,
    spreadUp: tuning.gustUp * friction,
    shear: -tuning.gustShear / (tuning.gustAlong * tuning.gustUp),
    glide: glideBase + glideShare * Math.max(0, along),
  };
}

/** Draws of a member before its first step, and in each. */
const drawsBefore = 5;
const drawsInStep = 6;
const lot = new Float64Array(Math.max(drawsBefore, drawsInStep) + 1);

/** Rolls member number `index` of a watch down to roof or ground. */
export function rollMember(
  companion: Companion,
  watch: Watch,
  outlook: Outlook,
  tuning: Tuning,
  roofs: readonly Roof[],
  index: number,
): void {
  const { stream } = companion;
  gaussians(stream, lot, drawsBefore);
  const profileAt50 = logProfile(tuning, 50);
  const sink = Math.max(0.6, outlook.sink * (1 + outlook.sinkDoubt * lot[0]));
  const scale = Math.max(0.2, 1 + outlook.doubt * lot[1]) / profileAt50;
  const side = (outlook.sideDoubt * lot[2]) / profileAt50;
  const level = keepFor(sink, gustLength);
  const upright = keepFor(sink, updraftLength);
  const freshLevel = Math.sqrt(1 - level * level);
  const freshUp = Math.sqrt(1 - upright * upright);
  const aside = Math.sqrt(1 - outlook.shear * outlook.shear);
  const { across, along, glide, shear } = outlook;
  const { displacement, roughness, gustCalmHeight } = tuning;
  const lowest = lowestProfile(tuning);
  const pushAcross = freshLevel * outlook.spreadAcross;
  const pushAlong = freshLevel * outlook.spreadAlong;
  const pushUp = freshUp * outlook.spreadUp;
  const pushGlide = glideFresh * glide;
  const pushSwoop = glideFresh * swoopSpread;
  const roofTop = highestSurface(roofs);
  let x = watch.at[0];
  let y = watch.at[1];
  let z = watch.at[2];
  let gx = outlook.gustAcross;
  let gz = outlook.gustAlong;
  let gy = 0;
  let wx = glide * lot[3];
  let wz = glide * lot[4];
  let wy = 0;
  let seconds = 0;
  while (seconds < longestSeconds) {
    gaussians(stream, lot, drawsInStep);
    gx = level * gx + pushAcross * lot[0];
    gz = level * gz + pushAlong * lot[1];
    gy = upright * gy + pushUp * (shear * lot[1] + aside * lot[2]);
    wx = glideKeep * wx + pushGlide * lot[3];
    wz = glideKeep * wz + pushGlide * lot[4];
    wy = glideKeep * wy + pushSwoop * lot[5];
    const profile = logarithm((Math.max(y, lowest) - displacement) / roughness);
    const share = profile * scale;
    const calm = y - 1 < gustCalmHeight ? Math.max(0, y - 1) / gustCalmHeight : 1;
    const fall = sink - gy * calm - wy;
    const low = y - fall * stepSeconds;
    const floor = low < roofTop ? surfaceHeight(roofs, x, z) : 0;
    const part = low < floor ? Math.max(0, Math.min(1, (y - floor) / (fall * stepSeconds))) : 1;
    const time = part * stepSeconds;
    x += time * (across * share + side * profile + gx + wx);
    z += time * (along * share + gz + wz);
    y -= time * fall;
    seconds += time;
    if (part < 1) break;
  }
  watch.x[index] = x;
  watch.z[index] = z;
  watch.seconds[index] = seconds;
}

/** Share of a gust that is still there a step later, for a body that sinks out of it. */
function keepFor(sink: number, length: number): number {
  return exponential(-stepSeconds * (1 / 40 + sink / length));
}
