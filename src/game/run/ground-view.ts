// The ground, tile by tile: painted when it first comes into sight, let go when the runner is far away.

import { type Ground, housesAlone, type Plot } from '../../sim/run/ground.ts';
import { runTuning } from '../../sim/run/run-tuning.ts';
import { multiply } from '../colours.ts';
import type { Scene } from '../engine.js';
import type { Painter } from '../painter.ts';
import { paintGround, shadowWay, type TileGround, texelsPerMetre } from './ground-paint.ts';
import type { RunStage, RunView } from './run-stage.ts';
import { tileMetres } from './strewn.ts';

/** Tiles that are kept in the memory of the GPU, about 1 MB each. */
const mostTiles = 20;
/** At most so many are painted in one picture, once the run has begun: each takes some milliseconds. */
const paintedAFrame = 1;
/** No house is taller, metres. */
const highest = 16;
const plain = 0xffffffff;

const keyOf = (column: number, row: number): string => `run-ground ${column} ${row}`;
const spot = new Float64Array(3);

export class GroundView implements RunView {
  private readonly scene: Scene;
  private readonly shown: string[] = [];
  private ground: Ground = housesAlone([]);
  private grain: CanvasPattern | null = null;
  private budget = 0;
  private isFirst = true;

  constructor(scene: Scene) {
    this.scene = scene;
  }

  /** The paper that all snow is made of: what was painted without it is painted anew. */
  lay(grain: CanvasPattern | null): void {
    this.grain = grain;
    this.letGo();
  }

  reset({ play }: RunStage): void {
    this.isFirst = true;
    const ground = play?.run.setup.ground;
    if (ground === undefined || ground === this.ground) return;
    this.ground = ground;
    this.letGo();
  }

  private letGo(): void {
    for (const key of this.shown) this.scene.textures.remove(key);
    this.shown.length = 0;
    this.isFirst = true;
  }

  paint(painter: Painter, stage: RunStage): void {
    this.budget = this.isFirst ? mostTiles : paintedAFrame;
    this.isFirst = false;
    const { eye, layout } = stage;
    const [leftTop, top] = eye.groundAt(0, 0);
    const [rightTop] = eye.groundAt(layout.width, 0);
    const [, bottom] = eye.groundAt(layout.width / 2, layout.height);
    const columns = [Math.floor(leftTop / tileMetres), Math.floor(rightTop / tileMetres)] as const;
    const rows = [Math.floor(bottom / tileMetres), Math.floor(top / tileMetres)] as const;
    // From the runner outwards: what is near is painted first.
    for (let row = rows[0]; row <= rows[1]; row++) {
      for (let column = columns[0]; column <= columns[1]; column++) this.tile(painter, stage, column, row);
    }
  }

  private tile(painter: Painter, stage: RunStage, column: number, row: number): void {
    const key = keyOf(column, row);
    if (!this.scene.textures.exists(key)) {
      if (this.budget <= 0) return;
      this.budget--;
      this.bring(key, column, row);
    }
    this.keep(key);
    painter.use(key);
    const { eye } = stage;
    // A texture on a sheet in perspective bends unless it is cut small.
    const cuts = 5;
    const step = tileMetres / cuts;
    for (let i = 0; i < cuts; i++) {
      for (let k = 0; k < cuts; k++) {
        const [x, z] = [column * tileMetres + i * step, row * tileMetres + k * step];
        groundQuad(painter, stage, eye, x, z, step, i / cuts, 1 - (k + 1) / cuts, 1 / cuts);
      }
    }
  }

  /** What was seen last is let go last. */
  private keep(key: string): void {
    const at = this.shown.indexOf(key);
    if (at < 0 || at === this.shown.length - 1) return;
    this.shown.splice(at, 1);
    this.shown.push(key);
  }

  private bring(key: string, column: number, row: number): void {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = tileMetres * texelsPerMetre;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const [left, near] = [column * tileMetres, row * tileMetres];
    paintGround(pen, left, near, around(this.ground, left, near), this.grain);
    this.scene.textures.addCanvas(key, canvas);
    this.shown.push(key);
    if (this.shown.length <= mostTiles) return;
    const oldest = this.shown.shift();
    if (oldest !== undefined) this.scene.textures.remove(oldest);
  }
}

/** What of a district could be seen in a tile. */
function around(ground: Ground, left: number, near: number): TileGround {
  const { clearedReach } = runTuning;
  const reach = Math.max(clearedReach + 1, -highest * shadowWay.x, -highest * shadowWay.z);
  const isIn = ({ x, z, width, depth }: Plot) =>
    x + width / 2 + reach > left &&
    x - width / 2 - reach < left + tileMetres &&
    z + depth / 2 + reach > near &&
    z - depth / 2 - reach < near + tileMetres;
  return {
    ...ground,
    roofs: ground.roofs.filter(isIn),
    walls: ground.walls.filter(isIn),
    bridges: ground.bridges.filter(isIn),
    ditches: ground.ditches.filter(isIn),
    steps: ground.steps.filter(isIn),
    clearedReach,
  };
}

/** Paints a square of ground; (u, v) is its upper left corner in the picture taken up, `share` its side there. */
function groundQuad(
  painter: Painter,
  { layout }: RunStage,
  eye: RunStage['eye'],
  x: number,
  z: number,
  side: number,
  u: number,
  v: number,
  share: number,
): void {
  eye.see(x, 0, z + side, spot);
  const [x0 = 0, y0 = 0] = spot;
  eye.see(x, 0, z, spot);
  const [x1 = 0, y1 = 0] = spot;
  eye.see(x + side, 0, z + side, spot);
  const [x2 = 0, y2 = 0] = spot;
  eye.see(x + side, 0, z, spot);
  const [x3 = 0, y3 = 0] = spot;
  if (y1 < 0 || y0 > layout.height || Math.max(x2, x3) < 0 || Math.min(x0, x1) > layout.width) return;
  const far = u + share;
  const low = v + share;
  painter.quad(x0, y0, x1, y1, x2, y2, x3, y3, u, v, u, low, far, v, far, low, plain, plain, plain, plain, multiply);
}
