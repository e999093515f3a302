// Ways to a foe's line: straight across it, or over it by climbing first and dashing across then.
import { lookAgo } from '../hands/steering.ts';
import type { Sight, SightOfOther } from '../sight.ts';
import { clamp, skyPlace } from '../sky.ts';
import { crossingShare, elevationOnTop, metresOnTop } from './on-top.ts';
import type { PilotMind } from './pilot.ts';

/** A place on the sky, radians. */
export interface Place {
  readonly azimuth: number;
  readonly elevation: number;
}

/** How far beyond his line to aim, metres. */
const beyondMetres = 12;
const widest = 0.9;
const elevations = { low: 0.45, high: 1.25 };
/** Who climbs aims so much higher than needed, metres: a dash across costs about that. */
export const climbMetres = 8;
/** Above this nobody climbs on, radians: two who outclimb each other only lose line. */
const highestClimb = 1;
/** Where to climb: this side of his line, so far from it, radians. */
const climbAside = { near: 0.12, far: 0.3 };
const widestClimb = 0.5;

/** Which way his line lies from mine: 1 right, -1 left. */
export function wayTo({ self }: Sight, foe: SightOfOther): number {
  return foe.hand[0] < self.hand[0] ? -1 : 1;
}

function azimuthBeyond(mind: PilotMind, sight: Sight, foe: SightOfOther): number {
  const along = (i: 0 | 1 | 2): number => foe.hand[i] + crossingShare * (foe.position[i] - foe.hand[i]);
  const x = along(0) + beyondMetres * wayTo(sight, foe);
  const { azimuth } = skyPlace(sight.self.hand, [x, along(1), along(2)]);
  return clamp(azimuth + mind.aimRight, -widest, widest);
}

/** Straight across his line, `metres` over it (negative beneath), with the pilot's error. */
export function placeAcross(mind: PilotMind, sight: Sight, foe: SightOfOther, metres: number): Place {
  const azimuth = azimuthBeyond(mind, sight, foe);
  const elevation = elevationOnTop(sight.self, foe, metres, azimuth) + mind.aimUp;
  return { azimuth, elevation: clamp(elevation, elevations.low, elevations.high) };
}

/** High enough to pass `metres` over his line, and this side of it. */
function placeAbove(mind: PilotMind, sight: Sight, foe: SightOfOther, metres: number): Place {
  const now = lookAgo(mind.hand.steering, 0).azimuth;
  const line = skyPlace(sight.self.hand, foe.position).azimuth;
  const way = wayTo(sight, foe);
  const [near, far] = [line - way * climbAside.near, line - way * climbAside.far];
  const azimuth = clamp(clamp(now, Math.min(near, far), Math.max(near, far)), -widestClimb, widestClimb);
  const elevation = elevationOnTop(sight.self, foe, metres, azimuth) + mind.aimUp;
  return { azimuth, elevation: clamp(elevation, elevations.low, elevations.high) };
}

/** First as high as it takes to pass `metres` over his line, then across. */
export function placeOver(mind: PilotMind, sight: Sight, foe: SightOfOther, metres: number): Place {
  const isHigh = metresOnTop(sight.self, foe) > metres || lookAgo(mind.hand.steering, 0).elevation > highestClimb;
  return (isHigh ? placeAcross : placeAbove)(mind, sight, foe, metres + climbMetres);
}
