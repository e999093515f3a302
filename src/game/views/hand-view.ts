// Hands over the picture: the chalk ring under a thumb on the pad, the chalk mark where a finger points in the sky, and
// the ghost hand that shows a newcomer both.
import { pack } from '../colours.ts';
import { paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import { project } from '../projection.ts';
import type { Stage, View } from '../stage.ts';
import { ownPose } from '../stage.ts';

const chalk = 0xfdeeda;
const ringPoints = 25;
const ringRadius = 33;
/** One lesson of the ghost hand: it comes, touches the sky, draws the kite across, lifts (s). */
const lessonSeconds = 4.2;
const fadeRate = 8;

/** What a finger does now, in design px. */
export interface Touch {
  down: boolean;
  /** True when the finger went down below the horizon. */
  onPad: boolean;
  startX: number;
  startY: number;
  x: number;
  y: number;
}

const spot = new Float64Array(3);

export class HandView implements View {
  /** True while a newcomer is being taught. */
  teaching = false;
  readonly touch: Touch = { down: false, onPad: false, startX: 0, startY: 0, x: 0, y: 0 };
  private shown = 0;
  private ghost = 0;
  private lesson = 0;
  private readonly ring = straightPath(ringPoints);

  reset(): void {
    this.lesson = 0;
  }

  advance(stage: Stage): void {
    const share = Math.min(1, stage.elapsed * fadeRate);
    this.shown += ((this.touch.down ? 1 : 0) - this.shown) * share;
    const wanted = this.teaching && !this.touch.down && stage.match ? 1 : 0;
    this.ghost += (wanted - this.ghost) * share;
    this.lesson = wanted ? this.lesson + stage.elapsed : 0;
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none') return;
    if (this.shown > 0.02) this.paintTouch(painter);
    if (this.ghost > 0.02) this.paintGhost(painter, stage);
  }

  private paintTouch(painter: Painter): void {
    const { touch } = this;
    const colour = pack(chalk, 0.85 * this.shown);
    painter.use(linesKey);
    if (!touch.onPad) {
      this.circle(painter, touch.x, touch.y, 18, pack(chalk, 0.6 * this.shown));
      return;
    }
    this.circle(painter, touch.startX, touch.startY, ringRadius, colour);
    const dx = touch.x - touch.startX;
    const dy = touch.y - touch.startY;
    const reach = Math.min(1, ringRadius / (Math.hypot(dx, dy) || 1));
    this.circle(painter, touch.startX + dx * reach, touch.startY + dy * reach, 11, colour);
  }

  private circle(painter: Painter, x: number, y: number, radius: number, colour: number): void {
    for (let i = 0; i < ringPoints; i++) {
      const angle = (i / (ringPoints - 1)) * 2 * Math.PI;
      this.ring.x[i] = x + Math.cos(angle) * radius;
      this.ring.y[i] = y + Math.sin(angle) * radius;
    }
    paintStrip(painter, this.ring, 'rival', 1, colour, 0);
  }

  /** The hand comes from below, touches the sky above and beside the kite, and draws it a little across. */
  private paintGhost(painter: Painter, stage: Stage): void {
    const own = ownPose(stage);
    if (!own) return;
    project(stage.camera, own.position[0] ?? 0, own.position[1] ?? 0, own.position[2] ?? 0, spot);
    const portrait = stage.layout.kind === 'portrait';
    const t = (this.lesson % lessonSeconds) / lessonSeconds;
    const reach = portrait ? 96 : 190;
    const toX = Math.min(stage.layout.width - 60, (spot[0] ?? 0) + reach);
    const toY = Math.max(portrait ? 150 : 120, (spot[1] ?? 0) + 10);
    const fromX = toX - reach * 0.25;
    const fromY = stage.layout.height * 0.7;
    // 0 to .3 it comes, .3 to .85 it holds, to 1 it lifts.
    const come = smooth(t / 0.3);
    const x = fromX + (toX - fromX) * come;
    const y = fromY + (toY - fromY) * come;
    const held = t > 0.3 && t < 0.85;
    const alpha = this.ghost * Math.min(1, t / 0.08, (1 - t) / 0.12);
    if (held) {
      painter.use(linesKey);
      const pulse = ((t - 0.3) * 5) % 1;
      this.circle(painter, x, y, 14 + 22 * pulse, pack(chalk, 0.9 * alpha * (1 - pulse)));
      this.circle(painter, x, y, 16, pack(chalk, 0.8 * alpha));
    }
    painter.use(atlasKey);
    const size = (portrait ? 0.8 : 1) * (held ? 0.94 : 1);
    painter.sprite('finger', x, y, size, 0, pack(0xffffff, 0.92 * alpha));
  }
}

function smooth(value: number): number {
  const t = Math.max(0, Math.min(1, value));
  return t * t * (3 - 2 * t);
}
