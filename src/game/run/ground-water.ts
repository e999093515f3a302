// The frozen river and what leads over it, as paper on the ground; and the ditches and steps of the lanes.
import type { Ground, Plot, Strip } from '../../sim/run/ground.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import { drop, fillAll, type Pen, seedOf, tornPlot, tornStrip, traceAll } from './torn-paper.ts';

const ice = {
  bank: '#ffffff',
  bankShade: '#8fa9cc',
  thin: '#a8d3e2',
  thick: '#c9e6ea',
  crack: 'rgba(255,255,255,.8)',
  deep: 'rgba(52,110,160,.28)',
} as const;
const wood = {
  plank: '#9a6a44',
  dark: '#6d4329',
  light: '#c08c5c',
  rail: '#5a3324',
  shade: 'rgba(40,50,110,.38)',
} as const;
const stone = { plank: '#c9a98e', dark: '#94766f', light: '#e6cdb2', rail: '#8a6a66', shade: wood.shade } as const;
/** Bridges as broad as this are of stone, metres. */
const stoneFrom = 4;

/** The ice, its banks, and cracks over it. */
export function paintRiver(pen: Pen, river: Strip): void {
  const seed = 77;
  fillAll(pen, tornStrip(river, 1.3, 0.3, seed), ice.bank);
  const bed = tornStrip(river, 0.2, 0.35, seed + 5);
  fillAll(pen, bed, ice.bankShade);
  pen.save();
  traceAll(pen, bed);
  pen.clip();
  fillAll(pen, bed, ice.thin, -0.5, -0.6);
  fillAll(pen, tornStrip(river, -2.6, 0.7, seed + 9), ice.thick);
  pen.lineJoin = 'round';
  for (const [at, [bx, bz]] of river.points.entries()) {
    const [ax, az] = river.points[at - 1] ?? [bx, bz];
    if (at === 0) continue;
    paintCracks(pen, [ax, az], [bx, bz], river.width, cosmeticRandom(seed + at));
  }
  pen.restore();
}

type Place = readonly [x: number, z: number];

function paintCracks(pen: Pen, [ax, az]: Place, [bx, bz]: Place, width: number, random: () => number): void {
  const long = Math.hypot(bx - ax, bz - az) || 1;
  const [ux, uz] = [(bx - ax) / long, (bz - az) / long];
  for (let along = 0; along < long; along += 3.4) {
    const aside = (random() - 0.5) * width;
    const [x, z] = [ax + ux * along - uz * aside, az + uz * along + ux * aside];
    if (random() < 0.4) {
      pen.fillStyle = ice.deep;
      drop(pen, x, z, 0.8 + random() * 1.6, 0.3 + random() * 0.5, -Math.atan2(uz, ux));
    }
    pen.strokeStyle = ice.crack;
    pen.lineWidth = 0.1 + random() * 0.1;
    pen.beginPath();
    pen.moveTo(x, -z);
    let way = random() * 6;
    let [px, pz] = [x, z];
    for (let k = 0; k < 4; k++) {
      way += (random() - 0.5) * 1.4;
      px += Math.cos(way) * (0.6 + random());
      pz += Math.sin(way) * (0.6 + random());
      pen.lineTo(px, -pz);
    }
    pen.stroke();
  }
}

/** A bridge from above: planks or stones across, rails along its two sides. */
function paintBridge(pen: Pen, bridge: Plot): void {
  const { x, z, width, depth } = bridge;
  const isAlong = depth >= width;
  const [long, broad] = isAlong ? [depth, width] : [width, depth];
  const kind = broad >= stoneFrom ? stone : wood;
  const random = cosmeticRandom(seedOf(bridge));
  pen.save();
  pen.translate(x, -z);
  if (!isAlong) pen.rotate(Math.PI / 2);
  pen.fillStyle = kind.shade;
  pen.fillRect(-broad / 2 - 0.9, -long / 2 + 0.6, broad, long);
  const step = kind === stone ? 1.3 : 0.62;
  for (let y = -long / 2; y < long / 2; y += step) {
    const stray = (random() - 0.5) * 0.16;
    const tones = [kind.plank, kind.light, kind.plank, kind.dark];
    pen.fillStyle = tones[Math.floor(random() * (kind === stone ? 2.4 : 3.4))] ?? kind.plank;
    pen.fillRect(-broad / 2 + stray, y, broad, step - 0.07);
  }
  pen.fillStyle = 'rgba(255,250,244,.92)';
  for (let k = 0; k < long * 0.9; k++) {
    pen.beginPath();
    pen.ellipse(
      (random() - 0.5) * broad,
      (random() - 0.5) * long,
      0.2 + random() * 0.5,
      0.12 + random() * 0.2,
      0,
      0,
      7,
    );
    pen.fill();
  }
  for (const side of [-1, 1]) {
    pen.fillStyle = kind.rail;
    pen.fillRect((side * broad) / 2 - 0.14, -long / 2, 0.28, long);
    pen.fillStyle = ice.bank;
    pen.fillRect((side * broad) / 2 - 0.1, -long / 2, 0.12, long);
  }
  pen.restore();
}

/** A trench with a lid of thin ice. */
function paintDitch(pen: Pen, ditch: Plot): void {
  const seed = seedOf(ditch);
  fillAll(pen, [tornPlot(ditch, 0.45, 0.12, seed)], ice.bank);
  fillAll(pen, [tornPlot(ditch, 0.06, 0.1, seed + 1)], '#5c3a5e');
  fillAll(pen, [tornPlot(ditch, -0.24, 0.1, seed + 2)], '#7d8fb8', -0.08, -0.1);
}

/** Steps: each a lit edge and a shade. They climb down the wind. */
function paintSteps(pen: Pen, flight: Plot): void {
  const { x, z, width, depth } = flight;
  pen.fillStyle = '#cdb3b0';
  pen.fillRect(x - width / 2, -(z + depth / 2), width, depth);
  for (let k = 0; k < depth / 0.8; k++) {
    const at = -(z - depth / 2 + k * 0.8);
    pen.fillStyle = 'rgba(74,42,90,.38)';
    pen.fillRect(x - width / 2, at - 0.2, width, 0.22);
    pen.fillStyle = '#fff6ea';
    pen.fillRect(x - width / 2, at - 0.42, width, 0.22);
  }
}

/** What lies over the river and in the lanes. */
export function paintWorks(pen: Pen, { bridges, ditches, steps }: Ground): void {
  for (const ditch of ditches) paintDitch(pen, ditch);
  for (const flight of steps) paintSteps(pen, flight);
  for (const bridge of bridges) paintBridge(pen, bridge);
}
