// Guesses at how a loose kite comes down: a point that sinks and drifts with the wind by height, and gusts that live as long
// as a sinking body meets them (physics guide 5.2: 1/T = 1/T_L + sink/L). Guesses come in pairs: what is luck for one is the
// opposite for the other, so that few pairs have the middle of many (antithetic variates, Hammersley and Morton 1956).
import { gaussians } from '../gaussians.ts';
import { exponential, logarithm } from '../math/power.ts';
import type { Stream } from '../random.ts';
import type { Roof } from '../setup.ts';
import { highestSurface, surfaceHeight } from '../surface.ts';
import type { Tuning } from '../tuning.ts';
import { logProfile, lowestProfile, members, type Watch } from './companion.ts';
import type { Outlook } from './outlook.ts';

/** Scale that gusts keep while a body sinks through them: level and upright, metres; and their own life, s. */
const gustLength = 100;
const updraftLength = 30;
const gustSeconds = 40;
/** How long a fluttering kite keeps to a way of its own, s. */
const glideSeconds = 2;
/** Nothing sinks slower, m/s. */
const leastSink = 0.6;
const longestSeconds = 180;

/** Steps, seconds: long ones high up, where nothing changes soon, and short ones from so far above the roofs on, metres. */
const stepHigh = 1.5625;
const stepLow = 0.75;
const lowMetres = 6;
/** Down there the line trails over the roofs and holds the kite back: share of its way that is left. */
const lowWay = 0.93;
/** And the air between them stirs it: so many times its own gliding. */
const lowStir = 1.06;

/** Draws of a pair before its first step, and in each. */
const drawsBefore = 7;
const drawsInStep = 6;

/** The luck of the pair that is being rolled: as many steps of it as either has needed. */
const before = new Float64Array(drawsBefore + 1);
const inStep = new Float64Array(drawsInStep + 1);
const luck = new Float64Array(drawsInStep * (longestSeconds / stepLow + 1));
let drawn = 0;

/** Numbers of one member for a long step, and behind them for a short one: typed, since they are read in every step. */
const stride = {
  seconds: 0,
  /** Share of its way that the line lets it go. */
  way: 1,
  /** What it keeps of gusts and of gliding. */
  level: 2,
  upright: 3,
  glide: 4,
  /** How far luck of one spread pushes it, m/s. */
  pushAcross: 5,
  pushAlong: 6,
  pushUp: 7,
  pushGlide: 8,
  pushSwoop: 9,
} as const;
const strideSize = 10;
const strides = new Float64Array(2 * strideSize);

/** Writes the numbers of a step of so many seconds. `way`: share of its way that roofs leave it; `stir`: times its own gliding. */
function setStride(o: number, seconds: number, way: number, stir: number, outlook: Outlook): void {
  const level = exponential(-seconds * (1 / gustSeconds + outlook.sink / gustLength));
  const upright = exponential(-seconds * (1 / gustSeconds + outlook.sink / updraftLength));
  const glide = exponential(-seconds / glideSeconds);
  const freshLevel = Math.sqrt(1 - level * level);
  const freshGlide = Math.sqrt(1 - glide * glide);
  strides[o + stride.seconds] = seconds;
  strides[o + stride.way] = way * outlook.way;
  strides[o + stride.level] = level;
  strides[o + stride.upright] = upright;
  strides[o + stride.glide] = glide;
  strides[o + stride.pushAcross] = freshLevel * outlook.spreadAcross;
  strides[o + stride.pushAlong] = freshLevel * outlook.spreadAlong;
  strides[o + stride.pushUp] = Math.sqrt(1 - upright * upright) * outlook.spreadUp;
  strides[o + stride.pushGlide] = freshGlide * stir * outlook.glide;
  strides[o + stride.pushSwoop] = freshGlide * outlook.swoop;
}

/** Rolls the next members of a watch down to roof or ground, so many pairs of them, by what the companion believes now. */
export function rollPairs(
  stream: Stream,
  watch: Watch,
  outlook: Outlook,
  tuning: Tuning,
  roofs: readonly Roof[],
  pairs: number,
): void {
  setStride(0, stepHigh, 1, 1, outlook);
  setStride(strideSize, stepLow, lowWay, lowStir, outlook);
  for (let pair = 0; pair < pairs && watch.rolled < members; pair++) {
    gaussians(stream, before, drawsBefore);
    drawn = 0;
    rollMember(stream, watch, outlook, tuning, roofs, watch.rolled, 1);
    rollMember(stream, watch, outlook, tuning, roofs, watch.rolled + 1, -1);
    watch.rolled += 2;
  }
}

/** `side`: 1, or -1 for whom luck is the opposite. */
function rollMember(
  stream: Stream,
  watch: Watch,
  outlook: Outlook,
  tuning: Tuning,
  roofs: readonly Roof[],
  index: number,
  side: number,
): void {
  const { across, along, shear } = outlook;
  const { displacement, roughness, gustCalmHeight } = tuning;
  const profileAt50 = logProfile(tuning, 50);
  const sink = Math.max(leastSink, outlook.sink * (1 + side * outlook.sinkDoubt * before[0]));
  const scale = Math.max(0.2, 1 + side * outlook.doubt * before[1]) / profileAt50;
  const aside = (side * outlook.sideDoubt * before[2]) / profileAt50;
  const unlike = Math.sqrt(1 - shear * shear);
  const lowest = lowestProfile(tuning);
  const roofTop = highestSurface(roofs);
  let x = watch.at[0];
  let y = watch.at[1];
  let z = watch.at[2];
  let gx = outlook.gustAcross + side * outlook.gustDoubt * outlook.spreadAcross * before[5];
  let gz = outlook.gustAlong + side * outlook.gustDoubt * outlook.spreadAlong * before[6];
  let gy = outlook.gustUp;
  let wx = outlook.ownAcross + side * outlook.glide * before[3];
  let wz = outlook.ownAlong + side * outlook.glide * before[4];
  let wy = 0;
  let seconds = 0;
  for (let step = 0; seconds < longestSeconds; step++) {
    if (step === drawn) drawStep(stream);
    const k = drawsInStep * step;
    const o = y > roofTop + lowMetres ? 0 : strideSize;
    gx = strides[o + stride.level] * gx + side * strides[o + stride.pushAcross] * luck[k];
    gz = strides[o + stride.level] * gz + side * strides[o + stride.pushAlong] * luck[k + 1];
    gy =
      strides[o + stride.upright] * gy +
      side * strides[o + stride.pushUp] * (shear * luck[k + 1] + unlike * luck[k + 2]);
    wx = strides[o + stride.glide] * wx + side * strides[o + stride.pushGlide] * luck[k + 3];
    wz = strides[o + stride.glide] * wz + side * strides[o + stride.pushGlide] * luck[k + 4];
    wy = strides[o + stride.glide] * wy + side * strides[o + stride.pushSwoop] * luck[k + 5];
    const most = strides[o + stride.seconds];
    const profile = logarithm((Math.max(y, lowest) - displacement) / roughness);
    const share = profile * scale;
    const calm = y - 1 < gustCalmHeight ? Math.max(0, y - 1) / gustCalmHeight : 1;
    const fall = sink - gy * calm - wy;
    const below = y - fall * most;
    const floor = below < roofTop ? surfaceHeight(roofs, x, z) : 0;
    const part = below < floor ? Math.max(0, Math.min(1, (y - floor) / (fall * most))) : 1;
    const time = part * most;
    const gone = time * strides[o + stride.way];
    x += gone * (across * share + aside * profile + gx + wx);
    z += gone * (along * share + gz + wz);
    y -= time * fall;
    seconds += time;
    if (part < 1) break;
  }
  watch.x[index] = x;
  watch.z[index] = z;
  watch.seconds[index] = seconds;
}

/** Draws the luck of one more step. */
function drawStep(stream: Stream): void {
  gaussians(stream, inStep, drawsInStep);
  for (let i = 0; i < drawsInStep; i++) luck[drawsInStep * drawn + i] = inStep[i];
  drawn += 1;
}
