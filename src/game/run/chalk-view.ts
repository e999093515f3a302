// What is drawn in chalk over the lanes: the place that was tapped, the flag in the patch, and an arrow at the edge of the
// picture while the patch lies beyond it.
import { colours, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { type RunStage, type RunView, runAtlasKey, swing } from './run-stage.ts';

/** The arrow stands so far from the edges, design px; more at the top, where the sky is torn open. */
const edge = { aside: 40, top: 112, bottom: 64 } as const;

const spot = new Float64Array(3);

export class ChalkView implements RunView {
  readonly isUnlit = true;
  paint(painter: Painter, stage: RunStage): void {
    const { play } = stage;
    if (play === null || play.run.result !== null) return;
    painter.use(runAtlasKey);
    this.paintGoal(painter, stage);
    if (play.run.fallen !== null) this.paintLanding(painter, stage);
    else if (stage.patch.isThere) this.paintPatchFlag(painter, stage);
  }

  private paintGoal(painter: Painter, stage: RunStage): void {
    const { play, eye } = stage;
    const goal = play?.goal;
    if (!goal) return;
    eye.see(goal[0], 0, goal[1], spot);
    const size = eye.camera.fx / (spot[2] ?? 1);
    const breath = 1 + 0.08 * swing(stage, 6);
    painter.sprite('run-cross', spot[0] ?? 0, spot[1] ?? 0, size * 0.9 * breath, 0, pack(0xfff6dd, 0.95), 1, 0.8);
  }

  private paintPatchFlag(painter: Painter, stage: RunStage): void {
    const { patch, eye } = stage;
    if (this.paintArrow(painter, stage, patch.x, patch.z)) return;
    eye.see(patch.x, 4, patch.z, spot);
    const size = (eye.camera.fx / (spot[2] ?? 1)) * 0.05;
    const sway = 0.08 * swing(stage, 4);
    painter.sprite('run-mark', spot[0] ?? 0, spot[1] ?? 0, size, sway, pack(colours.white, patch.unfolded));
  }

  /** A red star over the place where the kite lies. */
  private paintLanding(painter: Painter, stage: RunStage): void {
    const { play, eye } = stage;
    const fallen = play?.run.fallen;
    if (!fallen || this.paintArrow(painter, stage, fallen.foot[0], fallen.foot[1])) return;
    eye.see(fallen.foot[0], 0, fallen.foot[1], spot);
    const size = (eye.camera.fx / (spot[2] ?? 1)) * (1.35 + 0.15 * swing(stage, 6));
    painter.sprite('run-ring', spot[0] ?? 0, spot[1] ?? 0, size, 0, pack(colours.pomegranate, 0.9), 1, 0.74);
  }

  /** True when the place is out of the picture: then the arrow says the way. */
  private paintArrow(painter: Painter, stage: RunStage, x: number, z: number): boolean {
    const { eye, layout, play } = stage;
    eye.see(x, 2, z, spot);
    const [sx = 0, sy = 0] = spot;
    const [left, right] = [edge.aside, layout.width - edge.aside];
    const [top, bottom] = [edge.top, layout.height - edge.bottom];
    if (sx > left && sx < right && sy > top && sy < bottom) return false;
    const you = play?.poses.you;
    eye.see(you?.x ?? 0, 1, you?.z ?? 0, spot);
    const [fromX = 0, fromY = 0] = spot;
    const [dx, dy] = [sx - fromX, sy - fromY];
    const reach = Math.min(
      dx > 0 ? (right - fromX) / dx : dx < 0 ? (left - fromX) / dx : Number.POSITIVE_INFINITY,
      dy > 0 ? (bottom - fromY) / dy : dy < 0 ? (top - fromY) / dy : Number.POSITIVE_INFINITY,
    );
    const share = Math.max(0, Math.min(1, reach));
    const nudge = 4 * swing(stage, 5);
    const long = Math.hypot(dx, dy) || 1;
    const [ax, ay] = [fromX + dx * share + (dx / long) * nudge, fromY + dy * share + (dy / long) * nudge];
    painter.sprite('run-arrow', ax, ay, 1, Math.atan2(dy, dx), pack(0xfff6dd, 0.96));
    return true;
  }
}
