// A child in the lanes: a disc that starts, stops and turns, and slides along the walls of houses.
import { wishLimit } from '../controls.ts';
import type { Roof } from '../setup.ts';
import { ticksPerSecond } from '../world.ts';
import { housesNear, type Lanes, speedAt } from './lanes.ts';
import { runTuning } from './run-tuning.ts';
import type { Disc } from './street.ts';

/** A runner's wish for one tick, whole numbers in -127..127: right, and down the wind. Their length is a share of full speed. */
export interface RunWish {
  readonly across: number;
  readonly along: number;
}

export interface Body {
  /** Metres and m/s. */
  x: number;
  z: number;
  velocityX: number;
  velocityZ: number;
}

/** Asks for nothing: the child stands. */
export const standStill: RunWish = { across: 0, along: 0 };

/** The wish to run straight toward a direction, at a share (0..1) of full speed. */
export function wishToward(x: number, z: number, share: number): RunWish {
  const length = Math.sqrt(x * x + z * z);
  if (length === 0) return standStill;
  const size = (share * wishLimit) / length;
  return { across: Math.round(x * size), along: Math.round(z * size) };
}

const nothing: readonly Disc[] = [];

/**
 * Moves a body by one tick as its child wishes. `fitness` is a share of the running speed; it is kept out of the houses, and of
 * the discs that stand in the lanes.
 */
export function moveBody(body: Body, lanes: Lanes, wish: RunWish, fitness: number, discs = nothing): void {
  const { across, along } = wish;
  const length = Math.max(wishLimit, Math.sqrt(across * across + along * along));
  const speed = (fitness * speedAt(lanes, body.x, body.z)) / length;
  const changeX = across * speed - body.velocityX;
  const changeZ = along * speed - body.velocityZ;
  const change = Math.sqrt(changeX * changeX + changeZ * changeZ);
  const most = runTuning.acceleration / ticksPerSecond;
  const share = change > most ? most / change : 1;
  body.velocityX += share * changeX;
  body.velocityZ += share * changeZ;
  body.x += body.velocityX / ticksPerSecond;
  body.z += body.velocityZ / ticksPerSecond;
  for (const disc of discs) keepOff(body, disc);
  keepClear(body, lanes);
}

/** Keeps a body out of houses and walls, and in the district. */
export function keepClear(body: Body, lanes: Lanes): void {
  // Twice, for the corner between two houses.
  for (let round = 0; round < 2; round++) {
    for (const house of housesNear(lanes, body.x, body.z)) keepOut(body, house);
  }
  keepInside(body, lanes);
}

/** Pushes a body off a disc. */
function keepOff(body: Body, { x, z, radius }: Disc): void {
  if (radius === 0) return;
  const overX = body.x - x;
  const overZ = body.z - z;
  const reach = radius + runTuning.bodyRadius;
  const square = overX * overX + overZ * overZ;
  if (square >= reach * reach) return;
  const far = Math.sqrt(square);
  if (far > 0) push(body, overX / far, overZ / far, reach - far);
  else push(body, 1, 0, reach);
}

/** Pushes a body out of a house by the shortest way, and takes from its velocity what goes into the wall. */
function keepOut(body: Body, { x, z, width, depth }: Roof): void {
  const fromX = body.x - x;
  const fromZ = body.z - z;
  const overX = fromX - Math.max(-width / 2, Math.min(width / 2, fromX));
  const overZ = fromZ - Math.max(-depth / 2, Math.min(depth / 2, fromZ));
  const far = Math.sqrt(overX * overX + overZ * overZ);
  if (far >= runTuning.bodyRadius) return;
  if (far > 0) {
    push(body, overX / far, overZ / far, runTuning.bodyRadius - far);
    return;
  }
  const outX = width / 2 - Math.abs(fromX);
  const outZ = depth / 2 - Math.abs(fromZ);
  if (outX < outZ) push(body, fromX < 0 ? -1 : 1, 0, outX + runTuning.bodyRadius);
  else push(body, 0, fromZ < 0 ? -1 : 1, outZ + runTuning.bodyRadius);
}

function push(body: Body, normalX: number, normalZ: number, metres: number): void {
  body.x += metres * normalX;
  body.z += metres * normalZ;
  const into = body.velocityX * normalX + body.velocityZ * normalZ;
  if (into >= 0) return;
  body.velocityX -= into * normalX;
  body.velocityZ -= into * normalZ;
}

function keepInside(body: Body, { bounds: { left, right, near, far } }: Lanes): void {
  const x = Math.max(left, Math.min(right, body.x));
  const z = Math.max(near, Math.min(far, body.z));
  if (x !== body.x) body.velocityX = 0;
  if (z !== body.z) body.velocityZ = 0;
  body.x = x;
  body.z = z;
}
