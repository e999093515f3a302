// Where a kite hovers, solved from the tuning alone, without flying: the one pitch of the sail at which its air forces, its
// weight and its line turn it neither up nor down. Same laws as the simulation, written a second time and for rest only
// (physics guide 1.4): panel force q A s (a + b k), centre of pressure after Avanzini, bow F / (F + F_h).
import type { Tuning } from '../../src/sim/tuning.ts';

export interface Hover {
  /** Angle between wind and sail, radians. */
  readonly attack: number;
  /** Pull of the line at the kite, N, and its elevation there, radians. */
  readonly tension: number;
  readonly elevation: number;
  readonly lift: number;
  readonly drag: number;
  /** Bend of the bow, 0..1. */
  readonly bow: number;
}

interface Forces {
  readonly hover: Hover;
  /** Moment about the span, N m; positive turns the nose to leeward. */
  readonly moment: number;
}

/** Everything at one angle of attack in a level wind. The sail's frame: along the spine to the nose, and its normal. */
function forcesAt(tuning: Tuning, wind: number, attack: number): Forces {
  const sine = Math.sin(attack);
  const cosine = Math.cos(attack);
  const area = (tuning.sailSpan * tuning.sailChord) / 2;
  const pressure = 0.5 * tuning.airDensity * area * wind * wind;
  let bow = 1;
  let tilt = 0;
  let load = 0;
  for (let round = 0; round < 60; round++) {
    tilt = tuning.dihedral * bow;
    const s = sine * Math.cos(tilt);
    load = pressure * s * (tuning.forceBroad + tuning.forceLift * Math.sqrt(1 - s * s));
    bow = load / (load + tuning.bowForce);
  }
  const normal = load * Math.cos(tilt) + pressure * tuning.skinFriction * sine * Math.sin(tilt) ** 2;
  const along = -pressure * tuning.skinFriction * cosine;
  const lift = normal * cosine + along * sine;
  const drag = normal * sine - along * cosine;
  const weight = tuning.sailMass * tuning.gravity;
  const pullAlong = -(along - weight * sine);
  const pullNormal = -(normal - weight * cosine);
  const shift = tuning.pressureShift * ((2 * tuning.sailChord) / 3) * (1 - sine);
  const moment =
    shift * normal -
    tuning.panelArmSpan * Math.sin(tilt) * along +
    tuning.towAhead * pullNormal +
    tuning.towArm * pullAlong;
  const tension = Math.hypot(lift - weight, drag);
  return { moment, hover: { attack, tension, elevation: Math.atan2(lift - weight, drag), lift, drag, bow } };
}

/** The hover in a level wind at the kite, m/s. Throws when there is none between 5 and 85 degrees. */
export function solveHover(tuning: Tuning, wind: number): Hover {
  const degree = Math.PI / 180;
  let [low, high] = [5 * degree, 85 * degree];
  const side = Math.sign(forcesAt(tuning, wind, low).moment);
  if (Math.sign(forcesAt(tuning, wind, high).moment) === side) throw new RangeError(`no hover in ${wind} m/s`);
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (Math.sign(forcesAt(tuning, wind, middle).moment) === side) low = middle;
    else high = middle;
  }
  return forcesAt(tuning, wind, low).hover;
}
