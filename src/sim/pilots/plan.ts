// What a person at a screen means to do, whichever way the line is held: rest, go somewhere, or work the line in a fight.
// A beginner goes straight for whoever is nearest and does what the friend calls. Who knows both cuts comes over from
// above, lets his line run there, slips off or hauls beneath, and spares a worn line; an expert keeps out of a crowd.
import { sideOf } from '../hands/point.ts';
import { lookAgo } from '../hands/steering.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { headingBetween } from '../sky.ts';
import { type Place, placeOver } from './approach.ts';
import { attackPlace, nearestOther } from './attack.ts';
import { haulHeading, haulsNow } from './beneath-bout.ts';
import { followBout, noseError } from './bout.ts';
import { chooseFoe, noteCrossed } from './choose-foe.ts';
import { freshness } from './fatigue.ts';
import { isShort } from './flying.ts';
import { liftsNow } from './on-top-bout.ts';
import { beginTick, isWaiting, pullsNow } from './person.ts';
import type { PilotMind } from './pilot.ts';
import { comesAtMe } from './threat.ts';

export type Plan =
  | { readonly kind: 'rest' }
  | { readonly kind: 'go'; readonly to: Place }
  /** `turn`: how far the nose should turn, radians, positive right; null where the hand knows by itself. */
  | {
      readonly kind: 'fight';
      readonly crossing: SightOfCrossing;
      readonly pulls: boolean;
      readonly turn: number | null;
    };

const rest: Plan = { kind: 'rest' };

/** Beneath, a person slips off while the end of the other's line is no farther than this, metres; for so many ticks. */
const slip = { metres: 40, ticks: 240 };
/** Nose on the way out, homeward, radians; and how near it must be before the line is pulled. */
const away = { heading: 1, near: 0.6 };
/** With less than this on the spool nothing runs any more, metres. */
const emptyMetres = 1;
/** Who keeps out of a crowd flies so far aside, radians, from whoever comes at him and is no farther off than this, metres. */
const evasion = { aside: 0.3, metres: 40 };
/**
 * A line worn by as many tenths is pulled gently: as if the way were no longer than this, metres. Who has been up for so
 * many ticks risks it: with a gentle hand nobody comes home from a line that is all out.
 */
const worn = { tenths: 1, metres: 5, riskedTicks: 7200 };

/** Plans one tick. The steering must have been looked through, but for the first tick. */
export function planOf(mind: PilotMind, sight: Sight): Plan {
  beginTick(mind, sight);
  noteCrossed(mind, sight);
  const bout = followBout(mind, sight);
  if (mind.hand.steering.looks.length === 0) return rest;
  const knows = mind.profile.favouriteCut === 'both';
  if (bout !== undefined) return knows ? fightPlan(mind, sight, bout) : called(mind, bout);
  if (knows && sight.others.length > mind.profile.mostOthers) return lieLow(mind, sight);
  const foe = knows ? chooseFoe(mind, sight) : nearestOther(sight);
  if (foe === undefined || isWaiting(mind) || isShort(mind, sight)) return rest;
  const to = knows
    ? sparing(mind, sight, placeOver(mind, sight, foe, mind.profile.aimAboveMetres))
    : attackPlace(mind, sight, foe);
  return { kind: 'go', to };
}

/** What the friend calls: let out on top, pull beneath. */
function called(mind: PilotMind, crossing: SightOfCrossing): Plan {
  return { kind: 'fight', crossing, pulls: pullsNow(mind, crossing), turn: null };
}

/** Stays out of a crowd's fights: rests, and makes way for who comes. */
function lieLow(mind: PilotMind, sight: Sight): Plan {
  if (isShort(mind, sight)) return rest;
  const here = sight.self.position[0];
  const comer = sight.others.find(
    (other) => !other.engaged && Math.abs(other.position[0] - here) < evasion.metres && comesAtMe(sight, other),
  );
  if (comer === undefined) return rest;
  const { azimuth, elevation } = lookAgo(mind.hand.steering, 0);
  const way = comer.position[0] < here ? 1 : -1;
  return { kind: 'go', to: { azimuth: azimuth + evasion.aside * way, elevation } };
}

/** Nearer on the way, so that a worn line is not hauled at with full strength. */
function sparing(mind: PilotMind, { self }: Sight, to: Place): Place {
  if (self.wornMost < worn.tenths || mind.ticks > worn.riskedTicks) return to;
  const now = lookAgo(mind.hand.steering, 0);
  const right = to.azimuth - now.azimuth;
  const up = to.elevation - now.elevation;
  const far = Math.sqrt(right * right + up * up) * now.lineMetres;
  const share = Math.min(1, worn.metres / Math.max(1, far));
  return { azimuth: now.azimuth + right * share, elevation: now.elevation + up * share };
}

function fightPlan(mind: PilotMind, sight: Sight, crossing: SightOfCrossing): Plan {
  if (crossing.over) {
    const isEmpty = sight.self.spoolMetres < emptyMetres;
    return { kind: 'fight', crossing, pulls: liftsNow(mind, crossing) || isEmpty, turn: null };
  }
  if (crossing.metresFromMyKite < freshness(mind) * slip.metres && mind.crossedTicks < slip.ticks) {
    const home = -sideOf(sight, crossing.with) * away.heading;
    const turn = headingBetween(home, lookAgo(mind.hand.steering, 0).heading);
    return { kind: 'fight', crossing, pulls: Math.abs(turn) < away.near, turn };
  }
  const turn = noseError(mind, sight, crossing, -haulHeading(mind));
  return { kind: 'fight', crossing, pulls: haulsNow(mind, crossing, turn), turn };
}
