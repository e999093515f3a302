// Chalk under a finger: a ring where it points, the pad's ring and knob, the floating spool, the hand around one line.
import { colours, pack } from '../colours.ts';
import { type Pattern, paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import type { Touch } from './hand-view.ts';

const chalk = 0xfdeeda;
const ringPoints = 25;
const ringRadius = 33;
const knobRadius = 11;
/** The spool under a thumb: half its width, the halves of its cheeks' and its drum's height, its axle; design px. */
const spool = { half: 29, cheek: 23, drum: 15, axle: 92, turns: 6 };
const wood = { light: 0xa9713f, dark: 0x6f4126, thread: 0xc8a06a };
/** The dark edge around its parts, design px: it must be seen on snow and on wood. */
const edgePx = 2;
/** Design px above the finger at which the hand of One line is seen. */
const handAbove = 58;

export class ChalkMarks {
  private readonly ring = straightPath(ringPoints);

  /** What belongs under a finger now. */
  touch(painter: Painter, touch: Touch, shown: number): void {
    if (touch.scheme === 'hand') this.spool(painter, touch, shown);
    else if (touch.scheme === 'oneline') this.fist(painter, touch.x, touch.y, true, shown);
    else if (touch.byStick) this.target(painter, touch, shown);
    else if (touch.onPad) this.pad(painter, touch, shown);
    else this.spot(painter, touch.x, touch.y, 18, 0.6 * shown);
  }

  /** A ring of chalk. */
  spot(painter: Painter, x: number, y: number, radius: number, alpha: number): void {
    this.circle(painter, x, y, radius, 'rival', 1, pack(chalk, alpha));
  }

  private circle(
    painter: Painter,
    x: number,
    y: number,
    radius: number,
    pattern: Pattern,
    width: number,
    colour: number,
  ): void {
    painter.use(linesKey);
    for (let i = 0; i < ringPoints; i++) {
      const angle = (i / (ringPoints - 1)) * 2 * Math.PI;
      this.ring.x[i] = x + Math.cos(angle) * radius;
      this.ring.y[i] = y + Math.sin(angle) * radius;
    }
    paintStrip(painter, this.ring, pattern, width, colour, 0);
  }

  /** The spool that floats where the thumb went down: its turns move with the thumb, its knob is the thumb. */
  spool(painter: Painter, { startX, startY, x, y }: Touch, shown: number): void {
    const dx = x - startX;
    const dy = y - startY;
    const reach = Math.min(1, ringRadius / (Math.hypot(dx, dy) || 1));
    const part = (width: number, height: number, centre: number, colour: number) => {
      const [left, top] = [startX + centre - width / 2, startY - height / 2];
      painter.paper(
        left - edgePx,
        top - edgePx,
        width + 2 * edgePx,
        height + 2 * edgePx,
        pack(colours.plum, 0.6 * shown),
      );
      painter.paper(left, top, width, height, pack(colour, shown));
    };
    part(spool.axle, 7, 0, wood.light);
    part(2 * spool.half, 2 * spool.drum, 0, colours.cream);
    const apart = (2 * spool.half) / spool.turns;
    const run = (((startY - y) / 3) % apart) + apart;
    for (let turn = 0; turn < spool.turns; turn++) {
      const at = startX - spool.half + ((apart * turn + run) % (2 * spool.half - 2));
      painter.paper(at, startY - spool.drum, 2, 2 * spool.drum, pack(wood.thread, 0.8 * shown));
    }
    for (const side of [-1, 1]) part(7, 2 * spool.cheek, side * spool.half, wood.dark);
    this.circle(
      painter,
      startX + dx * reach,
      startY + dy * reach,
      knobRadius,
      'solid',
      1.6,
      pack(colours.pomegranate, shown),
    );
  }

  /** One line: a fist that takes in, or an open hand that lets out, above the finger. */
  fist(painter: Painter, x: number, y: number, holding: boolean, shown: number): void {
    this.spot(painter, x, y, holding ? 16 : 24, 0.7 * shown);
    painter.use(atlasKey);
    painter.sprite(holding ? 'hand-fist' : 'hand-open', x, y - handAbove, 0.55, 0, pack(0xffffff, 0.9 * shown));
  }

  private target(painter: Painter, { x, y }: Touch, shown: number): void {
    this.circle(painter, x, y, 15, 'solid', 1.4, pack(colours.pomegranate, shown));
    this.spot(painter, x, y, 21, 0.95 * shown);
  }

  private pad(painter: Painter, { startX, startY, x, y }: Touch, shown: number): void {
    const dx = x - startX;
    const dy = y - startY;
    const reach = Math.min(1, ringRadius / (Math.hypot(dx, dy) || 1));
    this.spot(painter, startX, startY, ringRadius, 0.85 * shown);
    this.spot(painter, startX + dx * reach, startY + dy * reach, knobRadius, 0.85 * shown);
  }
}
