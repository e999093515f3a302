// `bench`: what a tick costs, with how many kites, and whether memory grows.
import v8 from 'node:v8';
import vm from 'node:vm';
import { members } from '../../sim/forecast/companion.ts';
import { forecastAtCut } from '../../sim/forecast/refresh.ts';
import { step } from '../../sim/step.ts';
import type { World } from '../../sim/world.ts';
import { benchWorld } from '../bench-worlds.ts';
import { median, thousandths } from '../median.ts';
import { type Timing, timed, yardstick } from '../stopwatch.ts';
import { table } from '../table.ts';
import type { Command } from './command.ts';

const kiteCounts = [2, 12, 60] as const;
/** Kite ticks of one round, so that every count of kites is measured for about as long. */
const kiteTicksPerRound = 720;
const rounds = 30;
/** Ticks before the first round: compilation, and kites that settle. */
const warmKiteTicks = 14_400;
const settleTicks = 20;
/** Ticks of a duel over which memory is watched. */
const growthTicks = 36_000;
const forecastRounds = 40;

interface TickFigure extends Timing {
  readonly kites: number;
  /** Nodes of a line, without the hand's. */
  readonly nodes: number;
  /** Crossings at the end of a round, at most. */
  readonly crossings: number;
  readonly perKite: number;
}

function stepMany(world: World, ticks: number): void {
  for (let tick = 0; tick < ticks; tick++) step(world, []);
}

/** The world is made anew for each round: crossed lines cut each other, and kites that nobody steers go astray. */
function tickFigure(kites: number, isCrossed: boolean, yardsticks: number[]): TickFigure {
  const ticks = Math.max(10, Math.round(kiteTicksPerRound / kites / (isCrossed ? 2 : 1)));
  stepMany(benchWorld(kites, isCrossed, 1), Math.round(warmKiteTicks / kites));
  const timings: Timing[] = [];
  let nodes = 0;
  let crossings = 0;
  for (let round = 0; round < rounds; round++) {
    const world = benchWorld(kites, isCrossed, 2 + round);
    stepMany(world, settleTicks);
    timings.push(timed(() => stepMany(world, ticks), ticks, 1, yardsticks));
    nodes = world.flyers[0]?.line.segments ?? 0;
    crossings = Math.max(crossings, world.crossings.length);
  }
  const microsecondsMedian = thousandths(median(timings.map((timing) => timing.microsecondsMedian)) ?? 0);
  return {
    kites,
    nodes,
    crossings,
    microsecondsMedian,
    min: Math.min(...timings.map(({ min }) => min)),
    max: Math.max(...timings.map(({ max }) => max)),
    perKite: thousandths(microsecondsMedian / kites),
  };
}

/** The companion's whole ensemble for one kite, milliseconds. */
function forecastMilliseconds(yardsticks: number[]): number {
  const world = benchWorld(2, false, 5);
  stepMany(world, 120);
  const flyer = world.flyers[0];
  if (flyer === undefined) return 0;
  const roll = (): void => {
    world.companion.watches.length = 0;
    forecastAtCut(world, flyer);
  };
  for (let round = 0; round < forecastRounds; round++) roll();
  return thousandths(timed(roll, 1, forecastRounds, yardsticks).microsecondsMedian / 1000);
}

/** Bytes that are still held after many ticks, beyond those held before. */
function heapGrowthBytes(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect: () => void = vm.runInNewContext('gc');
  const world = benchWorld(2, false, 7);
  stepMany(world, 1200);
  const held = (): number => {
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = held();
  stepMany(world, growthTicks);
  return held() - before;
}

export const bench: Command = {
  rule: { options: {}, operands: [] },
  help: 'bench                                   what a tick costs on this machine',
  async run(_, { progress }) {
    const yardsticks: number[] = [];
    for (let i = 0; i < 200; i++) yardstick();
    const tick: TickFigure[] = [];
    for (const kites of kiteCounts) {
      progress(`measuring ticks of ${kites} kites`);
      tick.push(tickFigure(kites, false, yardsticks), tickFigure(kites, true, yardsticks));
    }
    progress('measuring the forecast and the memory');
    const forecast = { refreshMilliseconds: forecastMilliseconds(yardsticks), members };
    const growth = heapGrowthBytes();
    const yardstickMicroseconds = thousandths(median(yardsticks) ?? 0);
    const json = { yardstickMicroseconds, tick, forecast, heapGrowthBytes: growth, peers: [] };
    const rows = tick.map((figure) => [
      figure.kites,
      figure.nodes,
      figure.crossings,
      figure.microsecondsMedian,
      figure.min,
      figure.max,
      figure.perKite,
    ]);
    const people = [
      table(['kites', 'nodes', 'crossings', 'us a tick', 'least', 'most', 'us a kite'], rows),
      `yardstick ${yardstickMicroseconds} us; forecast of ${members} members ${forecast.refreshMilliseconds} ms;`,
      `memory grew by ${growth} bytes in ${growthTicks} ticks\n`,
    ].join('\n');
    return { json, people };
  },
};
