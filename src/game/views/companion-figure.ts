// The friend at the spool as a jointed card: his head turns about the neck, upwind before a gust and aside to who threatens;
// when a kite falls that you may go after, he points where it will land. The head is the upper part of his one cut-out.
import { colours, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, type Frame } from '../pictures.ts';
import { project } from '../projection.ts';
import { isYourFall, type Stage } from '../stage.ts';

/** Neck and shoulder in hundredths of the child's height from its feet; the head begins above the neck. */
const neck = { x: 1, y: -72.5 } as const;
const shoulder = { x: 8, y: -64 } as const;
/** Chin and collar overlap by so much, so that no gap shows when the head turns. */
const overlap = 2.5;
/** Tilt of the head by where he looks, radians: up to the wind over his shoulder, forward to a kite on his right. */
const tilts = { rest: 0, upwind: -0.3, left: -0.12, right: 0.24, patch: 0.1 } as const;
export type Gaze = keyof typeof tilts;
/** How fast the head turns and the arm rises, 1/s. */
const turnRate = 11;
const armRate = 9;
/** The pointing arm: upper and lower width, length, and the hand; hundredths. */
const arm = { root: 8.4, wrist: 6, length: 30, hand: 3.6 } as const;
const sleeve = 0x3a2b45;
const rim = 0xf6e3c4;
const skin = 0xb9764a;

const spot = new Float64Array(3);

/** Where he looks now, and which way the head then faces: 1 as it was cut, -1 turned round. */
function gazeOf(stage: Stage, points: boolean): Gaze {
  const hud = stage.match?.hud;
  if (!hud || stage.match?.phase === 'replay') return 'rest';
  if (hud.gust) return 'upwind';
  if (hud.threat !== null) return hud.threat.side;
  return points ? 'patch' : 'rest';
}

const facing: Readonly<Record<Gaze, 1 | -1>> = { rest: 1, upwind: -1, left: -1, right: 1, patch: 1 };

/** Where on the screen the newest forecast lies that is worth pointing at; null when there is none. */
function patchPlace(stage: Stage): { x: number; y: number } | null {
  const forecast = stage.match?.world.forecasts.findLast(({ flyer }) => isYourFall(flyer, stage));
  if (!forecast) return null;
  project(stage.camera, forecast.centre[0], forecast.surface, forecast.centre[1], spot);
  return { x: spot[0] ?? 0, y: spot[1] ?? 0 };
}

export interface FigurePlace {
  readonly x: number;
  readonly feetY: number;
  /** Design px of a hundredth of his height; lean about the feet, radians. */
  readonly unit: number;
  readonly lean: number;
}

export class CompanionFigure {
  private face = 1;
  private tilt = 0;
  private reach = 0;
  private target = { x: 0, y: 0 };

  advance(stage: Stage): void {
    const patch = patchPlace(stage);
    if (patch) this.target = patch;
    const gaze = gazeOf(stage, patch !== null);
    const share = Math.min(1, stage.elapsed * turnRate);
    this.face += (facing[gaze] - this.face) * share;
    this.tilt += (tilts[gaze] - this.tilt) * share;
    this.reach += ((patch ? 1 : 0) - this.reach) * Math.min(1, stage.elapsed * armRate);
  }

  /** Paints him about his feet. The atlas must have been taken up, and is again afterwards. */
  paint(painter: Painter, stage: Stage, place: FigurePlace): void {
    const frame = painter.pictures.frame('player-companion');
    // Ink knows no joints: there he is one card.
    if (!frame || stage.ink !== 'none') {
      painter.sprite('player-companion', place.x, place.feetY, place.unit, place.lean);
      return;
    }
    const top = -frame.originY / frame.unit;
    const bottom = (frame.height - frame.originY) / frame.unit;
    paintPart(painter, frame, neck.y - overlap, bottom, place, 1, 0);
    if (this.reach > 0.05) this.paintArm(painter, place);
    // Steps of paper: a card that turns is never quite thin.
    const face = Math.abs(this.face) < 0.25 ? 0.25 * Math.sign(this.face || 1) : this.face;
    paintPart(painter, frame, top, neck.y, place, face, Math.round(this.tilt * 30) / 30);
  }

  private paintArm(painter: Painter, place: FigurePlace): void {
    const from = onScreen(shoulder.x, shoulder.y, place);
    const dx = this.target.x - from.x;
    const dy = this.target.y - from.y;
    const far = Math.hypot(dx, dy) || 1;
    const [ax, ay] = [dx / far, dy / far];
    const long = arm.length * place.unit * this.reach;
    const edge = 0.8 * place.unit;
    const limb = (root: number, wrist: number, colour: number) => {
      const [rx, ry] = [(-ay * root) / 2, (ax * root) / 2];
      const [wx, wy] = [(-ay * wrist) / 2, (ax * wrist) / 2];
      const [ex, ey] = [from.x + ax * long, from.y + ay * long];
      const c = pack(colour, 1);
      painter.use('__WHITE');
      painter.quad(
        from.x - rx,
        from.y - ry,
        from.x + rx,
        from.y + ry,
        ex - wx,
        ey - wy,
        ex + wx,
        ey + wy,
        0,
        0,
        0,
        1,
        1,
        0,
        1,
        1,
        c,
        c,
        c,
        c,
        0,
      );
    };
    limb(arm.root * place.unit + 2 * edge, arm.wrist * place.unit + 2 * edge, rim);
    limb(arm.root * place.unit, arm.wrist * place.unit, sleeve);
    painter.use(atlasKey);
    const hand = long + arm.hand * 0.6 * place.unit;
    painter.sprite(
      'white',
      from.x + ax * hand,
      from.y + ay * hand,
      (arm.hand * 2 * place.unit) / 8,
      Math.atan2(ay, ax) + Math.PI / 4,
      pack(skin, 1),
    );
  }
}

/** A point of the cut-out on the screen, as it leans about its feet. */
function onScreen(x: number, y: number, { x: footX, feetY, unit, lean }: FigurePlace): { x: number; y: number } {
  const [c, s] = [Math.cos(lean) * unit, Math.sin(lean) * unit];
  return { x: footX + x * c - y * s, y: feetY + x * s + y * c };
}

const white = pack(colours.white, 1);

/** The cut-out between two heights, `face` of its width about the neck and turned there by `tilt`. */
function paintPart(
  painter: Painter,
  frame: Frame,
  top: number,
  bottom: number,
  place: FigurePlace,
  face: number,
  tilt: number,
): void {
  const { originX, originY, unit, width, height, u0, u1, v0, v1 } = frame;
  const left = -originX / unit;
  const right = (width - originX) / unit;
  const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
  const at = (x: number, y: number) => {
    const [dx, dy] = [(x - neck.x) * face, y - neck.y];
    return onScreen(neck.x + dx * c - dy * s, neck.y + dx * s + dy * c, place);
  };
  const rowOf = (y: number) => v0 + ((originY + y * unit) / height) * (v1 - v0);
  const [topLeft, topRight] = [at(left, top), at(right, top)];
  const [lowLeft, lowRight] = [at(left, bottom), at(right, bottom)];
  const [high, low] = [rowOf(top), rowOf(bottom)];
  painter.quad(
    topLeft.x,
    topLeft.y,
    lowLeft.x,
    lowLeft.y,
    topRight.x,
    topRight.y,
    lowRight.x,
    lowRight.y,
    u0,
    high,
    u0,
    low,
    u1,
    high,
    u1,
    low,
    white,
    white,
    white,
    white,
    0,
  );
}
