// The ground of a piece of the district, painted once: deep snow torn open where it is trodden, footprints, the houses'
// shadows, and the snow that was shovelled off their roofs. Canvas px; the map's z, down the wind, is up.
import type { Ground, Plot } from '../../sim/run/ground.ts';
import type { Roof } from '../../sim/setup.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import { bareEarth, earth, meadow, meadowGreen } from './ground-cover.ts';
import { paintRiver, paintWorks } from './ground-water.ts';
import { strew, tileMetres } from './strewn.ts';
import { drop, fillAll, type Pen, seedOf, tornPlot, tornStrip, trace, traceAll } from './torn-paper.ts';

/** Texels a metre. */
export const texelsPerMetre = 12;
/** Away from the sun, metres for each metre of height: where a shadow falls. */
export const shadowWay = { x: -0.34, z: -0.42 } as const;

const paper = {
  deep: '#fbeee6',
  drift: '#e6d5e6',
  rim: '#ffffff',
  bankShade: '#b39ac4',
  trodden: '#e0d0e0',
  path: 'rgba(150,116,158,.26)',
  print: 'rgba(112,80,136,.42)',
  shadow: 'rgba(78,44,110,.32)',
  foot: 'rgba(74,42,90,.36)',
  heap: '#fffaf4',
  heapShade: '#c6b0d4',
} as const;

/** What lies in and around a tile. */
export interface TileGround extends Ground {
  /** Snow is trodden so far from a wall, metres: as the run has it. */
  readonly clearedReach: number;
}

/** Soft drifts in the deep snow, each with its lit crest. */
function drifts(pen: Pen, left: number, near: number): void {
  strew(left, near, 5, 2, (x, z, random) => {
    const long = 0.9 + random() * 2.2;
    pen.fillStyle = paper.drift;
    drop(pen, x, z, long, long * 0.2, 0.1);
    pen.fillStyle = paper.rim;
    drop(pen, x + 0.16, z + 0.18, long * 0.96, long * 0.19, 0.1);
  });
}

/** Feet that went by, left and right, along the middle of the lanes around a house. */
function prints(pen: Pen, roof: Plot): void {
  const random = cosmeticRandom(seedOf(roof) + 3);
  const way = tornPlot(roof, 1.9, 0.35, seedOf(roof) + 11);
  pen.strokeStyle = paper.path;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.beginPath();
  trace(pen, way);
  pen.stroke();
  pen.fillStyle = paper.print;
  for (const [k, [ax, az]] of way.entries()) {
    const [bx, bz] = way[(k + 1) % way.length] ?? [ax, az];
    const long = Math.hypot(bx - ax, bz - az) || 1;
    for (let step = 0; step < 3; step++) {
      if (random() < 0.35) continue;
      const t = (step + random() * 0.5) / 3;
      const side = (step % 2 === 0 ? 0.2 : -0.2) + (random() - 0.5) * 0.7;
      const [x, z] = [ax + (bx - ax) * t - ((bz - az) / long) * side, az + (bz - az) * t + ((bx - ax) / long) * side];
      drop(pen, x, z, 0.19, 0.1, -Math.atan2(bz - az, bx - ax));
    }
  }
}

/** Lays the shadow that a house throws on a path. */
function shadow(pen: Pen, { x, z, width, depth, height }: Roof): void {
  const [w, d] = [width / 2, depth / 2];
  const [dx, dz] = [shadowWay.x * height, shadowWay.z * height];
  trace(pen, [
    [x - w, z + d],
    [x - w + dx, z + d + dz],
    [x - w + dx, z - d + dz],
    [x + w + dx, z - d + dz],
    [x + w, z - d],
    [x + w, z + d],
  ]);
}

/** Heaps of snow from the roof, at the foot of the walls. */
function heaps(pen: Pen, roof: Roof): void {
  const random = cosmeticRandom(seedOf(roof) + 29);
  const { x, z, width, depth } = roof;
  for (let i = 0; i < 9; i++) {
    const onSide = random() < 0.35;
    const sideX = x + (random() < 0.5 ? -1 : 1) * (width / 2 + 0.1);
    const atX = onSide ? sideX : x + (random() - 0.5) * width;
    const atZ = onSide ? z + (random() - 0.5) * depth : z - depth / 2 - 0.15;
    const size = 0.35 + random() * 0.65;
    pen.fillStyle = paper.heapShade;
    drop(pen, atX - 0.12, atZ - 0.16, size, size * 0.55);
    pen.fillStyle = paper.heap;
    drop(pen, atX, atZ, size * 0.95, size * 0.46);
  }
}

/** Deep snow, torn open along the walls and the lanes. */
function snow(pen: Pen, left: number, near: number, { roofs, walls, lanes, clearedReach }: TileGround): void {
  drifts(pen, left, near);
  const solids = [...roofs, ...walls];
  const torn = (grown: number) => [
    ...solids.map((solid) => tornPlot(solid, clearedReach + grown, 0.16, seedOf(solid))),
    ...lanes.flatMap((lane, at) => tornStrip(lane, grown, 0.16, 400 + 31 * at)),
  ];
  const trodden = torn(0);
  fillAll(pen, torn(0.35), paper.rim);
  fillAll(pen, trodden, paper.bankShade);
  pen.save();
  traceAll(pen, trodden);
  pen.clip();
  fillAll(pen, trodden, paper.trodden, -0.5, -0.55);
  for (const roof of roofs) prints(pen, roof);
  pen.restore();
}

/** Paints a tile whose left and near corner is at (left, near), metres. `lies` is what could reach into it. */
export function paintGround(pen: Pen, left: number, near: number, lies: TileGround, grain: CanvasPattern | null): void {
  const size = tileMetres * texelsPerMetre;
  const { roofs, walls, river, cover } = lies;
  const isSnowy = cover === 'snow';
  const isGreen = cover === 'grass';
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = isSnowy ? paper.deep : isGreen ? meadowGreen : bareEarth;
  pen.fillRect(0, 0, size, size);
  pen.setTransform(texelsPerMetre, 0, 0, texelsPerMetre, -left * texelsPerMetre, (near + tileMetres) * texelsPerMetre);
  if (isSnowy) snow(pen, left, near, lies);
  else if (isGreen) meadow(pen, left, near, lies);
  else earth(pen, left, near, lies);
  if (river !== null) paintRiver(pen, river);
  paintWorks(pen, lies);
  // All shadows as one shape: where two meet it is no darker.
  pen.fillStyle = paper.shadow;
  pen.beginPath();
  for (const solid of [...roofs, ...walls]) shadow(pen, solid);
  pen.fill();
  pen.strokeStyle = paper.foot;
  pen.lineWidth = 0.7;
  for (const { x, z, width, depth } of roofs) pen.strokeRect(x - width / 2, -(z + depth / 2), width, depth);
  if (isSnowy) for (const roof of roofs) heaps(pen, roof);
  if (grain === null) return;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = grain;
  pen.fillRect(0, 0, size, size);
}
