// What could be seen lately: a ring of glimpses, one a tick, for eyes that are late. Sights are made from here alone.
import { windAt } from './flight/air.ts';
import { aIsOver, type Crossing } from './flight/crossing.ts';
import { metresFromKite } from './flight/line.ts';
import { lineLeft } from './flight/spool.ts';
import { worstWear } from './flight/wear.ts';
import type { Setup, Vector } from './setup.ts';
import type { World } from './world.ts';

/** Glimpses kept: a little over a second. */
export const rememberedTicks = 64;

/** Numbers of one flyer in a glimpse, and where they stand. */
export const glimpseSize = 16;
export const glimpse = {
  position: 0,
  velocity: 3,
  nose: 6,
  tension: 9,
  lineMetres: 10,
  loopMetres: 11,
  spoolMetres: 12,
  wornMost: 13,
  load: 14,
  phase: 15,
} as const;

/** Phases as numbers in a glimpse. */
export const phaseNumber = { held: 0, loose: 1, down: 2, waiting: 3 } as const;

export interface SeenCrossing {
  a: number;
  b: number;
  metresA: number;
  metresB: number;
  aOver: boolean;
  sine: number;
  rubbing: boolean;
  /** Signed running speeds, m/s: positive runs out. */
  runA: number;
  runB: number;
}

export interface Recollection {
  /** Tick of the newest glimpse; -1 when there is none. */
  newest: number;
  readonly flyers: Float64Array[];
  readonly crossings: SeenCrossing[][];
  /** Where wind can be seen: the signs; where there are none, a ribbon amid the flyers. */
  readonly windPlaces: readonly Vector[];
  /** Wind at each of those, three numbers each, m/s. */
  readonly winds: Float64Array[];
}

function middleOf(flyers: Setup['flyers']): Vector {
  const mean = (i: 0 | 1 | 2): number => flyers.reduce((sum, { hand }) => sum + hand[i], 0) / flyers.length;
  return [mean(0), mean(1), mean(2)];
}

export function createRecollection({ flyers, signs }: Setup): Recollection {
  const windPlaces = signs.length > 0 ? signs.map(({ position }) => position) : [middleOf(flyers)];
  return {
    newest: -1,
    flyers: Array.from({ length: rememberedTicks }, () => new Float64Array(glimpseSize * flyers.length)),
    crossings: Array.from({ length: rememberedTicks }, () => []),
    windPlaces,
    winds: Array.from({ length: rememberedTicks }, () => new Float64Array(3 * windPlaces.length)),
  };
}

/** Slot of the glimpse that is `ticksAgo` old, bounded by what is remembered. */
export function slotOf(recollection: Recollection, ticksAgo: number): number {
  const oldest = Math.max(0, recollection.newest - rememberedTicks + 1);
  const tick = Math.max(oldest, recollection.newest - Math.max(0, ticksAgo));
  return tick % rememberedTicks;
}

/** Adds what can be seen now. */
export function remember(world: World): void {
  const { recollection, flyers } = world;
  recollection.newest += 1;
  const slot = recollection.newest % rememberedTicks;
  const seen = recollection.flyers[slot];
  for (let i = 0; i < flyers.length; i++) {
    const { kite, line, spool, coat, phase, tuning } = flyers[i];
    const o = glimpseSize * i;
    for (let k = 0; k < 3; k++) {
      seen[o + glimpse.position + k] = kite.position[k];
      seen[o + glimpse.velocity + k] = kite.velocity[k];
      seen[o + glimpse.nose + k] = kite.frame[3 + k];
    }
    seen[o + glimpse.tension] = line.handTension;
    seen[o + glimpse.lineMetres] = line.metres;
    seen[o + glimpse.loopMetres] = spool.loop;
    seen[o + glimpse.spoolMetres] = lineLeft(spool);
    seen[o + glimpse.wornMost] = worstWear(coat, line, tuning);
    seen[o + glimpse.load] = kite.load;
    seen[o + glimpse.phase] = phaseNumber[phase];
  }
  rememberCrossings(world, recollection.crossings[slot]);
  const { windPlaces } = recollection;
  for (let i = 0; i < windPlaces.length; i++) {
    const [x, y, z] = windPlaces[i];
    windAt(world.air, x, y, z, recollection.winds[slot], 3 * i);
  }
}

/** Overwrites the glimpses of 64 ticks ago, so that remembering makes nothing new. */
function rememberCrossings(world: World, into: SeenCrossing[]): void {
  const { crossings } = world;
  while (into.length > crossings.length) into.pop();
  while (into.length < crossings.length) into.push(blankCrossing());
  for (let i = 0; i < crossings.length; i++) glimpseCrossing(world, crossings[i], into[i]);
}

function blankCrossing(): SeenCrossing {
  return { a: 0, b: 0, metresA: 0, metresB: 0, aOver: false, sine: 0, rubbing: false, runA: 0, runB: 0 };
}

function glimpseCrossing(world: World, c: Crossing, seen: SeenCrossing): void {
  seen.a = world.flyers.indexOf(c.a);
  seen.b = world.flyers.indexOf(c.b);
  seen.metresA = metresFromKite(c.a.line, c.segmentA, c.shareA);
  seen.metresB = metresFromKite(c.b.line, c.segmentB, c.shareB);
  seen.aOver = aIsOver(c);
  seen.sine = c.sine;
  seen.rubbing = c.touching;
  seen.runA = c.runningA < 0 ? -c.seenA : c.seenA;
  seen.runB = c.runningB < 0 ? -c.seenB : c.seenB;
}
