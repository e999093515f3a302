// Metres to design pixels and back: the only place that knows both. One 3x4 projective matrix with unequal scales
// (a pitched shift lens), because only projective maps keep a straight line straight and a contact on its crossing.
import type { Vector } from '../sim/setup.ts';

/** A camera that looks downwind. Screen values are design px (see layout.ts), the rest metres and pure numbers. */
export interface Camera {
  /** Scale across and up, design px per metre at one metre's distance. */
  fx: number;
  fy: number;
  /** Place of the eye: across, up, and how far upwind of z = 0 it stands. */
  cx: number;
  cy: number;
  back: number;
  /** Cosine, sine and tangent of the pitch. */
  cosPitch: number;
  sinPitch: number;
  tanPitch: number;
  /** Screen x of what lies straight ahead, screen y of the horizon. */
  px: number;
  hy: number;
}

/** Nearest depth that is drawn, metres: what is nearer or behind the eye is held there. */
const nearestDepth = 6;
const lowestElevation = Math.sin((12 * Math.PI) / 180);
const widestAzimuth = (75 * Math.PI) / 180;

/** Depth of a point along the view, metres, never less than 6. */
export function depthOf(camera: Camera, y: number, z: number): number {
  return Math.max(nearestDepth, (z + camera.back) * camera.cosPitch + (y - camera.cy) * camera.sinPitch);
}

/** Writes the design px of a point in metres to `out[0]`, `out[1]` and its depth in metres to `out[2]`. */
export function project(camera: Camera, x: number, y: number, z: number, out: Float64Array): Float64Array {
  const ahead = z + camera.back;
  const above = y - camera.cy;
  const depth = Math.max(nearestDepth, ahead * camera.cosPitch + above * camera.sinPitch);
  out[0] = camera.px + (camera.fx * (x - camera.cx)) / depth;
  out[1] = camera.hy - camera.fy * ((above * camera.cosPitch - ahead * camera.sinPitch) / depth + camera.tanPitch);
  out[2] = depth;
  return out;
}

/** Direction of the ray from the eye through a screen point (design px), as a unit vector. */
export function unproject(camera: Camera, screenX: number, screenY: number): Vector {
  const across = (screenX - camera.px) / camera.fx;
  const rise = (camera.hy - screenY) / camera.fy - camera.tanPitch;
  const up = rise * camera.cosPitch + camera.sinPitch;
  const ahead = camera.cosPitch - rise * camera.sinPitch;
  const length = Math.hypot(across, up, ahead);
  return [across / length, up / length, ahead / length];
}

/**
 * Where on the sky a screen point lies, as a unit vector from the hand: the far point of the sphere of `lineMetres`
 * about the hand that is seen there. A ray that misses the sphere gives the direction of its nearest point. The answer
 * is kept 12 degrees above the horizon and within 75 degrees of downwind.
 */
export function skyDirection(
  camera: Camera,
  screenX: number,
  screenY: number,
  hand: Vector,
  lineMetres: number,
): Vector {
  const ray = unproject(camera, screenX, screenY);
  const eyeX = camera.cx - hand[0];
  const eyeY = camera.cy - hand[1];
  const eyeZ = -camera.back - hand[2];
  const along = -(eyeX * ray[0] + eyeY * ray[1] + eyeZ * ray[2]);
  const inside = along * along - (eyeX * eyeX + eyeY * eyeY + eyeZ * eyeZ) + lineMetres * lineMetres;
  const reach = along + Math.sqrt(Math.max(0, inside));
  return flyable(eyeX + ray[0] * reach, eyeY + ray[1] * reach, eyeZ + ray[2] * reach);
}

/** The nearest direction that a kite can be asked to go to, as a unit vector. */
function flyable(x: number, y: number, z: number): Vector {
  const length = Math.hypot(x, y, z);
  if (!(length > 1e-9)) return [0, Math.SQRT1_2, Math.SQRT1_2];
  const up = Math.max(lowestElevation, y / length);
  const level = Math.sqrt(Math.max(0, 1 - up * up));
  const azimuth = Math.max(-widestAzimuth, Math.min(widestAzimuth, Math.atan2(x, z)));
  return [level * Math.sin(azimuth), up, level * Math.cos(azimuth)];
}

const here = new Float64Array(3);
const there = new Float64Array(3);

/**
 * Writes where a nose points on screen, a unit vector with y down, to `out[0]`, `out[1]`: the way to the picture of a
 * point one metre ahead. A nose that points straight along the view gives straight up.
 */
export function noseOnScreen(camera: Camera, place: ArrayLike<number>, nose: ArrayLike<number>, out: Float64Array) {
  const x = place[0] ?? 0;
  const y = place[1] ?? 0;
  const z = place[2] ?? 0;
  project(camera, x, y, z, here);
  project(camera, x + (nose[0] ?? 0), y + (nose[1] ?? 0), z + (nose[2] ?? 0), there);
  const across = (there[0] ?? 0) - (here[0] ?? 0);
  const down = (there[1] ?? 0) - (here[1] ?? 0);
  const length = Math.hypot(across, down);
  out[0] = length > 1e-6 ? across / length : 0;
  out[1] = length > 1e-6 ? down / length : -1;
  return out;
}
