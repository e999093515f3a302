// Kites that come down, and the end of a match.
import type { EndReason, MatchEvent } from './events.ts';
import { isInside } from './forecast/region.ts';
import type { Vector } from './setup.ts';
import { highestSurface, surfaceHeight } from './surface.ts';
import { type Flyer, personOf, ticksPerSecond, type World } from './world.ts';

/** A kite lies when its middle is this near the surface, metres. */
const lyingHeight = 0.4;

/** Takes kites that touch roof or ground out of the air. */
export function landKites(world: World, events: MatchEvent[]): void {
  const high = highestSurface(world.setup.roofs) + lyingHeight;
  for (const flyer of world.flyers) {
    if ((flyer.phase === 'held' || flyer.phase === 'loose') && flyer.kite.position[1] <= high)
      layKite(world, flyer, events);
  }
}

/** Lays a kite down if it touches what is under it. */
function layKite(world: World, flyer: Flyer, events: MatchEvent[]): void {
  const place: Vector = [flyer.kite.position[0], flyer.kite.position[1], flyer.kite.position[2]];
  if (place[1] > surfaceHeight(world.setup.roofs, place[0], place[2]) + lyingHeight) return;
  const wasHeld = flyer.phase === 'held';
  flyer.phase = 'down';
  world.crossings = world.crossings.filter((c) => c.a !== flyer && c.b !== flyer);
  if (!wasHeld) {
    noteLanding(world, flyer, place, events);
    return;
  }
  flyer.outTick = world.tick;
  events.push({ kind: 'KiteGrounded', tick: world.tick, flyer: flyer.id, place });
}

function noteLanding(world: World, flyer: Flyer, place: Vector, events: MatchEvent[]): void {
  const atCut = flyer.firstForecast;
  world.landings.push({
    flyer: flyer.id,
    tick: world.tick,
    place,
    forecastTick: atCut?.tick ?? -1,
    inHalf: atCut !== null && isInside(atCut.half, place[0], place[2]),
    inNinety: atCut !== null && isInside(atCut.ninety, place[0], place[2]),
  });
  world.forecasts = world.forecasts.filter((forecast) => forecast.flyer !== flyer.id);
  events.push({ kind: 'KiteLanded', tick: world.tick, flyer: flyer.id, place });
}

/** Everybody who has a kite in the fight, or one that may still go up. */
export function peopleLeft({ flyers }: World): string[] {
  const left = flyers.filter(({ phase, unfound }) => phase === 'held' || (phase === 'waiting' && !unfound));
  return [...new Set(left.map(personOf))];
}

/** The match is decided when one flyer or none is left, or time is up. */
export function endMatch(world: World, events: MatchEvent[]): void {
  if (world.result !== null) return;
  const left = peopleLeft(world);
  const over = left.length < 2 && world.flyers.length > 1;
  const timeUp = world.tick >= world.setup.limitSeconds * ticksPerSecond;
  if (!over && !timeUp) return;
  const winner = over ? (left[0] ?? null) : null;
  const reason: EndReason = over ? reasonOf(world) : 'time';
  world.result = { winner, reason, tick: world.tick };
  events.push({ kind: 'MatchEnded', tick: world.tick, winner, reason });
}

/** Why the last of the others went out. */
function reasonOf(world: World): EndReason {
  const last = world.cuts.at(-1);
  if (last === undefined || last.tick + 1 < world.tick) return 'ground';
  return last.winner === null ? 'broke' : 'cut';
}
