// Being in the air with nobody's line across: going somewhere, waiting, and letting out again what dashes have eaten.
import { type Wish, wish } from '../controls.ts';
import { type Lateness, look, lookAgo, type Shares, steerTo } from '../hands/steering.ts';
import type { Sight } from '../sight.ts';
import { clamp } from '../sky.ts';
import type { Place } from './approach.ts';
import { wobbleAim } from './attack.ts';
import { noteCrossed } from './choose-foe.ts';
import type { PilotMind } from './pilot.ts';

/** Share of the working length that sends a pilot home, and that lets it go out again. */
const shortShare = 0.55;
const enoughShare = 0.75;
/** Below this elevation nobody lets line out, radians. */
const lowest = 0.45;

/** Begins a tick: looks, lets the aim wander, and keeps count of who is crossed. */
export function lookAround(mind: PilotMind, sight: Sight): void {
  const first = mind.ticks === 0;
  look(mind.hand.steering, sight.self);
  if (first) mind.hand.steering.workingMetres = sight.self.lineMetres * mind.profile.lineShare;
  wobbleAim(mind, sight);
  noteCrossed(mind, sight);
  mind.ticks += 1;
}

export function lateness(mind: PilotMind): Lateness {
  return { looks: 0, lead: mind.profile.reactionTicks };
}

/** The wish of shares, no faster than the pilot likes. */
export function atOwnPace(mind: PilotMind, { reel, lean }: Shares): Wish {
  const { pullShare, feedShare } = mind.profile;
  return wish(reel < 0 ? reel * pullShare : reel * feedShare, lean);
}

/** Flies to a place and stays there. */
export function flyTo(mind: PilotMind, place: Place): Wish {
  return atOwnPace(mind, steerTo(mind.hand.steering, place.azimuth, place.elevation, lateness(mind)));
}

/** True while the line is too short to go out with: every dash eats some. */
export function isShort(mind: PilotMind, { self }: Sight): boolean {
  const working = mind.hand.steering.workingMetres;
  if (self.lineMetres < shortShare * working) mind.regrouping = true;
  else if (self.lineMetres > enoughShare * working || self.spoolMetres < 1) mind.regrouping = false;
  return mind.regrouping;
}

/** Lets line out at a place while the kite stands high with its nose up, and brings it back there when it does not. */
function letOutAt(mind: PilotMind, place: Place): Wish {
  const shares = steerTo(mind.hand.steering, place.azimuth, place.elevation, lateness(mind));
  const seen = lookAgo(mind.hand.steering, 0);
  const stands = seen.elevation > Math.min(lowest, place.elevation) && Math.abs(seen.heading) < 1;
  if (!stands) return atOwnPace(mind, shares);
  return wish(mind.profile.feedShare, clamp(-seen.heading * 2, -1, 1));
}

/** Waits at a place, or lets out there what the line lacks. */
export function waitAt(mind: PilotMind, sight: Sight, place: Place): Wish {
  return isShort(mind, sight) ? letOutAt(mind, place) : flyTo(mind, place);
}
