// How a kite is turned as seen: its three body axes on screen. The picture is anamorphic, the drawn kite is not: it is
// turned as the eye would see it, then twisted so that its nose points where the nose's path leads on screen.
import { type Camera, noseOnScreen } from './projection.ts';

/** Axes with x right, y down, z away from the eye: across the span, along the spine to the nose, leeward. */
export interface Attitude {
  readonly span: Float64Array;
  readonly nose: Float64Array;
  readonly lee: Float64Array;
}

export function emptyAttitude(): Attitude {
  return { span: new Float64Array(3), nose: new Float64Array(3), lee: new Float64Array(3) };
}

/** Least length of the seen nose, of 1, at which its direction can be trusted. */
const trusted = 0.12;
const wanted = new Float64Array(2);

/** Reads the attitude of a kite at `place` (metres) from the nine numbers of its body frame. */
export function readAttitude(camera: Camera, place: ArrayLike<number>, frame: ArrayLike<number>, out: Attitude): void {
  const fx = (place[0] ?? 0) - camera.cx;
  const fy = (place[1] ?? 0) - camera.cy;
  const fz = (place[2] ?? 0) + camera.back;
  const level = Math.hypot(fx, fz) || 1;
  const whole = Math.hypot(level, fy) || 1;
  seen(frame, 0, fx, fy, fz, level, whole, out.span);
  seen(frame, 3, fx, fy, fz, level, whole, out.nose);
  seen(frame, 6, fx, fy, fz, level, whole, out.lee);
  const [nx = 0, ny = 0] = out.nose;
  const length = Math.hypot(nx, ny);
  if (length < trusted) return;
  noseOnScreen(camera, place, [frame[3] ?? 0, frame[4] ?? 0, frame[5] ?? 0], wanted);
  const [wx = 0, wy = 0] = wanted;
  twist(out, (nx * wx + ny * wy) / length, (nx * wy - ny * wx) / length);
}

/** One body axis in the basis of the ray (fx, fy, fz) to the kite. */
function seen(
  frame: ArrayLike<number>,
  at: number,
  fx: number,
  fy: number,
  fz: number,
  level: number,
  whole: number,
  out: Float64Array,
): void {
  const ax = frame[at] ?? 0;
  const ay = frame[at + 1] ?? 0;
  const az = frame[at + 2] ?? 0;
  const ahead = ax * fx + az * fz;
  out[0] = (ax * fz - az * fx) / level;
  out[1] = -(ay * level * level - fy * ahead) / (level * whole);
  out[2] = (ahead + ay * fy) / whole;
}

/** Turns all axes about the line of sight by an angle of this cosine and sine. */
function twist(attitude: Attitude, c: number, s: number): void {
  for (const axis of [attitude.span, attitude.nose, attitude.lee]) {
    const x = axis[0] ?? 0;
    const y = axis[1] ?? 0;
    axis[0] = x * c - y * s;
    axis[1] = x * s + y * c;
  }
}

/** An attitude from three turns in radians: on screen, about the spine, and nose away from the eye. */
export function attitudeFrom(turn: number, roll: number, pitch: number, out: Attitude): void {
  const cr = Math.cos(roll);
  const sr = Math.sin(roll);
  const cp = Math.cos(pitch);
  const sp = Math.sin(pitch);
  set(out.span, cr, -sr * sp, -sr * cp);
  set(out.nose, 0, -cp, sp);
  set(out.lee, sr, cr * sp, cr * cp);
  twist(out, Math.cos(turn), Math.sin(turn));
}

function set(axis: Float64Array, x: number, y: number, z: number): void {
  axis[0] = x;
  axis[1] = y;
  axis[2] = z;
}
