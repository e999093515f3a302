// Why a line was lost, from what the two lines did in the last two seconds before the cut: the same facts that the hints
// speak of, so that a loss teaches what to do next time.
import type { Crossing } from '../sim/flight/crossing.ts';
import { worstWear } from '../sim/flight/wear.ts';
import type { World } from '../sim/world.ts';

/**
 * `stood`: your line stood still while his ran across it. `slower`: both ran, his faster. `worn`: an old wound of yours
 * gave way. `strained`: your own pull did it. `even`: both ran alike, and yours gave first.
 */
export type LossReason = 'stood' | 'slower' | 'worn' | 'strained' | 'even';

/** Mean running speeds that count as standing, and as clearly slower (share of his). */
const standing = 0.8;
const slowerShare = 0.8;
/** Wear that was there before that, 0..1, and pull as a share of the breaking load, that explain a cut. */
const wornBefore = 0.35;
const strainedFrom = 0.6;

export interface LossWatch {
  readonly loser: string;
  ticks: number;
  crossedTicks: number;
  mine: number;
  his: number;
  wornFirst: number;
  strain: number;
}

export function createWatch(loser: string): LossWatch {
  return { loser, ticks: 0, crossedTicks: 0, mine: 0, his: 0, wornFirst: 0, strain: 0 };
}

/** Takes in one tick before the cut. */
export function watchTick(watch: LossWatch, world: World): void {
  const flyer = world.flyers.find(({ id }) => id === watch.loser);
  if (flyer === undefined) return;
  if (watch.ticks === 0) watch.wornFirst = worstWear(flyer.coat, flyer.line, flyer.tuning);
  watch.ticks += 1;
  watch.strain = Math.max(watch.strain, flyer.line.handTension / flyer.tuning.breakLoad);
  const crossing = world.crossings.find((c) => (c.a === flyer || c.b === flyer) && c.touching);
  if (crossing !== undefined) watchCrossing(watch, crossing, crossing.a === flyer);
}

function watchCrossing(watch: LossWatch, c: Crossing, iAmA: boolean): void {
  watch.crossedTicks += 1;
  watch.mine += iAmA ? c.seenA : c.seenB;
  watch.his += iAmA ? c.seenB : c.seenA;
}

/** The one reason that explains most; a line that parted alone was strained. */
export function reasonOf(watch: LossWatch): LossReason {
  const { crossedTicks: ticks, wornFirst, strain } = watch;
  if (ticks === 0) return wornFirst > wornBefore ? 'worn' : 'strained';
  const mine = watch.mine / ticks;
  const his = watch.his / ticks;
  if (mine < standing && his > mine) return 'stood';
  if (wornFirst > wornBefore) return 'worn';
  if (mine < slowerShare * his) return 'slower';
  return strain > strainedFrom ? 'strained' : 'even';
}
