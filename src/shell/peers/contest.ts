// Ropes against ropes, turn and turn about.
import { median, thousandths } from '../median.ts';
import { type Aim, type Contestant, contestants } from './contestants.ts';
import { missingLibraries, versionOf } from './libraries.ts';
import type { ContestPlan, RopeTurns, Turn } from './rope-turns.ts';

export interface RopeFigure {
  readonly name: string;
  readonly version: string;
  readonly aim: Aim;
  readonly what: string;
  readonly ropes: number;
  /** Most that any segment exceeded its rest length in any tick, as a share of it; null when the ropes flew apart. */
  readonly stretch: number | null;
  /** Of a tick of all ropes. */
  readonly microsecondsMedian: number;
  readonly min: number;
  /** How many times as long as ours took: the shipped thread, or the stiff one for those who aim at that. */
  readonly ratio: number;
}

interface Entrant {
  readonly contestant: Contestant;
  readonly turns: RopeTurns;
  readonly stretch: number;
  readonly taken: Turn[];
}

/** A millionth is enough of a stretch. */
const millionths = (share: number): number | null => (Number.isFinite(share) ? Math.round(share * 1e6) / 1e6 : null);

const medianTick = ({ taken }: Entrant): number => median(taken.map(({ tick }) => tick)) ?? Number.NaN;

function figureOf(entrant: Entrant, mine: readonly Entrant[], ropes: number): RopeFigure {
  const { library, aim, what } = entrant.contestant;
  const rival = mine.find(({ contestant }) => contestant.aim === (aim === 'stiff' ? 'stiff' : 'thread'));
  return {
    name: library ?? 'gudiparan',
    version: library === null ? '' : versionOf(library),
    aim,
    what,
    ropes,
    stretch: millionths(entrant.stretch),
    microsecondsMedian: thousandths(medianTick(entrant)),
    min: thousandths(Math.min(...entrant.taken.map(({ tick }) => tick))),
    ratio: thousandths(medianTick(entrant) / (rival === undefined ? Number.NaN : medianTick(rival))),
  };
}

/**
 * All contestants whose libraries are installed, on the same ropes. When a library is missing nobody is compared with,
 * and only our own figures come back. `open` puts a contestant to work.
 */
export async function contest(
  plan: ContestPlan,
  open: (at: number, plan: ContestPlan) => Promise<RopeTurns>,
  yardsticks: number[],
): Promise<{ ours: RopeFigure[]; peers: RopeFigure[] }> {
  const alone = missingLibraries().length > 0;
  const entrants: Entrant[] = [];
  for (const [at, contestant] of contestants.entries()) {
    if (alone && contestant.library !== null) continue;
    const turns = await open(at, plan);
    entrants.push({ contestant, turns, stretch: await turns.stretch(), taken: [] });
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const { turns, taken } of entrants) taken.push(await turns.turn());
  }
  for (const { turns, taken } of entrants) {
    await turns.end();
    yardsticks.push(...taken.map(({ yardstick }) => yardstick));
  }
  const mine = entrants.filter(({ contestant }) => contestant.library === null);
  const others = entrants.filter(({ contestant }) => contestant.library !== null);
  return {
    ours: mine.map((entrant) => figureOf(entrant, mine, plan.ropes)),
    peers: others.map((entrant) => figureOf(entrant, mine, plan.ropes)),
  };
}
