// The fight's framing: solved once when a fight opens, so that both hands, both kites and the crossing stand well in
// the picture. Never solved again in the middle of a fight: the lines would breathe.
import type { Vector } from '../sim/setup.ts';
import type { Layout } from './layout.ts';
import { type Camera, project } from './projection.ts';

export interface FramingWish {
  readonly layout: Layout;
  /** The two hands that fight, in metres. */
  readonly hands: readonly [Vector, Vector];
  /** Kites (or places) that must stand under the top edge, in metres. */
  readonly kites: readonly Vector[];
  /** How far downwind the kites fly, metres; their mean when left out. */
  readonly kitesAhead?: number;
  /** What is wanted otherwise than the guide has it; left out, its table holds. */
  readonly lens?: Partial<Lens>;
}

/** Eye height above the ground: 2 m above the player's roof, which is 8 m up. */
export const eyeHeight = 10;

export interface Lens {
  readonly pitchDegrees: number;
  /** Screen x at which the left and the right hand want to stand, design px. */
  readonly anchors: readonly [number, number];
  readonly horizon: number;
  /** Least and most px per metre at the hands, and the wanted px per metre across at the kites. */
  readonly ground: readonly [number, number];
  readonly across: number;
  /** Screen y of the highest kite, and most px per metre up at the kites. */
  readonly top: number;
  readonly mostUp: number;
}

function lensOf(layout: Layout): Lens {
  if (layout.kind === 'portrait') {
    return {
      pitchDegrees: 6,
      anchors: [151 + layout.left, 250 + layout.left],
      horizon: layout.height - 222,
      ground: [2.2, 10],
      across: 3.6,
      top: Math.max(120, 196 + Math.min(0, layout.extra) * 0.45),
      mostUp: 8.6,
    };
  }
  return {
    pitchDegrees: 8,
    anchors: [layout.width * 0.216, layout.width * 0.773],
    horizon: 476 + layout.extra,
    ground: [6, 26],
    across: 9.2,
    top: Math.max(118, 100 + layout.extra * 0.3),
    mostUp: layout.tall ? 9 : 7.4,
  };
}

/**
 * A duel's own lens. Its hands stand 12 to 25 m apart, nearer than the guide's: in landscape they are drawn further
 * apart than 26 px a metre, in portrait a kite's dash across shows more.
 */
export function duelLens(layout: Layout): Partial<Lens> {
  if (layout.kind === 'landscape') return { ground: [6, 34] };
  return { anchors: [147 + layout.left, 268 + layout.left], across: 4.8 };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Solves the camera of a fight. Hands may be given in any order; the leftmost takes the left anchor. */
export function solveFraming(wish: FramingWish): Camera {
  const lens = { ...lensOf(wish.layout), ...wish.lens };
  const [a, b] = wish.hands;
  const [left, right] = lens.anchors;
  const ground = clamp((right - left) / Math.max(1, Math.abs(b[0] - a[0])), lens.ground[0], lens.ground[1]);
  const ratio = clamp(ground / lens.across, 1.18, 2.9);
  const ahead = wish.kitesAhead ?? meanAhead(wish.kites);
  const back = clamp(ahead / (ratio - 1), 14, 140);
  const pitch = (lens.pitchDegrees * Math.PI) / 180;
  const camera: Camera = {
    fx: ground * back,
    fy: 1,
    cx: (a[0] + b[0]) / 2,
    cy: eyeHeight,
    // Who stands upwind of the others is not passed by the eye.
    back: back - Math.min(0, a[2], b[2]),
    cosPitch: Math.cos(pitch),
    sinPitch: Math.sin(pitch),
    tanPitch: Math.tan(pitch),
    px: (left + right) / 2,
    hy: lens.horizon,
  };
  const depth = ahead + back;
  const rise = highest(camera, wish.kites);
  camera.fy = clamp(rise > 0 ? (lens.horizon - lens.top) / rise : Infinity, 2.6 * depth, lens.mostUp * depth);
  return camera;
}

function meanAhead(kites: readonly Vector[]): number {
  return kites.length === 0 ? 48 : kites.reduce((sum, kite) => sum + kite[2], 0) / kites.length;
}

const spot = new Float64Array(3);

/** Height of the highest kite above the horizon on screen, in units of fy. */
function highest(camera: Camera, kites: readonly Vector[]): number {
  return kites.reduce((most, [x, y, z]) => {
    project(camera, x, y, z, spot);
    return Math.max(most, (camera.hy - (spot[1] ?? 0)) / camera.fy);
  }, 0);
}
