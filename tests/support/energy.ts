// Energy of kites and lines, and what hand and wind can give to it, reckoned without the simulation's help.
import { type Flyer, ticksPerSecond } from '../../src/sim/world.ts';

// Plain reading of arrays in here: these sums are made for every node of every line at every tick of a million.

/** Square of the length of three numbers. */
function square(a: Float64Array, i: number): number {
  const [x, y, z] = [a[i] as number, a[i + 1] as number, a[i + 2] as number];
  return x * x + y * y + z * z;
}

/** Square of the distance of two times three numbers. */
function squareBetween(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i] as number) - (b[j] as number);
  const y = (a[i + 1] as number) - (b[j + 1] as number);
  const z = (a[i + 2] as number) - (b[j + 2] as number);
  return x * x + y * y + z * z;
}

/** Motion, turning and height (above y = 0) of a sail, J, with the air that it carries: that stirs only as far as the sail moves in it. */
function kiteEnergy({ kite, tuning }: Flyer): number {
  const { velocity, air, frame, inertia, rates, position, carriedMass } = kite;
  let along = 0;
  let turning = 0;
  for (let i = 0; i < 3; i++) {
    along += ((velocity[i] as number) - (air[i] as number)) * (frame[6 + i] as number);
    turning += (inertia[i] as number) * (rates[i] as number) * (rates[i] as number);
  }
  const motion = tuning.sailMass * square(velocity, 0) + carriedMass * along * along + turning;
  return motion / 2 + tuning.sailMass * tuning.gravity * (position[1] as number);
}

/** Motion, height and stretch of a line, J. The node at the kite is the kite's; a segment that is pushed is softer. */
function lineEnergy({ line, tuning }: Flyer): number {
  const { at, velocity, segments } = line;
  const rest = line.metres / segments;
  let sum = 0;
  for (let k = 0; k < segments; k++) {
    const o = 3 * k;
    const mass = tuning.lineDensity * rest * (k === 0 ? 0.5 : 1);
    sum += mass * (tuning.gravity * (at[o + 1] as number) + square(velocity, o) / 2);
    const stretch = Math.sqrt(squareBetween(at, o + 3, at, o)) - rest;
    sum += (stretch * stretch * tuning.lineStiffness) / rest / (stretch > 0 ? 2 : 2 * tuning.lineSoftness);
  }
  return sum;
}

/** Energy of a flyer's kite and of the line on it, J. */
export function energyOf(flyer: Flyer): number {
  return kiteEnergy(flyer) + lineEnergy(flyer);
}

/** Largest tension in the part of the line that is out, N. */
export function largestTension({ line }: Flyer): number {
  let largest = 0;
  for (let i = 0; i < line.segments; i++) largest = Math.max(largest, line.tension[i] as number);
  return largest;
}

/**
 * The most that the wind can give in a tick, J. The force of air on a thing that moves in it points against its motion
 * through the air, so its work on the thing is at most its work on the air at rest: force times the speed of the wind.
 */
export function windWork({ kite, line, tuning }: Flyer): number {
  const sail = Math.sqrt(square(kite.push, 0) * square(kite.air, 0));
  const thread = (tuning.airDensity * tuning.lineDrag * tuning.lineDiameter * line.metres) / line.segments / 2;
  let sum = sail;
  for (let k = 0; k < line.segments; k++) {
    const through = squareBetween(line.wind, 3 * k, line.velocity, 3 * k);
    sum += thread * through * Math.sqrt(square(line.wind, 3 * k));
  }
  return sum / ticksPerSecond;
}

/** The most that a change of the wind at the sail gives to the air that the sail carries along, J; `before` is the wind a tick ago. */
export function stirring({ kite }: Flyer, before: Float64Array): number {
  return (
    kite.carriedMass * Math.sqrt(squareBetween(kite.air, 0, kite.velocity, 0) * squareBetween(kite.air, 0, before, 0))
  );
}
