// The elder: stands still in the middle of his sky and never hurries. Whoever comes at him finds that he has risen above;
// only then, or when nobody comes, does he go over himself.
import { lookAgo } from '../hands/steering.ts';
import type { Sight, SightOfOther } from '../sight.ts';
import { clamp } from '../sky.ts';
import { climbMetres, type Place, placeOver } from './approach.ts';
import { slipOut } from './beneath-bout.ts';
import { followBout } from './bout.ts';
import { chooseFoe } from './choose-foe.ts';
import { flyTo, isShort, lookAround, waitAt } from './flying.ts';
import { elevationOnTop } from './on-top.ts';
import { fightOnTop, runOrLift } from './on-top-bout.ts';
import type { Behaviour, PilotMind } from './pilot.ts';
import { comesAtMe } from './threat.ts';
import { hasPatience, ownPlace } from './waiting.ts';

/** Beneath he slips off no farther than this, metres. */
const slipMetres = 20;
/** He rises for no longer than this, ticks, and is calm again four times as long after: two elders would rise for ever. */
const riseTicks = 60;
const calming = 0.25;
/** Where he rises, radians. */
const rise = { widest: 0.5, low: 0.6, high: 1.15 };

/** Where he is, but higher than the one who comes. */
function risingPlace(mind: PilotMind, sight: Sight, foe: SightOfOther): Place {
  const now = lookAgo(mind.hand.steering, 0);
  const needed = elevationOnTop(sight.self, foe, mind.profile.aimAboveMetres + climbMetres, now.azimuth);
  const elevation = clamp(Math.max(needed, now.elevation), rise.low, rise.high);
  return { azimuth: clamp(now.azimuth, -rise.widest, rise.widest), elevation };
}

export const waitingWell: Behaviour = (mind, sight) => {
  lookAround(mind, sight);
  const bout = followBout(mind, sight);
  const foe = chooseFoe(mind, sight);
  if (bout !== undefined) {
    mind.habit = 0;
    return bout.over ? fightOnTop(mind, sight, bout, runOrLift) : slipOut(mind, sight, bout, slipMetres);
  }
  const threatened = foe !== undefined && comesAtMe(sight, foe);
  mind.habit = threatened ? mind.habit + 1 : Math.max(0, mind.habit - calming);
  if (threatened && mind.habit < riseTicks) return flyTo(mind, risingPlace(mind, sight, foe));
  const waits = hasPatience(mind) && mind.habit < riseTicks;
  if (foe === undefined || waits || isShort(mind, sight)) return waitAt(mind, sight, ownPlace(mind, sight, foe));
  return flyTo(mind, placeOver(mind, sight, foe, mind.profile.aimAboveMetres));
};
