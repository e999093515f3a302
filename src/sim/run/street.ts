// Who and what is out in the lanes beside the children: as a district names it, and as it is today.
import { draw, type Stream, uniform } from '../random.ts';
import { ticksPerSecond } from '../world.ts';
import { runTuning } from './run-tuning.ts';
import type { Place } from './way.ts';

/** A door that opens outward: where it hangs in the wall, and the unit vector from the wall into the lane. */
export interface Doorway {
  readonly x: number;
  readonly z: number;
  readonly headingX: number;
  readonly headingZ: number;
}

export interface Street {
  /** Ways that a cart goes to and fro, from corner to corner. */
  readonly carts: readonly (readonly Place[])[];
  /** Where a few hens peck. */
  readonly hens: readonly Place[];
  readonly doors: readonly Doorway[];
  /** Where somebody sells bread from a tray. */
  readonly sellers: readonly Place[];
}

/**
 * Something in the way. `busy` is a cart that rolls, hens that have flown up, a door that stands open, and a seller with people
 * around; otherwise the cart waits, the hens peck, the door is shut and the seller stands alone.
 */
export interface Obstacle {
  readonly kind: 'cart' | 'hens' | 'door' | 'seller';
  /** Middle of what is in the way, metres. */
  x: number;
  z: number;
  /** Unit vector: where a cart goes, a door opens, a seller looks. */
  headingX: number;
  headingZ: number;
  state: 'idle' | 'busy';
  /** Ticks until the state changes by itself; a cart's ticks of waiting. */
  ticks: number;
  /** Half the breadth of what nobody passes, metres; 0 where one can run through. */
  radius: number;
  /** People around a seller. */
  people: number;
  /** A cart's corners, and the one it is going to. */
  readonly way: readonly Place[];
  leg: number;
  /** +1 while it goes toward the last corner. */
  turn: 1 | -1;
}

/** A disc that bodies are kept out of, metres. */
export interface Disc {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
}

const ticksBetween = (stream: Stream, low: number, high: number): number =>
  Math.round((low + (high - low) * uniform(stream)) * ticksPerSecond);

/** A shut time of a door, or a time until somebody joins the people around the bread, ticks. */
export const shutTicks = (stream: Stream): number =>
  ticksBetween(stream, runTuning.doorShutLeast, runTuning.doorShutMost);
export const openTicks = (): number => Math.round(runTuning.doorOpenSeconds * ticksPerSecond);
export const gatherTicks = (stream: Stream): number => ticksBetween(stream, 0, 2 * runTuning.gatherSeconds);

const standing = (kind: Obstacle['kind'], x: number, z: number): Obstacle => ({
  kind,
  x,
  z,
  headingX: 0,
  headingZ: 1,
  state: 'idle',
  ticks: 0,
  radius: 0,
  people: 0,
  way: [],
  leg: 0,
  turn: 1,
});

/** A cart somewhere on one of its legs. */
function cartOn(way: readonly Place[], stream: Stream): Obstacle {
  const leg = 1 + (draw(stream) % (way.length - 1));
  const share = uniform(stream);
  const [ax, az] = way[leg - 1];
  const [bx, bz] = way[leg];
  const cart = standing('cart', ax + share * (bx - ax), az + share * (bz - az));
  return { ...cart, state: 'busy', radius: runTuning.cartRadius, way, leg, turn: 1 };
}

/** A door's middle when it stands open: it reaches into the lane. */
const doorOff = 0.6;

function doorAt({ x, z, headingX, headingZ }: Doorway, stream: Stream): Obstacle {
  const door = standing('door', x + doorOff * headingX, z + doorOff * headingZ);
  return { ...door, headingX, headingZ, ticks: shutTicks(stream) };
}

function sellerAt([x, z]: Place, stream: Stream): Obstacle {
  const seller = standing('seller', x, z);
  return { ...seller, radius: runTuning.sellerRadius, ticks: gatherTicks(stream) };
}

/** Who is out today, drawn by a stream; the same stream draws the same. */
export function obstaclesOf({ carts, hens, doors, sellers }: Street, stream: Stream): Obstacle[] {
  const out: Obstacle[] = [];
  const add = (obstacle: Obstacle): void => {
    if (uniform(stream) < runTuning.streetShare) out.push(obstacle);
  };
  for (const way of carts) add(cartOn(way, stream));
  for (const [x, z] of hens) add(standing('hens', x, z));
  for (const door of doors) add(doorAt(door, stream));
  for (const place of sellers) add(sellerAt(place, stream));
  return out;
}
