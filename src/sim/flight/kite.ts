// The kite: a rigid sail with six degrees of freedom, the air it carries along its normal, and one scalar, the bend of
// its bow. Nothing here steers. Tight, the sail is loaded, the bow bends, the wings trail, the kite holds its heading and
// flies where the nose points; slack, the bow straightens and the kite turns by its build and the flyer's lean.
// Body axes are the rows of `frame`: across the span, along the spine to the nose, sail normal to leeward.
import { cosine, sine } from '../math/angle.ts';
import type { Vector } from '../setup.ts';
import type { Tuning } from '../tuning.ts';

export interface Kite {
  /** What follows from the tuning: sail area (m2), middle chord (m), carried air (kg), inertia with it (kg m2). */
  readonly area: number;
  readonly middleChord: number;
  readonly carriedMass: number;
  readonly inertia: Float64Array;
  /** Yaw coefficient built in; positive turns a slack kite's nose right. */
  readonly naturalSpin: number;
  readonly position: Float64Array;
  readonly velocity: Float64Array;
  readonly frame: Float64Array;
  /** Turning rates about span (pitch), spine (roll) and normal (yaw), rad/s. */
  readonly rates: Float64Array;
  /** Bend of the bow, 0 flat .. 1. */
  bow: number;
  /** The flyer's lean, -1..1, positive turns the nose right. */
  lean: number;
  tethered: boolean;
  /** Where the bridle meets the line, and the same seen from the middle of the sail. */
  readonly tow: Float64Array;
  readonly arm: Float64Array;
  /** Wind at the sail, m/s. */
  readonly air: Float64Array;
  /** Force in the world (N) and moment about the body axes (N m) of the last substep. */
  readonly push: Float64Array;
  /** Load on the sail along its normals, N. */
  load: number;
}

/** A kite at rest at the origin, its sail at about its trim, nose up. */
export function createKite(tuning: Tuning, spin: number): Kite {
  const { sailChord: chord, sailSpan: span } = tuning;
  const middleChord = (2 * chord) / 3;
  const middleSpan = (2 * span) / 3;
  const turned = (tuning.addedInertia * tuning.airDensity * Math.PI) / 128;
  return {
    area: (span * chord) / 2,
    middleChord,
    carriedMass: (tuning.addedMass * tuning.airDensity * Math.PI * middleChord * middleChord * middleSpan) / 4,
    inertia: new Float64Array([
      tuning.inertiaSpan + turned * chord * chord * chord * chord * span,
      tuning.inertiaSpine + turned * span * span * span * span * chord,
      tuning.inertiaNormal,
    ]),
    naturalSpin: tuning.naturalSpin * spin,
    position: new Float64Array(3),
    velocity: new Float64Array(3),
    frame: new Float64Array([1, 0, 0, 0, 1, 0, 0, 0, 1]),
    rates: new Float64Array(3),
    bow: 0.8,
    lean: 0,
    tethered: true,
    tow: new Float64Array(3),
    arm: new Float64Array(3),
    air: new Float64Array(3),
    push: new Float64Array(6),
    load: 0,
  };
}

/** Angle between the wind and a sail set at trim, radians. */
const trimAngle = 0.44;

/** Sets the kite so that its tow point is at `tow`; `direction` is the unit vector from the hand; `nose` turns it right, radians. */
export function placeKite(kite: Kite, tuning: Tuning, tow: Vector, direction: Vector, nose: number): void {
  const c = cosine(nose);
  const s = sine(nose);
  const up = [0, sine(trimAngle), -cosine(trimAngle)];
  const normal = [0, cosine(trimAngle), sine(trimAngle)];
  const across = [1, 0, 0];
  for (let i = 0; i < 3; i++) {
    kite.frame[i] = c * across[i] - s * up[i];
    kite.frame[3 + i] = c * up[i] + s * across[i];
    kite.frame[6 + i] = normal[i];
  }
  kite.position.fill(0);
  kite.velocity.fill(0);
  kite.rates.fill(0);
  aimBridle(kite, tuning, -direction[0], -direction[1], -direction[2]);
  for (let i = 0; i < 3; i++) {
    kite.position[i] = tow[i] - kite.arm[i];
    kite.tow[i] = tow[i];
  }
}

/** Turns the bridle into the plane of spine and line, free about the spine; (dx, dy, dz) points from the sail down the line. */
export function aimBridle(kite: Kite, tuning: Tuning, dx: number, dy: number, dz: number): void {
  const { frame, arm, tow, position } = kite;
  const along = dx * frame[3] + dy * frame[4] + dz * frame[5];
  let qx = dx - along * frame[3];
  let qy = dy - along * frame[4];
  let qz = dz - along * frame[5];
  let size = Math.sqrt(qx * qx + qy * qy + qz * qz);
  if (size < 1e-3) {
    qx = -frame[6];
    qy = -frame[7];
    qz = -frame[8];
    size = 1;
  }
  const down = tuning.towArm / size;
  const ahead = tuning.towAhead;
  arm[0] = ahead * frame[3] + down * qx;
  arm[1] = ahead * frame[4] + down * qy;
  arm[2] = ahead * frame[5] + down * qz;
  tow[0] = position[0] + arm[0];
  tow[1] = position[1] + arm[1];
  tow[2] = position[2] + arm[2];
}

/**
 * Air forces on the sail, to `kite.push` and `kite.load`. Four panels, each with its own flow (turning included), so
 * roll stability, yaw coupling and damping come from the shape. Panel law: F_n = q A s (a + b k), s the sine and k the
 * cosine of the angle between flow and panel: 2.60 a radian at small angles, 1.17 broadside, a hump of 1.64 near 58 degrees.
 */
export function feelAir(kite: Kite, tuning: Tuning): void {
  const { frame, velocity, rates, air, push } = kite;
  const rx = air[0] - velocity[0];
  const ry = air[1] - velocity[1];
  const rz = air[2] - velocity[2];
  const ux = frame[0] * rx + frame[1] * ry + frame[2] * rz;
  const uy = frame[3] * rx + frame[4] * ry + frame[5] * rz;
  const uz = frame[6] * rx + frame[7] * ry + frame[8] * rz;
  const bend = tuning.dihedral * kite.bow;
  const sb = sine(bend);
  const cb = cosine(bend);
  const q = 0.125 * tuning.airDensity * kite.area;
  const { forceBroad, forceLift, skinFriction, panelArmSpan, panelArmChord } = tuning;
  const pitch = rates[0];
  const roll = rates[1];
  const yaw = rates[2];
  let fx = 0;
  let fy = 0;
  let fz = 0;
  let mx = 0;
  let my = 0;
  let mz = 0;
  let load = 0;
  for (let panel = 0; panel < 4; panel++) {
    const side = (panel & 1) !== 0 ? 1 : -1;
    const px = side * panelArmSpan * cb;
    const py = (panel & 2) !== 0 ? panelArmChord : -panelArmChord;
    const pz = panelArmSpan * sb;
    const vx = ux - (roll * pz - yaw * py);
    const vy = uy - (yaw * px - pitch * pz);
    const vz = uz - (pitch * py - roll * px);
    const nx = -side * sb;
    const across = vx * nx + vz * cb;
    const flow2 = vx * vx + vy * vy + vz * vz;
    const flow = Math.sqrt(flow2) + 1e-9;
    const s = Math.min(1, Math.abs(across) / flow);
    const k = Math.sqrt(Math.max(0, 1 - s * s));
    const size = q * flow2 * s * (forceBroad + forceLift * k);
    const normal = across < 0 ? -size : size;
    const skin = q * skinFriction * flow;
    const gx = normal * nx + skin * (vx - across * nx);
    const gy = skin * vy;
    const gz = normal * cb + skin * (vz - across * cb);
    fx += gx;
    fy += gy;
    fz += gz;
    mx += py * gz - pz * gy;
    my += pz * gx - px * gz;
    mz += px * gy - py * gx;
    load += size;
  }
  const flow = Math.sqrt(ux * ux + uy * uy + uz * uz) + 1e-9;
  const level = Math.sqrt(ux * ux + uy * uy) + 1e-9;
  const shift = tuning.pressureShift * kite.middleChord * (1 - Math.min(1, Math.abs(uz) / flow));
  const aside = tuning.pressureShiftAcross * (1 - tuning.pressureShiftBent * kite.bow);
  mx += (-shift * uy * fz) / level;
  my += (shift * aside * ux * fz) / level;
  const lever = 0.5 * tuning.airDensity * kite.area * tuning.sailSpan;
  const flat = Math.max(0, 1 - kite.bow / tuning.bowFlat);
  const turn = -(kite.naturalSpin + tuning.leanSlack * kite.lean) * flat - tuning.leanTight * kite.lean;
  const pitchDamping = kite.tethered ? tuning.pitchDampingHeld : tuning.pitchDampingLoose;
  const yawDamping = tuning.yawDampingFlat + tuning.yawDampingBent * kite.bow * kite.bow;
  mz += lever * flow * flow * (turn + (tuning.weathercock * kite.bow * ux) / flow);
  mx -= 0.5 * lever * flow * pitchDamping * pitch;
  my -= 0.5 * lever * flow * tuning.rollDamping * roll;
  mz -= 0.5 * lever * flow * tuning.sailSpan * yawDamping * yaw;
  push[0] = fx * frame[0] + fy * frame[3] + fz * frame[6];
  push[1] = fx * frame[1] + fy * frame[4] + fz * frame[7];
  push[2] = fx * frame[2] + fy * frame[5] + fz * frame[8];
  push[3] = mx;
  push[4] = my;
  push[5] = mz;
  kite.load = load;
}

/** Fastest turning that a substep may see, rad/s; nothing physical comes near. */
const fastestTurn = 30;

/** Velocities after air and weight, before the line speaks; and where the tow point would come to, in `tow`. */
export function predictKite(kite: Kite, tuning: Tuning, dt: number): void {
  const { push, rates, inertia, arm, tow, position, velocity, frame } = kite;
  feelAir(kite, tuning);
  pushKite(kite, tuning, push[0] * dt, (push[1] - tuning.sailMass * tuning.gravity) * dt, push[2] * dt);
  for (let i = 0; i < 3; i++) {
    const rate = rates[i] + (dt * push[3 + i]) / inertia[i];
    rates[i] = Math.max(-fastestTurn, Math.min(fastestTurn, rate));
  }
  kite.bow += (dt / tuning.bowSeconds) * (kite.load / (kite.load + tuning.bowForce) - kite.bow);
  const wx = frame[0] * rates[0] + frame[3] * rates[1] + frame[6] * rates[2];
  const wy = frame[1] * rates[0] + frame[4] * rates[1] + frame[7] * rates[2];
  const wz = frame[2] * rates[0] + frame[5] * rates[1] + frame[8] * rates[2];
  tow[0] = position[0] + arm[0] + dt * (velocity[0] + wy * arm[2] - wz * arm[1]);
  tow[1] = position[1] + arm[1] + dt * (velocity[1] + wz * arm[0] - wx * arm[2]);
  tow[2] = position[2] + arm[2] + dt * (velocity[2] + wx * arm[1] - wy * arm[0]);
}

/** Impulse (N s) at the middle of the sail; along the normal the carried air is moved too. */
function pushKite(kite: Kite, tuning: Tuning, jx: number, jy: number, jz: number): void {
  const { frame, velocity } = kite;
  const light = 1 / tuning.sailMass;
  const along = jx * frame[6] + jy * frame[7] + jz * frame[8];
  const less = along * (1 / (tuning.sailMass + kite.carriedMass) - light);
  velocity[0] += jx * light + less * frame[6];
  velocity[1] += jy * light + less * frame[7];
  velocity[2] += jz * light + less * frame[8];
}

/** Impulse (N s) at the tow point: moves and turns the kite. */
export function pushTow(kite: Kite, tuning: Tuning, jx: number, jy: number, jz: number): void {
  const { arm, frame, rates, inertia } = kite;
  const tx = arm[1] * jz - arm[2] * jy;
  const ty = arm[2] * jx - arm[0] * jz;
  const tz = arm[0] * jy - arm[1] * jx;
  pushKite(kite, tuning, jx, jy, jz);
  rates[0] += (tx * frame[0] + ty * frame[1] + tz * frame[2]) / inertia[0];
  rates[1] += (tx * frame[3] + ty * frame[4] + tz * frame[5]) / inertia[1];
  rates[2] += (tx * frame[6] + ty * frame[7] + tz * frame[8]) / inertia[2];
}

/** One over the mass that the tow point shows along the unit vector (nx, ny, nz), 1/kg. */
export function towLightness(kite: Kite, tuning: Tuning, nx: number, ny: number, nz: number): number {
  const { arm, frame, inertia } = kite;
  const along = nx * frame[6] + ny * frame[7] + nz * frame[8];
  const tx = arm[1] * nz - arm[2] * ny;
  const ty = arm[2] * nx - arm[0] * nz;
  const tz = arm[0] * ny - arm[1] * nx;
  const pitch = tx * frame[0] + ty * frame[1] + tz * frame[2];
  const roll = tx * frame[3] + ty * frame[4] + tz * frame[5];
  const yaw = tx * frame[6] + ty * frame[7] + tz * frame[8];
  return (
    (1 - along * along) / tuning.sailMass +
    (along * along) / (tuning.sailMass + kite.carriedMass) +
    (pitch * pitch) / inertia[0] +
    (roll * roll) / inertia[1] +
    (yaw * yaw) / inertia[2]
  );
}

/** Moves and turns the kite by its velocities; the frame is turned to second order and made square again. */
export function moveKite(kite: Kite, dt: number): void {
  const { frame, rates, position, velocity } = kite;
  for (let i = 0; i < 3; i++) position[i] += dt * velocity[i];
  const wx = dt * (frame[0] * rates[0] + frame[3] * rates[1] + frame[6] * rates[2]);
  const wy = dt * (frame[1] * rates[0] + frame[4] * rates[1] + frame[7] * rates[2]);
  const wz = dt * (frame[2] * rates[0] + frame[5] * rates[1] + frame[8] * rates[2]);
  for (let row = 3; row < 9; row += 3) {
    const x = frame[row];
    const y = frame[row + 1];
    const z = frame[row + 2];
    const cx = wy * z - wz * y;
    const cy = wz * x - wx * z;
    const cz = wx * y - wy * x;
    frame[row] = x + cx + 0.5 * (wy * cz - wz * cy);
    frame[row + 1] = y + cy + 0.5 * (wz * cx - wx * cz);
    frame[row + 2] = z + cz + 0.5 * (wx * cy - wy * cx);
  }
  squareFrame(frame);
}

function squareFrame(frame: Float64Array): void {
  let size = 1 / Math.sqrt(frame[6] * frame[6] + frame[7] * frame[7] + frame[8] * frame[8]);
  for (let i = 6; i < 9; i++) frame[i] *= size;
  const off = frame[3] * frame[6] + frame[4] * frame[7] + frame[5] * frame[8];
  for (let i = 0; i < 3; i++) frame[3 + i] -= off * frame[6 + i];
  size = 1 / Math.sqrt(frame[3] * frame[3] + frame[4] * frame[4] + frame[5] * frame[5]);
  for (let i = 3; i < 6; i++) frame[i] *= size;
  frame[0] = frame[4] * frame[8] - frame[5] * frame[7];
  frame[1] = frame[5] * frame[6] - frame[3] * frame[8];
  frame[2] = frame[3] * frame[7] - frame[4] * frame[6];
}
