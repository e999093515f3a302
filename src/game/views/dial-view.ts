// The big spool, seen from its end, that a finger goes round: it turns with the feed. Two strokes of chalk show the ways: with
// an open hand the one that lets out, with a fist the one that winds.
import { colours, multiply, pack } from '../colours.ts';
import { placeOf } from '../input/places.ts';
import { type Pattern, paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import { type Dial, dialOf } from '../spool-dial.ts';
import type { Stage, View } from '../stage.ts';

const chalk = 0xfdeeda;
const wood = { light: 0xa9713f, dark: 0x6f4126, thread: 0xc8a06a } as const;
/** Plain paper, and the slices of a disc of it. */
const paperKey = '__WHITE';
const slices = 28;
const ringPoints = 33;
const arcPoints = 13;
const spokes = 5;
const turnsPerMetre = 2.6;

export class DialView implements View {
  private readonly ring = straightPath(ringPoints);
  private readonly arc = straightPath(arcPoints);
  private readonly spoke = straightPath(2);
  private angle = 0;
  private shown = 0;

  reset(): void {
    this.shown = 0;
  }

  advance(stage: Stage): void {
    const seat = stage.match?.seats.find(({ holds }) => holds === 'spool');
    const pose = stage.poses.flyers.find(({ id }) => id === seat?.flyer);
    const held = pose?.phase === 'held' && stage.match?.phase !== 'replay';
    this.angle += (held ? pose.feeding : 0) * turnsPerMetre * stage.elapsed;
    this.shown += ((held ? 1 : 0) - this.shown) * Math.min(1, stage.elapsed * 6);
  }

  paint(painter: Painter, stage: Stage): void {
    const { match } = stage;
    if (stage.ink !== 'none' || this.shown < 0.02 || !match) return;
    const at = match.seats.findIndex(({ holds }) => holds === 'spool');
    if (at < 0) return;
    const dial = dialOf(stage.layout, placeOf(at, match.seats.length));
    painter.use(linesKey);
    this.paintSpool(painter, dial);
    this.paintWay(painter, dial, 1);
    this.paintWay(painter, dial, -1);
    painter.use(atlasKey);
    const white = pack(0xffffff, this.shown);
    for (const way of [-1, 1]) {
      const [x, y] = [dial.x + way * dial.radius * 1.22, dial.y + dial.radius * 0.9];
      painter.sprite(way > 0 ? 'hand-open' : 'hand-fist', x, y, dial.radius / 175, 0, white);
    }
  }

  private paintSpool(painter: Painter, { x, y, radius }: Dial): void {
    this.disc(painter, x + 2, y + 4, radius + 3, colours.plum, 0.45);
    this.disc(painter, x, y, radius, wood.dark, 1);
    this.circle(painter, x, y, radius, 'solid', 0.6, pack(wood.dark, this.shown));
    this.disc(painter, x, y, radius * 0.93, wood.light, 1);
    this.disc(painter, x, y, radius * 0.62, colours.cream, 1);
    for (const share of [0.56, 0.47, 0.38, 0.29])
      this.circle(painter, x, y, radius * share, 'solid', 0.3, pack(wood.thread, this.shown));
    const dark = pack(wood.dark, this.shown);
    for (let i = 0; i < spokes; i++) {
      const angle = this.angle + (i / spokes) * 2 * Math.PI;
      this.line(painter, x, y, angle, radius * 0.66, radius * 0.9, 1.2, dark);
    }
    this.disc(painter, x, y, radius * 0.16, wood.dark, 1);
    // The knob of the crank: where a finger would push.
    const [kx, ky] = [x + Math.cos(this.angle - 1.2) * radius * 0.78, y + Math.sin(this.angle - 1.2) * radius * 0.78];
    this.disc(painter, kx, ky, radius * 0.17, colours.cream, 1);
    this.disc(painter, kx, ky, radius * 0.12, colours.pomegranate, 1);
  }

  /** A stroke of chalk with its point: 1 clockwise, on the right; -1 the other way, on the left. */
  private paintWay(painter: Painter, { x, y, radius }: Dial, way: 1 | -1): void {
    const far = radius * 1.2;
    const [from, to] = [-1.05, 0.42];
    const spot = (angle: number, reach: number): [number, number] => [
      x + way * Math.cos(angle) * reach,
      y + Math.sin(angle) * reach,
    ];
    const colour = pack(chalk, 0.92 * this.shown);
    for (let i = 0; i < arcPoints; i++) {
      [this.arc.x[i], this.arc.y[i]] = spot(from + ((to - from) * i) / (arcPoints - 1), far);
    }
    paintStrip(painter, this.arc, 'solid', 1.3, colour, 0);
    for (const reach of [0.84, 1.16]) {
      [this.spoke.x[0], this.spoke.y[0]] = spot(to + 0.02, far);
      [this.spoke.x[1], this.spoke.y[1]] = spot(to - 0.2, far * reach);
      paintStrip(painter, this.spoke, 'solid', 1.3, colour, 0);
    }
  }

  private line(
    painter: Painter,
    x: number,
    y: number,
    angle: number,
    from: number,
    to: number,
    width: number,
    colour: number,
  ): void {
    for (const [i, reach] of [from, to].entries()) {
      this.spoke.x[i] = x + Math.cos(angle) * reach;
      this.spoke.y[i] = y + Math.sin(angle) * reach;
    }
    paintStrip(painter, this.spoke, 'solid', width, colour, 0);
  }

  /** A full disc of plain paper, in slices. */
  private disc(painter: Painter, x: number, y: number, radius: number, colour: number, alpha: number): void {
    const c = pack(colour, alpha * this.shown);
    painter.use(paperKey);
    for (let i = 0; i < slices; i++) {
      const [from, to] = [(i / slices) * 2 * Math.PI, ((i + 1) / slices) * 2 * Math.PI];
      const [ax, ay] = [x + Math.cos(from) * radius, y + Math.sin(from) * radius];
      const [bx, by] = [x + Math.cos(to) * radius, y + Math.sin(to) * radius];
      painter.quad(x, y, x, y, ax, ay, bx, by, 0, 0, 0, 0, 1, 1, 1, 1, c, c, c, c, multiply);
    }
    painter.use(linesKey);
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
    for (let i = 0; i < ringPoints; i++) {
      const angle = (i / (ringPoints - 1)) * 2 * Math.PI;
      this.ring.x[i] = x + Math.cos(angle) * radius;
      this.ring.y[i] = y + Math.sin(angle) * radius;
    }
    paintStrip(painter, this.ring, pattern, width, colour, 0);
  }
}
