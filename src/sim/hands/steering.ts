// Flying a kite toward a place in the sky the way a child learns it: turn it slack until the nose points there, then
// pull and let it dash, then hold. Everything is read late, as by a person. Point and every attacking pilot use it.
import { arcTangent, cosine } from '../math/angle.ts';
import type { SightOfSelf } from '../sight.ts';
import { clamp, headingBetween, noseHeading, skyPlace } from '../sky.ts';

export interface Look {
  readonly azimuth: number;
  readonly elevation: number;
  readonly heading: number;
  readonly tension: number;
  readonly lineMetres: number;
}

export interface Steering {
  /** Looks of the last ticks, oldest first. */
  readonly looks: Look[];
  mode: 'turn' | 'dash' | 'hold';
  modeTicks: number;
  /** Which way the turn goes: 1 right, -1 left. */
  turning: number;
  /** Length of line to come back to, metres. */
  workingMetres: number;
  /** Metres on the sky to where the kite should be, and the error of its heading, radians. */
  distance: number;
  error: number;
}

/** Numbers of a steering style; shares of the hand's fastest and metres on the sky. */
const steeringStyle = {
  /** Heading error that starts a turn, and that ends it, radians. */
  turnFrom: 0.7,
  turnTo: 0.42,
  /** Closer than this the kite is there, metres. */
  near: 3,
  /** Distance that is worth a full pull, metres. */
  fullPull: 14,
  /** A dash is never pulled at less than this share. */
  leastPull: 0.3,
} as const;

const rememberedLooks = 80;

export function createSteering(): Steering {
  return {
    looks: [],
    mode: 'hold',
    modeTicks: 0,
    turning: 1,
    workingMetres: 0,
    distance: 0,
    error: 0,
  };
}

/** Takes in this tick's look; call once a tick, before asking. */
export function look(steering: Steering, self: SightOfSelf): void {
  const place = skyPlace(self.hand, self.position);
  steering.looks.push({
    azimuth: place.azimuth,
    elevation: place.elevation,
    heading: noseHeading(self),
    tension: self.tensionNewtons,
    lineMetres: self.lineMetres,
  });
  if (steering.looks.length > rememberedLooks) steering.looks.shift();
  if (steering.workingMetres === 0) steering.workingMetres = self.lineMetres;
}

/** The look that is `ticks` old, or the oldest there is. */
export function lookAgo(steering: Steering, ticks: number): Look {
  const { looks } = steering;
  const found = looks[Math.max(0, looks.length - 1 - ticks)];
  if (found === undefined) throw new RangeError('steering was asked before it looked');
  return found;
}

/** How the kite turns now, rad/s, over three ticks as seen `late` ticks ago. */
export function turnRate(steering: Steering, late: number): number {
  return headingBetween(lookAgo(steering, late).heading, lookAgo(steering, late + 3).heading) * 20;
}

/** Shares of reel (-1..1, negative pulls) and lean (-1..1, positive right). */
export interface Shares {
  readonly reel: number;
  readonly lean: number;
}

/** How late an eye is: `looks` counts ticks back in the looks, `lead` the ticks to foresee the turn by. */
export interface Lateness {
  readonly looks: number;
  readonly lead: number;
}

/** Flies toward a place on the sky (radians). */
export function steerTo(steering: Steering, azimuth: number, elevation: number, late: Lateness): Shares {
  const seen = lookAgo(steering, late.looks);
  const right = headingBetween(azimuth, seen.azimuth) * cosine(seen.elevation);
  const up = elevation - seen.elevation;
  steering.distance = Math.sqrt(right * right + up * up) * seen.lineMetres;
  const isNear = steering.distance < steeringStyle.near;
  const wanted = isNear ? arcTangent(right, Math.abs(up) + 0.15) : arcTangent(right, up + 0.03);
  return flyHeading(steering, wanted, late, isNear);
}

/** Flies toward a heading on the sky (0 up, positive right); `isNear` asks for hovering instead of a dash. */
export function flyHeading(steering: Steering, wanted: number, late: Lateness, isNear: boolean): Shares {
  const seen = lookAgo(steering, late.looks);
  const rate = turnRate(steering, late.looks);
  const now = seen.heading + clamp((rate * late.lead) / 60, -1.6, 1.6);
  const error = headingBetween(wanted, now);
  steering.error = error;
  steering.modeTicks += 1;
  chooseMode(steering, seen, rate, isNear);
  return sharesFor(steering, seen);
}

/** What the hand does in each mode: a turn lets line out, a dash takes it in, a hover does next to nothing. */
function sharesFor(steering: Steering, seen: Look): Shares {
  if (steering.mode === 'turn') {
    const opening = seen.tension > 1.2 || steering.modeTicks < 15;
    return { reel: opening ? 1 : 0.6, lean: steering.turning };
  }
  const lean = clamp(steering.error * 2, -1, 1);
  if (steering.mode === 'hold') return { reel: holdReel(steering, seen.lineMetres), lean };
  const short = seen.lineMetres < 0.6 * steering.workingMetres ? 0.3 : 1;
  return { reel: -clamp(steering.distance / steeringStyle.fullPull, steeringStyle.leastPull, 1) * short, lean };
}

function chooseMode(steering: Steering, seen: Look, rate: number, isNear: boolean): void {
  const size = Math.abs(steering.error);
  if (steering.mode === 'turn') {
    const giveUp = steering.modeTicks > 150 && seen.elevation < 0.5;
    if (size < steeringStyle.turnTo || giveUp) setMode(steering, 'dash');
    else if (size < 2.2) steering.turning = Math.sign(steering.error);
    return;
  }
  steering.mode = isNear ? 'hold' : 'dash';
  const tolerance = isNear ? 1 : steeringStyle.turnFrom;
  if (size <= tolerance || steering.modeTicks <= 20) return;
  setMode(steering, 'turn');
  // Nearly behind: go on the way it already turns.
  const goesOn = size > 2.4 && rate !== 0;
  steering.turning = Math.sign(goesOn ? rate : steering.error) || 1;
}

function setMode(steering: Steering, mode: Steering['mode']): void {
  steering.mode = mode;
  steering.modeTicks = 0;
}

/** Brings the line slowly back to its working length. */
function holdReel(steering: Steering, metres: number): number {
  const missing = steering.workingMetres - metres;
  if (missing > 2) return clamp(missing / 12, 0.1, 0.8);
  return missing < -4 ? -0.3 : 0;
}
