// The puller: no patience. Straight at the nearest line, a little over it, and the hand goes in and out like a saw.
import { placeOver } from './approach.ts';
import { slipOut } from './beneath-bout.ts';
import { followBout } from './bout.ts';
import { chooseFoe } from './choose-foe.ts';
import { flyTo, isShort, lookAround, waitAt } from './flying.ts';
import { fightOnTop, sawOver } from './on-top-bout.ts';
import type { Behaviour } from './pilot.ts';
import { hasPatience, ownPlace } from './waiting.ts';

/** Beneath he slips off no farther than this, metres. */
const slipMetres = 20;

export const hauling: Behaviour = (mind, sight) => {
  lookAround(mind, sight);
  const bout = followBout(mind, sight);
  const foe = chooseFoe(mind, sight);
  if (bout !== undefined)
    return bout.over ? fightOnTop(mind, sight, bout, sawOver) : slipOut(mind, sight, bout, slipMetres);
  if (foe === undefined || hasPatience(mind) || isShort(mind, sight))
    return waitAt(mind, sight, ownPlace(mind, sight, foe));
  return flyTo(mind, placeOver(mind, sight, foe, mind.profile.aimAboveMetres));
};
