// The child with the spool, and the line between spool and hand. The drum turns with the feed, both ways; what lies loose is
// drawn as long as it is: taut when there is none, hanging, lying on the roof, and a heap from four metres on; a tangle is
// a knot that is shaken. Where nobody holds the spool it lies on the roof.
import type { FlyerPose } from '../../session/poses.ts';
import { colours, pack } from '../colours.ts';
import { type Path, type Pattern, paintStrip, straightPath } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import { ownPose, type Stage } from '../stage.ts';
import { CompanionFigure } from './companion-figure.ts';

/** The spool of the cut-out, in hundredths of the child's height from its feet: the middle of its drum, and its halves. */
const drum = { x: 30, y: -51, tilt: -0.12, half: 9, high: 7.5, flange: 10 } as const;
/** Where the thread leaves it. */
const mouth = { x: 40, y: -54 } as const;
/** Threads that are seen to wander over the drum, and how far it turns for each metre, rad. */
const turns = 6;
const turnsPerMetre = 2.6;
/** The child leans this far at the fastest feed, radians, which is so many m/s. */
const mostLean = 0.13;
const fullFeed = 5;
/** Loose line is drawn so many design px long for each metre; from `heapFrom` metres on it lies in coils. */
const pxPerMetre = { landscape: 20, portrait: 13 } as const;
const heapFrom = 3.6;
/** The loop that is drawn where there is none to ask, metres. */
const usualLoop = 3;
const coilPoints = 17;
const wood = 0x6f4126;

/** Where the pair stands, design px. */
export interface HolderPlace {
  readonly x: number;
  readonly feetY: number;
  readonly tall: number;
  /** The flyer's low hand, to which the thread goes. */
  readonly handX: number;
  readonly handY: number;
}

export class SpoolView {
  private readonly thread = straightPath(21);
  private readonly coil = straightPath(coilPoints);
  private readonly turn = straightPath(2);
  private readonly figure = new CompanionFigure();
  private angle = 0;
  private lean = 0;

  advance(stage: Stage): void {
    const pose = ownPose(stage);
    const feeding = pose?.phase === 'held' ? pose.feeding : 0;
    this.figure.advance(stage);
    this.angle += feeding * turnsPerMetre * stage.elapsed;
    const wanted = Math.max(-1, Math.min(1, feeding / fullFeed)) * mostLean;
    this.lean += (wanted - this.lean) * Math.min(1, stage.elapsed * 9);
  }

  paint(painter: Painter, stage: Stage, place: HolderPlace): void {
    const pose = ownPose(stage);
    const tangled = pose?.phase === 'held' && pose.tangled > 0;
    const shake = tangled && stage.motion === 'full' ? 0.035 * Math.sin(stage.seconds * 42) : 0;
    const lean = Math.round((this.lean + shake) * 60) / 60;
    const unit = place.tall / 100;
    if (isHeld(stage)) this.figure.paint(painter, stage, { x: place.x, feetY: place.feetY, unit, lean });
    const at = isHeld(stage)
      ? turned(drum.x, drum.y, lean, unit, place)
      : { x: place.x + 40 * unit, y: place.feetY - 9 * unit };
    if (isHeld(stage)) this.paintTurns(painter, stage, at, unit, lean + drum.tilt);
    else this.paintLying(painter, stage, at, unit);
    const from = isHeld(stage) ? turned(mouth.x, mouth.y, lean, unit, place) : { x: at.x + 10 * unit, y: at.y };
    painter.use(linesKey);
    const colour = stage.ink === 'bright' ? pack(colours.plum, 1) : pack(tangled ? 0xffb37a : 0xfff6dd, 0.95);
    this.paintThread(painter, stage, pose, from, place, colour);
    if (tangled)
      this.paintKnot(painter, (from.x + place.handX) / 2, place.feetY - 12 * unit, unit, stage.seconds, colour);
    painter.use(atlasKey);
  }

  /** Threads wander over the drum as it turns, and a dot goes round each cheek. */
  private paintTurns(painter: Painter, stage: Stage, at: { x: number; y: number }, unit: number, tilt: number): void {
    const angle = Math.floor(this.angle * 6) / 6;
    const [c, s] = [Math.cos(tilt) * unit, Math.sin(tilt) * unit];
    const phase = (((angle / (2 * Math.PI)) % 1) + 1) % 1;
    painter.use(linesKey);
    for (let i = 0; i < turns; i++) {
      const along = -drum.half + ((i + phase) / turns) * 2 * drum.half;
      const past = Math.min(drum.half, along + 1.6);
      this.turn.x[0] = at.x + along * c + drum.high * s;
      this.turn.y[0] = at.y + along * s - drum.high * c;
      this.turn.x[1] = at.x + past * c - drum.high * s;
      this.turn.y[1] = at.y + past * s + drum.high * c;
      paintStrip(painter, this.turn, 'solid', 0.28, pack(stage.ink === 'none' ? 0x7a4a2b : colours.plum, 0.85), 0);
    }
    painter.use(atlasKey);
    if (stage.ink !== 'none' || Math.sin(angle) < -0.2) return;
    const up = drum.flange * 0.72 * Math.cos(angle);
    for (const side of [-1, 1]) {
      const along = side * (drum.half + 1);
      painter.sprite(
        'white',
        at.x + along * c - up * s,
        at.y + along * s + up * c,
        0.32 * unit,
        0,
        pack(colours.saffron, 1),
      );
    }
  }

  /** A spool on the roof that nobody holds. */
  private paintLying(painter: Painter, stage: Stage, at: { x: number; y: number }, unit: number): void {
    const ink = stage.ink === 'none' ? null : pack(colours.plum, 1);
    const part = (x: number, width: number, height: number, colour: number) =>
      painter.paper(
        at.x + (x - width / 2) * unit,
        at.y - (height / 2) * unit,
        width * unit,
        height * unit,
        ink ?? pack(colour, 1),
      );
    part(0, 34, 2.6, 0xa9713f);
    part(0, 2 * drum.half, 2 * drum.high, colours.cream);
    for (const side of [-1, 1]) part(side * 10, 3.4, 2 * drum.flange, wood);
    this.paintTurns(painter, stage, at, unit, 0);
  }

  /** The loop: no longer than it is, and what does not hang lies on the roof. */
  private paintThread(
    painter: Painter,
    stage: Stage,
    pose: FlyerPose | undefined,
    from: { x: number; y: number },
    { handX, handY, feetY, tall }: HolderPlace,
    colour: number,
  ): void {
    const loop = pose?.phase === 'held' ? pose.loop : usualLoop;
    const scale = pxPerMetre[stage.layout.kind];
    const span = Math.hypot(handX - from.x, handY - from.y);
    const hangs = Math.min(loop, heapFrom) * scale;
    // Half the extra length is the depth, near enough, of a thread that hangs in a parabola.
    const sag = Math.min(0.62 * Math.sqrt(hangs * (hangs + span)), 1.4 * tall);
    const floor = feetY + 1;
    const { thread } = this;
    for (let i = 0; i < thread.count; i++) {
      const t = i / (thread.count - 1);
      const y = from.y + (handY - from.y) * t + sag * 4 * t * (1 - t);
      thread.x[i] = from.x + (handX - from.x) * t;
      thread.y[i] = Math.min(y, floor + 2 * Math.sin(t * 19));
    }
    strip(painter, thread, 'hair', 1.2, colour);
    this.paintHeap(painter, Math.max(0, loop - heapFrom), (from.x + handX) / 2, floor, tall / 100, colour);
  }

  /** Coils on the roof, one for each half metre and more. */
  private paintHeap(painter: Painter, metres: number, x: number, floor: number, unit: number, colour: number): void {
    const coils = Math.min(9, Math.ceil(metres * 2));
    for (let k = 0; k < coils; k++) {
      const wide = (15 - k * 0.9) * unit * Math.min(1, metres * 2 - k + 0.35);
      const middle = x + ((k * 37) % 11) * 0.5 * unit - 2.5 * unit;
      for (let i = 0; i < coilPoints; i++) {
        const angle = (i / (coilPoints - 1)) * 2 * Math.PI;
        this.coil.x[i] = middle + Math.cos(angle) * wide;
        this.coil.y[i] = floor - 1.6 * unit * k + Math.sin(angle) * wide * 0.3;
      }
      strip(painter, this.coil, 'hair', 1.2, colour);
    }
  }

  /** A knot in the middle of the loop. */
  private paintKnot(painter: Painter, x: number, y: number, unit: number, seconds: number, colour: number): void {
    const step = Math.floor(seconds * 12);
    for (let k = 0; k < 3; k++) {
      for (let i = 0; i < coilPoints; i++) {
        const t = (i / (coilPoints - 1)) * 2 * Math.PI;
        const wild = 1 + 0.3 * Math.sin(3 * t + k * 2 + (step % 3));
        this.coil.x[i] = x + Math.cos(t + k) * 9 * unit * wild;
        this.coil.y[i] = y + Math.sin(2 * t + k * 1.3) * 7 * unit * wild;
      }
      strip(painter, this.coil, 'solid', 0.34, colour);
    }
  }
}

const strip = (painter: Painter, path: Path, pattern: Pattern, width: number, colour: number): void =>
  paintStrip(painter, path, pattern, width, colour, 0);

/** A point of the cut-out on the screen, as it leans about its feet. */
function turned(x: number, y: number, lean: number, unit: number, place: HolderPlace): { x: number; y: number } {
  const [c, s] = [Math.cos(lean) * unit, Math.sin(lean) * unit];
  return { x: place.x + x * c - y * s, y: place.feetY + x * s + y * c };
}

/** Somebody holds the spool: a friend who has not been sent away, or whoever sits there. */
function isHeld({ match }: Stage): boolean {
  if ((match?.hud.errand?.stage ?? 'home') !== 'home') return false;
  const flyer = match?.setup.flyers.find(({ id }) => id === match.you);
  return flyer === undefined || flyer.companion || flyer.spoolSeat === true;
}
