// A duellist: waits, comes over or under, and cuts the way the crossing offers. On top he lets line run, beneath he pulls;
// if his line stands while the other's runs, he lets go and escapes.
import { type Wish, wish } from '../controls.ts';
import { isLosing } from '../fight-sense.ts';
import { fightHeading, sideOf } from '../hands/point.ts';
import { type Lateness, look, lookAgo, steerTo } from '../hands/steering.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { clamp, headingBetween } from '../sky.ts';
import { attackPlace, nearestOther, wobbleAim } from './attack.ts';
import type { Behaviour, PilotMind } from './pilot.ts';

/** Where a waiting kite hovers, radians. */
const hover = { azimuth: 0, elevation: 0.9 };
/** Below this elevation nobody lets line out, radians. */
const lowHover = 0.65;
/** Ticks of rubbing after which a crossing counts as closed, and the most that is remembered. */
const closedTicks = 6;
const mostRubbed = 60;
/** Heading error beyond which a pull would unwind the crossing: answered by short slack pulses. */
const wildHeading = { open: 1.2, closed: 1.5 };
const pulseTicks = { every: 90, length: 30 };
const pulseFeed = 0.7;
const closingReel = 0.8;
/** A crossing this far from my kite will hold, metres; and how long I fly on for it, ticks. */
const deepMetres = 14;
const deepTicks = 150;
/** Share of the working length that sends me home, and that lets me attack again. */
const shortShare = 0.7;
const enoughShare = 0.9;

export const duelling: Behaviour = (mind, sight) => {
  const late: Lateness = { looks: 0, lead: mind.profile.reactionTicks };
  look(mind.hand.steering, sight.self);
  wobbleAim(mind, sight);
  mind.ticks += 1;
  const crossing = sight.crossings[0];
  if (crossing !== undefined && !isShallow(mind, crossing)) return fight(mind, sight, crossing);
  if (crossing === undefined) mind.crossedTicks = 0;
  else mind.crossedTicks += 1;
  mind.rubbed = Math.max(0, mind.rubbed - 0.5);
  const foe = nearestOther(sight);
  const waiting = mind.ticks < mind.profile.patienceSeconds * 60;
  if (regroups(mind, sight.self.lineMetres)) return letOut(mind, late);
  const to = foe === undefined || waiting ? hover : attackPlace(mind, sight, foe);
  const shares = steerTo(mind.hand.steering, to.azimuth, to.elevation, late);
  const { pullShare } = mind.profile;
  return wish(shares.reel < 0 ? shares.reel * pullShare : shares.reel, shares.lean);
};

/** Every dash eats line: too short, I go home and let out until there is enough again. */
function regroups(mind: PilotMind, metres: number): boolean {
  const working = mind.hand.steering.workingMetres;
  if (metres < shortShare * working) mind.regrouping = true;
  else if (metres > enoughShare * working) mind.regrouping = false;
  return mind.regrouping;
}

/** Lets line out while the kite stands high with its nose up, and brings it back there when it does not. */
function letOut(mind: PilotMind, late: Lateness): Wish {
  const shares = steerTo(mind.hand.steering, hover.azimuth, hover.elevation, late);
  const seen = lookAgo(mind.hand.steering, 0);
  const stands = seen.elevation > lowHover && Math.abs(seen.heading) < 1;
  return stands ? wish(mind.profile.feedShare, clamp(-seen.heading * 2, -1, 1)) : wish(shares.reel, shares.lean);
}

/** An open crossing right under my kite: fly on across, or letting out would undo it. Not for ever. */
function isShallow(mind: PilotMind, crossing: SightOfCrossing): boolean {
  return !crossing.rubbing && crossing.metresFromMyKite < deepMetres && mind.crossedTicks < deepTicks;
}

function cutFor(mind: PilotMind, crossing: SightOfCrossing): 'pull' | 'release' {
  if (crossing.over) return mind.profile.favouriteCut === 'pull' && mind.rubbed > mostRubbed - 1 ? 'pull' : 'release';
  return mind.profile.favouriteCut === 'release' && isLosing(crossing) ? 'release' : 'pull';
}

function fight(mind: PilotMind, sight: Sight, crossing: SightOfCrossing): Wish {
  mind.crossedTicks += 1;
  mind.rubbed = crossing.rubbing ? Math.min(mostRubbed, mind.rubbed + 1) : Math.max(0, mind.rubbed - 0.5);
  const closed = mind.rubbed > closedTicks;
  const cut = cutFor(mind, crossing);
  const heading = closed ? fightHeading[cut] : fightHeading.gap;
  const outward = sideOf(sight, crossing.with);
  const error = headingBetween(outward * heading, lookAgo(mind.hand.steering, 0).heading);
  const { pullShare, feedShare } = mind.profile;
  let reel = cut === 'pull' ? -pullShare : feedShare;
  if (!closed) reel = crossing.over ? closingReel * feedShare : -closingReel * pullShare;
  const wild = Math.abs(error) > (closed ? wildHeading.closed : wildHeading.open);
  if (reel < 0 && wild && mind.ticks % pulseTicks.every < pulseTicks.length) reel = pulseFeed;
  if (reel > 0 && sight.self.spoolMetres < 1) reel = -pullShare;
  return wish(reel, clamp(error * 1.5, -1, 1));
}
