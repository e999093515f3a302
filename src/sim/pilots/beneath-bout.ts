// What hands do beneath another line: slip off it, or turn the nose home and haul.
import { type Wish, wish } from '../controls.ts';
import { isLosing } from '../fight-sense.ts';
import { sideOf } from '../hands/point.ts';
import { lookAgo, steerTo } from '../hands/steering.ts';
import type { Sight, SightOfCrossing } from '../sight.ts';
import { clamp } from '../sky.ts';
import { leanFor, noseError } from './bout.ts';
import { freshness } from './fatigue.ts';
import { atOwnPace, lateness } from './flying.ts';
import type { PilotMind } from './pilot.ts';

/**
 * Nose for hauling, homeward, radians: so that the crossing stands on his line while mine runs, the more the faster his
 * runs (per m/s); and how near it must be.
 */
const haulNose = { still: 0.3, perRun: 0.1, most: 0.9 };
const haulNear = 0.3;
/** His line must stand so still before I haul, m/s. */
const standing = 1.5;
/** The nose is turned no longer than this before the haul, ticks: open, and rubbing. */
const turnTicks = { open: 300, closed: 900 };
/** Share of the feed meanwhile: enough to turn, and all of it where it rubs. */
const turnFeed = { open: 0.5, closed: 1 };
/** One haul lasts no longer, ticks; one that loses is given up after these. */
const haulTicks = 150;
const givenUpTicks = 10;
/** How far back over his line a pilot flies that breaks away, radians; and between which elevations. */
const awayAside = 0.5;
const awayElevations = { low: 0.5, high: 1.2 };
/** Nobody tries to slip off for longer than so many ticks. */
const slipTicks = 240;

/** Turns the nose home on a slack line, then hauls and lets my line run in under his. */
function haulUnder(mind: PilotMind, sight: Sight, crossing: SightOfCrossing): Wish {
  const error = noseError(mind, sight, crossing, -haulHeading(mind));
  const hauls = haulsNow(mind, crossing, error);
  const { pullShare, feedShare } = mind.profile;
  const feed = (crossing.rubbing ? turnFeed.closed : turnFeed.open) * feedShare;
  return wish(hauls ? -pullShare : feed, leanFor(error));
}

/** Whether to haul in this tick, with the nose `error` radians off its heading; counts the ticks of the haul. */
export function haulsNow(mind: PilotMind, crossing: SightOfCrossing, error: number): boolean {
  mind.haulTicks += 1;
  if (mind.hauling ? isSpent(mind, crossing) : isReady(mind, crossing, error)) {
    mind.hauling = !mind.hauling;
    mind.haulTicks = 0;
  }
  return mind.hauling;
}

/** How far homeward the nose should be for a haul, radians. */
export function haulHeading({ hisRun }: PilotMind): number {
  return Math.min(haulNose.most, haulNose.still + haulNose.perRun * hisRun);
}

function isReady(mind: PilotMind, crossing: SightOfCrossing, error: number): boolean {
  if (Math.abs(error) < haulNear && Math.abs(crossing.theirRun) < standing) return true;
  return mind.haulTicks > (crossing.rubbing ? turnTicks.closed : turnTicks.open);
}

function isSpent(mind: PilotMind, crossing: SightOfCrossing): boolean {
  return mind.haulTicks > haulTicks || (mind.haulTicks > givenUpTicks && isLosing(crossing));
}

/** Lets go, turns home and slides off over the end of his line. */
function breakAway(mind: PilotMind, sight: Sight, crossing: SightOfCrossing): Wish {
  const { azimuth, elevation } = lookAgo(mind.hand.steering, 0);
  const home = clamp(azimuth - awayAside * sideOf(sight, crossing.with), -1, 1);
  const height = clamp(elevation, awayElevations.low, awayElevations.high);
  return atOwnPace(mind, steerTo(mind.hand.steering, home, height, lateness(mind)));
}

/** Slips off while the end is no farther than `metres`; deep beneath there is no way out but to haul. */
export function slipOut(mind: PilotMind, sight: Sight, crossing: SightOfCrossing, metres: number): Wish {
  const isNear = crossing.metresFromMyKite < freshness(mind) * metres && mind.crossedTicks < slipTicks;
  return isNear ? breakAway(mind, sight, crossing) : haulUnder(mind, sight, crossing);
}
