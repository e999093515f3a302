// What could be seen lately: a ring of glimpses, one a tick, for eyes that are late. Sights are made from here alone.
import { windAt } from './flight/air.ts';
import { aIsOver, metresToKites } from './flight/crossing.ts';
import { lineLeft } from './flight/spool.ts';
import { worstWear } from './flight/wear.ts';
import type { World } from './world.ts';

/** Glimpses kept: a little over a second. */
const rememberedTicks = 64;

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
export const phaseNumber = { held: 0, loose: 1, down: 2 } as const;

export interface SeenCrossing {
  readonly a: number;
  readonly b: number;
  readonly metresA: number;
  readonly metresB: number;
  readonly aOver: boolean;
  readonly sine: number;
  readonly rubbing: boolean;
  /** Signed running speeds, m/s: positive runs out. */
  readonly runA: number;
  readonly runB: number;
}

export interface Recollection {
  /** Tick of the newest glimpse; -1 when there is none. */
  newest: number;
  readonly flyers: Float64Array[];
  readonly crossings: SeenCrossing[][];
  /** Wind at each sign, three numbers each, m/s. */
  readonly signs: Float64Array[];
}

export function createRecollection(flyers: number, signs: number): Recollection {
  return {
    newest: -1,
    flyers: Array.from({ length: rememberedTicks }, () => new Float64Array(glimpseSize * flyers)),
    crossings: Array.from({ length: rememberedTicks }, () => []),
    signs: Array.from({ length: rememberedTicks }, () => new Float64Array(3 * signs)),
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
    const { kite, line, spool, coat, phase } = flyers[i];
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
    seen[o + glimpse.wornMost] = worstWear(coat);
    seen[o + glimpse.load] = kite.load;
    seen[o + glimpse.phase] = phaseNumber[phase];
  }
  rememberCrossings(world, recollection.crossings[slot]);
  const { signs } = world.setup;
  for (let i = 0; i < signs.length; i++) {
    const [x, y, z] = signs[i].position;
    windAt(world.air, x, y, z, recollection.signs[slot], 3 * i);
  }
}

function rememberCrossings(world: World, into: SeenCrossing[]): void {
  into.length = 0;
  for (const c of world.crossings) {
    const [metresA, metresB] = metresToKites(c);
    into.push({
      a: world.flyers.indexOf(c.a),
      b: world.flyers.indexOf(c.b),
      metresA,
      metresB,
      aOver: aIsOver(c),
      sine: c.sine,
      rubbing: c.touching,
      runA: c.runningA < 0 ? -c.seenA : c.seenA,
      runB: c.runningB < 0 ? -c.seenB : c.seenB,
    });
  }
}
