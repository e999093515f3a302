// The patch as torn paper that lies on the lanes and over the roofs: each of its sheets is cut to what it lies on.
import type { Roof } from '../../sim/setup.ts';
import { surfaceHeight } from '../../sim/surface.ts';
import { colours, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { patchCorners } from './patch-shape.ts';
import type { RunCamera } from './run-camera.ts';
import type { RunStage } from './run-stage.ts';

interface Sheet {
  readonly name: 'half' | 'ninety';
  /** Share of the ring's reach: a sheet within it says where its middle is. */
  readonly share: number;
  readonly colour: number;
  readonly alpha: number;
  /** Width of the torn rim, metres, and how white it is. */
  readonly rim: number;
  readonly rimAlpha: number;
}

const sheets: readonly Sheet[] = [
  { name: 'ninety', share: 1, colour: colours.cream, alpha: 0.34, rim: 0.3, rimAlpha: 0.75 },
  { name: 'half', share: 1, colour: colours.rose, alpha: 0.3, rim: 0.5, rimAlpha: 1 },
  { name: 'half', share: 0.5, colour: colours.rose, alpha: 0.36, rim: 0.32, rimAlpha: 0.85 },
];
/** Points of the rim between two corners of a ring. */
const rimPoints = 3;
/** How far the torn edge strays, metres. */
const strayMetres = 0.2;
/** How far over the surface the paper lies, metres. */
const lift = 0.06;

/** At this reach a sheet would be gone, metres: it never gets so thin. */
const thinMetres = 60;

/** Rose turns to mud over green. */
const onGrass = 0xffc4d4;

const mostCorners = patchCorners + 8;
const ring = new Float64Array(2 * patchCorners);
const inner = new Float64Array(2 * patchCorners);
let cut = new Float64Array(2 * mostCorners);
let other = new Float64Array(2 * mostCorners);
const spot = new Float64Array(3);
const take = (list: Float64Array, place: number): number => list[place] ?? 0;
const seenX = new Float64Array(mostCorners);
const seenY = new Float64Array(mostCorners);

/** Cuts the polygon in `cut` along one edge: keeps what lies on the side where `sign * (coordinate - edge)` is not above 0. */
function cutAlong(count: number, axis: 0 | 1, edge: number, sign: 1 | -1): number {
  let kept = 0;
  const keep = (x: number, z: number) => {
    if (kept >= mostCorners) return;
    other[2 * kept] = x;
    other[2 * kept + 1] = z;
    kept++;
  };
  for (let k = 0; k < count; k++) {
    const l = (k + 1) % count;
    const a = sign * (take(cut, 2 * k + axis) - edge);
    const b = sign * (take(cut, 2 * l + axis) - edge);
    const [x, z] = [take(cut, 2 * k), take(cut, 2 * k + 1)];
    if (a <= 0) keep(x, z);
    if (a * b >= 0) continue;
    const t = a / (a - b);
    keep(x + (take(cut, 2 * l) - x) * t, z + (take(cut, 2 * l + 1) - z) * t);
  }
  [cut, other] = [other, cut];
  return kept;
}

/** Cuts the ring to a house. Returns the corners that are left in `cut`. */
function cutTo({ x, z, width, depth }: Roof): number {
  cut.set(ring);
  let count = cutAlong(patchCorners, 0, x - width / 2, -1);
  count = cutAlong(count, 0, x + width / 2, 1);
  count = cutAlong(count, 1, z - depth / 2, -1);
  return cutAlong(count, 1, z + depth / 2, 1);
}

/** Paints the polygon in `cut` at a height, as a fan about its middle. */
function paintCut(painter: Painter, eye: RunCamera, count: number, height: number, colour: number): void {
  let [x, z] = [0, 0];
  for (let k = 0; k < count; k++) {
    x += take(cut, 2 * k) / count;
    z += take(cut, 2 * k + 1) / count;
    eye.see(take(cut, 2 * k), height, take(cut, 2 * k + 1), spot);
    seenX[k] = take(spot, 0);
    seenY[k] = take(spot, 1);
  }
  eye.see(x, height, z, spot);
  const [mx = 0, my = 0] = spot;
  const { u, v } = white(painter);
  for (let k = 0; k < count; k++) {
    const l = (k + 1) % count;
    const [ax, ay, bx, by] = [take(seenX, k), take(seenY, k), take(seenX, l), take(seenY, l)];
    painter.quad(mx, my, ax, ay, mx, my, bx, by, u, v, u, v, u, v, u, v, colour, colour, colour, colour, multiply);
  }
}

/** A texel of plain paper on the atlas. */
function white(painter: Painter): { u: number; v: number } {
  const frame = painter.pictures.frame('run-white');
  return frame ? { u: (frame.u0 + frame.u1) / 2, v: (frame.v0 + frame.v1) / 2 } : { u: 0.5, v: 0.5 };
}

/** Paints the parts of the rim that lie at a height, within a house or on the ground (null). */
function paintRim(painter: Painter, stage: RunStage, roof: Roof | null, sheet: Sheet, alpha: number): void {
  const { eye, play } = stage;
  const roofs = play?.run.setup.roofs ?? [];
  const height = (roof?.height ?? 0) + lift;
  const { u, v } = white(painter);
  // Glanced at in a run, the edge is soft.
  const colour = pack(colours.white, sheet.rimAlpha * alpha * (0.6 + 0.4 * stage.patch.sharp));
  const lies = (x: number, z: number) =>
    roof === null
      ? surfaceHeight(roofs, x, z) === 0
      : Math.abs(x - roof.x) <= roof.width / 2 && Math.abs(z - roof.z) <= roof.depth / 2;
  for (let k = 0; k < patchCorners; k++) {
    const l = (k + 1) % patchCorners;
    for (let p = 0; p < rimPoints; p++) {
      // Torn by hand: each snip of the edge strays by a hand's breadth, always the same way.
      const at = (list: Float64Array, share: number, axis: 0 | 1) => {
        const stray = strayMetres * Math.sin(((k + share) % patchCorners) * 9.7 + (list === ring ? 0 : 2));
        const plain = take(list, 2 * k + axis) + (take(list, 2 * l + axis) - take(list, 2 * k + axis)) * share;
        return plain + stray;
      };
      const [s, t] = [p / rimPoints, (p + 1) / rimPoints];
      if (!lies(at(ring, (s + t) / 2, 0), at(ring, (s + t) / 2, 1))) continue;
      eye.see(at(ring, s, 0), height, at(ring, s, 1), spot);
      const [x0 = 0, y0 = 0] = spot;
      eye.see(at(inner, s, 0), height, at(inner, s, 1), spot);
      const [x1 = 0, y1 = 0] = spot;
      eye.see(at(ring, t, 0), height, at(ring, t, 1), spot);
      const [x2 = 0, y2 = 0] = spot;
      eye.see(at(inner, t, 0), height, at(inner, t, 1), spot);
      const [x3 = 0, y3 = 0] = spot;
      painter.quad(x0, y0, x1, y1, x2, y2, x3, y3, u, v, u, v, u, v, u, v, colour, colour, colour, colour, multiply);
    }
  }
}

/** A sheet that covers half the picture is thin, or nothing else would be seen; as it narrows it turns dense. */
function densityOf(patch: RunStage['patch'], { name }: Sheet): number {
  const narrow = Math.max(0.6, Math.min(1, 1.12 - patch.reach(name) / thinMetres));
  return narrow * (0.75 + 0.25 * patch.sharp);
}

/** True where no sheet reaches a house. */
function isBeyond(patch: RunStage['patch'], { x, z, width, depth }: Roof): boolean {
  const most = patch.most('ninety');
  return Math.abs(x - patch.x) > most + width / 2 || Math.abs(z - patch.z) > most + depth / 2;
}

/** Paints both sheets on one thing that they may lie on. The run's atlas must have been taken up. */
export function paintPatch(painter: Painter, stage: RunStage, roof: Roof | null, alpha = 1): void {
  const { patch, eye } = stage;
  const isOnGrass = stage.play?.run.setup.ground.cover === 'grass';
  if (!patch.isThere || patch.unfolded < 0.02) return;
  if (roof !== null && isBeyond(patch, roof)) return;
  for (const sheet of sheets) {
    patch.ring(sheet.name, ring, sheet.share);
    let count = patchCorners;
    if (roof === null) cut.set(ring);
    else count = cutTo(roof);
    if (count < 3) continue;
    const height = (roof?.height ?? 0) + lift;
    paintCut(
      painter,
      eye,
      count,
      height,
      pack(
        isOnGrass && sheet.colour === colours.rose ? onGrass : sheet.colour,
        sheet.alpha * alpha * densityOf(patch, sheet),
      ),
    );
    patch.ring(sheet.name, inner, sheet.share, -sheet.rim * (1.8 - 0.8 * patch.sharp));
    paintRim(painter, stage, roof, sheet, alpha);
  }
}
