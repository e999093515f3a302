// The camera of a fight: solved when the fight opens, then moved by springs only when something would leave the picture.

import type { FlyerPose } from '../session/poses.ts';
import type { Vector } from '../sim/setup.ts';
import type { Dearest } from './dearest.ts';
import { duelLens, eyeHeight, solveFraming } from './framing.ts';
import type { Layout } from './layout.ts';
import { type Camera, depthOf, project } from './projection.ts';
import { pullSpring, restingSpring } from './spring.ts';

const springRate = 2;
/** Share of the width at each side that a kite must not enter, and px under the top and over the horizon. */
const sideShare = 0.08;
/** Overscan of the flats, design px: a picture cannot be moved further without showing its end. */
const overscan = { landscape: 150, portrait: 56 };
/** How far a squeeze or stretch upward may go, as logarithms. */
const mostSqueeze = Math.log(0.62);
const mostStretch = Math.log(1.2);
/**
 * While a loose kite falls the camera rises a little: the near roofs sink by so many design px, and the town beyond, where
 * the kite will land, comes out from behind the people on them.
 */
const craned = { landscape: 62, portrait: 40 };
const craneRate = 1.1;
/** How far the camera eases out across for a whole sky, as a logarithm, and how slowly (1/s): nobody should notice. */
const mostWide = Math.log(0.74);
const wideRate = 0.8;
/**
 * Among many, kites stay this far under a portrait picture's top, where the friend's words hang, design px: on a phone, and
 * the share by which it shrinks with a squatter picture, where letters are smaller.
 */
const crowdedRoof = 224;
const squatShare = 0.49;
const hoverElevation = (58 * Math.PI) / 180;

const spot = new Float64Array(3);

export class LiveCamera {
  /** The camera as it stands now. */
  readonly camera: Camera = {
    fx: 683,
    fy: 400,
    cx: 8,
    cy: eyeHeight,
    back: 26,
    cosPitch: 1,
    sinPitch: 0,
    tanPitch: 0,
    px: 640,
    hy: 476,
  };
  /** Design px by which the picture has been moved left. */
  panX = 0;
  /** Design px by which the near roofs have sunk. */
  panY = 0;
  private solved: Camera = { ...this.camera };
  private readonly pan = restingSpring(0);
  private readonly squeeze = restingSpring(0);
  private readonly crane = restingSpring(0);
  private readonly wide = restingSpring(0);
  /** Metres of the eye's height for one design px of the near roofs. */
  private metresPerPx = 0;

  /** Solves the framing for two flyers, or for an idle roof when there are none. */
  open(layout: Layout, own: FlyerPose | undefined, rival: FlyerPose | undefined, lineMetres: number): void {
    const ownHand: Vector = own?.hand ?? [0, 9.4, 0];
    const rivalHand: Vector = rival?.hand ?? [ownHand[0] + 18, ownHand[1] - 2, ownHand[2] + 3];
    const hover: Vector = [
      ownHand[0],
      ownHand[1] + lineMetres * Math.sin(hoverElevation),
      ownHand[2] + lineMetres * Math.cos(hoverElevation),
    ];
    this.solved = solveFraming({
      layout,
      hands: [ownHand, rivalHand],
      kites: [hover],
      kitesAhead: 48,
      lens: duelLens(layout),
    });
    this.pan.value = this.pan.speed = 0;
    this.squeeze.value = this.squeeze.speed = 0;
    this.crane.value = this.crane.speed = 0;
    this.wide.value = this.wide.speed = 0;
    this.metresPerPx = depthOf(this.solved, ownHand[1], ownHand[2]) / this.solved.fy;
    this.settle();
  }

  /** Moves the camera toward keeping what is dear in the picture. */
  follow(layout: Layout, { kites, sky, falling, crowded }: Dearest, seconds: number): void {
    pullSpring(this.crane, falling ? craned[layout.kind] : 0, craneRate, seconds);
    pullSpring(this.pan, this.wantedPan(layout, kites), springRate, seconds);
    pullSpring(this.squeeze, this.wantedSqueeze(layout, kites, crowded), springRate, seconds);
    pullSpring(this.wide, this.wantedWidth(layout, sky), wideRate, seconds);
    this.settle();
  }

  private settle(): void {
    Object.assign(this.camera, this.solved);
    this.camera.px -= this.pan.value;
    this.camera.fy *= Math.exp(this.squeeze.value);
    this.camera.fx *= Math.exp(this.wide.value);
    this.camera.cy += this.crane.value * this.metresPerPx;
    this.panX = this.pan.value;
    this.panY = this.crane.value;
  }

  private wantedPan(layout: Layout, kites: readonly ArrayLike<number>[]): number {
    const kite = kites[0];
    if (!kite) return 0;
    project(this.solved, kite[0] ?? 0, kite[1] ?? 0, kite[2] ?? 0, spot);
    const x = spot[0] ?? 0;
    const margin = sideShare * layout.width;
    const most = overscan[layout.kind];
    const over = x < margin ? x - margin : x > layout.width - margin ? x - layout.width + margin : 0;
    return Math.max(-most, Math.min(most, over));
  }

  /** Logarithm of the scale across at which all of the sky's kites stand between the margins: the camera eases out. */
  private wantedWidth(layout: Layout, sky: readonly ArrayLike<number>[]): number {
    const margin = sideShare * layout.width;
    let least = 1;
    for (const kite of sky) {
      project(this.solved, kite[0] ?? 0, kite[1] ?? 0, kite[2] ?? 0, spot);
      const off = (spot[0] ?? 0) - this.solved.px;
      const room = off < 0 ? this.solved.px - margin : layout.width - margin - this.solved.px;
      if (Math.abs(off) > room) least = Math.min(least, room / Math.abs(off));
    }
    return Math.max(mostWide, Math.log(least));
  }

  private wantedSqueeze(layout: Layout, kites: readonly ArrayLike<number>[], crowded: boolean): number {
    const horizon = this.solved.hy;
    const portraitRoof = crowded ? crowdedRoof + Math.min(0, layout.extra) * squatShare : 104;
    const [roof, floor] = layout.kind === 'portrait' ? [portraitRoof, horizon - 180] : [64, horizon - 146];
    let top = Infinity;
    for (const kite of kites) {
      project(this.solved, kite[0] ?? 0, kite[1] ?? 0, kite[2] ?? 0, spot);
      top = Math.min(top, spot[1] ?? 0);
    }
    if (top < roof) return Math.max(mostSqueeze, Math.log((horizon - roof) / (horizon - top)));
    if (top > floor && top < horizon - 20) return Math.min(mostStretch, Math.log((horizon - floor) / (horizon - top)));
    return 0;
  }
}
