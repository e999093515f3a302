// One contestant's ropes: how far they stretch, and what a turn of theirs takes.
import { microseconds, yardstick } from '../stopwatch.ts';
import { contestants } from './contestants.ts';
import { type HungRopes, restMetres, ropeSegments } from './hung-ropes.ts';

/** How long to look. Ticks are of 1/60 s. */
export interface ContestPlan {
  readonly ropes: number;
  /** Ticks before stretch is looked at, so that every rope has taken up its load; then those in which it is. */
  readonly settleTicks: number;
  readonly stretchTicks: number;
  readonly rounds: number;
  readonly ticksPerRound: number;
}

const untimedTicks = 2;

/** Microseconds: of a tick of all ropes, and of a yardstick right after it. */
export interface Turn {
  readonly tick: number;
  readonly yardstick: number;
}

/** A contestant at work, in this thread or in one of its own. */
export interface RopeTurns {
  /** Flies the ropes, which also warms the machine up. Answers the most that any segment ever exceeded its rest, as a share. */
  stretch(): Promise<number>;
  turn(): Promise<Turn>;
  end(): Promise<void>;
}

/** The longest segment of a rope beyond its rest, as a share of it; NaN when the rope is nowhere. */
function longestBeyondRest(places: Float64Array): number {
  let worst = 0;
  for (let o = 0; o < 2 * ropeSegments; o += 2) {
    const dx = (places[o + 2] ?? 0) - (places[o] ?? 0);
    const dy = (places[o + 3] ?? 0) - (places[o + 1] ?? 0);
    worst = Math.max(worst, Math.sqrt(dx * dx + dy * dy) / restMetres - 1);
  }
  return worst;
}

function watchStretch(world: HungRopes, { ropes, settleTicks, stretchTicks }: ContestPlan): number {
  const places = new Float64Array(2 * (ropeSegments + 1));
  let worst = 0;
  for (let tick = 0; tick < settleTicks; tick++) world.tick();
  for (let tick = 0; tick < stretchTicks; tick++) {
    world.tick();
    for (let rope = 0; rope < ropes; rope++) {
      world.writePlaces(rope, places);
      worst = Math.max(worst, longestBeyondRest(places));
    }
  }
  return worst;
}

/** The contestant of that number in the list, at work in this thread. */
export async function turnsHere(at: number, plan: ContestPlan): Promise<RopeTurns> {
  const contestant = contestants[at];
  if (contestant === undefined) throw new Error(`there is no contestant ${at}`);
  const world = await contestant.make({ ropes: plan.ropes, hauls: true });
  const fly = (ticks: number): void => {
    for (let tick = 0; tick < ticks; tick++) world.tick();
  };
  return {
    stretch: async () => watchStretch(world, plan),
    async turn() {
      // Others had the caches in the meantime: that is not this contestant's fault.
      fly(untimedTicks);
      const { ticksPerRound } = plan;
      const tick = microseconds(() => fly(ticksPerRound)) / ticksPerRound;
      return { tick, yardstick: microseconds(yardstick) };
    },
    end: async () => world.end(),
  };
}
