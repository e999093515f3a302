// A shipped pilot's wish for this tick, from a sight as old as its reaction.
import { holdStill, type Wish } from '../controls.ts';
import { sightOf } from '../sight.ts';
import type { World } from '../world.ts';
import { behaviourOf } from './registry.ts';

/** Wish of flyer number `index`, which must have a mind. */
export function think(world: World, index: number): Wish {
  const { mind, phase } = world.flyers[index];
  if (mind === null || phase !== 'held') return holdStill;
  return behaviourOf(mind.profile)(mind, sightOf(world, index, mind.profile.reactionTicks));
}
