// The air: a logarithmic mean profile over the roofs, one gust field shared by everybody, slow lulls and veer.
// The field is a sum of Fourier modes carried with the mean wind; the vector amplitude of each mode is an
// Ornstein-Uhlenbeck process kept across its own wave vector, so gusts are free of divergence (except for the fading of
// updrafts near the ground). Two kites near each other feel the same gust.
// `gust-stress.ts` sees to it that every seed has gusts of the right size on each axis, and the shear stress of the city.
import { gaussians } from '../gaussians.ts';
import { sineAndCosine } from '../math/angle.ts';
import { exponential, logarithm, power } from '../math/power.ts';
import { createStream, gaussian, type Stream, uniform } from '../random.ts';
import type { Tuning } from '../tuning.ts';
import { bringFronts, createFronts, type Fronts, frontsAt } from './fronts.ts';
import { choleskyOf, isWhole, stressBeforeProjection } from './gust-stress.ts';
import { sumWaves } from './gust-sum.ts';

const modes = 24;
/** Each mode is renewed every so many ticks; one share of the modes a tick, so that no tick pays for all. */
const renewalTicks = 6;
const renewalSeconds = renewalTicks / 60;
const karman = 0.4;
const referenceHeight = 50;

export interface Air {
  /** Mean wind at 50 m and its friction velocity, m/s. */
  readonly speed: number;
  readonly frictionVelocity: number;
  readonly gusts: number;
  readonly roughness: number;
  readonly displacement: number;
  readonly calmHeight: number;
  readonly lullDepth: number;
  readonly veerWidth: number;
  readonly lullKeep: number;
  seconds: number;
  ticks: number;
  /** Slow lull and swing, each of spread 1. */
  lull: number;
  veer: number;
  /** Three numbers a mode: wave vector (1/m), and the amplitudes of its cosine and sine (m/s). */
  readonly wave: Float64Array;
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Share of each mode in the variance, as a root; and how its three free amplitudes are made from three draws (m/s). */
  readonly root: Float64Array;
  readonly blend: Float64Array;
  /** Share of an amplitude that outlives a renewal. */
  readonly keep: Float64Array;
  readonly stream: Stream;
  /** Gusts that come as fronts; null where there are none. */
  readonly fronts: Fronts | null;
}

/**
 * Air for a mean wind `speed` (m/s at 50 m) and gust strength `gusts` (0 steady, 1 as over a city). `frontSeconds`: so many
 * seconds lie between two gusts that come as fronts, 0 where none do.
 */
export function createAir(tuning: Tuning, speed: number, gusts: number, seed: number, frontSeconds = 0): Air {
  const frictionVelocity = (karman * speed) / logarithm((referenceHeight - tuning.displacement) / tuning.roughness);
  const air: Air = {
    speed,
    frictionVelocity,
    gusts,
    roughness: tuning.roughness,
    displacement: tuning.displacement,
    calmHeight: tuning.gustCalmHeight,
    lullDepth: tuning.lullDepth,
    veerWidth: tuning.veerWidth,
    lullKeep: exponential(-renewalSeconds / tuning.lullSeconds),
    seconds: 0,
    ticks: 0,
    lull: 0,
    veer: 0,
    wave: new Float64Array(3 * modes),
    cosines: new Float64Array(3 * modes),
    sines: new Float64Array(3 * modes),
    root: new Float64Array(modes),
    blend: new Float64Array(6),
    keep: new Float64Array(modes),
    stream: createStream(seed, 'air'),
    fronts: frontSeconds > 0 ? createFronts(frontSeconds, tuning.gustAlong * frictionVelocity, seed) : null,
  };
  layModes(air, tuning);
  for (let i = 0; i < modes; i++) renewMode(air, i, 0);
  air.lull = gaussian(air.stream);
  air.veer = gaussian(air.stream);
  return air;
}

/** Steps of an even spread over a square (Roberts): powers of 0.7549, the root of x^3 + x^2 = 1. */
const spreadUp = 0.7548776662466927;
const spreadRound = 0.5698402909980532;
const share = (x: number): number => x - Math.floor(x);

/** Sets of directions tried, of which one in thirty cannot give the wanted stress. */
const mostTries = 32;

function layModes(air: Air, tuning: Tuning): void {
  const wanted = gustStress(air, tuning);
  for (let attempt = 0; attempt < mostTries; attempt++) {
    layWaves(air, tuning);
    const weight = air.root.map((root) => root * root);
    air.blend.set(choleskyOf(stressBeforeProjection(wanted, air.wave, weight)));
    if (isWhole(air.blend)) return;
  }
}

/** Wave vectors evenly over the scales and evenly over directions, from a start that is drawn; lives and shares by size. */
function layWaves(air: Air, tuning: Tuning): void {
  const turn = new Float64Array(2);
  const upFrom = uniform(air.stream);
  const roundFrom = uniform(air.stream);
  let total = 0;
  for (let i = 0; i < modes; i++) {
    const ratio = tuning.longestGust / tuning.shortestGust;
    const wavelength = tuning.shortestGust * power(ratio, (i + uniform(air.stream)) / modes);
    const up = 2 * share(upFrom + i * spreadUp) - 1;
    const level = Math.sqrt(1 - up * up);
    sineAndCosine(2 * Math.PI * share(roundFrom + i * spreadRound), turn);
    const number = (2 * Math.PI) / wavelength;
    air.wave[3 * i] = number * level * turn[1];
    air.wave[3 * i + 1] = number * up;
    air.wave[3 * i + 2] = number * level * turn[0];
    air.root[i] = power(wavelength / tuning.longestGust, 1 / 3); // von Karman: energy grows with the 2/3 power of size
    total += air.root[i] * air.root[i];
    const life = Math.min(tuning.longestGustLife, wavelength / (tuning.gustAlong * air.frictionVelocity + 0.05));
    air.keep[i] = exponential(-renewalSeconds / life);
  }
  const one = 1 / Math.sqrt(total);
  for (let i = 0; i < modes; i++) air.root[i] *= one;
}

/** Wanted covariance of the gusts (m2/s2), by pairs of axes as in `pairs`: updrafts carry slow air, downdrafts fast air. */
function gustStress(air: Air, tuning: Tuning): number[] {
  const squared = air.frictionVelocity * air.frictionVelocity;
  const { gustAcross, gustUp, gustAlong, gustShear } = tuning;
  const shares = [gustAcross * gustAcross, gustUp * gustUp, gustAlong * gustAlong, 0, 0, -gustShear];
  return shares.map((share) => share * squared);
}

/** Draws that renew a mode: three for its cosine, three for its sine. */
const drawsPerMode = 6;
const draws = new Float64Array(drawsPerMode + 1);

/** Draws a mode anew, of which the share `keep` (0..1) is the old one. */
function renewMode(air: Air, mode: number, keep: number): void {
  const fresh = Math.sqrt(1 - keep * keep);
  gaussians(air.stream, draws, drawsPerMode);
  renewAmplitude(air, air.cosines, mode, keep, fresh, 0);
  renewAmplitude(air, air.sines, mode, keep, fresh, 3);
}

/** The amplitude from the three draws at `from`. */
function renewAmplitude(
  air: Air,
  amplitude: Float64Array,
  mode: number,
  keep: number,
  fresh: number,
  from: number,
): void {
  const o = 3 * mode;
  const k = air.wave;
  const kk = k[o] * k[o] + k[o + 1] * k[o + 1] + k[o + 2] * k[o + 2];
  const { blend } = air;
  const first = air.root[mode] * draws[from];
  const second = air.root[mode] * draws[from + 1];
  const third = air.root[mode] * draws[from + 2];
  const x = blend[0] * first;
  const y = blend[1] * first + blend[2] * second;
  const z = blend[3] * first + blend[4] * second + blend[5] * third;
  const along = (x * k[o] + y * k[o + 1] + z * k[o + 2]) / kk;
  amplitude[o] = keep * amplitude[o] + fresh * (x - along * k[o]);
  amplitude[o + 1] = keep * amplitude[o + 1] + fresh * (y - along * k[o + 1]);
  amplitude[o + 2] = keep * amplitude[o + 2] + fresh * (z - along * k[o + 2]);
}

function renewSlow(air: Air, keep: number): void {
  const fresh = Math.sqrt(1 - keep * keep);
  air.lull = keep * air.lull + fresh * gaussian(air.stream);
  air.veer = keep * air.veer + fresh * gaussian(air.stream);
}

/** One tick of 1/60 s: the field drifts on, and a sixth of the modes is renewed. */
export function advanceAir(air: Air): void {
  const turn = air.ticks % renewalTicks;
  for (let i = turn; i < modes; i += renewalTicks) renewMode(air, i, air.keep[i]);
  if (turn === 0) renewSlow(air, air.lullKeep);
  air.ticks += 1;
  air.seconds = air.ticks / 60;
  if (air.fronts !== null) bringFronts(air.fronts, air.seconds);
}

/** The same process over any time at once, for statistics: exact for Ornstein-Uhlenbeck amplitudes. */
export function advanceAirBy(air: Air, seconds: number): void {
  for (let i = 0; i < modes; i++) renewMode(air, i, power(air.keep[i], seconds / renewalSeconds));
  renewSlow(air, power(air.lullKeep, seconds / renewalSeconds));
  air.ticks += Math.round(seconds * 60);
  air.seconds = air.ticks / 60;
  if (air.fronts !== null) bringFronts(air.fronts, air.seconds);
}

/** Mean wind at a height in metres, m/s: friction velocity / 0.4 x ln((y - d) / z0), level below the roofs. */
export function meanWind(air: Air, height: number): number {
  const y = Math.max(height, air.displacement + 2 * air.roughness);
  return (air.frictionVelocity / karman) * logarithm((y - air.displacement) / air.roughness);
}

/** The gust alone at a place, m/s, to `out[offset..offset+2]`. */
export function gustAt(air: Air, x: number, y: number, z: number, out: Float64Array, offset: number): void {
  sumWaves(air.wave, air.cosines, air.sines, x, y, z - air.speed * air.seconds, out, offset);
  const calm = Math.min(1, Math.max(0, (y - 1) / air.calmHeight));
  const along = out[offset + 2];
  out[offset] = air.gusts * out[offset];
  out[offset + 1] = air.gusts * calm * out[offset + 1];
  out[offset + 2] = air.gusts * (air.fronts === null ? along : withFronts(air, air.fronts, along, z));
}

/** The along-wind part of the gust field beside the fronts, and the fronts themselves, m/s. */
function withFronts(air: Air, fronts: Fronts, along: number, z: number): number {
  return fronts.beside * along + frontsAt(fronts, air.seconds - z / air.speed);
}

/** The slow wind at a height, m/s along z, and its sideways share through veer. */
export function slowWind(air: Air, height: number): number {
  return meanWind(air, height) * (1 + air.lullDepth * air.gusts * air.lull);
}

/** Wind at a place, m/s (x across, y up, z along), to `out[offset..offset+2]`. */
export function windAt(air: Air, x: number, y: number, z: number, out: Float64Array, offset: number): void {
  gustAt(air, x, y, z, out, offset);
  const slow = slowWind(air, y);
  out[offset] += slow * air.veerWidth * air.gusts * air.veer;
  out[offset + 2] += slow;
}
