// What the screen draws: every kite and line as it stands between two ticks. Views read poses, never the world.
import type { Vector } from '../sim/setup.ts';
import type { World } from '../sim/world.ts';
import { type CrossingPose, readCrossings } from './crossing-pose.ts';
import { blend, copyFlyer, type FlyerPose, newFlyerPose, readFlyer } from './flyer-pose.ts';

export type { CrossingPose } from './crossing-pose.ts';
export type { FlyerPose } from './flyer-pose.ts';

export interface Poses {
  readonly flyers: FlyerPose[];
  readonly crossings: CrossingPose[];
}

/** Poses of the tick before, of this tick, and of the moment between that is shown. */
export interface PoseReel {
  readonly before: FlyerPose[];
  readonly now: FlyerPose[];
  readonly crossingsBefore: CrossingPose[];
  readonly crossingsNow: CrossingPose[];
  /** The moment between, of everybody; and what is shown of it: not the spares that still wait. */
  readonly between: FlyerPose[];
  readonly shown: { readonly flyers: FlyerPose[]; readonly crossings: CrossingPose[] };
}

export function openPoseReel(world: World): PoseReel {
  const three = (): FlyerPose[] =>
    world.flyers.map((flyer) =>
      newFlyerPose(flyer.id, flyer.setup.pattern, flyer.setup.hand as Vector, world.tuning.mostNodes),
    );
  const reel: PoseReel = {
    before: three(),
    now: three(),
    crossingsBefore: [],
    crossingsNow: [],
    between: three(),
    shown: { flyers: [], crossings: [] },
  };
  turnReel(reel, world);
  turnReel(reel, world);
  showBetween(reel, 1);
  return reel;
}

/** A tick has passed: what was now is before. */
export function turnReel(reel: PoseReel, world: World): void {
  for (const [i, flyer] of world.flyers.entries()) {
    const before = reel.before[i];
    const now = reel.now[i];
    if (before === undefined || now === undefined) continue;
    copyFlyer(now, before);
    readFlyer(flyer, now);
  }
  reel.crossingsBefore.length = 0;
  reel.crossingsBefore.push(...reel.crossingsNow);
  reel.crossingsNow.length = 0;
  readCrossings(world, reel.crossingsNow);
}

/** Sets `shown` to the moment `share` (0..1) of the way from the tick before to this one. */
export function showBetween(reel: PoseReel, share: number): void {
  const { flyers } = reel.shown;
  flyers.length = 0;
  for (const [i, between] of reel.between.entries()) {
    const before = reel.before[i];
    const now = reel.now[i];
    if (before !== undefined && now !== undefined) blend(before, now, share, between);
    if (between.phase !== 'waiting') flyers.push(between);
  }
  reel.shown.crossings.length = 0;
  for (const now of reel.crossingsNow) {
    const before = reel.crossingsBefore.find((c) => c.a === now.a && c.b === now.b) ?? now;
    const between = (from: number, to: number): number => from + (to - from) * share;
    reel.shown.crossings.push({
      ...now,
      place: now.place.map((value, i) => between(before.place[i] ?? value, value)),
      alongA: between(before.alongA, now.alongA),
      alongB: between(before.alongB, now.alongB),
    });
  }
}
