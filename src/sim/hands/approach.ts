// How Point flies a kite to a place in the sky, as a child does it: let it slack and turn it, dash, and foresee how far it
// will coast, so as to let it slack again in time and turn its nose up. It still overshoots: a kite has no brake. All is
// seen as late as `late` says, and `steering.ts` remembers it.
import { arcTangent, cosine } from '../math/angle.ts';
import { clamp, headingBetween } from '../sky.ts';
import { ticksPerSecond } from '../world.ts';
import { feel } from './feel.ts';
import { createSteering, type Lateness, type Look, lookAgo, type Shares, type Steering, turnRate } from './steering.ts';

/** Ticks over which the eye takes a speed. */
const speedTicks = 6;
/** A turn is foreseen by no more than this, radians. */
const mostForeseen = 1.6;
/** Nearly behind: the kite goes on the way that it turns already, radians. */
const behind = 2.4;
/** Past this a turn does not change its way any more, radians. */
const committed = 2.2;
/** A turn that lasts longer while the kite is low is given up: it falls, ticks and radians. */
const falling = { ticks: 150, elevation: 0.5 };
/** A wanted heading leans toward up by this much: nobody likes to look down, metres. */
const upward = 2;
/** Hovering, line comes back no slower than this and no faster, as shares; nearer than this to its length it stays, metres. */
const homecoming = { least: 0.05, most: 0.4, near: 2 };
/** A hover lets out no more than this beyond the working length, metres. */
const mostBeyond = 15;
/** Line shorter than this share of the working length is pulled gently. */
const shortLine = { share: 0.6, pull: 0.3 };

/** The nose of a kite that stands is this near to up, radians. */
const standing = 1;

/** A steering that may turn at once: nothing has been begun yet. */
export function readySteering(): Steering {
  const steering = createSteering();
  steering.modeTicks = ticksPerSecond;
  return steering;
}

/** Metres on the sky, right and up. */
type OnSky = readonly [right: number, up: number];

function placeSeen(seen: Look, azimuth: number, elevation: number): OnSky {
  const right = headingBetween(azimuth, seen.azimuth) * cosine(seen.elevation);
  return [right * seen.lineMetres, (elevation - seen.elevation) * seen.lineMetres];
}

/** Metres on the sky from where the kite will come to by itself to a place. */
function missedBy(steering: Steering, azimuth: number, elevation: number, late: Lateness): OnSky {
  const seen = lookAgo(steering, late.looks);
  const before = lookAgo(steering, late.looks + speedTicks);
  const [right, up] = placeSeen(seen, azimuth, elevation);
  const [wasRight, wasUp] = placeSeen(before, seen.azimuth, seen.elevation);
  const perSecond = ticksPerSecond / speedTicks;
  const delay = late.lead / ticksPerSecond;
  const sinks = wasUp < 0;
  return [
    right - wasRight * perSecond * (delay + feel.coast),
    up - wasUp * perSecond * (delay + (sinks ? feel.coastDown : feel.coast)),
  ];
}

/** Where to turn the nose, radians: to the side in an arc, down no steeper than a flyer dares. */
function headingTo(right: number, up: number): number {
  const across = Math.max(0, Math.abs(right) + Math.min(0, up));
  return clamp(arcTangent(right, up + upward + feel.arc * across), -feel.diveSteepest, feel.diveSteepest);
}

/** Flies toward a place on the sky (radians); call once a tick, after `look`. */
export function approach(steering: Steering, azimuth: number, elevation: number, late: Lateness): Shares {
  const seen = lookAgo(steering, late.looks);
  const [right, up] = missedBy(steering, azimuth, elevation, late);
  steering.distance = Math.sqrt(right * right + up * up);
  const isThere = steering.distance < feel.arrived;
  const wanted = isThere ? arcTangent(right, Math.abs(up) + feel.hoverNose) : headingTo(right, up);
  const rate = turnRate(steering, late.looks);
  const foreseen = clamp((rate * late.lead) / ticksPerSecond, -mostForeseen, mostForeseen);
  steering.error = headingBetween(wanted, seen.heading + foreseen);
  steering.modeTicks += 1;
  chooseMode(steering, seen, rate, isThere);
  if (steering.mode === 'turn') return { reel: 1, lean: steering.turning };
  const lean = clamp(steering.error * feel.trim, -1, 1);
  return { reel: steering.mode === 'hold' ? hoverReel(steering, seen, up) : dashReel(steering, seen), lean };
}

/**
 * Stays at a place on the sky (radians). A line that has become short is let out there, for as long as the kite stands with
 * its nose up: a short line hangs in the slow air of the roofs, and nobody climbs out of that by pulling.
 */
export function stay(steering: Steering, azimuth: number, elevation: number, late: Lateness): Shares {
  const shares = approach(steering, azimuth, elevation, late);
  const seen = lookAgo(steering, late.looks);
  const isShort = steering.workingMetres - seen.lineMetres > feel.restShort;
  const stands = seen.elevation > feel.restStands && Math.abs(seen.heading) < standing;
  if (!isShort || !stands) return shares;
  return { reel: 1, lean: clamp(-seen.heading * feel.trim, -1, 1) };
}

function chooseMode(steering: Steering, seen: Look, rate: number, isThere: boolean): void {
  const size = Math.abs(steering.error);
  if (steering.mode === 'turn') {
    turnOn(steering, seen, size, isThere);
    return;
  }
  steering.mode = isThere ? 'hold' : 'dash';
  const rests = (isThere ? feel.hoverRests : feel.turnRests) * ticksPerSecond;
  if (size <= (isThere ? feel.hoverTurn : feel.turnFrom) || steering.modeTicks <= rests) return;
  steering.mode = 'turn';
  steering.modeTicks = 0;
  const goesOn = size > behind && rate !== 0;
  steering.turning = Math.sign(goesOn ? rate : steering.error) || 1;
}

function turnOn(steering: Steering, seen: Look, size: number, isThere: boolean): void {
  const falls = steering.modeTicks > falling.ticks && seen.elevation < falling.elevation;
  if (size < feel.turnTo || falls) {
    steering.mode = isThere ? 'hold' : 'dash';
    steering.modeTicks = 0;
  } else if (size < committed) steering.turning = Math.sign(steering.error);
}

function dashReel(steering: Steering, seen: Look): number {
  const isShort = seen.lineMetres < shortLine.share * steering.workingMetres;
  const downward = (1 - cosine(seen.heading)) / 2;
  const pull = clamp(steering.distance / feel.fullPull, feel.leastPull, 1) * (isShort ? shortLine.pull : 1);
  return -pull * (1 - (1 - feel.divePull) * downward);
}

/** A hovering kite that sinks is pulled, one that climbs is let out; meanwhile the line comes back to its length. */
function hoverReel(steering: Steering, seen: Look, up: number): number {
  const missing = steering.workingMetres - seen.lineMetres;
  const home = missing > homecoming.near ? clamp(missing / (2 * feel.homeward), homecoming.least, homecoming.most) : 0;
  const reel = home - clamp(up * feel.hoverReel, -1, 1);
  return missing < -mostBeyond ? Math.min(0, reel) : reel;
}
