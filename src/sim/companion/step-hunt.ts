// One tick of the hunt for loose kites: who was sent goes, everybody runs, and the first hand has it.
import type { Wish } from '../controls.ts';
import type { MatchEvent } from '../events.ts';
import { lanesOf } from '../run/lanes.ts';
import { seatCount } from '../setup.ts';
import { surfaceHeight } from '../surface.ts';
import type { World } from '../world.ts';
import { runChild } from './children.ts';
import { runErrand, takeErrand } from './errand.ts';
import { gapTo, isFree, runnersAfter } from './hands-on.ts';
import type { Hunt, Runner } from './hunt.ts';
import { footOf } from './reach.ts';

/** Moves the hunt on by a tick. The seats of companions are the last of a match, in the order of their flyers. */
export function stepHunt(world: World, hunt: Hunt, wishes: readonly (Wish | null)[], events: MatchEvent[]): void {
  const lanes = lanesOf(world.setup.roofs);
  noteFalls(world, hunt);
  const first = seatCount(world.setup) - hunt.errands.length;
  for (const [i, errand] of hunt.errands.entries()) {
    takeErrand(world, errand, wishes[first + i]?.reel ?? 0, events);
    runErrand(world, hunt, errand, lanes, events);
  }
  for (const child of hunt.children) runChild(world, hunt, child, lanes);
  for (let kite = 0; kite < world.flyers.length; kite++) if (isFree(world, kite)) layHands(world, hunt, kite, events);
}

/** Remembers where loose kites came down. */
function noteFalls(world: World, { fallen }: Hunt): void {
  for (let kite = 0; kite < world.flyers.length; kite++) {
    const { phase, cutTick, kite: sail } = world.flyers[kite];
    if (phase !== 'down' || cutTick < 0 || fallen[kite] !== null) continue;
    const [x, , z] = sail.position;
    const lanes = lanesOf(world.setup.roofs);
    fallen[kite] = {
      tick: world.tick,
      foot: footOf(lanes, x, z),
      isOnRoof: surfaceHeight(world.setup.roofs, x, z) > 0,
    };
  }
}

function layHands(world: World, hunt: Hunt, kite: number, events: MatchEvent[]): void {
  let nearest: Runner | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const runner of runnersAfter(hunt, kite)) {
    const gap = gapTo(world, kite, hunt.fallen[kite], runner);
    if (gap < least) [nearest, least] = [runner, gap];
  }
  if (nearest === null) return;
  const errand = hunt.errands.find(({ runner }) => runner === nearest);
  const by = errand === undefined ? null : world.setup.flyers[errand.person].id;
  const { id, pattern } = world.flyers[kite];
  hunt.catches.push({ tick: world.tick, flyer: id, pattern, by });
  events.push({ kind: 'KiteCaught', tick: world.tick, flyer: id, by });
  nearest.quarry = -1;
  if (errand === undefined) return;
  errand.carries = kite;
  errand.stage = 'back';
}
