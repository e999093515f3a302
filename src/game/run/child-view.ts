// The children in the lanes: cut-paper people who stand, run and cheer in steps of 1/12 s; their prints in the snow, and the
// ring of light under you.
import type { ChildPose } from '../../session/run/run-poses.ts';
import type { RunEvent } from '../../sim/run/run-events.ts';
import { colours, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { RunStage } from './run-stage.ts';

/** Height of a child as it is drawn, metres: larger than life, or nobody would find it. */
const tallMetres = { landscape: 2.9, portrait: 3.1 } as const;
/** Metres of one whole stride, left and right, and pictures of it. */
const strideMetres = 2.3;
const frames = 6;
/** Below this speed a child stands, m/s. */
const standing = 0.35;
/** Rivals beyond the third wear what an earlier one wears, of another dye. */
const outfits = 3;
const dyes = [0xffffff, 0xd8c4ff, 0xc9e6c4, 0xffd9c0] as const;
/** Prints that are kept, and metres between two of a child. */
const mostPrints = 220;
const printMetres = 0.72;
/** So long the star of a call is seen. */
const callSeconds = 1.3;
/** Snow that flies up in deep snow. */
const mostPuffs = 48;

interface Puff {
  x: number;
  z: number;
  born: number;
  drift: number;
}

const spot = new Float64Array(3);

/** What a child shows: which side of it, and mirrored or not. */
function viewOf({ lookX, lookZ }: ChildPose): { readonly view: 'side' | 'away' | 'near'; readonly flip: number } {
  if (Math.abs(lookX) > Math.abs(lookZ) * 0.9) return { view: 'side', flip: lookX < 0 ? -1 : 1 };
  return { view: lookZ > 0 ? 'away' : 'near', flip: 1 };
}

export class ChildView {
  /** x, z, look x, look z, depth (1 deep) of each print; a ring. */
  private readonly prints = new Float64Array(5 * mostPrints);
  private printed = 0;
  private readonly lastPrint: number[] = [];
  private puffs: Puff[] = [];
  /** When each child called out last, seconds of the picture. */
  private readonly called: number[] = [];

  /** A child that calls out carries a torn star for a moment. */
  hear(event: RunEvent, { seconds }: RunStage): void {
    if (event.kind === 'shout') this.called[event.by] = seconds;
  }

  reset(): void {
    this.called.length = 0;
    this.printed = 0;
    this.lastPrint.length = 0;
    this.puffs = [];
  }

  /** Prints and puffs of the children, you first. */
  advance({ seconds }: RunStage, children: readonly ChildPose[]): void {
    for (const [number, pose] of children.entries()) {
      const last = this.lastPrint[number] ?? 0;
      if (pose.metres - last < printMetres) continue;
      this.lastPrint[number] = pose.metres;
      const side = Math.floor(pose.metres / printMetres) % 2 === 0 ? 0.16 : -0.16;
      const at = 5 * (this.printed % mostPrints);
      this.prints.set(
        [pose.x - pose.lookZ * side, pose.z + pose.lookX * side, pose.lookX, pose.lookZ, pose.inDeep ? 1 : 0],
        at,
      );
      this.printed++;
      const flies = pose.inDeep ? 3 : 1;
      for (let k = 0; k < flies; k++) {
        this.puffs.push({ x: pose.x, z: pose.z, born: seconds, drift: Math.sin(this.printed * 3.7 + k * 2.1) });
      }
    }
    this.puffs = this.puffs.filter(({ born }) => seconds - born < 0.55).slice(-mostPuffs);
  }

  /** Prints lie under everything but the ground. */
  paintPrints(painter: Painter, stage: RunStage): void {
    const { eye } = stage;
    const count = Math.min(this.printed, mostPrints);
    for (let k = 0; k < count; k++) {
      const o = 5 * k;
      const [x, z] = [this.prints[o] ?? 0, this.prints[o + 1] ?? 0];
      eye.see(x, 0, z, spot);
      const age = (this.printed - 1 - k + mostPrints) % mostPrints;
      const isDeep = (this.prints[o + 4] ?? 0) > 0;
      const alpha = (isDeep ? 0.75 : 0.5) * (1 - age / mostPrints);
      const turn = Math.atan2(-(this.prints[o + 3] ?? 0), this.prints[o + 2] ?? 1);
      const size = (eye.camera.fx / (spot[2] ?? 1)) * (isDeep ? 0.34 : 0.22);
      painter.sprite('run-print', spot[0] ?? 0, spot[1] ?? 0, size, turn, pack(0x8a68a0, alpha), 1, 0.8);
    }
  }

  /** Paints one child; 0 is you. */
  paint(painter: Painter, stage: RunStage, pose: ChildPose, number: number): void {
    const { eye, play, stepped } = stage;
    if (play === null) return;
    const has = play.finder === number;
    eye.see(pose.x, climbedTo(stage, pose), pose.z, spot);
    const [footX = 0, footY = 0, depth = 1] = spot;
    const metre = eye.camera.fx / depth;
    if (number === 0) this.paintRing(painter, stage, footX, footY, metre);
    painter.sprite('run-blob', footX - metre * 0.12, footY, metre * 0.72, 0, pack(0x3c1e50, 0.42), 1, 0.62);
    const hop = has ? 0.5 * Math.abs(Math.sin(stepped * 6.5)) : 0;
    const bob =
      has || pose.speed < standing ? 0 : 0.09 * Math.abs(Math.sin((pose.metres / strideMetres) * 2 * Math.PI));
    const sunk = pose.inDeep ? 0.22 : 0;
    paintBody(painter, stage, pose, { x: footX, y: footY + (sunk - hop - bob) * metre, metre, number, has, alpha: 1 });
    this.paintPuffs(painter, stage, pose, metre);
    this.paintCall(painter, stage, number, footX, footY, metre);
    if (pose.climbed > 0 && pose.climbed < 1) this.paintClimb(painter, footX, footY, metre, pose.climbed);
  }

  /** You once more, where a thin house lies over you. */
  paintThrough(painter: Painter, stage: RunStage, pose: ChildPose, alpha: number): void {
    const { eye, play } = stage;
    eye.see(pose.x, climbedTo(stage, pose), pose.z, spot);
    const [x = 0, y = 0, depth = 1] = spot;
    const metre = eye.camera.fx / depth;
    paintBody(painter, stage, pose, { x, y, metre, number: 0, has: play?.finder === 0, alpha });
  }

  /** The ring under you grows full while you catch your breath. */
  private paintRing(painter: Painter, { stepped, play }: RunStage, x: number, y: number, metre: number): void {
    const calm = play?.run.calm ?? 0;
    const breath = 1 + 0.05 * Math.sin(stepped * 3);
    painter.sprite('run-blob', x, y, metre * 1.5 * calm, 0, pack(colours.saffron, 0.35 * calm), 1, 0.74);
    painter.sprite('run-ring', x, y, metre * 1.05 * breath, 0, pack(colours.saffron, 0.95), 1, 0.74);
  }

  private paintCall(
    painter: Painter,
    { seconds }: RunStage,
    number: number,
    x: number,
    y: number,
    metre: number,
  ): void {
    const age = seconds - (this.called[number] ?? Number.NEGATIVE_INFINITY);
    if (age > callSeconds) return;
    const pop = Math.min(1, age * 7) * (1 + 0.25 * Math.exp(-age * 6) * Math.cos(age * 20));
    const alpha = Math.min(1, (callSeconds - age) * 4);
    painter.sprite('run-shout', x + metre * 0.9, y - metre * 3.4, (metre / 21) * pop, 0.1, pack(colours.white, alpha));
  }

  /** The climb to a roof fills a row of chalk strokes. */
  private paintClimb(painter: Painter, x: number, y: number, metre: number, share: number): void {
    for (let k = 0; k < 5; k++) {
      const alpha = share * 5 > k ? 1 : 0.25;
      painter.sprite('run-chalk', x + (k - 2) * metre * 0.42, y - metre * 3.5, metre * 0.4, 0.1, pack(0xfff6dd, alpha));
    }
  }

  private paintPuffs(painter: Painter, { eye, seconds }: RunStage, pose: ChildPose, metre: number): void {
    for (const { x, z, born, drift } of this.puffs) {
      if (Math.abs(x - pose.x) > 2 || Math.abs(z - pose.z) > 2) continue;
      const age = (seconds - born) / 0.55;
      eye.see(x + drift * age * 0.7, 0.25 + age * (1 - age) * 2.2, z - 0.2, spot);
      const size = metre * (0.14 + 0.2 * age);
      painter.sprite('run-puff', spot[0] ?? 0, spot[1] ?? 0, size, drift, pack(colours.white, 0.9 * (1 - age)));
    }
  }
}

/** Where a child's feet are, design px; design px a metre; its number, whether it has the kite, and how solid it is. */
interface Stood {
  readonly x: number;
  readonly y: number;
  readonly metre: number;
  readonly number: number;
  readonly has: boolean;
  readonly alpha: number;
}

/** The body itself, with its feet at (x, y) design px. */
function paintBody(
  painter: Painter,
  { layout }: RunStage,
  pose: ChildPose,
  { x, y, metre, number, has, alpha }: Stood,
): void {
  const { view, flip } = viewOf(pose);
  const stride = Math.floor((pose.metres / strideMetres) * frames) % frames;
  const pictured = has ? 'cheer' : `${view}-${pose.speed > standing ? stride : 'stand'}`;
  const who = number === 0 ? 'you' : `rival-${(number - 1) % outfits}`;
  const name = `run-${who}-${pictured}`;
  if (painter.pictures.frame(name) === undefined) {
    paintPlain(painter, x, y, metre, number);
    return;
  }
  const isSide = view === 'side' && !has;
  const lean = isSide ? 0.05 * flip * Math.min(1, pose.speed / 4) : 0.06 * pose.lookX;
  const size = (metre * tallMetres[layout.kind]) / 100;
  const dye = dyes[Math.floor((number - 1) / outfits) % dyes.length] ?? colours.white;
  painter.sprite(name, x, y, size, lean, pack(number === 0 ? colours.white : dye, alpha), isSide ? flip : 1);
}

/** How high a child has climbed, metres. */
function climbedTo({ play }: RunStage, { climbed }: ChildPose): number {
  const fallen = play?.run.fallen;
  if (climbed <= 0 || !fallen?.isOnRoof) return 0;
  const [, y = 0] = play?.run.world.flyers[0]?.kite.position ?? [];
  return y * climbed;
}

/** A plain card where the cut-outs are missing. */
function paintPlain(painter: Painter, x: number, y: number, metre: number, number: number): void {
  const colour = pack([0xc1273f, 0xe3b04b, 0x1f3f8f, 0x2f7a72][number % 4] ?? colours.plum, 1);
  const [w, h] = [metre * 0.5, metre * 2];
  painter.quad(
    x - w * 0.6,
    y - h,
    x - w,
    y,
    x + w * 0.6,
    y - h,
    x + w,
    y,
    0.5,
    0.5,
    0.5,
    0.5,
    0.5,
    0.5,
    0.5,
    0.5,
    colour,
    colour,
    colour,
    colour,
    multiply,
  );
}
