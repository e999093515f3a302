// Houses and mud walls as cut card: side walls, front and a roof whose snow hangs over its edges.
import type { Roof } from '../../sim/setup.ts';
import { colours, mix, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { House } from './houses.ts';
import { paintCard } from './mesh.ts';
import { paintPatch } from './patch-drape.ts';
import { paintOnRoof } from './roof-life.ts';
import type { RunStage } from './run-stage.ts';

/** A roof reaches so far over its walls, metres: the snow hangs over. */
const overhang = 0.45;
/** A house thinner than this has nothing on its roof. */
const solidEnough = 0.6;
/** Houses this far out of the picture are left out, design px. */
const margin = 40;
const wallLight = 0xfff3e2;
const wallShade = 0xb08fb0;
const wallFoot = 0xcfb4c0;
const snowTop = 0xfff6ea;

const spot = new Float64Array(3);

/** True when some of a box is on the screen. */
export function isBoxSeen({ eye, layout }: RunStage, { x, z, width, depth, height }: Roof): boolean {
  eye.see(x - width / 2, height, z, spot);
  const [left = 0] = spot;
  eye.see(x + width / 2, height, z + depth / 2, spot);
  const [right = 0, top = 0] = spot;
  eye.see(x, 0, z - depth / 2, spot);
  const [, low = 0] = spot;
  return right > -margin && left < layout.width + margin && low > -margin && top < layout.height + margin;
}

/** Paints the walls that the eye sees: one side, and the front. */
function paintWalls(
  painter: Painter,
  { eye }: RunStage,
  { x, z, width, depth, height }: Roof,
  solid: number,
  looks: { readonly side: string; readonly front: string; readonly flip: boolean; readonly mud: number },
): void {
  const [left, right, near, far] = [x - width / 2, x + width / 2, z - depth / 2, z + depth / 2];
  const tint = (colour: number) => pack(mix(looks.mud, colour, 0.62), solid);
  const side = painter.pictures.frame(looks.side);
  const down = [0, -height, 0] as const;
  if (eye.eyeX < left) {
    const card = { at: [left, height, far] as const, across: [0, 0, -depth] as const, down };
    paintCard(painter, eye, card, side, 2, 1, tint(wallShade), tint(mix(wallShade, colours.mulberry, 0.25)));
  }
  if (eye.eyeX > right) {
    const card = { at: [right, height, near] as const, across: [0, 0, depth] as const, down };
    paintCard(painter, eye, card, side, 2, 1, tint(wallLight), tint(wallFoot));
  }
  const wall = { at: [left, height, near] as const, across: [width, 0, 0] as const, down };
  const columns = width > 3 ? 4 : 1;
  const front = painter.pictures.frame(looks.front);
  paintCard(painter, eye, wall, front, columns, 1, tint(colours.white), tint(wallFoot), looks.flip);
}

/** Paints a house, and the patch where it lies on its roof. The run's atlas must have been taken up. */
export function paintHouse(painter: Painter, stage: RunStage, house: House): void {
  const { eye } = stage;
  const { roof, solid, flip, left, far, warmth } = house;
  const { width, depth, height } = roof;
  const mud = mix(0xffffff, 0xf3c9a0, warmth * 0.6);
  const looks = { side: `run-side-${house.front % 2}`, front: `run-front-${house.front}`, flip, mud };
  paintWalls(painter, stage, roof, solid, looks);
  const top = {
    at: [left - overhang, height, far + overhang] as const,
    across: [width + 2 * overhang, 0, 0] as const,
    down: [0, 0, -depth - 2 * overhang] as const,
  };
  const light = pack(mix(0xffffff, 0xffe2c0, warmth * 0.5), solid);
  paintCard(painter, eye, top, painter.pictures.frame(`run-roof-${house.print}`), 3, 3, light, light, flip);
  paintPatch(painter, stage, roof, solid);
  if (solid > solidEnough) paintOnRoof(painter, stage, house);
}

/** Paints a mud wall with snow on it. */
export function paintMudWall(painter: Painter, stage: RunStage, wall: Roof): void {
  const { eye } = stage;
  const { x, z, width, depth, height } = wall;
  paintWalls(painter, stage, wall, 1, { side: 'run-side-0', front: 'run-side-0', flip: false, mud: 0xf6d8b8 });
  const top = {
    at: [x - width / 2 - 0.12, height, z + depth / 2 + 0.12] as const,
    across: [width + 0.24, 0, 0] as const,
    down: [0, 0, -depth - 0.24] as const,
  };
  const snow = pack(snowTop, 1);
  paintCard(painter, eye, top, painter.pictures.frame('run-white'), width > 6 ? 4 : 1, depth > 6 ? 4 : 1, snow, snow);
}
