// Where the companion says a loose kite will come down: two torn sheets laid over the town, the smaller for the half
// region and the larger for nine in ten, shrinking as he watches; and a star where the kite really landed.
import type { MatchEvent } from '../../sim/events.ts';
import type { LandingForecast, Region } from '../../sim/forecast/forecast.ts';
import { colours, fill, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { isYourFall, type Stage, type View } from '../stage.ts';

/** Corners of a drawn sheet. */
const corners = 28;
/** Rates at which a sheet follows a new forecast and unfolds, 1/s. */
const followRate = 5;
const unfoldRate = 4;
/** A patch is seen nearly edge on: it is drawn at least this share of its width high, and this many px. */
const leastHeight = 0.3;
const leastPx = 22;
/** Height of the flag in its middle, px. */
const flagPx = 26;
/** How far over the horizon a patch may reach, px: as far as the roofs of the town do. */
const overHorizon = 8;
/** Share of the smaller sheet that a coloured tissue covers: its torn rim stays white. */
const glued = 0.84;

interface Patch {
  readonly flyer: string;
  /** Middle on the map (x, z), surface there (y), metres. */
  x: number;
  y: number;
  z: number;
  /** Reach of the sheets in `corners` directions of the map, metres. */
  readonly half: Float64Array;
  readonly ninety: Float64Array;
  unfolded: number;
  /** Where the kite landed, once it has. */
  landed: readonly [number, number, number] | null;
  landedAt: number;
}

const ringX = new Float64Array(corners);
const ringY = new Float64Array(corners);
const spot = new Float64Array(3);
const middle = new Float64Array(3);
/** Stretch of the patch measured last, below its middle and above it. */
let stretchDown = 1;
let stretchUp = 1;

/** Screen y of a point of the patch from the y at which it is seen. */
function stretched(y: number): number {
  const off = y - (middle[1] ?? 0);
  return (middle[1] ?? 0) + off * (off < 0 ? stretchUp : stretchDown);
}

export class PatchView implements View {
  private readonly patches: Patch[] = [];

  reset(): void {
    this.patches.length = 0;
  }

  hear(event: MatchEvent, stage: Stage): void {
    if (event.kind !== 'KiteLanded') return;
    const patch = this.patches.find((one) => one.flyer === event.flyer);
    if (!patch) return;
    patch.landed = event.place;
    patch.landedAt = stage.seconds;
  }

  advance(stage: Stage): void {
    for (const forecast of stage.match?.world.forecasts ?? []) {
      if (isYourFall(forecast.flyer, stage)) this.follow(forecast, stage.elapsed);
    }
    for (const patch of this.patches) patch.unfolded += (1 - patch.unfolded) * Math.min(1, stage.elapsed * unfoldRate);
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !painter.use(atlasKey)) return;
    for (const patch of this.patches) {
      this.measure(stage, patch);
      paintSheet(painter, stage, patch, patch.ninety, pack(0x3c1932, 0.16), 2, 4, fill);
      paintSheet(painter, stage, patch, patch.ninety, pack(0xfff2d8, 0.42), 0, 0, multiply);
      paintSheet(painter, stage, patch, patch.half, pack(0x4a1830, 0.32), 2, 3, fill);
      paintSheet(painter, stage, patch, patch.half, pack(colours.cream, 0.96), 0, 0, multiply);
      paintSheet(painter, stage, patch, patch.half, pack(colours.rose, 0.82), 0, 0, multiply, glued);
      if (patch.landed) this.paintMark(painter, stage, patch, patch.landed);
      else plantFlag(painter, stage);
    }
  }

  private follow(forecast: LandingForecast, elapsed: number): void {
    let patch = this.patches.find((one) => one.flyer === forecast.flyer);
    const isNew = !patch;
    if (!patch) {
      patch = {
        flyer: forecast.flyer,
        x: 0,
        y: 0,
        z: 0,
        half: new Float64Array(corners),
        ninety: new Float64Array(corners),
        unfolded: 0,
        landed: null,
        landedAt: 0,
      };
      this.patches.push(patch);
    }
    if (patch.landed) return;
    const share = isNew ? 1 : Math.min(1, elapsed * followRate);
    patch.x += (forecast.centre[0] - patch.x) * share;
    patch.z += (forecast.centre[1] - patch.z) * share;
    patch.y += (forecast.surface - patch.y) * share;
    reach(forecast.half, forecast.centre, patch.half, share);
    reach(forecast.ninety, forecast.centre, patch.ninety, share);
  }

  /** Sets `middle` and the stretch for a patch: how much higher than it is seen it must be drawn to be read. */
  private measure(stage: Stage, patch: Patch): void {
    project(stage.camera, patch.x, patch.y, patch.z, middle);
    stretchUp = stretchDown = 1;
    ring(stage, patch, patch.ninety);
    let low = Infinity;
    let high = -Infinity;
    let left = Infinity;
    let right = -Infinity;
    for (let k = 0; k < corners; k++) {
      low = Math.min(low, ringY[k] ?? 0);
      high = Math.max(high, ringY[k] ?? 0);
      left = Math.min(left, ringX[k] ?? 0);
      right = Math.max(right, ringX[k] ?? 0);
    }
    stretchDown = Math.max(1, Math.max(leastPx, leastHeight * (right - left)) / Math.max(1, high - low));
    // The land ends at the horizon, and so does what lies on it.
    const room = (middle[1] ?? 0) - stage.camera.hy + overHorizon;
    stretchUp = Math.min(stretchDown, Math.max(1, room / Math.max(1, (middle[1] ?? 0) - low)));
  }

  private paintMark(painter: Painter, stage: Stage, patch: Patch, landed: readonly [number, number, number]): void {
    project(stage.camera, landed[0], landed[1], landed[2], spot);
    const y = stretched(spot[1] ?? 0);
    const age = stage.seconds - patch.landedAt;
    const pop = 1 + 0.5 * Math.exp(-age * 5) * Math.cos(age * 16);
    painter.sprite('red-star', spot[0] ?? 0, y, 0.5 * pop, 0.1);
  }
}

/** A paper flag on a stick in the middle of the patch: here, says the companion. Drawn in px, from its foot. */
function plantFlag(painter: Painter, stage: Stage): void {
  const x = middle[0] ?? 0;
  const y = middle[1] ?? 0;
  painter.sprite('white', x, y - flagPx / 2, 0.2, 0, pack(colours.plum, 1), 1, flagPx / 1.6);
  painter.sprite('flag', x, y - flagPx + 4, 0.42, 0.1 * Math.sin(stage.stepped * 5), pack(colours.saffron, 1));
}

/** Eases the reach of a region in every direction from its middle. */
function reach(region: Region, centre: readonly [number, number], out: Float64Array, share: number): void {
  for (let k = 0; k < corners; k++) {
    const angle = (k / corners) * 2 * Math.PI;
    const goal = reachToward(region, centre, Math.cos(angle), Math.sin(angle));
    out[k] = (out[k] ?? 0) + (goal - (out[k] ?? 0)) * share;
  }
}

/** Farthest distance at which the ray from the middle leaves the region, metres. */
function reachToward(region: Region, centre: readonly [number, number], dx: number, dz: number): number {
  let far = 0.5;
  for (let i = 0; i < region.length; i++) {
    const [ax, az] = region[i] ?? [0, 0];
    const [bx, bz] = region[(i + 1) % region.length] ?? [0, 0];
    const ex = bx - ax;
    const ez = bz - az;
    const cross = dx * ez - dz * ex;
    if (Math.abs(cross) < 1e-9) continue;
    const px = ax - centre[0];
    const pz = az - centre[1];
    const along = (px * ez - pz * ex) / cross;
    const side = (px * dz - pz * dx) / cross;
    if (side >= 0 && side <= 1 && along > far) far = along;
  }
  return far;
}

/** The part of the map that is seen, metres downwind: regions are cut off there. */
const nearestSeen = 45;
const farthestSeen = 450;

/** Reach of a sheet in a direction, cut off where the map is no longer seen. */
function seenReach(patch: Patch, far: number, ahead: number): number {
  if (ahead < -1e-6) return Math.min(far, Math.max(0, (nearestSeen - patch.z) / ahead));
  return ahead > 1e-6 ? Math.min(far, Math.max(0, (farthestSeen - patch.z) / ahead)) : far;
}

/** Fills the ring of a sheet on screen. */
function ring(stage: Stage, patch: Patch, sheet: Float64Array, share = 1): void {
  for (let k = 0; k < corners; k++) {
    const angle = (k / corners) * 2 * Math.PI;
    const far = seenReach(patch, sheet[k] ?? 0, Math.sin(angle)) * patch.unfolded * share;
    project(stage.camera, patch.x + far * Math.cos(angle), patch.y, patch.z + far * Math.sin(angle), spot);
    ringX[k] = spot[0] ?? 0;
    ringY[k] = stretched(spot[1] ?? 0);
  }
}

/** Paints a torn sheet: the round card of tissue, warped so that its torn edge is the region's outline. */
function paintSheet(
  painter: Painter,
  stage: Stage,
  patch: Patch,
  sheet: Float64Array,
  colour: number,
  dx: number,
  dy: number,
  mode: number,
  share = 1,
): void {
  const frame = painter.pictures.frame('patch');
  if (!frame) return;
  ring(stage, patch, sheet, share);
  const u = (frame.u0 + frame.u1) / 2;
  const v = (frame.v0 + frame.v1) / 2;
  const ru = (frame.u1 - frame.u0) / 2;
  const rv = (frame.v1 - frame.v0) / 2;
  const x = (middle[0] ?? 0) + dx;
  const y = (middle[1] ?? 0) + dy;
  for (let k = 0; k < corners; k++) {
    const l = (k + 1) % corners;
    const a = (k / corners) * 2 * Math.PI;
    const b = (l / corners) * 2 * Math.PI;
    painter.quad(
      x,
      y,
      (ringX[k] ?? 0) + dx,
      (ringY[k] ?? 0) + dy,
      x,
      y,
      (ringX[l] ?? 0) + dx,
      (ringY[l] ?? 0) + dy,
      u,
      v,
      u + ru * Math.cos(a),
      v - rv * Math.sin(a),
      u,
      v,
      u + ru * Math.cos(b),
      v - rv * Math.sin(b),
      colour,
      colour,
      colour,
      colour,
      mode,
    );
  }
}
