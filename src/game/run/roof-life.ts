// What stands on the roofs and tells of the wind: flags on poles, stove pipes with smoke; and neighbours who watch the sky.
import { colours, multiply, pack } from '../colours.ts';
import type { Painter } from '../painter.ts';
import type { House } from './houses.ts';
import type { RunStage } from './run-stage.ts';

/** Height of a flag's pole and length of its cloth, metres. */
const poleMetres = 2.6;
const clothMetres = 2.8;
/** Half of its breadth at the pole, metres, and pieces it bends in. */
const flagHalf = 0.42;
const pieces = 4;
const flagColours = [0xc1273f, 0xf0ac2b, 0x2a9d9a, 0xfff0d2] as const;
/** Height of a neighbour as drawn, metres. */
const watcherMetres = 2.2;

const spot = new Float64Array(3);
const top = new Float64Array(3);
const end = new Float64Array(3);

/** Paints what is on a roof. The run's atlas must have been taken up. */
export function paintOnRoof(painter: Painter, stage: RunStage, house: House): void {
  const { roof, flag, pipe, watchers } = house;
  for (const { who, at } of watchers) paintWatcher(painter, stage, house, who, at);
  if (pipe) {
    const [x, z] = [roof.x + pipe[0] * roof.width, roof.z + pipe[1] * roof.depth];
    stage.eye.see(x, roof.height, z, spot);
    const size = stage.eye.scaleAt(x, roof.height, z) / 20;
    painter.sprite('run-pipe', spot[0] ?? 0, spot[1] ?? 0, size, 0, pack(colours.white, house.solid));
  }
  if (flag) paintFlag(painter, stage, house, flag);
}

function paintWatcher(
  painter: Painter,
  stage: RunStage,
  { roof, solid }: House,
  who: number,
  at: readonly [number, number],
): void {
  const { play, eye, stepped } = stage;
  const [x, z] = [roof.x + at[0] * roof.width, roof.z + at[1] * roof.depth];
  const cheers = play !== null && play.finder >= 0 && play.sinceEnd > 0.2;
  const hop = cheers ? 0.35 * Math.abs(Math.sin(stepped * 7 + who)) : 0;
  eye.see(x, roof.height, z, spot);
  painter.sprite('run-blob', spot[0] ?? 0, spot[1] ?? 0, eye.scaleAt(x, roof.height, z) * 0.5, 0, pack(0x4a2a5a, 0.3));
  eye.see(x, roof.height + hop, z, spot);
  const size = (eye.scaleAt(x, roof.height, z) * watcherMetres) / 100;
  const name = `run-watch-${who}-${cheers ? 'up' : 'watch'}`;
  painter.sprite(name, spot[0] ?? 0, spot[1] ?? 0, size, 0.03 * Math.sin(stepped * 2 + who), pack(0xffffff, solid));
}

/** A cloth that streams with the simulated wind, in three bent pieces. */
function paintFlag(painter: Painter, stage: RunStage, house: House, at: readonly [number, number]): void {
  const { roof, solid } = house;
  const { eye, wind, stepped } = stage;
  const [x, z] = [roof.x + at[0] * roof.width, roof.z + at[1] * roof.depth];
  eye.see(x, roof.height, z, spot);
  eye.see(x, roof.height + poleMetres, z, top);
  const white = painter.pictures.frame('run-white');
  const [u, v] = white ? [(white.u0 + white.u1) / 2, (white.v0 + white.v1) / 2] : [0.5, 0.5];
  const [x0 = 0, y0 = 0] = spot;
  const [x1 = 0, y1 = 0] = top;
  const pole = pack(colours.mulberry, solid);
  painter.quad(
    x1 - 1,
    y1,
    x0 - 1,
    y0,
    x1 + 1,
    y1,
    x0 + 1,
    y0,
    u,
    v,
    u,
    v,
    u,
    v,
    u,
    v,
    pole,
    pole,
    pole,
    pole,
    multiply,
  );
  const speed = Math.hypot(wind[0] ?? 0, wind[2] ?? 0) || 1;
  const [wayX, wayZ] = [(wind[0] ?? 0) / speed, (wind[2] ?? 0) / speed];
  const lift = Math.min(1, speed / 4);
  const colour = flagColours[Math.floor(house.warmth * flagColours.length)] ?? colours.white;
  let [fromX, fromY, fromHalf] = [x1, y1, eye.scale * flagHalf];
  for (let k = 1; k <= pieces; k++) {
    const s = k / pieces;
    const wave = 0.3 * s * Math.sin(stepped * (5 + speed) - 4 * s + roof.x);
    const far = clothMetres * s * lift;
    const fall = 1.6 * s * (1 - lift);
    eye.see(x + wayX * far - wayZ * wave, roof.height + poleMetres - fall, z + wayZ * far + wayX * wave, end);
    const [toX = 0, toY = 0] = end;
    // The cloth is seen from its broad side, whichever way it streams.
    const long = Math.hypot(toX - fromX, toY - fromY) || 1;
    const [sideX, sideY] = [-(toY - fromY) / long, (toX - fromX) / long];
    const half = eye.scale * flagHalf * (1 - 0.8 * s);
    const ink = pack(colour, solid * (k % 2 === 0 ? 0.86 : 1));
    const [ax, ay, bx, by] = [sideX * fromHalf, sideY * fromHalf, sideX * half, sideY * half];
    painter.quad(
      fromX - ax,
      fromY - ay,
      fromX + ax,
      fromY + ay,
      toX - bx,
      toY - by,
      toX + bx,
      toY + by,
      u,
      v,
      u,
      v,
      u,
      v,
      u,
      v,
      ink,
      ink,
      ink,
      ink,
      multiply,
    );
    [fromX, fromY, fromHalf] = [toX, toY, half];
  }
}
