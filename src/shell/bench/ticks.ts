// What a tick of the whole simulation costs, with how many kites, apart and with crossed lines.
import { forecastAtCut } from '../../sim/forecast/refresh.ts';
import { step } from '../../sim/step.ts';
import type { World } from '../../sim/world.ts';
import { benchWorld } from '../bench-worlds.ts';
import { median, thousandths } from '../median.ts';
import { type Timing, timed } from '../stopwatch.ts';

export interface TicksPlan {
  readonly apart: readonly number[];
  readonly crossed: readonly number[];
  readonly rounds: number;
  /** Kite ticks of one round, so that every count of kites is measured for about as long. */
  readonly kiteTicksPerRound: number;
  /** Kite ticks before the first round: compilation. */
  readonly warmKiteTicks: number;
}

const settleTicks = 20;
const fewestTicks = 4;

export interface TickFigure extends Timing {
  readonly kites: number;
  /** Nodes of a line, without the hand's. */
  readonly nodes: number;
  /** Crossings at the end of a round, at most. */
  readonly crossings: number;
  readonly perKite: number;
  /** The tick in yardsticks measured between its own rounds: what of it is left when the machine is slow. */
  readonly yardsticks: number;
}

export function stepMany(world: World, ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) step(world, []);
}

/** The world is made anew for each round: crossed lines cut each other, and kites that nobody steers go astray. */
export function tickFigure(kites: number, sky: 'apart' | 'crossed', plan: TicksPlan, yardsticks: number[]): TickFigure {
  const ticks = Math.max(fewestTicks, Math.round(plan.kiteTicksPerRound / kites / (sky === 'crossed' ? 2 : 1)));
  stepMany(benchWorld(kites, sky, 1), Math.max(fewestTicks, Math.round(plan.warmKiteTicks / kites)));
  const timings: Timing[] = [];
  const sticks: number[] = [];
  let nodes = 0;
  let crossings = 0;
  for (let round = 0; round < plan.rounds; round++) {
    const world = benchWorld(kites, sky, 2 + round);
    stepMany(world, settleTicks);
    timings.push(timed(() => stepMany(world, ticks), ticks, 1, sticks));
    nodes = world.flyers[0]?.line.segments ?? 0;
    crossings = Math.max(crossings, world.crossings.length);
  }
  yardsticks.push(...sticks);
  const microsecondsMedian = thousandths(median(timings.map((timing) => timing.microsecondsMedian)) ?? 0);
  return {
    kites,
    nodes,
    crossings,
    microsecondsMedian,
    min: Math.min(...timings.map(({ min }) => min)),
    max: Math.max(...timings.map(({ max }) => max)),
    perKite: thousandths(microsecondsMedian / kites),
    yardsticks: thousandths(microsecondsMedian / (median(sticks) ?? Number.NaN)),
  };
}

/** What a kite costs among many, over what it costs among sixty: kites apart, in yardsticks, so that a slow minute does not count. */
export function perKiteOver60(figures: readonly TickFigure[]): { kites: number; ratio: number }[] {
  const apart = figures.filter(({ crossings }) => crossings === 0);
  const sixty = apart.find(({ kites }) => kites === 60);
  if (sixty === undefined) return [];
  const ofOne = (figure: TickFigure): number => figure.yardsticks / figure.kites;
  return apart
    .filter(({ kites }) => kites > 60)
    .map((figure) => ({ kites: figure.kites, ratio: thousandths(ofOne(figure) / ofOne(sixty)) }));
}

/** The companion's whole ensemble for one kite, milliseconds; `rolls` of it are measured after as many to get warm. */
export function forecastMilliseconds(rolls: number, yardsticks: number[]): number {
  const world = benchWorld(2, 'apart', 5);
  stepMany(world, 120);
  const flyer = world.flyers[0];
  if (flyer === undefined) return 0;
  const roll = (): void => {
    world.companion.watches.length = 0;
    forecastAtCut(world, flyer);
  };
  for (let round = 0; round < rolls; round++) roll();
  return thousandths(timed(roll, 1, rolls, yardsticks).microsecondsMedian / 1000);
}
