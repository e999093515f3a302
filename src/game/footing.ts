// Where people stand on screen: figures hang from their projected hands, and the roofs are moved to their feet, so
// that a line always ends in the hand that holds it.
import type { FlyerPose } from '../session/poses.ts';
import { project } from './projection.ts';
import { ownPose, rivalPose, type Stage } from './stage.ts';

/** One pair on a roof, in design px. */
export interface Stand {
  /** The hand that holds the line. */
  handX: number;
  handY: number;
  /** Height of the flyer from feet to raised hand. */
  tall: number;
  /** How far the roof under them has been moved from where it was designed. */
  roofX: number;
  roofY: number;
}

export interface Footing {
  readonly own: Stand;
  readonly rival: Stand;
}

interface DesignedStand {
  readonly x: number;
  readonly y: number;
  readonly tall: number;
  readonly range: readonly [number, number];
}

/** Hands as the flats were designed, and how far each roof may be moved before its end shows. */
const designed: Readonly<
  Record<'landscape' | 'portrait', { readonly own: DesignedStand; readonly rival: DesignedStand }>
> = {
  landscape: {
    own: { x: 272, y: 484, tall: 160, range: [-150, 158] },
    rival: { x: 990, y: 522, tall: 82, range: [-158, 150] },
  },
  portrait: {
    own: { x: 151, y: 628, tall: 122, range: [-56, 58] },
    rival: { x: 257, y: 636, tall: 66, range: [-58, 56] },
  },
};

/** A place for the figures to stand, before the first frame. */
export function emptyFooting(): Footing {
  return {
    own: { handX: 272, handY: 484, tall: 160, roofX: 0, roofY: 0 },
    rival: { handX: 945, handY: 522, tall: 82, roofX: 0, roofY: 0 },
  };
}

const spot = new Float64Array(3);

/** Reads where both pairs stand in this frame. Without a match they stand where a duel would put them. */
export function readFooting(stage: Stage, footing: Footing): void {
  const own = ownPose(stage);
  place(stage, own, 0, 9.4, 0, designed[stage.layout.kind].own, footing.own);
  place(stage, rivalPose(stage), 18, 7.4, 3, designed[stage.layout.kind].rival, footing.rival);
}

function place(
  stage: Stage,
  pose: FlyerPose | undefined,
  x: number,
  y: number,
  z: number,
  flat: DesignedStand,
  stand: Stand,
): void {
  const hand = pose?.hand ?? [x, y, z];
  project(stage.camera, hand[0], hand[1], hand[2], spot);
  const { layout } = stage;
  stand.handX = spot[0] ?? 0;
  stand.handY = spot[1] ?? 0;
  stand.tall = flat.tall;
  stand.roofX = Math.max(flat.range[0], Math.min(flat.range[1], stand.handX - flat.x - layout.left));
  stand.roofY = stand.handY - flat.y - layout.extra;
}
