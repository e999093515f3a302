// One tick of 1/60 s, in an order that can be read aloud. This is the only way a world changes.

import { lookRound } from './companion/gust-sense.ts';
import { stepHunt } from './companion/step-hunt.ts';
import type { Wish } from './controls.ts';
import { wishLimit } from './controls.ts';
import { cutLine } from './cut.ts';
import type { MatchEvent } from './events.ts';
import { advanceAir } from './flight/air.ts';
import { bearCrossings } from './flight/births.ts';
import { breatheOn } from './flight/breeze.ts';
import { type Crossing, crossingPlace, followCrossing, keepApart } from './flight/crossing.ts';
import { finishLine, predictLine, respaceLine, segmentsFor, solveLine } from './flight/line.ts';
import { noteOpening, type Parting, rubCrossing } from './flight/rub.ts';
import { workSpool } from './flight/spool.ts';
import { isWounded, strainAt, weakPlace } from './flight/wear.ts';
import { refreshForecasts } from './forecast/refresh.ts';
import { endMatch, landKites } from './landing.ts';
import { think } from './pilots/think.ts';
import { remember } from './recollection.ts';
import type { Vector } from './setup.ts';
import { type Flyer, personOf, substepSeconds, substeps, ticksPerSecond, type World } from './world.ts';

/**
 * Moves the world on by one tick. `wishes` has one entry for each flyer in setup order, after them one for each spool with a
 * seat of its own (`spoolSeats`), and after those one for each companion who may be sent (`companionSeats`); null asks for nothing, and entries of shipped pilots are ignored. Returns what
 * happened.
 */
export function step(world: World, wishes: readonly (Wish | null)[]): readonly MatchEvent[] {
  const events: MatchEvent[] = [];
  advanceAir(world.air);
  launchSpares(world, events);
  takeWishes(world, wishes);
  respaceLines(world);
  for (const flyer of world.flyers) breatheOn(world.air, flyer);
  const before = world.crossings.length;
  if (bearCrossings(world) > 0) tellBirths(world, before, events);
  for (const c of world.crossings) c.wasTouching = c.touching;
  flySubsteps(world, events);
  tellCrossings(world, events);
  world.tick += 1;
  landKites(world, events);
  remember(world);
  lookRound(world.gustSense, world.recollection);
  refreshForecasts(world);
  if (world.hunt !== null) stepHunt(world, world.hunt, wishes, events);
  endMatch(world, events);
  return events;
}

/** Seconds from the loss of a kite to the launch of its spare. */
const spareSeconds = 5;

function launchSpares(world: World, events: MatchEvent[]): void {
  for (const flyer of world.flyers) {
    if (flyer.phase !== 'waiting' || flyer.unfound || world.result !== null) continue;
    const lastOut = lastOutOf(world, personOf(flyer));
    if (lastOut < 0 || world.tick - lastOut < spareSeconds * ticksPerSecond) continue;
    flyer.phase = 'held';
    events.push({ kind: 'SpareLaunched', tick: world.tick, flyer: flyer.id });
  }
}

/** Tick in which the last of a person's kites went out, -1 while one flies. */
function lastOutOf({ flyers }: World, person: string): number {
  let last = -1;
  for (const flyer of flyers) {
    if (flyer.phase === 'waiting' || personOf(flyer) !== person) continue;
    if (flyer.outTick < 0) return -1;
    last = Math.max(last, flyer.outTick);
  }
  return last;
}

function flies({ phase }: Flyer): boolean {
  return phase === 'held' || phase === 'loose';
}

function takeWishes(world: World, wishes: readonly (Wish | null)[]): void {
  for (let i = 0; i < world.flyers.length; i++) {
    const flyer = world.flyers[i];
    const asked = flyer.mind === null ? wishes[i] : think(world, i);
    const wish = flyer.phase === 'held' ? asked : null;
    flyer.reel = wish ? wish.reel : 0;
    flyer.lean = wish ? wish.lean : 0;
    flyer.kite.lean = flyer.lean / wishLimit;
  }
  takeFeeds(world, wishes);
}

/** Who sits at a spool is heard for as long as its kite is held. */
function takeFeeds({ flyers }: World, wishes: readonly (Wish | null)[]): void {
  let seat = flyers.length;
  for (const { spool, phase } of flyers) {
    if (spool.asked === null) continue;
    spool.asked = phase === 'held' ? (wishes[seat]?.reel ?? 0) / wishLimit : 0;
    seat++;
  }
}

/** Follows a growing or shrinking line with its nodes, but never while it is crossed. */
function respaceLines(world: World): void {
  for (const flyer of world.flyers) {
    if (flyer.phase !== 'held') continue;
    const wanted = segmentsFor(flyer.tuning, flyer.line.metres);
    if (Math.abs(wanted - flyer.line.segments) <= 1) continue;
    if (isCrossed(world, flyer)) continue;
    respaceLine(flyer.line, flyer.line, wanted, 0, 1);
  }
}

function isCrossed(world: World, flyer: Flyer): boolean {
  for (const c of world.crossings) if (c.a === flyer || c.b === flyer) return true;
  return false;
}

/** Rounds of keeping touching lines apart and solving them again. */
const contactRounds = 2;
/** A limp remnant is followed this long, ticks; then it lies where it lies. */
const remnantTicks = 600;

/** Flyers whose lines are crossed in this tick; scratch. */
const crossed = new Set<Flyer>();

/** Four substeps. Lines that cross nobody touch nobody: each flies all four at one go, while it is at hand. */
function flySubsteps(world: World, events: MatchEvent[]): void {
  crossed.clear();
  for (const c of world.crossings) crossed.add(c.a).add(c.b);
  for (const flyer of world.flyers) if (!crossed.has(flyer)) flyAlone(world, flyer, events);
  if (crossed.size === 0) return;
  for (let k = 0; k < substeps; k++) flyCrossed(world, events);
}

function flyAlone(world: World, flyer: Flyer, events: MatchEvent[]): void {
  for (let k = 0; k < substeps; k++) {
    if (flies(flyer)) beginSubstep(world, flyer, events);
    endSubstep(world, flyer);
    const bin = flyer.phase === 'held' ? weakPlace(flyer.coat, flyer.line, flyer.tuning) : -1;
    if (bin >= 0) part(world, partingAt(world, flyer, bin), events);
  }
}

function flyCrossed(world: World, events: MatchEvent[]): void {
  for (const flyer of world.flyers) if (crossed.has(flyer)) beginSubstep(world, flyer, events);
  pressCrossings(world, substepSeconds);
  for (const flyer of world.flyers) if (crossed.has(flyer)) endSubstep(world, flyer);
  const parting = rubCrossings(world, substepSeconds) ?? breakAlone(world);
  if (parting !== null) part(world, parting, events);
}

function beginSubstep(world: World, flyer: Flyer, events: MatchEvent[]): void {
  if (flyer.phase === 'held') reel(world, flyer, substepSeconds, events);
  predictLine(flyer.line, flyer.kite, flyer.tuning, flyer.hand, substepSeconds);
  solveLine(flyer.line, flyer.kite, flyer.tuning, substepSeconds);
}

function endSubstep(world: World, flyer: Flyer): void {
  if (flies(flyer)) finishLine(flyer.line, flyer.kite, flyer.tuning, substepSeconds);
  if (flyer.phase === 'loose') layOnGround(flyer.line.at, flyer.line.velocity);
  fallRemnant(world, flyer);
}

/** Once the match is decided no line parts any more: the winner's kite stays up. */
function part(world: World, parting: Parting, events: MatchEvent[]): void {
  if (world.result === null) cutLine(world, parting, events);
}

function reel(world: World, flyer: Flyer, dt: number, events: MatchEvent[]): void {
  if (workSpool(flyer.spool, flyer.line, flyer.tuning, flyer.reel / wishLimit, dt)) {
    events.push({ kind: 'SpoolTangled', tick: world.tick, flyer: flyer.id });
  }
}

function pressCrossings(world: World, dt: number): void {
  const { crossings, tuning } = world;
  if (crossings.length === 0) return;
  for (const c of crossings) {
    c.multiplier = 0;
    if (c.end === null) followCrossing(c, tuning);
  }
  for (let round = 0; round < contactRounds; round++) pressOnce(world, dt);
}

function pressOnce(world: World, dt: number): void {
  pressed.clear();
  for (const c of world.crossings) {
    if (c.end === null && keepApart(c, dt)) pressed.add(c.a).add(c.b);
  }
  for (const flyer of world.flyers) if (pressed.has(flyer)) solveLine(flyer.line, flyer.kite, flyer.tuning, dt);
}

/** Flyers whose lines a crossing has moved in this round; scratch. */
const pressed = new Set<Flyer>();

/** All crossings rub; the first parting counts, the others have their turn in the next substep. */
function rubCrossings(world: World, dt: number): Parting | null {
  let first: Parting | null = null;
  for (const c of world.crossings) {
    const parted = c.end === null ? rubCrossing(c, world.tuning, dt) : null;
    first = first ?? parted;
  }
  return first;
}

function fallRemnant({ tick }: World, { remnant, cutTick, hand, tuning }: Flyer): void {
  if (remnant === null || tick - cutTick > remnantTicks) return;
  predictLine(remnant, null, tuning, hand, substepSeconds);
  solveLine(remnant, null, tuning, substepSeconds);
  finishLine(remnant, null, tuning, substepSeconds);
  layOnGround(remnant.at, remnant.velocity);
}

function layOnGround(at: Float64Array, velocity: Float64Array): void {
  for (let o = 1; o < at.length; o += 3) {
    if (at[o] >= 0) continue;
    at[o] = 0;
    velocity[o - 1] = 0;
    velocity[o] = 0;
    velocity[o + 1] = 0;
  }
}

/** The crossed line that carries most beyond what is left of it, away from the crossing itself. */
function breakAlone(world: World): Parting | null {
  let weakest: Flyer | null = null;
  let place = -1;
  let most = 1;
  for (const flyer of world.flyers) {
    if (flyer.phase !== 'held' || !crossed.has(flyer)) continue;
    const bin = weakPlace(flyer.coat, flyer.line, flyer.tuning);
    const strain = bin < 0 ? 0 : strainAt(flyer.coat, flyer.line, flyer.tuning, bin);
    if (strain > most) [weakest, place, most] = [flyer, bin, strain];
  }
  return weakest === null ? null : partingAt(world, weakest, place);
}

/** An old wound that gives way while the lines still cross is the cut of him who made it; sound line just breaks. */
function partingAt(world: World, loser: Flyer, bin: number): Parting {
  const metres = bin * loser.tuning.wearBin;
  const wound = isWounded(loser.coat, bin) ? world.crossings.find((c) => c.a === loser || c.b === loser) : undefined;
  if (wound === undefined || wound.touched === 0) return { loser, winner: null, metres, out: 0 };
  const loserIsA = wound.a === loser;
  return { loser, winner: loserIsA ? wound.b : wound.a, metres, out: loserIsA ? wound.outB : wound.outA };
}

function tellBirths(world: World, before: number, events: MatchEvent[]): void {
  if (world.crossings.length === before) return;
  for (const c of world.crossings) {
    if (c.touched > 0 || c.told) continue;
    c.told = true;
    events.push({ kind: 'LinesCrossed', tick: world.tick, a: c.a.id, b: c.b.id });
  }
}

/** Tells what began to touch and what came undone, and lets go of crossings that came to an end. */
function tellCrossings(world: World, events: MatchEvent[]): void {
  const { crossings, tick } = world;
  for (const c of crossings) {
    if (c.end === null) noteOpening(c);
    if (c.touching && !c.wasTouching)
      events.push({ kind: 'LinesTouched', tick, a: c.a.id, b: c.b.id, place: placeOf(c) });
    if (c.end === 'slid' || c.end === 'hand') events.push({ kind: 'LinesUncrossed', tick, a: c.a.id, b: c.b.id });
  }
  if (crossings.some((c) => c.end !== null)) world.crossings = crossings.filter((c) => c.end === null);
}

const spot = new Float64Array(3);

function placeOf(c: Crossing): Vector {
  crossingPlace(c, spot);
  return [spot[0], spot[1], spot[2]];
}
