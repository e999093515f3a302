// Kites as they are seen in this frame: where, how large, how turned. Read once, drawn by the kites, the bridles, the
// peg at the edge and the cut.
import type { FlyerPose } from '../session/poses.ts';
import { type Attitude, emptyAttitude, readAttitude } from './attitude.ts';
import { meanStrain } from './mean-strain.ts';
import { project } from './projection.ts';
import { isCrowd, type Stage } from './stage.ts';
import { emptySheet, type Sheet } from './views/kite-mesh.ts';

export interface SeenKite {
  readonly pose: FlyerPose;
  readonly sheet: Sheet;
  readonly attitude: Attitude;
  depth: number;
  /** Share of pale air before it, 0..1: only among many, and never before yours. */
  air: number;
}

/** Cells of a kite that fights, and how many kites there may be before all are drawn coarser. */
const heroCells = 8;
const crowdedCells = 5;
const manyKites = 6;
/** Pale air before the others of a crowd: as near as yours, and so many metres behind it. */
const leastAir = 0.16;
const mostAir = 0.46;
const hazeMetres = 30;
/** The winner's kite leaps this far at a cut, design px, once the ink frame is over, and settles again (s). */
const leapPx = 14;
const leapFrom = 0.083;
const leapSeconds = 0.8;

const spot = new Float64Array(3);

export class SeenKites {
  readonly kites: SeenKite[] = [];
  /** Flyer whose kite leaps since the last cut. */
  winner: string | null = null;

  of(id: string): SeenKite | undefined {
    return this.kites.find((kite) => kite.pose.id === id);
  }

  /** Reads all kites anew, the farthest first. */
  read(stage: Stage): void {
    const { flyers } = stage.poses;
    if (this.kites.length !== flyers.length || flyers.some((pose) => !this.kites.some((kite) => kite.pose === pose))) {
      this.kites.length = 0;
      for (const pose of flyers)
        this.kites.push({ pose, sheet: emptySheet(60, heroCells), attitude: emptyAttitude(), depth: 0, air: 0 });
    }
    for (const kite of this.kites) this.readOne(stage, kite);
    this.kites.sort((a, b) => b.depth - a.depth);
    if (isCrowd(stage)) this.standOut(stage);
  }

  /** Among many yours lies before all others, and those behind it pale in the air between. */
  private standOut(stage: Stage): void {
    const at = this.kites.findIndex(({ pose }) => pose.id === stage.match?.you && pose.phase === 'held');
    const [own] = at < 0 ? [] : this.kites.splice(at, 1);
    if (!own) return;
    for (const kite of this.kites) {
      const behind = Math.max(0, Math.min(1, (kite.depth - own.depth) / hazeMetres));
      const clear = kite.pose.phase !== 'held' || crossesYou(stage, kite.pose.id);
      kite.air = clear ? 0 : leastAir + (mostAir - leastAir) * behind;
    }
    own.air = 0;
    this.kites.push(own);
  }

  private readOne(stage: Stage, kite: SeenKite): void {
    const { pose, sheet, attitude } = kite;
    const [x = 0, y = 0, z = 0] = pose.position;
    project(stage.camera, x, y, z, spot);
    readAttitude(stage.camera, pose.position, pose.frame, attitude);
    kite.depth = spot[2] ?? 0;
    kite.air = 0;
    const held = pose.phase === 'held';
    sheet.x = spot[0] ?? 0;
    sheet.y = (spot[1] ?? 0) - (held && pose.id === this.winner ? leapOf(stage.seconds - stage.cutSeconds) : 0);
    sheet.size = stage.kiteSizes.get(pose.id) ?? 60;
    sheet.bow = pose.bow;
    sheet.seconds = stage.seconds;
    sheet.flutter = held ? Math.max(0, 1 - 6 * meanStrain(pose)) : pose.phase === 'loose' ? 1 : 0;
    sheet.cells = stage.poses.flyers.length > manyKites ? crowdedCells : heroCells;
  }
}

/** Their lines meet now. */
function crossesYou({ poses, match }: Stage, id: string): boolean {
  return poses.crossings.some(({ a, b }) => (a === id && b === match?.you) || (b === id && a === match?.you));
}

/** Design px that the winner's kite stands higher, so many seconds after the cut. */
function leapOf(since: number): number {
  const t = (since - leapFrom) / leapSeconds;
  return t > 0 && t < 1 ? leapPx * 1.4 * Math.sin(t * Math.PI * 1.9) * (1 - t) : 0;
}
