// In the lesson: the way to fly, in glowing chalk, from your kite up and over his line.
import { colours, pack } from '../colours.ts';
import { type Path, paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { linesKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { ownPose, rivalPose, type Stage, type View } from '../stage.ts';

/** How fast it comes and goes, 1/s. */
const fadeRate = 5;
/** It leads over his line at this share of it from his hand, so far beyond, and so far above, metres. */
const share = 0.8;
const beyondMetres = 12;
const aboveMetres = 12;
/** It begins so far from the middle of your kite, and is bent up by this share of its length. */
const fromKite = 46;
const bend = 0.28;
/** Design px of its arrowhead, and at which its dashes run, px/s. */
const head = 17;
const runSpeed = 46;
const points = 24;

const from = new Float64Array(3);
const to = new Float64Array(3);

export class WayView implements View {
  private readonly path: Path = straightPath(points);
  private readonly arrow: Path = straightPath(3);
  private shown = 0;

  reset(): void {
    this.shown = 0;
  }

  advance(stage: Stage): void {
    const isWanted = stage.match?.hud.lesson?.step === 'cross' && this.lay(stage);
    this.shown += ((isWanted ? 1 : 0) - this.shown) * Math.min(1, stage.elapsed * fadeRate);
  }

  paint(painter: Painter, stage: Stage): void {
    if (this.shown < 0.03 || stage.ink !== 'none') return;
    const glow = stage.motion === 'calm' ? 1 : 0.82 + 0.18 * Math.sin(stage.seconds * 5);
    painter.use(linesKey);
    for (const path of [this.path, this.arrow]) {
      paintStrip(painter, path, 'hair', 15, pack(colours.cream, 0.16 * this.shown * glow), 0);
      paintStrip(painter, path, 'hair', 9, pack(colours.saffron, 0.3 * this.shown * glow), 0);
      paintStrip(painter, path, 'hair', 3.6, pack(colours.plum, 0.3 * this.shown), 0);
    }
    const scroll = stage.motion === 'calm' ? 0 : -stage.seconds * runSpeed;
    paintStrip(painter, this.path, 'slack', 2.5, pack(colours.saffron, this.shown * glow), scroll);
    paintStrip(painter, this.arrow, 'solid', 1.8, pack(colours.saffron, this.shown * glow), 0);
  }

  /** Lays the way from where the two kites are now. False when one of them is not there. */
  private lay(stage: Stage): boolean {
    const own = ownPose(stage);
    const his = rivalPose(stage);
    if (own?.phase !== 'held' || his?.phase !== 'held') return false;
    const out = his.hand[0] < own.hand[0] ? -1 : 1;
    const along = (axis: 0 | 1 | 2) => his.hand[axis] + share * ((his.position[axis] ?? 0) - his.hand[axis]);
    project(stage.camera, own.position[0] ?? 0, own.position[1] ?? 0, own.position[2] ?? 0, from);
    project(stage.camera, along(0) + beyondMetres * out, along(1) + aboveMetres, along(2), to);
    this.bow(from[0] ?? 0, from[1] ?? 0, to[0] ?? 0, to[1] ?? 0);
    return true;
  }

  private bow(x0: number, y0: number, x1: number, y1: number): void {
    const far = Math.hypot(x1 - x0, y1 - y0) || 1;
    const startX = x0 + ((x1 - x0) / far) * Math.min(fromKite, far / 2);
    const startY = y0 + ((y1 - y0) / far) * Math.min(fromKite, far / 2);
    const middleX = (startX + x1) / 2;
    const middleY = (startY + y1) / 2 - far * bend;
    const { path, arrow } = this;
    for (let i = 0; i < points; i++) {
      const t = i / (points - 1);
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      path.x[i] = a * startX + b * middleX + c * x1;
      path.y[i] = a * startY + b * middleY + c * y1;
    }
    const heading = Math.atan2(y1 - middleY, x1 - middleX);
    for (const [i, turn] of [2.5, 0, -2.5].entries()) {
      const reach = turn === 0 ? 0 : head;
      arrow.x[i] = x1 + Math.cos(heading + turn) * reach;
      arrow.y[i] = y1 + Math.sin(heading + turn) * reach;
    }
  }
}
