// The kite itself, once it is low enough to be under the eye; its trailing line; and its shadow on snow and roofs, which
// comes and goes with the clouds and meets the kite where it lands.
import { surfaceHeight } from '../../sim/surface.ts';
import { type Attitude, attitudeFrom, emptyAttitude, readAttitude } from '../attitude.ts';
import { pack } from '../colours.ts';
import { emptyPath, paintStrip } from '../line-strip.ts';
import type { Painter } from '../painter.ts';
import { atlasKey, linesKey } from '../pictures.ts';
import { emptySheet, paintKite } from '../views/kite-mesh.ts';
import { shadowWay } from './ground-paint.ts';
import { type RunStage, type RunView, swing } from './run-stage.ts';

/** Half of the kite's height as drawn, metres, and where it is too near the eye to be drawn, metres of depth. */
const halfMetres = 1.9;
const nearestDepth = 16;
/** Seconds in which the kite comes into the hand that has it. */
const handSeconds = 0.6;
const mostLine = 64;

const spot = new Float64Array(3);
const level = new Float64Array([1, 0, 0, 0, 0, 1, 0, -1, 0]);

export class KiteOverheadView implements RunView {
  private readonly sheet = emptySheet(20, 5);
  private readonly attitude: Attitude = emptyAttitude();
  private readonly line = emptyPath(mostLine);

  paint(painter: Painter, stage: RunStage): void {
    const { play } = stage;
    if (play === null) return;
    this.sheet.picture = `kite-${play.kite.pattern}`;
    this.sheet.seconds = stage.seconds;
    if (play.finder >= 0) {
      this.paintCaught(painter, stage);
      return;
    }
    this.paintShadow(painter, stage);
    this.paintLine(painter, stage);
    this.paintInAir(painter, stage);
  }

  /** The kite between the roofs: under the eye, and near enough to the picture. */
  private paintInAir(painter: Painter, { play, eye, layout }: RunStage): void {
    const [x = 0, y = 0, z = 0] = play?.kite.position ?? [];
    eye.see(x, y, z, spot);
    const [sx = 0, sy = 0, depth = 0] = spot;
    if (depth < nearestDepth || y > eye.eyeY - 8) return;
    if (sx < -120 || sy < -160 || sx > layout.width + 120 || sy > layout.height + 160) return;
    const lies = play?.run.fallen !== null;
    readAttitude(eye.camera, [x, y, z], lies ? level : (play?.kite.frame ?? level), this.attitude);
    this.sheet.size = (eye.camera.fx / depth) * halfMetres;
    this.sheet.x = sx;
    this.sheet.y = sy;
    this.sheet.bow = lies ? 0.25 : (play?.kite.bow ?? 0.8);
    this.sheet.alpha = Math.min(1, (depth - nearestDepth) / 6);
    painter.use(atlasKey);
    paintKite(painter, this.sheet, this.attitude);
  }

  /** In the hands of whoever has it, over its head. */
  private paintCaught(painter: Painter, stage: RunStage): void {
    const { play, eye } = stage;
    if (play === null) return;
    const finder = [play.poses.you, ...play.poses.rivals][play.finder];
    if (!finder) return;
    const t = Math.min(1, play.sinceEnd / handSeconds);
    const share = t * t * (3 - 2 * t);
    const [kx = 0, ky = 0, kz = 0] = play.kite.position;
    const hop = 0.5 * Math.abs(swing(stage, 6.5));
    const low = Math.min(ky, eye.eyeY - 12);
    eye.see(kx + (finder.x - kx) * share, low + (3.7 + hop - low) * share, kz + (finder.z - kz) * share, spot);
    const [sx = 0, sy = 0, depth = 1] = spot;
    attitudeFrom(0.16 * swing(stage, 5), 0.12, 0.1, this.attitude);
    this.sheet.size = (eye.camera.fx / depth) * 1.55;
    this.sheet.x = sx;
    this.sheet.y = sy;
    this.sheet.bow = 0.6;
    this.sheet.alpha = 1;
    painter.use(atlasKey);
    paintKite(painter, this.sheet, this.attitude);
  }

  private paintLine(painter: Painter, { play, eye }: RunStage): void {
    const kite = play?.kite;
    if (!kite || kite.phase === 'held') return;
    let count = 0;
    for (let k = 0; k <= kite.segments && count < mostLine; k++) {
      const o = 3 * k;
      const y = kite.line[o + 1] ?? 0;
      if (y > eye.eyeY - 10) continue;
      eye.see(kite.line[o] ?? 0, y, kite.line[o + 2] ?? 0, spot);
      this.line.x[count] = spot[0] ?? 0;
      this.line.y[count] = spot[1] ?? 0;
      count++;
    }
    this.line.count = count;
    if (count < 2 || !painter.use(linesKey)) return;
    paintStrip(painter, this.line, 'solid', 0.55, pack(0xfff6dd, 0.95), 0);
  }

  private paintShadow(painter: Painter, { play, eye, seconds, layout }: RunStage): void {
    const [x = 0, y = 0, z = 0] = play?.kite.position ?? [];
    const roofs = play?.run.setup.roofs ?? [];
    // The lower the kite, the darker; high up a cloud hides the sun most of the time.
    const cloud = Math.max(0, Math.sin(seconds * 0.9) + Math.sin(seconds * 0.37 + 1) - 0.2);
    const near = Math.max(0, Math.min(1, 1 - (y - 8) / 40));
    const alpha = 0.42 * Math.max(near, Math.min(1, cloud) * 0.7);
    if (alpha < 0.02) return;
    const ground = surfaceHeight(roofs, x + shadowWay.x * y, z + shadowWay.z * y);
    const up = Math.max(0, y - ground);
    eye.see(x + shadowWay.x * up, ground, z + shadowWay.z * up, spot);
    const [sx = 0, sy = 0, depth = 1] = spot;
    if (sx < -80 || sy < -80 || sx > layout.width + 80 || sy > layout.height + 80) return;
    attitudeFrom(0.5 + 0.6 * Math.sin(seconds * 1.3), 0.5 * Math.sin(seconds * 0.9), 0.75, this.attitude);
    const kept = { picture: this.sheet.picture, cells: this.sheet.cells };
    this.sheet.picture = 'kite-shadow';
    this.sheet.ink = 0x2c1444;
    this.sheet.alpha = alpha;
    this.sheet.cells = 3;
    this.sheet.size = (eye.camera.fx / depth) * (halfMetres + up * 0.012);
    this.sheet.x = sx;
    this.sheet.y = sy;
    painter.use(atlasKey);
    paintKite(painter, this.sheet, this.attitude);
    this.sheet.picture = kept.picture;
    this.sheet.cells = kept.cells;
    this.sheet.ink = null;
  }
}
