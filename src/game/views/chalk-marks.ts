// Chalk under a finger: a ring where it points, the pad's ring and knob, the floating spool, the hand around one line.
import { pack } from '../colours.ts';
import { paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import type { Touch } from './hand-view.ts';

const chalk = 0xfdeeda;
const ringPoints = 25;
const ringRadius = 33;
const knobRadius = 11;
/** The spool under a thumb: half its width, half the height of its cheeks, and of its drum; design px. */
const spool = { half: 30, cheek: 21, drum: 13, turns: 6 };
/** Design px above the finger at which the hand of One line is seen. */
const handAbove = 58;

export class ChalkMarks {
  private readonly ring = straightPath(ringPoints);
  private readonly stroke = straightPath(2);

  /** What belongs under a finger now. */
  touch(painter: Painter, touch: Touch, shown: number): void {
    if (touch.scheme === 'hand') this.spool(painter, touch, shown);
    else if (touch.scheme === 'oneline') this.fist(painter, touch.x, touch.y, true, shown);
    else if (touch.onPad) this.pad(painter, touch, shown);
    else this.spot(painter, touch.x, touch.y, 18, 0.6 * shown);
  }

  /** A ring of chalk. */
  spot(painter: Painter, x: number, y: number, radius: number, alpha: number): void {
    painter.use(linesKey);
    for (let i = 0; i < ringPoints; i++) {
      const angle = (i / (ringPoints - 1)) * 2 * Math.PI;
      this.ring.x[i] = x + Math.cos(angle) * radius;
      this.ring.y[i] = y + Math.sin(angle) * radius;
    }
    paintStrip(painter, this.ring, 'rival', 1, pack(chalk, alpha), 0);
  }

  /** The spool that floats where the thumb went down; its turns run as the thumb is up or down, its knob is the thumb. */
  spool(painter: Painter, { startX, startY, x, y }: Touch, shown: number): void {
    const dx = x - startX;
    const dy = y - startY;
    const reach = Math.min(1, ringRadius / (Math.hypot(dx, dy) || 1));
    const alpha = 0.85 * shown;
    for (const side of [-1, 1]) {
      const at = startX + side * spool.half;
      this.line(painter, at, startY - spool.cheek, at, startY + spool.cheek, alpha);
    }
    for (const side of [-1, 1]) {
      this.line(
        painter,
        startX - spool.half,
        startY + side * spool.drum,
        startX + spool.half,
        startY + side * spool.drum,
        alpha,
      );
    }
    const apart = (2 * spool.half) / spool.turns;
    const lean = 5;
    for (let turn = 0; turn < spool.turns; turn++) {
      const at = startX - spool.half + apart * (turn + 0.5) - lean / 2;
      this.line(painter, at, startY + spool.drum, at + lean, startY - spool.drum, 0.4 * shown);
    }
    this.spot(painter, startX + dx * reach, startY + dy * reach, knobRadius, shown);
  }

  /** One line: a fist that takes in, or an open hand that lets out, above the finger. */
  fist(painter: Painter, x: number, y: number, holding: boolean, shown: number): void {
    this.spot(painter, x, y, holding ? 16 : 24, 0.7 * shown);
    painter.use(atlasKey);
    painter.sprite(holding ? 'hand-fist' : 'hand-open', x, y - handAbove, 0.55, 0, pack(0xffffff, 0.9 * shown));
  }

  private pad(painter: Painter, { startX, startY, x, y }: Touch, shown: number): void {
    const dx = x - startX;
    const dy = y - startY;
    const reach = Math.min(1, ringRadius / (Math.hypot(dx, dy) || 1));
    this.spot(painter, startX, startY, ringRadius, 0.85 * shown);
    this.spot(painter, startX + dx * reach, startY + dy * reach, knobRadius, 0.85 * shown);
  }

  private line(painter: Painter, fromX: number, fromY: number, toX: number, toY: number, alpha: number): void {
    painter.use(linesKey);
    this.stroke.x[0] = fromX;
    this.stroke.y[0] = fromY;
    this.stroke.x[1] = toX;
    this.stroke.y[1] = toY;
    paintStrip(painter, this.stroke, 'rival', 1, pack(chalk, alpha), 0);
  }
}
