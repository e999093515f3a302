// Houses and mud walls as cut card: side walls, front and a roof whose snow hangs over its edges.
import type { Roof } from '../../sim/setup.ts';
import { colours, mix, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { House } from './houses.ts';
import { type Card, paintCard } from './mesh.ts';
import { paintPatch } from './patch-drape.ts';
import { paintOnRoof } from './roof-life.ts';
import type { RunStage } from './run-stage.ts';

/** A roof reaches so far over its walls, metres: the snow hangs over. */
const overhang = 0.45;
const wallOverhang = 0.12;
/** A house thinner than this has nothing on its roof. */
const solidEnough = 0.6;
/** Houses this far out of the picture are left out, design px. */
const margin = 40;
const wallLight = 0xfff3e2;
const wallShade = 0xb08fb0;
const wallFoot = 0xcfb4c0;
/** What lies on walls and roofs, by what covers the ground: snow, dust; on grass a wall is a hedge, and a roof is of shingles. */
const looksOf = {
  snow: { wallTop: 0xfff6ea, wall: 0xf6d8b8, roof: 0xffffff },
  bare: { wallTop: 0xdcc19b, wall: 0xf0cda6, roof: 0xe4cba6 },
  grass: { wallTop: 0xa6bf74, wall: 0x8aa65c, roof: 0xdcb89c },
} as const;
/** Share of a wall's light that is not its mud's. */
const lightShare = 0.62;

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

/** The cards of a box. */
interface Cards {
  readonly leftSide: Card;
  readonly rightSide: Card;
  readonly front: Card;
  readonly top: Card;
}

const known = new WeakMap<Roof, Cards>();

/** The cards of a box, cut once. */
function cardsOf(roof: Roof, over: number): Cards {
  const cut = known.get(roof);
  if (cut) return cut;
  const { x, z, width, depth, height } = roof;
  const [left, right, near, far] = [x - width / 2, x + width / 2, z - depth / 2, z + depth / 2];
  const down = [0, -height, 0] as const;
  const cards: Cards = {
    leftSide: { at: [left, height, far], across: [0, 0, -depth], down },
    rightSide: { at: [right, height, near], across: [0, 0, depth], down },
    front: { at: [left, height, near], across: [width, 0, 0], down },
    top: {
      at: [left - over, height, far + over],
      across: [width + 2 * over, 0, 0],
      down: [0, 0, -depth - 2 * over],
    },
  };
  known.set(roof, cards);
  return cards;
}

interface WallLooks {
  readonly side: string;
  readonly front: string;
  readonly flip: boolean;
  readonly mud: number;
  readonly solid: number;
}

/** Paints the walls that the eye sees: one side, and the front. */
function paintWalls(painter: Painter, { eye }: RunStage, roof: Roof, cards: Cards, looks: WallLooks): void {
  const tint = (colour: number) => pack(mix(looks.mud, colour, lightShare), looks.solid);
  const side = painter.pictures.frame(looks.side);
  if (eye.eyeX < roof.x - roof.width / 2) {
    const foot = tint(mix(wallShade, colours.mulberry, 0.25));
    paintCard(painter, eye, cards.leftSide, side, 2, 1, tint(wallShade), foot);
  }
  if (eye.eyeX > roof.x + roof.width / 2) {
    paintCard(painter, eye, cards.rightSide, side, 2, 1, tint(wallLight), tint(wallFoot));
  }
  const front = painter.pictures.frame(looks.front);
  const columns = roof.width > 3 ? 4 : 1;
  paintCard(painter, eye, cards.front, front, columns, 1, tint(colours.white), tint(wallFoot), looks.flip);
}

/** Paints a house, and the patch where it lies on its roof. The run's atlas must have been taken up. */
export function paintHouse(painter: Painter, stage: RunStage, house: House): void {
  const { eye } = stage;
  const { roof, solid, flip, warmth } = house;
  const cards = cardsOf(roof, overhang);
  const mud = mix(0xffffff, 0xf3c9a0, warmth * 0.6);
  const looks = { side: `run-side-${house.front % 2}`, front: `run-front-${house.front}`, flip, mud, solid };
  paintWalls(painter, stage, roof, cards, looks);
  const light = pack(mix(looksOf[coverOf(stage)].roof, 0xffe2c0, warmth * 0.5), solid);
  paintCard(painter, eye, cards.top, painter.pictures.frame(`run-roof-${house.print}`), 3, 3, light, light, flip);
  paintPatch(painter, stage, roof, solid);
  if (solid > solidEnough) paintOnRoof(painter, stage, house);
}

const mudWall: Omit<WallLooks, 'mud'> = { side: 'run-side-0', front: 'run-side-0', flip: false, solid: 1 };

const coverOf = ({ play }: RunStage): keyof typeof looksOf => play?.run.setup.ground.cover ?? 'bare';

/** Trunks are this thin, metres; so tall a tree of 100 units is drawn. */
const trunkMetres = 1.2;
const treeMetres = 7;

/** Paints a mud wall with snow on it, or a hedge; a trunk, with its tree. */
export function paintMudWall(painter: Painter, stage: RunStage, wall: Roof): void {
  if (wall.width < trunkMetres && wall.depth < trunkMetres) {
    stage.eye.see(wall.x, 0, wall.z, spot);
    const [x = 0, y = 0, depth = 1] = spot;
    const metre = stage.eye.camera.fx / depth;
    const kind = Math.round(wall.x + wall.z) % 3 === 0 ? 1 : 0;
    painter.sprite('run-blob', x - metre, y + metre * 0.5, metre * 2.6, 0, pack(0x3c1e50, 0.3), 1, 0.5);
    const sway = stage.motion === 'calm' ? 0 : 0.02 * Math.sin(stage.stepped * 1.6 + wall.x);
    painter.sprite(`run-tree-${kind}`, x, y, (metre * treeMetres) / 100, sway, pack(colours.white, 1));
    return;
  }
  const cards = cardsOf(wall, wallOverhang);
  const { wallTop, wall: mud } = looksOf[coverOf(stage)];
  paintWalls(painter, stage, wall, cards, { ...mudWall, mud });
  const lies = pack(wallTop, 1);
  const [columns, rows] = [wall.width > 6 ? 4 : 1, wall.depth > 6 ? 4 : 1];
  paintCard(painter, stage.eye, cards.top, painter.pictures.frame('run-white'), columns, rows, lies, lies);
}
