// The line: nodes 0 (hand) .. segments (kite), one direct tridiagonal solve a substep, tension only by softening.
// Reeling does not move nodes: they keep their share of the length while material slides through them. The material
// coordinate is the unstretched length measured FROM THE KITE, so a worn spot keeps its number for ever.
// Method: compliant constraints with axial damping, solved directly (physics guide 3.2); drag sits in the effective mass.
import type { Tuning } from '../tuning.ts';
import { aimBridle, type Kite, moveKite, predictKite, pushTow, towLightness } from './kite.ts';

export interface Line {
  segments: number;
  /** Unstretched metres now and a substep ago, and the reeling speed, m/s. */
  metres: number;
  metresBefore: number;
  running: number;
  /** The hand holds node 0; false once cut. */
  held: boolean;
  /** Points, three numbers each: now, at the start of the substep, velocities (m/s) and wind (m/s). */
  readonly at: Float64Array;
  readonly before: Float64Array;
  readonly velocity: Float64Array;
  readonly wind: Float64Array;
  /** One over the effective mass of each node, 1/kg; of the last node: what the tow point shows along the last segment. */
  readonly lightness: Float64Array;
  /** Unit vectors of the segments, from hand to kite, as they lay at the start of the substep. */
  readonly direction: Float64Array;
  /** Multipliers of the solve, and tension (N) of each segment. */
  readonly multiplier: Float64Array;
  readonly tension: Float64Array;
  /** Tension at the hand, smoothed over 0.03 s: what the finger feels, N. */
  handTension: number;
  /** The same over a quarter second: what a jerk stands out from, N. */
  calmTension: number;
}

const handFeelSeconds = 0.03;
const calmSeconds = 0.25;

export function createLine(tuning: Tuning, metres: number): Line {
  const points = tuning.mostNodes + 1;
  return {
    segments: segmentsFor(tuning, metres),
    metres,
    metresBefore: metres,
    running: 0,
    held: true,
    at: new Float64Array(3 * points),
    before: new Float64Array(3 * points),
    velocity: new Float64Array(3 * points),
    wind: new Float64Array(3 * points),
    lightness: new Float64Array(points),
    direction: new Float64Array(3 * points),
    multiplier: new Float64Array(points),
    tension: new Float64Array(points),
    handTension: 0,
    calmTension: 0,
  };
}

/** Segments for a length: short enough to bend, long enough that no wave outruns the substep. */
export function segmentsFor(tuning: Tuning, metres: number): number {
  return Math.max(tuning.fewestNodes, Math.min(tuning.mostNodes, Math.floor(metres / tuning.nodeSpacing)));
}

/** Lays the line straight from (hx, hy, hz) to (tx, ty, tz), at rest. */
export function layLine(line: Line, hx: number, hy: number, hz: number, tx: number, ty: number, tz: number): void {
  for (let k = 0; k <= line.segments; k++) {
    const f = k / line.segments;
    line.at[3 * k] = hx + (tx - hx) * f;
    line.at[3 * k + 1] = hy + (ty - hy) * f;
    line.at[3 * k + 2] = hz + (tz - hz) * f;
  }
  line.before.set(line.at);
  line.velocity.fill(0);
  aimSegments(line);
}

/** Unit vectors of all segments as they lie now. */
function aimSegments(line: Line): void {
  const { at, direction } = line;
  for (let i = 0; i < line.segments; i++) {
    const o = 3 * i;
    const dx = at[o + 3] - at[o];
    const dy = at[o + 4] - at[o + 1];
    const dz = at[o + 5] - at[o + 2];
    const size = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const one = 1 / (size + 1e-12);
    direction[o] = dx * one;
    direction[o + 1] = dy * one;
    direction[o + 2] = dz * one;
  }
}

/** Metres from the kite to a place on the line: segment and share of it, counted from the hand. */
export function metresFromKite(line: Line, segment: number, share: number): number {
  return line.metres * (1 - (segment + share) / line.segments);
}

/** Forces and prediction of all nodes but the kite's end; the kite is predicted too. `hand` is where a held line begins. */
export function predictLine(line: Line, kite: Kite | null, tuning: Tuning, hand: Float64Array, dt: number): void {
  const { at, before, lightness, segments } = line;
  aimSegments(line);
  for (let i = 0; i < 3 * (segments + 1); i++) before[i] = at[i];
  const last = kite === null ? segments : segments - 1;
  predictNodes(line, tuning, line.held ? 1 : 0, last, dt);
  if (line.held) {
    lightness[0] = 0;
    for (let i = 0; i < 3; i++) at[i] = hand[i];
  }
  if (kite !== null) {
    const o = 3 * segments;
    for (let i = 0; i < 3; i++) before[o + i] = kite.tow[i];
    predictKite(kite, tuning, dt);
    for (let i = 0; i < 3; i++) at[o + i] = kite.tow[i];
  }
  line.multiplier.fill(0);
}

/** Weight and drag on a node from `first` to `last`. The drag across the thread sits in the effective mass: exact and stable. */
function predictNodes(line: Line, tuning: Tuning, first: number, last: number, dt: number): void {
  const { at, before, velocity, wind, segments, tension, lightness } = line;
  const rest = line.metres / segments;
  const threadOfNode = 0.5 * tuning.airDensity * tuning.lineDrag * tuning.lineDiameter * rest;
  const massOfNode = tuning.lineDensity * rest;
  // Guard: a light short segment under load would carry waves faster than the substep can follow.
  const guard = (dt * dt) / (tuning.waveShare * rest);
  for (let k = first; k <= last; k++) {
    const o = 3 * k;
    const isLast = k === segments;
    const back = k === 0 ? o : o - 3;
    const on = isLast ? o : o + 3;
    const share = k === 0 || isLast ? 0.5 : 1; // an end node carries half a segment
    const tx = before[on] - before[back];
    const ty = before[on + 1] - before[back + 1];
    const tz = before[on + 2] - before[back + 2];
    let ux = wind[o] - velocity[o];
    let uy = wind[o + 1] - velocity[o + 1];
    let uz = wind[o + 2] - velocity[o + 2];
    const along = (ux * tx + uy * ty + uz * tz) / (tx * tx + ty * ty + tz * tz + 1e-12);
    ux -= along * tx;
    uy -= along * ty;
    uz -= along * tz;
    const drag = threadOfNode * share * Math.sqrt(ux * ux + uy * uy + uz * uz);
    const real = massOfNode * share;
    const pull = Math.max(tension[k === 0 ? 0 : k - 1], tension[isLast ? k - 1 : k]);
    const mass = Math.max(real, pull * guard);
    const light = 1 / (mass + dt * drag);
    lightness[k] = light;
    const step = dt * light;
    velocity[o] += step * drag * ux;
    velocity[o + 1] += step * (drag * uy - real * tuning.gravity);
    velocity[o + 2] += step * drag * uz;
    at[o] += dt * velocity[o];
    at[o + 1] += dt * velocity[o + 1];
    at[o + 2] += dt * velocity[o + 2];
  }
}

// Scratch of the tridiagonal solve; overwritten by every call, so not part of any world.
const diagonal = new Float64Array(64);
const upper = new Float64Array(64);
const right = new Float64Array(64);

/** One direct solve of all segments at once; called again when a crossing has moved nodes. */
export function solveLine(line: Line, kite: Kite | null, tuning: Tuning, dt: number): void {
  const { direction, lightness, segments } = line;
  const end = 3 * (segments - 1);
  if (kite !== null) {
    lightness[segments] = towLightness(kite, tuning, direction[end], direction[end + 1], direction[end + 2]);
  }
  setUpSolve(line, tuning, dt);
  for (let i = 1; i < segments; i++) {
    const f = upper[i - 1] / diagonal[i - 1];
    diagonal[i] -= f * upper[i - 1];
    right[i] -= f * right[i - 1];
  }
  right[segments - 1] /= diagonal[segments - 1];
  for (let i = segments - 2; i >= 0; i--) right[i] = (right[i] - upper[i] * right[i + 1]) / diagonal[i];
  moveNodes(line, kite === null);
  if (kite === null) return;
  const gain = right[segments - 1];
  shoveTow(line, kite, tuning, direction[end] * gain, direction[end + 1] * gain, direction[end + 2] * gain, dt);
}

/** Compliant, damped constraints: a segment resists being longer than its rest, and hardly at all being shorter. */
function setUpSolve(line: Line, tuning: Tuning, dt: number): void {
  const { at, before, direction, lightness, multiplier, segments } = line;
  const rest = line.metres / segments;
  const paid = (line.metres - line.metresBefore) / segments;
  const compliance = rest / (tuning.lineStiffness * dt * dt);
  const damping = tuning.lineDampingSeconds / dt;
  for (let i = 0; i < segments; i++) {
    const o = 3 * i;
    const dx = at[o + 3] - at[o];
    const dy = at[o + 4] - at[o + 1];
    const dz = at[o + 5] - at[o + 2];
    const stretch = Math.sqrt(dx * dx + dy * dy + dz * dz) - rest;
    const g = stretch > 0 ? damping : 0;
    const soft = stretch > 0 ? compliance / (1 + g) : compliance * tuning.lineSoftness;
    const grown =
      direction[o] * (dx - before[o + 3] + before[o]) +
      direction[o + 1] * (dy - before[o + 4] + before[o + 1]) +
      direction[o + 2] * (dz - before[o + 5] + before[o + 2]) -
      paid;
    diagonal[i] = lightness[i] + lightness[i + 1] + soft;
    right[i] = -(stretch + g * grown) / (1 + g) - soft * multiplier[i];
    // past the last segment the direction is left over from longer days; its product is never used
    upper[i] =
      -lightness[i + 1] *
      (direction[o] * direction[o + 3] + direction[o + 1] * direction[o + 4] + direction[o + 2] * direction[o + 5]);
  }
}

/** Hands the gains of the solve to the nodes; the kite's end is moved by the kite. */
function moveNodes(line: Line, freeEnd: boolean): void {
  const { at, direction, lightness, multiplier, segments } = line;
  for (let i = 0; i < segments; i++) {
    const o = 3 * i;
    const gain = right[i];
    multiplier[i] += gain;
    const here = lightness[i] * gain;
    at[o] -= here * direction[o];
    at[o + 1] -= here * direction[o + 1];
    at[o + 2] -= here * direction[o + 2];
    if (i === segments - 1 && !freeEnd) continue;
    const there = lightness[i + 1] * gain;
    at[o + 3] += there * direction[o];
    at[o + 4] += there * direction[o + 1];
    at[o + 5] += there * direction[o + 2];
  }
}

/** A position impulse (kg m) at the tow point: the kite takes it as velocity, and the last node moves along. */
export function shoveTow(line: Line, kite: Kite, tuning: Tuning, jx: number, jy: number, jz: number, dt: number): void {
  const { velocity, rates, frame, arm } = kite;
  const vx = velocity[0];
  const vy = velocity[1];
  const vz = velocity[2];
  const pitch = rates[0];
  const roll = rates[1];
  const yaw = rates[2];
  pushTow(kite, tuning, jx / dt, jy / dt, jz / dt);
  const dp = rates[0] - pitch;
  const dr = rates[1] - roll;
  const dy = rates[2] - yaw;
  const wx = frame[0] * dp + frame[3] * dr + frame[6] * dy;
  const wy = frame[1] * dp + frame[4] * dr + frame[7] * dy;
  const wz = frame[2] * dp + frame[5] * dr + frame[8] * dy;
  const o = 3 * line.segments;
  line.at[o] += dt * (velocity[0] - vx + wy * arm[2] - wz * arm[1]);
  line.at[o + 1] += dt * (velocity[1] - vy + wz * arm[0] - wx * arm[2]);
  line.at[o + 2] += dt * (velocity[2] - vz + wx * arm[1] - wy * arm[0]);
}

/** Velocities and tensions from where the nodes came to; the kite moves on and its end of the line follows it. */
export function finishLine(line: Line, kite: Kite | null, tuning: Tuning, dt: number): void {
  const { at, before, velocity, segments, tension, multiplier } = line;
  const perSecond = 1 / dt;
  for (let i = 0; i < segments; i++) tension[i] = Math.max(0, -multiplier[i] * perSecond * perSecond);
  const free = kite === null ? 3 * (segments + 1) : 3 * segments;
  for (let o = 0; o < free; o++) velocity[o] = (at[o] - before[o]) * perSecond;
  if (kite !== null) {
    const o = 3 * segments;
    moveKite(kite, dt);
    // Seen from the sail: seen from the tow point, the bridle of a slack line would swap sides every substep.
    const { position } = kite;
    aimBridle(kite, tuning, at[o - 3] - position[0], at[o - 2] - position[1], at[o - 1] - position[2]);
    for (let i = 0; i < 3; i++) {
      velocity[o + i] = (kite.tow[i] - before[o + i]) * perSecond;
      at[o + i] = kite.tow[i];
    }
  }
  stillBending(line, kite, tuning);
  line.handTension += (dt / handFeelSeconds) * (tension[0] - line.handTension);
  line.calmTension += (dt / calmSeconds) * (line.handTension - line.calmTension);
}

/**
 * Takes a share out of the rate at which every three neighbouring nodes bend more or less: an impulse of 1, -2, 1 along
 * the bend itself. So momentum and angular momentum stay, a line that moves, swings or turns as a whole is not held back
 * however it is curved, and energy is only lost; what goes is the zigzag that a chain of nodes can do and a thread cannot.
 */
function stillBending(line: Line, kite: Kite | null, tuning: Tuning): void {
  const { at, velocity, lightness, segments } = line;
  for (let k = 1; k < segments; k++) {
    const o = 3 * k;
    const back = lightness[k - 1];
    const here = lightness[k];
    const on = kite !== null && k === segments - 1 ? 0 : lightness[k + 1]; // beside a gram of line a kite is a rock
    const x = at[o - 3] - 2 * at[o] + at[o + 3];
    const y = at[o - 2] - 2 * at[o + 1] + at[o + 4];
    const z = at[o - 1] - 2 * at[o + 2] + at[o + 5];
    const rate =
      x * (velocity[o - 3] - 2 * velocity[o] + velocity[o + 3]) +
      y * (velocity[o - 2] - 2 * velocity[o + 1] + velocity[o + 4]) +
      z * (velocity[o - 1] - 2 * velocity[o + 2] + velocity[o + 5]);
    const impulse = (tuning.bendingDamping * rate) / ((back + 4 * here + on) * (x * x + y * y + z * z + 1e-12));
    velocity[o - 3] -= back * impulse * x;
    velocity[o - 2] -= back * impulse * y;
    velocity[o - 1] -= back * impulse * z;
    velocity[o] += 2 * here * impulse * x;
    velocity[o + 1] += 2 * here * impulse * y;
    velocity[o + 2] += 2 * here * impulse * z;
    velocity[o + 3] -= on * impulse * x;
    velocity[o + 4] -= on * impulse * y;
    velocity[o + 5] -= on * impulse * z;
  }
}

/** Lays the same curve with another number of segments, keeping only its part between two shares of the length, 0 at the hand. */
export function respaceLine(line: Line, from: Line, segments: number, shareLow: number, shareHigh: number): void {
  const old = from.segments;
  const at = from.at.slice();
  const velocity = from.velocity.slice();
  const tension = from.tension.slice();
  for (let k = 0; k <= segments; k++) {
    const f = (shareLow + ((shareHigh - shareLow) * k) / segments) * old;
    const j = Math.min(old - 1, Math.floor(f));
    const t = f - j;
    for (let i = 0; i < 3; i++) {
      line.at[3 * k + i] = at[3 * j + i] * (1 - t) + at[3 * j + 3 + i] * t;
      line.velocity[3 * k + i] = velocity[3 * j + i] * (1 - t) + velocity[3 * j + 3 + i] * t;
    }
    if (k < segments) line.tension[k] = tension[Math.min(old - 1, j)];
  }
  line.segments = segments;
  line.before.set(line.at);
  aimSegments(line);
}
