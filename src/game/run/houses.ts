// The houses of a district, each with looks of its own, chosen once; and what they hide from the eye.
import type { Roof } from '../../sim/setup.ts';
import { cosmeticRandom } from '../cosmetic-random.ts';
import type { Standing } from './painting-order.ts';

export interface House extends Standing {
  readonly roof: Roof;
  /** Chosen once, for looks alone: which prints it wears, mirrored or not, a share of warmth 0..1. */
  readonly print: number;
  readonly front: number;
  readonly flip: boolean;
  readonly warmth: number;
  /** A stove pipe's place on the roof, shares of its size from its middle; null for none. */
  readonly pipe: readonly [number, number] | null;
  /** The same for a flag, and for neighbours who watch the sky. */
  readonly flag: readonly [number, number] | null;
  readonly watchers: readonly { readonly who: number; readonly at: readonly [number, number] }[];
  /** How solid it is drawn now, 0..1. */
  solid: number;
}

/** Houses from this height on have two storeys, metres. */
const tallFrom = 5;

/** The house under a roof. The same roof gives the same looks. */
export function houseOf(roof: Roof): House {
  const random = cosmeticRandom(Math.round(roof.x * 977 + roof.z * 3331) + 7);
  const place = (): readonly [number, number] => [(random() - 0.5) * 0.7, (random() - 0.5) * 0.6];
  const print = Math.floor(random() * 8);
  // Three fronts for low houses, three for tall ones.
  const front = Math.floor(random() * 3) + (roof.height > tallFrom ? 3 : 0);
  const flip = random() < 0.5;
  const warmth = random();
  const pipe = random() < 0.28 ? place() : null;
  const flag = random() < 0.2 ? place() : null;
  const watchers = random() < 0.24 ? [0, 1].map(() => ({ who: Math.floor(random() * 4), at: place() })) : [];
  return { ...edgesOf(roof), roof, print, front, flip, warmth, pipe, flag, watchers, solid: 1 };
}

/** Edges of a house or a wall on the map. */
export function edgesOf({ x, z, width, depth }: Roof): Standing {
  return { left: x - width / 2, right: x + width / 2, near: z - depth / 2, far: z + depth / 2 };
}

/** True when the house stands between the eye and a place, metres. */
export function hides({ x, z, width, depth, height }: Roof, eye: readonly number[], at: readonly number[]): boolean {
  let [enter, leave] = [0, 1];
  const slab = (from: number, to: number, low: number, high: number) => {
    const way = to - from;
    if (Math.abs(way) < 1e-9) {
      if (from < low || from > high) leave = -1;
      return;
    }
    const [a, b] = [(low - from) / way, (high - from) / way];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  };
  slab(eye[0] ?? 0, at[0] ?? 0, x - width / 2, x + width / 2);
  slab(eye[1] ?? 0, at[1] ?? 0, 0, height);
  slab(eye[2] ?? 0, at[2] ?? 0, z - depth / 2, z + depth / 2);
  return enter < leave && leave > 0;
}
