// A line parts: the kite keeps its part and flies free, the rest falls limp to its owner.
import type { MatchEvent, Technique } from './events.ts';
import { createLine, type Line, respaceLine, segmentsFor } from './flight/line.ts';
import type { Parting } from './flight/rub.ts';
import { forecastAtCut } from './forecast/refresh.ts';
import type { Tuning } from './tuning.ts';
import type { Flyer, World } from './world.ts';

/** A kite always keeps a tail of line to be caught by, metres. */
const shortestTail = 1.5;
/** Fewest segments of either part. */
const fewestSegments = 3;

/** Carries out a parting and tells it. */
export function cutLine(world: World, parting: Parting, events: MatchEvent[]): void {
  const { loser, winner } = parting;
  const { line, tuning } = loser;
  const whole = line.metres;
  const cutAt = Math.min(whole, Math.max(shortestTail, parting.metres));
  // A stub too short to be followed goes with the kite, so that no line is lost.
  const kept = whole - cutAt > shortestTail ? cutAt : whole;
  const place = placeOn(line, 1 - cutAt / whole);
  const technique = techniqueOf(world, parting);
  if (kept < whole) {
    const rest = createLine(tuning, whole - kept);
    respaceLine(rest, line, partSegments(tuning, whole - kept), 0, 1 - kept / whole);
    rest.tension.fill(0);
    loser.remnant = rest;
  }
  respaceLine(line, line, partSegments(tuning, kept), 1 - kept / whole, 1);
  line.metres = kept;
  line.metresBefore = kept;
  line.running = 0;
  line.held = false;
  line.tension.fill(0);
  line.handTension = 0;
  loser.kite.tethered = false;
  loser.kite.lean = 0;
  loser.phase = 'loose';
  loser.cutTick = world.tick;
  loser.outTick = world.tick;
  for (const c of world.crossings) if (c.a === loser || c.b === loser) c.end = c.end ?? 'gone';
  world.cuts.push({ tick: world.tick, winner: winner?.id ?? null, loser: loser.id, technique });
  events.push({
    kind: 'LineCut',
    tick: world.tick,
    loser: loser.id,
    winner: winner?.id ?? null,
    reason: winner === null ? 'broke' : 'cut',
    technique,
    place,
    kiteMetres: kept,
  });
  forecastAtCut(world, loser);
}

function partSegments(tuning: Tuning, metres: number): number {
  return Math.max(fewestSegments, Math.min(segmentsFor(tuning, metres), Math.floor(metres / tuning.nodeSpacing)));
}

function placeOn(line: Line, share: number): [number, number, number] {
  const f = share * line.segments;
  const j = Math.min(line.segments - 1, Math.floor(f));
  const t = f - j;
  const at = (i: number): number => line.at[3 * j + i] * (1 - t) + line.at[3 * j + 3 + i] * t;
  return [at(0), at(1), at(2)];
}

function techniqueOf(world: World, parting: Parting): Technique {
  const by: Flyer = parting.winner ?? parting.loser;
  if (by.line.handTension - by.line.calmTension > world.tuning.jerkRise) return 'jerk';
  return parting.out < 0 || parting.winner === null ? 'pull' : 'release';
}
