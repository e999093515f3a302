// The vulture: circles aside and high, far from everybody, and comes down on whoever is busy or worn.
import { placeOver } from './approach.ts';
import { slipOut } from './beneath-bout.ts';
import { followBout } from './bout.ts';
import { chooseFoe, type Taste } from './choose-foe.ts';
import { flyTo, isShort, lookAround, waitAt } from './flying.ts';
import { fightOnTop, runOrLift } from './on-top-bout.ts';
import type { Behaviour } from './pilot.ts';
import { hasPatience, ownPlace } from './waiting.ts';

/** Metres by which it likes the busy more, and a line for each tick that it was seen crossed; and no more than this. */
const busyMetres = 60;
const wornMetres = { each: 0.15, most: 30 };
/** A line that was seen crossed for so many ticks is worn. */
const wornTicks = 60;

const carrion: Taste = (other, { seenCrossed }) => {
  const worn = Math.min(wornMetres.most, wornMetres.each * (seenCrossed[other.id] ?? 0));
  return (other.engaged ? -busyMetres : 0) - worn;
};

/** Beneath he slips off no farther than this, metres. */
const slipMetres = 40;

export const circling: Behaviour = (mind, sight) => {
  lookAround(mind, sight);
  const bout = followBout(mind, sight);
  const foe = chooseFoe(mind, sight, carrion);
  if (bout !== undefined)
    return bout.over ? fightOnTop(mind, sight, bout, runOrLift) : slipOut(mind, sight, bout, slipMetres);
  const isPrey = foe !== undefined && (foe.engaged || (mind.seenCrossed[foe.id] ?? 0) > wornTicks);
  const waits = foe === undefined || (hasPatience(mind) && !isPrey);
  if (waits || isShort(mind, sight)) return waitAt(mind, sight, ownPlace(mind, sight, foe));
  return flyTo(mind, placeOver(mind, sight, foe, mind.profile.aimAboveMetres));
};
