// Open ground where no snow lies: a meadow with its paths, or bare earth with the lanes that feet and wheels have packed.
import type { Strip } from '../../sim/run/ground.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import { strew } from './strewn.ts';
import { drop, fillAll, type Pen, tornStrip, traceAll } from './torn-paper.ts';

export const meadowGreen = '#b9c886';
export const bareEarth = '#cbb191';

const grass = {
  tuft: '#9fb56c',
  petal: '#fbdfe2',
  edge: '#8fa65f',
  path: '#e6d6b4',
  pathShade: '#cdb88f',
  grit: '#d4c19a',
} as const;
const dust = {
  light: '#d8c2a4',
  dark: '#b3977a',
  stone: '#a58f80',
  stoneLit: '#dccbb4',
  lane: '#dfcbae',
  laneShade: '#b89d7e',
  rut: 'rgba(122,92,74,.3)',
} as const;

/** What of a district lies in the open. */
interface Open {
  readonly lanes: readonly Strip[];
}

const outlines = ({ lanes }: Open, grown: number) =>
  lanes.flatMap((lane, at) => tornStrip(lane, grown, 0.16, 400 + 31 * at));

/** The lanes, a little sunk: one side lies in shade. What `within` draws ends at their edges. */
function trodden(pen: Pen, lies: Open, shade: string, lit: string, within: () => void): void {
  const lanes = outlines(lies, 0);
  fillAll(pen, lanes, shade);
  pen.save();
  traceAll(pen, lanes);
  pen.clip();
  fillAll(pen, lanes, lit, -0.25, -0.3);
  within();
  pen.restore();
}

/** Tufts of grass, petals that have come down, and paths of light gravel. */
export function meadow(pen: Pen, left: number, near: number, lies: Open): void {
  strew(left, near, 9, 14, (x, z, random, k) => {
    pen.fillStyle = k % 3 === 0 ? grass.petal : grass.tuft;
    if (k % 3 === 0) drop(pen, x, z, 0.11, 0.08);
    else drop(pen, x, z, 0.5 + random(), 0.12 + 0.1 * random(), 0.2);
  });
  fillAll(pen, outlines(lies, 0.25), grass.edge);
  trodden(pen, lies, grass.pathShade, grass.path, () => {
    pen.fillStyle = grass.grit;
    strew(left, near, 21, 22, (x, z, random) => drop(pen, x, z, 0.1 + 0.12 * random(), 0.06));
  });
}

/** Dust in streaks, stones, and lanes packed light, with ruts along them. */
export function earth(pen: Pen, left: number, near: number, lies: Open): void {
  strew(left, near, 13, 7, (x, z, random, k) => {
    pen.fillStyle = k % 2 === 0 ? dust.light : dust.dark;
    drop(pen, x, z, 0.8 + 1.6 * random(), 0.12 + 0.14 * random(), 0.15);
  });
  strew(left, near, 17, 5, (x, z, random) => {
    const size = 0.08 + 0.22 * random() * random();
    pen.fillStyle = dust.stone;
    drop(pen, x, z, size, size * 0.7);
    pen.fillStyle = dust.stoneLit;
    drop(pen, x - size * 0.15, z + size * 0.2, size * 0.7, size * 0.42);
  });
  trodden(pen, lies, dust.laneShade, dust.lane, () => {
    pen.strokeStyle = dust.rut;
    pen.lineWidth = 0.22;
    for (const [at, lane] of lies.lanes.entries()) for (const aside of [-0.55, 0.55]) rut(pen, lane, aside, 50 + at);
  });
}

/** One of the two ruts of a cart. */
function rut(pen: Pen, { points }: Strip, aside: number, seed: number): void {
  const random = cosmeticRandom(seed);
  for (const [at, [bx, bz]] of points.entries()) {
    const [ax, az] = points[at - 1] ?? [bx, bz];
    const long = Math.hypot(bx - ax, bz - az);
    if (long === 0) continue;
    const [ux, uz] = [(bx - ax) / long, (bz - az) / long];
    pen.beginPath();
    for (let along = 0; along <= long; along += 2.5) {
      const off = aside + (random() - 0.5) * 0.24;
      pen.lineTo(ax + ux * along - uz * off, -(az + uz * along + ux * off));
    }
    pen.stroke();
  }
}
