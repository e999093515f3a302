// The whole bench: what is measured, what was aimed at, and how both are told.
import { members } from '../../sim/forecast/companion.ts';
import { median, thousandths } from '../median.ts';
import { contest, type RopeFigure } from '../peers/contest.ts';
import { missingLibraries } from '../peers/libraries.ts';
import type { ContestPlan, RopeTurns } from '../peers/rope-turns.ts';
import { yardstick } from '../stopwatch.ts';
import { type LooseFigure, looseFigure } from './loose.ts';
import { type MemoryFigures, type MemoryPlan, memoryFigures } from './memory.ts';
import { forecastMilliseconds, perKiteOver60, type TickFigure, type TicksPlan, tickFigure } from './ticks.ts';

export interface BenchPlan {
  readonly ticks: TicksPlan;
  readonly forecastRolls: number;
  readonly memory: MemoryPlan;
  readonly contests: readonly ContestPlan[];
}

/** What `bench` does: a minute on an idle core. */
export const wholePlan: BenchPlan = {
  ticks: {
    apart: [2, 12, 60, 120, 480],
    crossed: [2, 12, 60],
    rounds: 30,
    kiteTicksPerRound: 720,
    warmKiteTicks: 14_400,
  },
  forecastRolls: 40,
  memory: { kites: 12, ticks: 100_000 },
  contests: [
    { ropes: 12, settleTicks: 120, stretchTicks: 600, rounds: 40, ticksPerRound: 12 },
    { ropes: 60, settleTicks: 120, stretchTicks: 255, rounds: 20, ticksPerRound: 4 },
  ],
};

/** The same in a few seconds, with figures that are too rough to be quoted. */
export const briefPlan: BenchPlan = {
  ticks: { ...wholePlan.ticks, rounds: 3, kiteTicksPerRound: 60, warmKiteTicks: 1200 },
  forecastRolls: 3,
  memory: { kites: 12, ticks: 2000 },
  contests: [{ ropes: 12, settleTicks: 120, stretchTicks: 255, rounds: 3, ticksPerRound: 4 }],
};

/** Something aimed at, and what it came to in this run; on another machine microseconds mean something else. */
interface AimFigure {
  readonly what: string;
  readonly aim: string;
  readonly reached: number;
  readonly met: boolean;
}

export interface BenchReport {
  readonly yardstickMicroseconds: number;
  readonly tick: readonly TickFigure[];
  readonly perKiteOver60: readonly { kites: number; ratio: number }[];
  readonly forecast: { readonly refreshMilliseconds: number; readonly members: number } & LooseFigure;
  readonly heapGrowthBytes: number;
  readonly memory: MemoryFigures;
  readonly ours: readonly RopeFigure[];
  readonly peers: readonly RopeFigure[];
  readonly missingPeers: readonly string[];
  readonly aims: readonly AimFigure[];
}

function tickFigures({ apart, crossed, ...plan }: TicksPlan, yardsticks: number[], progress: Progress): TickFigure[] {
  const whole = { apart, crossed, ...plan };
  return apart.flatMap((kites) => {
    progress(`measuring ticks of ${kites} kites`);
    const skies = crossed.includes(kites) ? (['apart', 'crossed'] as const) : (['apart'] as const);
    return skies.map((sky) => tickFigure(kites, sky, whole, yardsticks));
  });
}

type Progress = (line: string) => void;

/** Nothing is said of what was not measured. */
const atMost = (what: string, aim: number, reached: number | undefined): AimFigure[] =>
  reached === undefined ? [] : [{ what, aim: `at most ${aim}`, reached, met: reached <= aim }];

const atLeast = (what: string, aim: number, reached: number | undefined): AimFigure[] =>
  reached === undefined ? [] : [{ what, aim: `at least ${aim}`, reached, met: reached >= aim }];

type Measured = Omit<BenchReport, 'aims'>;

function aimsOf({ tick, perKiteOver60: over, forecast, memory, peers }: Measured): AimFigure[] {
  const apart = (kites: number) =>
    tick.find((figure) => figure.kites === kites && figure.crossings === 0)?.microsecondsMedian;
  const among = (kites: number) => over.find((figure) => figure.kites === kites)?.ratio;
  const cheapest = (aim: RopeFigure['aim']): number | undefined => {
    const ratios = peers.filter((peer) => peer.ropes === 12 && peer.aim === aim).map(({ ratio }) => ratio);
    return ratios.length === 0 ? undefined : Math.min(...ratios);
  };
  return [
    atMost('us a tick, 12 kites apart', 250, apart(12)),
    atMost('us a tick, 60 kites apart', 1400, apart(60)),
    atMost('a kite of 120 over one of 60', 1.3, among(120)),
    atMost('a kite of 480 over one of 60', 1.6, among(480)),
    atMost('ms to foretell six loose kites anew', 3, forecast.roundMilliseconds),
    atMost('ms in the dearest tick of that', 1, forecast.worstTickMilliseconds),
    atMost('ms to foretell in the tick of a cut', 1, forecast.cutTickMilliseconds),
    atMost('bytes grown, held', 1_000_000, memory.heldGrowthBytes),
    atMost('bytes grown, crossed', 1_000_000, memory.crossedGrowthBytes),
    atLeast('cheapest peer as recommended, over ours', 3, cheapest('recommended')),
    atLeast('cheapest peer at the stretch of our thread', 8, cheapest('thread')),
    atLeast('cheapest peer at the stretch of our solver', 8, cheapest('stiff')),
  ].flat();
}

/** `open` puts a contestant of the ropes to work. */
export async function benchReport(
  plan: BenchPlan,
  open: (at: number, plan: ContestPlan) => Promise<RopeTurns>,
  progress: Progress,
): Promise<BenchReport> {
  const yardsticks: number[] = [];
  for (let i = 0; i < 200; i++) yardstick();
  const tick = tickFigures(plan.ticks, yardsticks, progress);
  progress('measuring the forecast');
  const forecast = {
    refreshMilliseconds: forecastMilliseconds(plan.forecastRolls, yardsticks),
    members,
    ...looseFigure(plan.forecastRolls, yardsticks),
  };
  const contests: Awaited<ReturnType<typeof contest>>[] = [];
  for (const one of plan.contests) {
    progress(`measuring ${one.ropes} ropes against other libraries`);
    contests.push(await contest(one, open, yardsticks));
  }
  progress(`measuring memory over ${plan.memory.ticks} ticks`);
  const memory = memoryFigures(plan.memory);
  const measured = {
    yardstickMicroseconds: thousandths(median(yardsticks) ?? 0),
    tick,
    perKiteOver60: perKiteOver60(tick),
    forecast,
    heapGrowthBytes: Math.max(memory.heldGrowthBytes, memory.crossedGrowthBytes),
    memory,
    ours: contests.flatMap((one) => one.ours),
    peers: contests.flatMap((one) => one.peers),
    missingPeers: missingLibraries(),
  };
  return { ...measured, aims: aimsOf(measured) };
}
