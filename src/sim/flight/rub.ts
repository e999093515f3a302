// What two touching lines do to each other: they slide, rub, wear and part.
import type { Tuning } from '../tuning.ts';
import type { Flyer } from '../world.ts';
import { type Crossing, cross, tangent } from './crossing.ts';
import { pushTow } from './kite.ts';
import { type Line, metresFromKite } from './line.ts';
import { binAt, bite, bluntBin, rubBin, strengthLeft } from './wear.ts';

/** A line that has parted in this substep. */
export interface Parting {
  readonly loser: Flyer;
  readonly winner: Flyer | null;
  /** Metres of line that the kite keeps. */
  readonly metres: number;
  /** The winner's running speed over the last second, m/s, positive out; 0 when it parted alone. */
  readonly out: number;
}

/** Press above which two lines are said to touch, N. */
const touchingPress = 0.04;
const outSeconds = 0.5;

const tangentA = new Float64Array(3);
const tangentB = new Float64Array(3);
const acrossA = new Float64Array(3);
const acrossB = new Float64Array(3);
const slide = new Float64Array(3);

/** Velocity of the material of a line at a place, m/s: nodes' velocity, and the line that slides through them. */
function addMaterial(line: Line, segment: number, share: number, sign: number, out: Float64Array): void {
  const { velocity, direction } = line;
  const o = 3 * segment;
  const through = (1 - (segment + share) / line.segments) * line.running;
  for (let i = 0; i < 3; i++) {
    out[i] += sign * (velocity[o + i] * (1 - share) + velocity[o + 3 + i] * share + through * direction[o + i]);
  }
}

/** Sliding velocity of B over A in the plane across the normal, and the running speed of each line. */
function measureSliding(c: Crossing, tuning: Tuning): void {
  const { normal: n, a, b } = c;
  slide.fill(0);
  addMaterial(b.line, c.segmentB, c.shareB, 1, slide);
  addMaterial(a.line, c.segmentA, c.shareA, -1, slide);
  const off = slide[0] * n[0] + slide[1] * n[1] + slide[2] * n[2];
  for (let i = 0; i < 3; i++) slide[i] -= off * n[i];
  tangent(a.line, c.segmentA, c.shareA, tangentA);
  tangent(b.line, c.segmentB, c.shareB, tangentB);
  cross(acrossA, n[0], n[1], n[2], tangentA[0], tangentA[1], tangentA[2]);
  cross(acrossB, n[0], n[1], n[2], tangentB[0], tangentB[1], tangentB[2]);
  // slide = -runA tA + runB tB; across either line only the other's running is left (2x2 solve)
  const turn = tangentB[0] * acrossA[0] + tangentB[1] * acrossA[1] + tangentB[2] * acrossA[2];
  const least = turn < 0 ? Math.min(turn, -tuning.bluntAngle) : Math.max(turn, tuning.bluntAngle);
  c.runningB = (slide[0] * acrossA[0] + slide[1] * acrossA[1] + slide[2] * acrossA[2]) / least;
  c.runningA = (slide[0] * acrossB[0] + slide[1] * acrossB[1] + slide[2] * acrossB[2]) / least;
}

function noteSliding(c: Crossing, tuning: Tuning, dt: number): void {
  const near = dt / tuning.runningSmoothing;
  c.seenA += near * (Math.abs(c.runningA) - c.seenA);
  c.seenB += near * (Math.abs(c.runningB) - c.seenB);
  c.outA += (dt / outSeconds) * (c.runningA - c.outA);
  c.outB += (dt / outSeconds) * (c.runningB - c.outB);
}

function lightnessAt(line: Line, tow: number, segment: number, share: number): number {
  const near = 1 - share;
  const far = segment === line.segments - 1 ? tow : line.lightness[segment + 1];
  return line.lightness[segment] * near * near + far * share * share;
}

function kick(f: Flyer, segment: number, share: number, jx: number, jy: number, jz: number): void {
  const { velocity, lightness, segments } = f.line;
  const o = 3 * segment;
  const near = lightness[segment] * (1 - share);
  velocity[o] += near * jx;
  velocity[o + 1] += near * jy;
  velocity[o + 2] += near * jz;
  if (segment === segments - 1) {
    pushTow(f.kite, f.tuning, share * jx, share * jy, share * jz);
    return;
  }
  const far = lightness[segment + 1] * share;
  velocity[o + 3] += far * jx;
  velocity[o + 4] += far * jy;
  velocity[o + 5] += far * jz;
}

/** Friction on both lines: at most what stops a share of the sliding, so that it can stick but never push back. */
function dragAlong(c: Crossing, tuning: Tuning, press: number, dt: number): void {
  const speed = Math.sqrt(slide[0] * slide[0] + slide[1] * slide[1] + slide[2] * slide[2]);
  if (speed < 1e-6) return;
  const towA = 1 / (c.a.tuning.sailMass + c.a.kite.carriedMass);
  const towB = 1 / (c.b.tuning.sailMass + c.b.kite.carriedMass);
  const light = lightnessAt(c.a.line, towA, c.segmentA, c.shareA) + lightnessAt(c.b.line, towB, c.segmentB, c.shareB);
  const impulse = Math.min(tuning.lineFriction * press * dt, (tuning.escapeShare * speed) / light) / speed;
  const jx = impulse * slide[0];
  const jy = impulse * slide[1];
  const jz = impulse * slide[2];
  kick(c.a, c.segmentA, c.shareA, jx, jy, jz);
  kick(c.b, c.segmentB, c.shareB, -jx, -jy, -jz);
}

/** After the solve of a substep: sliding, friction and wear of one crossing. Returns the line that parted, or null. */
export function rubCrossing(c: Crossing, tuning: Tuning, dt: number): Parting | null {
  const press = c.multiplier / (dt * dt);
  c.press += (dt / tuning.loadSmoothing) * (press - c.press);
  measureSliding(c, tuning);
  noteSliding(c, tuning, dt);
  if (press <= 0) return null;
  c.touched += dt;
  c.touching = c.touching || c.press > touchingPress;
  dragAlong(c, tuning, press, dt);
  return c.sine < tuning.bluntAngle ? null : saw(c, tuning, dt);
}

function saw(c: Crossing, tuning: Tuning, dt: number): Parting | null {
  const { a, b } = c;
  const metresA = metresFromKite(a.line, c.segmentA, c.shareA);
  const metresB = metresFromKite(b.line, c.segmentB, c.shareB);
  const binA = binAt(a.coat, a.tuning, metresA);
  const binB = binAt(b.coat, b.tuning, metresB);
  const press = bite(tuning, c.press);
  const overA = Math.abs(c.runningB) * c.sine * dt; // metres of B's material that crossed A
  const overB = Math.abs(c.runningA) * c.sine * dt;
  const gritA = a.coat.grit[binA];
  const gritB = b.coat.grit[binB];
  rubBin(a.coat, a.tuning, binA, gritB, press, overA);
  rubBin(b.coat, b.tuning, binB, gritA, press, overB);
  bluntBin(a.coat, a.tuning, binA, press, overB);
  bluntBin(b.coat, b.tuning, binB, press, overA);
  const leftA = strengthLeft(a.coat, a.tuning, binA, true);
  const leftB = strengthLeft(b.coat, b.tuning, binB, true);
  const strainA = a.line.tension[c.segmentA] / Math.max(leftA, 1e-9);
  const strainB = b.line.tension[c.segmentB] / Math.max(leftB, 1e-9);
  if (strainA < 1 && strainB < 1 && leftA > 0 && leftB > 0) return null;
  return strainA > strainB
    ? { loser: a, winner: b, metres: metresA, out: c.outB }
    : { loser: b, winner: a, metres: metresB, out: c.outA };
}

/** The press has to be gone this long before the lines count as apart again. */
export function noteOpening(c: Crossing): void {
  if (c.touching && c.press < touchingPress / 2) c.touching = false;
}
