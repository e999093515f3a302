// What is out in the lanes beside the children: carts, hens, doors that open, the bread seller; and the stairs to the roofs.
import type { Stairs } from '../../sim/run/ground.ts';
import type { Obstacle } from '../../sim/run/street.ts';
import type { Roof } from '../../sim/setup.ts';
import { colours, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import { paintCard } from './mesh.ts';
import type { Thing } from './painting-order.ts';
import type { RunStage } from './run-stage.ts';

/** Heights as drawn, metres: larger than life, like the children. */
const personMetres = 3;
const henMetres = 2.2;
/** A door leaf: breadth and height; it stands off its wall's middle by so much when it is open. Metres. */
const leaf = { width: 1.2, height: 2.1, off: 0.6 } as const;
const stairsWidth = 1.3;
/** So far out of the picture something may still reach into it, design px. */
const margin = 90;

const spot = new Float64Array(3);
const white = pack(colours.white, 1);
const shade = pack(0xcdb2c4, 1);

/** Paints a cut-out that stands at a place; `size` metres for its 100 units. */
function stand(painter: Painter, { eye }: RunStage, name: string, x: number, z: number, size: number, flip = 1): void {
  eye.see(x, 0, z, spot);
  const [px = 0, py = 0, depth = 1] = spot;
  const metre = eye.camera.fx / depth;
  painter.sprite('run-blob', px - metre * 0.12, py, metre * size * 0.24, 0, pack(0x3c1e50, 0.38), 1, 0.55);
  painter.sprite(name, px, py, (metre * size) / 100, 0, white, flip);
}

function paintCart(painter: Painter, stage: RunStage, { x, z, headingX, headingZ }: Obstacle): void {
  if (Math.abs(headingX) > Math.abs(headingZ)) {
    stand(painter, stage, 'run-cart-side', x, z, personMetres, headingX < 0 ? -1 : 1);
  } else stand(painter, stage, 'run-cart-away', x, z, personMetres);
}

/** Three hens; when they fly up, they burst apart and come down again. */
function paintHens(painter: Painter, stage: RunStage, hens: Obstacle): void {
  const { stepped } = stage;
  for (let k = 0; k < 3; k++) {
    const angle = k * 2.1 + hens.x;
    const flies = hens.state === 'busy';
    const far = flies ? 1.6 + 0.5 * Math.sin(stepped * 3 + k) : 0.55;
    const [x, z] = [hens.x + Math.cos(angle) * far, hens.z + Math.sin(angle) * far];
    const pecks = Math.sin(stepped * 2.3 + k * 2.4 + hens.z) > 0;
    const name = flies ? 'run-hen-fly' : pecks ? 'run-hen-peck' : 'run-hen-look';
    const hop = flies ? 0.5 * Math.abs(Math.sin(stepped * 9 + k)) : 0;
    stand(painter, stage, name, x, z + hop, henMetres, (k + Math.floor(hens.x)) % 2 === 0 ? 1 : -1);
  }
}

/** A leaf in its wall, or standing out into the lane. */
function paintDoor(painter: Painter, { eye }: RunStage, { x, z, headingX, headingZ, state }: Obstacle): void {
  const picture = painter.pictures.frame('run-door');
  // In the lane the leaf stands square to its wall; shut, it lies along it.
  const [alongX, alongZ] = state === 'busy' ? [headingX, headingZ] : [-headingZ, headingX];
  const off = state === 'busy' ? 0 : -(leaf.off - 0.04);
  const [midX, midZ] = [x + off * headingX, z + off * headingZ];
  const half = leaf.width / 2;
  const at = [midX - half * alongX, leaf.height, midZ - half * alongZ] as const;
  const across = [leaf.width * alongX, 0, leaf.width * alongZ] as const;
  paintCard(painter, eye, { at, across, down: [0, -leaf.height, 0] }, picture, 1, 1, white, shade);
}

/** Who sells, and whoever has gathered around. */
function paintSeller(painter: Painter, stage: RunStage, { x, z, people }: Obstacle): void {
  const places = Array.from({ length: people }, (_, k) => ({ k, angle: 0.5 + (k * 2 * Math.PI) / 6 }));
  const circle = places.map(({ k, angle }) => ({
    name: `run-watch-${k % 4}-watch`,
    x: x + 1.35 * Math.cos(angle),
    z: z + 1.35 * Math.sin(angle),
  }));
  const all = [...circle, { name: 'run-seller', x, z }].sort((a, b) => b.z - a.z);
  for (const one of all) {
    stand(painter, stage, one.name, one.x, one.z, one.name === 'run-seller' ? personMetres * 0.95 : 2.5);
  }
}

const painters: Readonly<Record<Obstacle['kind'], (p: Painter, s: RunStage, o: Obstacle) => void>> = {
  cart: paintCart,
  hens: paintHens,
  door: paintDoor,
  seller: paintSeller,
};

/** Half of what each takes up on the map, metres. */
const halves: Readonly<Record<Obstacle['kind'], number>> = { cart: 0.9, hens: 0.4, door: 0.05, seller: 0.5 };

/** True when a place on the ground is in the picture, or nearly. */
function isNearPicture({ eye, layout }: RunStage, x: number, z: number): boolean {
  eye.see(x, 0, z, spot);
  const [px = 0, py = 0] = spot;
  return px > -margin && px < layout.width + margin && py > -margin && py < layout.height + margin;
}

/** Everything of the street that stands in the picture. */
export function streetThings(stage: RunStage): Thing[] {
  const things: Thing[] = [];
  for (const obstacle of stage.play?.run.obstacles ?? []) {
    const { kind, x, z, headingX, headingZ, state } = obstacle;
    if (!isNearPicture(stage, x, z)) continue;
    const half = halves[kind];
    // A shut door lies on its wall: it belongs just before it.
    const off = kind === 'door' && state === 'idle' ? 0.1 - leaf.off : 0;
    const [atX, atZ] = [x + off * headingX, z + off * headingZ];
    const paint = (p: Painter, s: RunStage) => painters[kind](p, s, obstacle);
    things.push({ left: atX - half, right: atX + half, near: atZ - half, far: atZ + half, paint });
  }
  return things;
}

/** The stairs to a roof as a card that leans on its house, and where it stands. */
export function stairsThing(stairs: Stairs, house: Roof): Thing {
  const { x, z, headingX, headingZ } = stairs;
  // From the foot to the wall: along whichever axis the stairs lead.
  const toWall =
    Math.abs(headingX) > Math.abs(headingZ)
      ? Math.abs(house.x - x) - house.width / 2
      : Math.abs(house.z - z) - house.depth / 2;
  const reach = Math.max(0.6, toWall);
  const [topX, topZ] = [x + headingX * reach, z + headingZ * reach];
  const [sideX, sideZ] = [(headingZ * stairsWidth) / 2, (-headingX * stairsWidth) / 2];
  const card = {
    at: [topX - sideX, house.height + 0.05, topZ - sideZ] as const,
    across: [2 * sideX, 0, 2 * sideZ] as const,
    down: [x - topX, -house.height - 0.05, z - topZ] as const,
  };
  const half = 0.25;
  const paint = (painter: Painter, stage: RunStage) => {
    if (!isNearPicture(stage, x, z)) return;
    paintCard(painter, stage.eye, card, painter.pictures.frame('run-stairs'), 1, 4, white, shade);
  };
  return { left: x - half, right: x + half, near: z - half, far: z + half, paint };
}
