// A lone kite of the first duel's sky, flown by the Point hand to a place: `pointed({ azimuth: -11, elevation: 37 }, 3)`.
import { createWorld } from '../../src/sim/create.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { createPointHand, pointWish } from '../../src/sim/hands/point.ts';
import type { Setup, Vector } from '../../src/sim/setup.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { headingBetween, noseHeading } from '../../src/sim/sky.ts';
import { step } from '../../src/sim/step.ts';
import { type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { firstDuel } from './duel.ts';

/** Degrees: azimuth to the right of downwind, elevation above level. */
export interface SkyTarget {
  readonly azimuth: number;
  readonly elevation: number;
}

export interface Pointed {
  /** Metres off the target on the sky, each tick since it was pointed at. */
  readonly off: readonly number[];
  /** Radians that the nose turned while line was let out, and while it was not. */
  readonly turnedSlack: number;
  readonly turnedTight: number;
}

/** Somebody holds the line for this long before pointing: gusts differ from seed to seed then, seconds. */
const before = 2;

const degree = Math.PI / 180;

/** Unit vector from the hand to a target. */
function directionTo({ azimuth, elevation }: SkyTarget): Vector {
  const level = Math.cos(elevation * degree);
  return [Math.sin(azimuth * degree) * level, Math.sin(elevation * degree), Math.cos(azimuth * degree) * level];
}

/** The player's kite of the first duel, alone. `spin` is the kite's own, the level's when nothing is said. */
function aloneInTheFirstDuel(spin?: -1 | 0 | 1): Setup {
  const setup = firstDuel(null, null);
  return {
    ...setup,
    limitSeconds: 600,
    flyers: setup.flyers.slice(0, 1).map((one) => ({ ...one, spin: spin ?? one.spin })),
  };
}

export interface PointedHow {
  readonly seconds?: number;
  readonly spin?: -1 | 0 | 1;
  readonly tuning?: Partial<Tuning>;
}

/** Points at a place for some seconds and tells how the kite got there. Throws when it comes down. */
export function pointed(target: SkyTarget, seed: number, { seconds = 10, spin, tuning }: PointedHow = {}): Pointed {
  const world = createWorld(aloneInTheFirstDuel(spin), seed, tuningWith(tuning));
  const hand = createPointHand();
  const aim = directionTo(target);
  const off: number[] = [];
  const turned = { slack: 0, tight: 0 };
  let heading: number | null = null;
  for (let tick = -before * ticksPerSecond; tick < seconds * ticksPerSecond; tick++) {
    const sight = sightOf(world, 0, 0);
    const wish = pointWish(hand, tick < 0 ? restingGesture : { ...restingGesture, holding: true, aim }, sight);
    step(world, [wish]);
    if (world.flyers[0]?.phase !== 'held') throw new Error(`the kite came down, seed ${seed}`);
    if (tick < 0) continue;
    const { position, hand: at } = sight.self;
    const way = position.map((value, i) => value - (at[i] ?? 0));
    const far = Math.hypot(...way);
    off.push(Math.hypot(...way.map((value, i) => value - far * (aim[i] ?? 0))));
    const now = noseHeading(sight.self);
    turned[wish.reel > 0 ? 'slack' : 'tight'] += Math.abs(headingBetween(now, heading ?? now));
    heading = now;
  }
  return { off, turnedSlack: turned.slack, turnedTight: turned.tight };
}

/** Seconds until the kite first comes within some metres; infinite when it never does. */
export function reachedAfter({ off }: Pointed, metres: number): number {
  const tick = off.findIndex((one) => one < metres);
  return tick < 0 ? Number.POSITIVE_INFINITY : tick / ticksPerSecond;
}

/** Seconds until the kite has come within some metres and stays there for two seconds; infinite when it never does. */
export function settledAfter({ off }: Pointed, metres: number): number {
  const long = 2 * ticksPerSecond;
  let near = 0;
  for (const [tick, one] of off.entries()) {
    near = one < metres ? near + 1 : 0;
    if (near === long) return (tick + 1 - long) / ticksPerSecond;
  }
  return Number.POSITIVE_INFINITY;
}
