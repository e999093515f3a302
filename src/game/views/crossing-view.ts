// Where two lines rub: a spark that slides along with the crossing, and slivers thrown along both lines, the more and
// the further the faster a line runs through. Shown only while the simulation says that the lines touch.
import type { CrossingPose } from '../../session/poses.ts';
import { colours, pack } from '../colours.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { LinePath, LinePaths } from '../line-paths.ts';
import { pointAt } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import type { Stage, View } from '../stage.ts';
import { paintBridgeOver } from './line-view.ts';

const slivers = 26;
const sliverSeconds = 0.32;
/** Running speed at which a line throws all its slivers, m/s. */
const fullRun = 5;
/** A star is cut anew so often, s. */
const starSeconds = 0.066;
/** Marks left behind where the spark has slid, and how often one is left, s. */
const marks = 8;
const markSeconds = 0.05;
/** A crossing in the picture and the simulated contact are one when nearer than this, design px. */
const sameSpot = 28;

interface Throw {
  readonly start: number;
  readonly spread: number;
  readonly reach: number;
  readonly size: number;
  readonly colour: number;
}

const random = cosmeticRandom(41);
const throws: readonly Throw[] = Array.from({ length: slivers }, () => ({
  start: random(),
  spread: (random() - 0.5) * 1.1,
  reach: 0.4 + random() * 0.6,
  size: 0.8 + random() * 1.1,
  colour: random() < 0.5 ? 0xfff8e0 : 0xffd76a,
}));

const spot = new Float64Array(3);
const ahead = new Float64Array(3);

export class CrossingView implements View {
  private readonly paths: LinePaths;
  private readonly trail = new Float64Array(marks * 3);
  private next = 0;
  private markedAt = Number.NEGATIVE_INFINITY;

  constructor(paths: LinePaths) {
    this.paths = paths;
  }

  reset(): void {
    this.trail.fill(0);
  }

  paint(painter: Painter, stage: Stage): void {
    if (stage.ink !== 'none' || !painter.use(atlasKey)) return;
    for (const crossing of stage.poses.crossings) {
      if (crossing.touching) this.paintOne(painter, stage, crossing);
    }
    this.paintTrail(painter, stage);
    for (const crossing of stage.poses.crossings) {
      const meeting = crossing.touching ? this.paths.meetingOf(crossing.a, crossing.b) : undefined;
      if (!meeting) continue;
      const { a, b, aOver, alongA, alongB } = meeting;
      paintBridgeOver(painter, stage, aOver ? a : b, aOver ? alongA : alongB);
    }
  }

  private paintOne(painter: Painter, stage: Stage, crossing: CrossingPose): void {
    this.find(stage, crossing);
    const x = spot[0] ?? 0;
    const y = spot[1] ?? 0;
    const portrait = stage.layout.kind === 'portrait';
    const run = Math.min(1, Math.max(crossing.runningA, crossing.runningB) / fullRun);
    const star = cosmeticRandom(Math.floor(stage.seconds / starSeconds));
    const size = (portrait ? 20 : 22) * (0.65 + 0.6 * run) * (0.85 + 0.3 * star());
    painter.sprite('glow', x, y, size * 2.6, 0, pack(0xffe2a0, 0.55 + 0.35 * run));
    painter.sprite('glint', x, y, size * 1.15, 0.3 + 0.5 * star());
    this.throwAlong(painter, stage, this.paths.of(crossing.a), crossing.runningA, x, y);
    this.throwAlong(painter, stage, this.paths.of(crossing.b), crossing.runningB, x, y);
    if (stage.seconds - this.markedAt > markSeconds) {
      this.trail.set([x, y, stage.seconds], this.next * 3);
      this.next = (this.next + 1) % marks;
      this.markedAt = stage.seconds;
    }
  }

  /** Where the two drawn lines meet, or else where the contact is seen; written to `spot`. */
  private find(stage: Stage, crossing: CrossingPose): void {
    const [x = 0, y = 0, z = 0] = crossing.place;
    project(stage.camera, x, y, z, spot);
    const meeting = this.paths.meetingOf(crossing.a, crossing.b);
    if (!meeting || Math.hypot(meeting.x - (spot[0] ?? 0), meeting.y - (spot[1] ?? 0)) > sameSpot) return;
    spot[0] = meeting.x;
    spot[1] = meeting.y;
  }

  /** Slivers fly both ways along a line that runs. */
  private throwAlong(
    painter: Painter,
    stage: Stage,
    line: LinePath | undefined,
    run: number,
    x: number,
    y: number,
  ): void {
    if (!line) return;
    const share = Math.min(1, run / fullRun);
    const reach = (stage.layout.kind === 'portrait' ? 0.7 : 1) * (24 + 62 * share);
    const meeting = this.paths.meetings.find((m) => m.a === line || m.b === line);
    const at = meeting ? (meeting.a === line ? meeting.alongA : meeting.alongB) : 0;
    pointAt(line.path, at + 6, ahead);
    const heading = Math.atan2((ahead[1] ?? 0) - y, (ahead[0] ?? 0) - x);
    const count = Math.round(4 + (slivers / 2 - 4) * share);
    for (let i = 0; i < count; i++) {
      const one = throws[i];
      if (!one) continue;
      const age = (stage.seconds / sliverSeconds + one.start) % 1;
      const angle = heading + one.spread + (i % 2 ? Math.PI : 0);
      const far = 8 + age * reach * one.reach;
      painter.sprite(
        'sliver',
        x + Math.cos(angle) * far,
        y + Math.sin(angle) * far + age * age * 14,
        one.size,
        angle,
        pack(one.colour, (1 - age) * (0.35 + 0.65 * share)),
      );
    }
  }

  private paintTrail(painter: Painter, stage: Stage): void {
    for (let i = 0; i < marks; i++) {
      const age = stage.seconds - (this.trail[3 * i + 2] ?? 0);
      const x = this.trail[3 * i] ?? 0;
      if (x === 0 || age < 0.03 || age > 0.4) continue;
      painter.sprite(
        'sliver',
        x,
        this.trail[3 * i + 1] ?? 0,
        1.4 * (1 - age),
        i,
        pack(colours.saffron, 0.8 * (1 - age / 0.4)),
      );
    }
  }
}
