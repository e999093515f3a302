// The ghost hand: a lesson for the way in which the line is held, over and over until somebody takes the line.
import type { LessonStep } from '../../session/lesson-steps.ts';
import type { Scheme } from '../../sim/hands/gesture.ts';
import { pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey } from '../pictures.ts';
import { project } from '../projection.ts';
import { ownPose, type Stage } from '../stage.ts';
import type { ChalkMarks } from './chalk-marks.ts';
import type { Touch } from './hand-view.ts';

/** One lesson: the hand comes, does it, lifts (s). */
const lessonSeconds: Readonly<Record<Scheme, number>> = { point: 4.2, hand: 6, oneline: 4.8 };
/** Where a thumb is at home: shares of the picture's width and height. */
const thumbHome = { portrait: [0.5, 0.74], landscape: [0.74, 0.72] } as const;
/**
 * Where Point is shown to touch, from the kite, as shares of a reach to the right and up: by the step of the lesson, and
 * in play. Up is where a nose points; aside it must turn for; across is beyond his line.
 */
const asides: Readonly<Record<LessonStep | 'play', readonly [right: number, up: number]>> = {
  hold: [0.3, 0.75],
  slack: [-1.1, -0.2],
  cross: [1.9, 0.25],
  cut: [1, 0],
  play: [1, 0],
};
/** Design px of a full drag in the lesson. */
const drag = 42;

const spot = new Float64Array(3);

export class GhostHand {
  private readonly marks: ChalkMarks;
  private readonly touch: Touch = {
    scheme: 'hand',
    down: true,
    byStick: false,
    onPad: true,
    startX: 0,
    startY: 0,
    x: 0,
    y: 0,
  };
  private shown = 0;
  private seconds = 0;

  constructor(marks: ChalkMarks) {
    this.marks = marks;
  }

  reset(): void {
    this.seconds = 0;
  }

  /** `share` of the way to being there, or gone, that is made in this picture. */
  advance(wanted: boolean, elapsed: number, share: number): void {
    this.shown += ((wanted ? 1 : 0) - this.shown) * share;
    this.seconds = wanted ? this.seconds + elapsed : 0;
  }

  paint(painter: Painter, stage: Stage, scheme: Scheme): void {
    if (this.shown < 0.02) return;
    const length = lessonSeconds[scheme];
    const t = (this.seconds % length) / length;
    const alpha = this.shown * Math.max(0, Math.min(1, t / 0.08, (1 - t) / 0.12));
    if (scheme === 'point') this.pointing(painter, stage, t, alpha);
    else if (scheme === 'hand') this.handling(painter, stage, t, alpha);
    else this.pressing(painter, stage, t, alpha);
  }

  /** It comes from below, touches the sky above and beside the kite, and draws it a little across. */
  private pointing(painter: Painter, stage: Stage, t: number, alpha: number): void {
    const own = ownPose(stage);
    if (!own) return;
    project(stage.camera, own.position[0] ?? 0, own.position[1] ?? 0, own.position[2] ?? 0, spot);
    const portrait = stage.layout.kind === 'portrait';
    const reach = portrait ? 96 : 190;
    const [right, up] = asides[stage.match?.hud.lesson?.step ?? 'play'];
    const toX = Math.max(60, Math.min(stage.layout.width - 60, (spot[0] ?? 0) + right * reach));
    const toY = Math.max(portrait ? 150 : 120, (spot[1] ?? 0) + 10 - up * reach);
    const fromX = toX - reach * 0.25;
    const fromY = stage.layout.height * 0.7;
    // 0 to .3 it comes, .3 to .85 it holds, to 1 it lifts.
    const come = smooth(t / 0.3);
    const x = fromX + (toX - fromX) * come;
    const y = fromY + (toY - fromY) * come;
    const held = t > 0.3 && t < 0.85;
    if (held) this.pulse(painter, x, y, ((t - 0.3) * 5) % 1, alpha);
    this.finger(painter, stage, x, y, held, alpha);
  }

  /** It goes down, and up: line runs out; down: line comes in; to the side: the kite leans. */
  private handling(painter: Painter, stage: Stage, t: number, alpha: number): void {
    const [homeX, homeY] = home(stage);
    // Up, down and aside, each a swing from the middle and back.
    const swing = (from: number, to: number) => Math.sin(Math.PI * Math.max(0, Math.min(1, (t - from) / (to - from))));
    const { touch } = this;
    touch.startX = homeX;
    touch.startY = homeY;
    touch.x = homeX + drag * swing(0.66, 0.9);
    touch.y = homeY - drag * swing(0.12, 0.38) + drag * swing(0.4, 0.64);
    this.marks.spool(painter, touch, alpha);
    this.finger(painter, stage, touch.x, touch.y, true, alpha);
  }

  /** It presses and lifts in one place, twice a lesson; the hand above shows what the line feels. */
  private pressing(painter: Painter, stage: Stage, t: number, alpha: number): void {
    const [x, y] = home(stage);
    const beat = (t * 2) % 1;
    const held = beat > 0.25 && beat < 0.75;
    const lift = held ? 0 : 16;
    this.marks.fist(painter, x, y, held, alpha);
    if (held) this.pulse(painter, x, y, (beat - 0.25) * 2, alpha);
    this.finger(painter, stage, x, y + lift, held, alpha);
  }

  private pulse(painter: Painter, x: number, y: number, share: number, alpha: number): void {
    this.marks.spot(painter, x, y, 14 + 22 * share, 0.9 * alpha * (1 - share));
    this.marks.spot(painter, x, y, 16, 0.8 * alpha);
  }

  private finger(painter: Painter, stage: Stage, x: number, y: number, held: boolean, alpha: number): void {
    painter.use(atlasKey);
    const size = (stage.layout.kind === 'portrait' ? 0.8 : 1) * (held ? 0.94 : 1);
    painter.sprite('finger', x, y, size, 0, pack(0xffffff, 0.92 * alpha));
  }
}

function home({ layout }: Stage): [x: number, y: number] {
  const [x, y] = thumbHome[layout.kind];
  return [layout.width * x, layout.height * y];
}

function smooth(value: number): number {
  const t = Math.max(0, Math.min(1, value));
  return t * t * (3 - 2 * t);
}
