// Does memory grow while kites fly, and how much does a tick ask for.
import v8 from 'node:v8';
import vm from 'node:vm';
import { benchWorld } from '../bench-worlds.ts';
import { median } from '../median.ts';
import { stepMany } from './ticks.ts';

export interface MemoryPlan {
  readonly kites: number;
  /** Ticks over which growth is watched. */
  readonly ticks: number;
}

export interface MemoryFigures {
  readonly kites: number;
  readonly ticks: number;
  /** Bytes that are still held after so many ticks, beyond those held before: lines held and apart. */
  readonly heldGrowthBytes: number;
  /** The same for crossed lines: cuts, loose kites, limp lines, and a new match every so often. */
  readonly crossedGrowthBytes: number;
  /** Bytes that one tick of held kites asks for, and that are swept up later. */
  readonly bytesPerTick: number;
}

/** Ticks of a crossed world before it is made anew: by then most of its lines are cut. */
const matchTicks = 500;
const warmTicks = 1200;
/** Ticks in which bytes are counted: few enough that all they ask for fits in without a collection. */
const countedTicks = 48;
const counts = 25;

/** A collector of all garbage. Node lets go of it only when asked. */
function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc');
}

const used = (): number => process.memoryUsage().heapUsed;

export function memoryFigures({ kites, ticks }: MemoryPlan): MemoryFigures {
  const collect = collector();
  const held = (): number => {
    collect();
    collect();
    return used();
  };
  const grown = (work: () => void): number => {
    const before = held();
    work();
    return held() - before;
  };
  const apart = benchWorld(kites, 'far', 7);
  stepMany(apart, warmTicks);
  const crossedMatch = (at: number): void => stepMany(benchWorld(kites, 'crossed', at), Math.min(ticks, matchTicks));
  crossedMatch(1);
  return {
    kites,
    ticks,
    heldGrowthBytes: grown(() => stepMany(apart, ticks)),
    crossedGrowthBytes: grown(() => {
      for (let at = 0; at < ticks / matchTicks; at++) crossedMatch(2 + at);
    }),
    bytesPerTick: bytesAsked(() => stepMany(apart, countedTicks), collect) / countedTicks,
  };
}

/**
 * Bytes that a piece of work asks for: the heap in use after it less that before it, with a collection before and none
 * between. A collection in between shows as a smaller number; the median of many tries is beyond such accidents. What
 * the measuring itself asks for is measured in the same way and taken off.
 */
function bytesAsked(work: () => void, collect: () => void): number {
  const once = (piece: () => void): number => {
    collect();
    const before = used();
    piece();
    return used() - before;
  };
  const tries = (piece: () => void): number => median(Array.from({ length: counts }, () => once(piece))) ?? 0;
  return Math.max(0, tries(work) - tries(() => {}));
}
