// The air: a logarithmic mean profile over the roofs, one gust field shared by everybody, slow lulls and veer.
// The field is a sum of Fourier modes carried with the mean wind; the vector amplitude of each mode is an
// Ornstein-Uhlenbeck process kept across its own wave vector, so gusts are free of divergence (except for the fading of
// updrafts near the ground). Two kites near each other feel the same gust.
import { sineAndCosine } from '../math/angle.ts';
import { exponential, logarithm, power } from '../math/power.ts';
import { createStream, gaussian, type Stream, uniform } from '../random.ts';
import type { Tuning } from '../tuning.ts';

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
  /** Spread of each mode's amplitude before it is kept across its wave, three numbers a mode (m/s). */
  readonly spread: Float64Array;
  /** Share of an amplitude that outlives a renewal. */
  readonly keep: Float64Array;
  readonly stream: Stream;
}

/** Air for a mean wind `speed` (m/s at 50 m) and gust strength `gusts` (0 steady, 1 as over a city). */
export function createAir(tuning: Tuning, speed: number, gusts: number, seed: number): Air {
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
    spread: new Float64Array(3 * modes),
    keep: new Float64Array(modes),
    stream: createStream(seed, 'air'),
  };
  layModes(air, tuning);
  for (let i = 0; i < modes; i++) renewMode(air, i, 0);
  air.lull = gaussian(air.stream);
  air.veer = gaussian(air.stream);
  return air;
}

/** Wave vectors evenly over the scales and freely over directions; spreads so that each axis gets its due. */
function layModes(air: Air, tuning: Tuning): void {
  const turn = new Float64Array(2);
  const weight = new Float64Array(modes);
  let total = 0;
  for (let i = 0; i < modes; i++) {
    const ratio = tuning.longestGust / tuning.shortestGust;
    const wavelength = tuning.shortestGust * power(ratio, (i + uniform(air.stream)) / modes);
    const up = 2 * uniform(air.stream) - 1;
    const level = Math.sqrt(1 - up * up);
    sineAndCosine(2 * Math.PI * uniform(air.stream), turn);
    const number = (2 * Math.PI) / wavelength;
    air.wave[3 * i] = number * level * turn[1];
    air.wave[3 * i + 1] = number * up;
    air.wave[3 * i + 2] = number * level * turn[0];
    weight[i] = power(wavelength / tuning.longestGust, 2 / 3); // von Karman: energy grows with the 2/3 power of size
    total += weight[i];
    const life = Math.min(tuning.longestGustLife, wavelength / (tuning.gustAlong * air.frictionVelocity + 0.05));
    air.keep[i] = exponential(-renewalSeconds / life);
  }
  for (let i = 0; i < modes; i++) weight[i] /= total;
  const squared = air.frictionVelocity * air.frictionVelocity;
  const wanted = [tuning.gustAcross, tuning.gustUp, tuning.gustAlong].map((s) => s * s * squared);
  const axis = spreadsThatGive(wanted, air.wave, weight);
  for (let i = 0; i < modes; i++) {
    for (let c = 0; c < 3; c++) air.spread[3 * i + c] = Math.sqrt(weight[i]) * (axis[c] ?? 0);
  }
}

/** Spreads per axis whose parts across each wave have the wanted variances in sum: a 3x3 system. */
function spreadsThatGive(wanted: readonly number[], wave: Float64Array, weight: Float64Array): number[] {
  const rows = wanted.map((sum) => [0, 0, 0, sum]);
  for (let i = 0; i < weight.length; i++) addMode(rows, wave, 3 * i, weight[i]);
  for (let pivot = 0; pivot < 3; pivot++) clearColumn(rows, pivot);
  return rows.map((row, r) => Math.sqrt(Math.max(0, row[3] / row[r])));
}

/** What one mode gives to each axis per unit of spread on each: the square of the projection across its wave. */
function addMode(rows: number[][], wave: Float64Array, o: number, weight: number): void {
  const kk = wave[o] * wave[o] + wave[o + 1] * wave[o + 1] + wave[o + 2] * wave[o + 2];
  for (let r = 0; r < 3; r++) {
    for (let c = 0; c < 3; c++) {
      const across = (r === c ? 1 : 0) - (wave[o + r] * wave[o + c]) / kk;
      rows[r][c] += weight * across * across;
    }
  }
}

/** Gauss and Jordan: takes a column out of all rows but its own. */
function clearColumn(rows: number[][], pivot: number): void {
  for (let r = 0; r < 3; r++) {
    if (r === pivot) continue;
    const factor = rows[r][pivot] / rows[pivot][pivot];
    for (let c = pivot; c < 4; c++) rows[r][c] -= factor * rows[pivot][c];
  }
}

/** Draws a mode anew, of which the share `keep` (0..1) is the old one. */
function renewMode(air: Air, mode: number, keep: number): void {
  const fresh = Math.sqrt(1 - keep * keep);
  renewAmplitude(air, air.cosines, mode, keep, fresh);
  renewAmplitude(air, air.sines, mode, keep, fresh);
}

function renewAmplitude(air: Air, amplitude: Float64Array, mode: number, keep: number, fresh: number): void {
  const o = 3 * mode;
  const k = air.wave;
  const kk = k[o] * k[o] + k[o + 1] * k[o + 1] + k[o + 2] * k[o + 2];
  const x = air.spread[o] * gaussian(air.stream);
  const y = air.spread[o + 1] * gaussian(air.stream);
  const z = air.spread[o + 2] * gaussian(air.stream);
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
}

/** The same process over any time at once, for statistics: exact for Ornstein-Uhlenbeck amplitudes. */
export function advanceAirBy(air: Air, seconds: number): void {
  for (let i = 0; i < modes; i++) renewMode(air, i, power(air.keep[i], seconds / renewalSeconds));
  renewSlow(air, power(air.lullKeep, seconds / renewalSeconds));
  air.ticks += Math.round(seconds * 60);
  air.seconds = air.ticks / 60;
}

/** Mean wind at a height in metres, m/s: friction velocity / 0.4 x ln((y - d) / z0), level below the roofs. */
export function meanWind(air: Air, height: number): number {
  const y = Math.max(height, air.displacement + 2 * air.roughness);
  return (air.frictionVelocity / karman) * logarithm((y - air.displacement) / air.roughness);
}

const turned = new Float64Array(2);

/** The gust alone at a place, m/s, to `out[offset..offset+2]`. */
export function gustAt(air: Air, x: number, y: number, z: number, out: Float64Array, offset: number): void {
  let ux = 0;
  let uy = 0;
  let uz = 0;
  const { wave, cosines, sines } = air;
  const carried = z - air.speed * air.seconds;
  for (let i = 0; i < 3 * modes; i += 3) {
    sineAndCosine(wave[i] * x + wave[i + 1] * y + wave[i + 2] * carried, turned);
    const s = turned[0];
    const c = turned[1];
    ux += cosines[i] * c + sines[i] * s;
    uy += cosines[i + 1] * c + sines[i + 1] * s;
    uz += cosines[i + 2] * c + sines[i + 2] * s;
  }
  const calm = Math.min(1, Math.max(0, (y - 1) / air.calmHeight));
  out[offset] = air.gusts * ux;
  out[offset + 1] = air.gusts * calm * uy;
  out[offset + 2] = air.gusts * uz;
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
