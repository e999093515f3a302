// A companion who was sent after a kite: down from the roof, by the lanes to where he believes it lands, and home again with
// it or without. While he is away his flyer handles the spool alone.
import type { MatchEvent } from '../events.ts';
import type { Lanes } from '../run/lanes.ts';
import type { Place } from '../run/way.ts';
import { personOf, type World } from '../world.ts';
import { isFree } from './hands-on.ts';
import type { Errand, Hunt } from './hunt.ts';
import { runTo } from './leg.ts';

/** What the seat of a companion asks for by its first number: go home; nothing; or the kite of which place, from 1. */
const comeHome = -1;
/** He makes up his mind anew so often while the kite falls, ticks. */
const thinkTicks = 90;
/** So near to the foot of his roof he is there, metres. */
const homeMetres = 1.2;

const metresTo = ({ runner: { body } }: Errand, [x, z]: Place): number =>
  Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));

/** Gives the spools of a person's kites to the companion, or leaves them to the flyer. */
function holdSpools({ flyers, setup }: World, { person }: Errand, held: boolean): void {
  const { id, companion } = setup.flyers[person];
  for (const flyer of flyers) if (personOf(flyer) === id) flyer.spool.companion = held && companion;
}

function goOut(world: World, errand: Errand, kite: number, events: MatchEvent[]): void {
  const { runner } = errand;
  runner.quarry = kite;
  runner.climbed = 0;
  errand.heading = null;
  if (errand.stage === 'home' || errand.stage === 'up') {
    errand.climbs = errand.stage === 'up' ? errand.climbTicks - errand.climbs : errand.climbTicks;
    errand.stage = 'down';
    holdSpools(world, errand, false);
  } else if (errand.stage === 'back') errand.stage = 'out';
  const { id } = world.setup.flyers[errand.person];
  events.push({ kind: 'CompanionSent', tick: world.tick, flyer: id, quarry: world.flyers[kite].id });
}

function turnHome(errand: Errand): void {
  errand.runner.quarry = -1;
  if (errand.stage === 'down') {
    errand.stage = 'up';
    errand.climbs = errand.climbTicks - errand.climbs;
  } else if (errand.stage === 'out') errand.stage = 'back';
}

/** Takes what the seat of the companion asks for: another kite, home, or nothing new. Nonsense is nothing. */
export function takeErrand(world: World, errand: Errand, asked: number, events: MatchEvent[]): void {
  if (asked === comeHome) {
    turnHome(errand);
    return;
  }
  const kite = asked - 1;
  if (kite < 0 || kite === errand.runner.quarry || errand.carries >= 0 || !isFree(world, kite)) return;
  goOut(world, errand, kite, events);
}

/** Where he runs to: to where the kite lies, or to the middle of where he believes it will. */
function goalOf(world: World, hunt: Hunt, errand: Errand): Place | null {
  const { quarry } = errand.runner;
  const down = hunt.fallen[quarry];
  if (down !== null) return down.foot;
  const forecast = world.forecasts.find(({ flyer }) => flyer === world.flyers[quarry].id);
  const isDue = errand.heading === null || world.tick - errand.headingTick >= thinkTicks;
  if (forecast !== undefined && isDue) {
    errand.heading = forecast.centre;
    errand.headingTick = world.tick;
  }
  return errand.heading;
}

function loseQuarry(world: World, errand: Errand, why: 'taken' | 'unreachable', events: MatchEvent[]): void {
  const quarry = world.flyers[errand.runner.quarry].id;
  const { id } = world.setup.flyers[errand.person];
  turnHome(errand);
  events.push({ kind: 'ErrandFailed', tick: world.tick, flyer: id, quarry, why });
}

function chase(world: World, hunt: Hunt, errand: Errand, lanes: Lanes, events: MatchEvent[]): void {
  const { runner } = errand;
  const goal = goalOf(world, hunt, errand);
  const isStuck = goal !== null && runTo(runner, lanes, goal);
  if (!isFree(world, runner.quarry)) loseQuarry(world, errand, 'taken', events);
  else if (isStuck || hunt.fallen[runner.quarry]?.foot === null) loseQuarry(world, errand, 'unreachable', events);
}

function runHome(errand: Errand, lanes: Lanes): void {
  const { runner, foot } = errand;
  runTo(runner, lanes, foot);
  if (metresTo(errand, foot) > homeMetres) return;
  errand.stage = 'up';
  errand.climbs = errand.climbTicks;
}

function arrive(world: World, errand: Errand, events: MatchEvent[]): void {
  const { id } = world.setup.flyers[errand.person];
  const kite = errand.carries;
  errand.stage = 'home';
  errand.carries = -1;
  holdSpools(world, errand, true);
  if (kite >= 0) keepAsSpare(world, id, kite);
  events.push({ kind: 'CompanionHome', tick: world.tick, flyer: id, kite: kite < 0 ? null : world.flyers[kite].id });
}

/** What he brings is a spare of his flyer's in this match, while there is room for one. */
function keepAsSpare({ flyers }: World, person: string, kite: number): void {
  const spare = flyers.find((flyer) => flyer.unfound && personOf(flyer) === person);
  if (spare === undefined) return;
  spare.unfound = false;
  spare.pattern = flyers[kite].pattern;
}

/** One tick of an errand. */
export function runErrand(world: World, hunt: Hunt, errand: Errand, lanes: Lanes, events: MatchEvent[]): void {
  if (errand.stage === 'out') chase(world, hunt, errand, lanes, events);
  else if (errand.stage === 'back') runHome(errand, lanes);
  if (errand.stage !== 'down' && errand.stage !== 'up') return;
  errand.climbs -= 1;
  if (errand.climbs > 0) return;
  if (errand.stage === 'up') arrive(world, errand, events);
  else errand.stage = 'out';
}
