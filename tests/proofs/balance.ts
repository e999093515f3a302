// Who beats whom: temperaments, fixed habits and people, all against all on the first duel.

import { flightDigestOf } from '../../src/sim/digest.ts';
import { type FlownDuel, flyDuel } from '../support/neighbourhood.ts';
import { median, nth } from '../support/numbers.ts';
import { Digests, short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { shareInWords, sumOf } from './shares.ts';

export const temperaments = ['puller', 'releaser', 'stalker', 'vulture', 'careful', 'elder'] as const;
const habits = ['always-pull', 'always-release', 'hold-still', 'jitter-4', 'jitter-8', 'random'] as const;
const people = ['point', 'hand', 'oneline'].flatMap((hand) =>
  ['beginner', 'practised', 'expert'].map((skill) => `${hand}-${skill}`),
);
const everybody: readonly string[] = [...temperaments, ...habits, ...people];

/** Each with each, once: the seed says who sits left. */
const pairs = everybody.flatMap((pilot, at) => everybody.slice(at + 1).map((rival) => ({ pilot, rival })));

const duelsPerRow = 20;
/** How often all pairs take their turn: N of a cell is this times the duels of a row. */
const rounds = 20;

export type BalanceFigures = {
  readonly won: number;
  readonly lost: number;
  readonly wonLeft: number;
  readonly cut: number;
  /** Of the cuts: the pilot's and the rival's, by technique. */
  readonly pilotPull: number;
  readonly pilotRelease: number;
  readonly rivalPull: number;
  readonly rivalRelease: number;
  /** Medians over the row, seconds; -1 when lines never crossed. */
  readonly firstCrossing: number;
  readonly crossed: number;
};

const medianOf = (values: readonly number[]): number => (values.length === 0 ? -1 : short(median(values)));

/** Duels summed up. */
export function sumUp(duels: readonly FlownDuel[]): Proven<BalanceFigures> {
  const digests = new Digests(flightDigestOf);
  for (const { world } of duels) digests.add(world);
  const count = (isSo: (duel: FlownDuel) => boolean): number => duels.filter(isSo).length;
  const cuts = (who: 'pilot' | 'rival', how: string): number =>
    count(({ winner, technique }) => winner === who && technique === how);
  const crossed = duels.filter(({ firstCrossingSeconds }) => firstCrossingSeconds !== null);
  const figures: BalanceFigures = {
    won: count(({ winner }) => winner === 'pilot'),
    lost: count(({ winner }) => winner === 'rival'),
    wonLeft: count(({ winner, wonLeft }) => winner !== null && wonLeft),
    cut: count(({ isCut }) => isCut),
    pilotPull: cuts('pilot', 'pull'),
    pilotRelease: cuts('pilot', 'release'),
    rivalPull: cuts('rival', 'pull'),
    rivalRelease: cuts('rival', 'release'),
    firstCrossing: medianOf(crossed.map(({ firstCrossingSeconds }) => firstCrossingSeconds ?? 0)),
    crossed: medianOf(crossed.map(({ crossedSeconds }) => crossedSeconds)),
  };
  return { figures, digest: digests.whole };
}

function prove(row: number): Proven<BalanceFigures> {
  const { pilot, rival } = nth(pairs, row % pairs.length);
  const round = Math.floor(row / pairs.length);
  const duels = Array.from({ length: duelsPerRow }, (_, at) =>
    flyDuel('first-duel', pilot, rival, 1_000_000 + round * duelsPerRow + at),
  );
  return sumUp(duels);
}

/** One pilot's side of the rows against another: wins and losses of his, and how many duels. */
interface Score {
  readonly won: number;
  readonly lost: number;
  readonly n: number;
}

function scoreOf(rows: readonly BalanceFigures[], pilot: string, rival: string): Score {
  const isTurned = everybody.indexOf(pilot) > everybody.indexOf(rival);
  const own = rows.filter((_, row) => {
    const pair = nth(pairs, row % pairs.length);
    return isTurned ? pair.pilot === rival && pair.rival === pilot : pair.pilot === pilot && pair.rival === rival;
  });
  const won = sumOf(own.map((row) => row.won));
  const lost = sumOf(own.map((row) => row.lost));
  return { won: isTurned ? lost : won, lost: isTurned ? won : lost, n: own.length * duelsPerRow };
}

const percent = (k: number, n: number): string => (n === 0 ? '-' : (100 * (k / n)).toFixed(0));

/** How one fares against all others. */
function against(rows: readonly BalanceFigures[], pilot: string): Claim {
  const cells = everybody
    .filter((rival) => rival !== pilot)
    .map((rival) => {
      const { won, lost, n } = scoreOf(rows, pilot, rival);
      return `${rival} ${percent(won, n)}/${percent(lost, n)}`;
    });
  return {
    sentence: `${pilot}: won and lost in % against`,
    n: (rows.length / pairs.length) * duelsPerRow * (everybody.length - 1),
    found: cells.join(', '),
    holds: null,
  };
}

/** How many temperaments a habit beats: it wins over half of all duels against them. */
function beaten(rows: readonly BalanceFigures[], habit: string): Claim {
  const scores = temperaments.map((rival) => ({ rival, ...scoreOf(rows, habit, rival) }));
  const victims = scores.filter(({ won, n }) => won > n / 2).map(({ rival }) => rival);
  return {
    sentence: `${habit} beats at most a quarter of the temperaments`,
    n: sumOf(scores.map(({ n }) => n)),
    found: victims.length === 0 ? 'none' : victims.join(', '),
    holds: victims.length <= temperaments.length / 4,
  };
}

/** Technique of one pilot's cuts of some others. */
function cutsOf(
  rows: readonly BalanceFigures[],
  pilot: string,
  others: readonly string[],
): { pull: number; release: number } {
  let pull = 0;
  let release = 0;
  for (const [row, figures] of rows.entries()) {
    const pair = nth(pairs, row % pairs.length);
    if (pair.pilot === pilot && others.includes(pair.rival)) {
      pull += figures.pilotPull;
      release += figures.pilotRelease;
    } else if (pair.rival === pilot && others.includes(pair.pilot)) {
      pull += figures.rivalPull;
      release += figures.rivalRelease;
    }
  }
  return { pull, release };
}

function expertCuts(rows: readonly BalanceFigures[], others: readonly string[], whom: string): Claim {
  const { pull, release } = cutsOf(rows, 'point-expert', others);
  return {
    sentence: `cuts of point-expert against ${whom} that are pulls, of pulls and releases: asked 30 to 70 %`,
    ...shareInWords(pull, pull + release),
    holds: null,
  };
}

export const balance: Proof<BalanceFigures> = {
  name: 'balance',
  sentence:
    `Six temperaments, six fixed habits and nine people, all against all on the first duel, ${rounds * duelsPerRow} duels a ` +
    'cell, half of them from each side. What is missing to 100 was undecided after two minutes.',
  rows: pairs.length * rounds,
  // A two-hundredth of these is as much work as a thirtieth of most other proofs.
  every: 31,
  prove,
  claims(rows) {
    const all = rows.length * duelsPerRow;
    const decided = sumOf(rows.map(({ won, lost }) => won + lost));
    const crossed = rows.map((row) => row.crossed).filter((seconds) => seconds >= 0);
    const first = rows.map((row) => row.firstCrossing).filter((seconds) => seconds >= 0);
    return [
      ...everybody.map((pilot) => against(rows, pilot)),
      ...habits.map((habit) => beaten(rows, habit)),
      expertCuts(rows, temperaments, 'the temperaments'),
      expertCuts(rows, everybody, 'everybody'),
      { sentence: 'ended with a winner', ...shareInWords(decided, all), holds: null },
      { sentence: 'ended by a cut', ...shareInWords(sumOf(rows.map(({ cut }) => cut)), all), holds: null },
      { sentence: 'won by the left', ...shareInWords(sumOf(rows.map(({ wonLeft }) => wonLeft)), decided), holds: null },
      {
        sentence: 'seconds to the first crossing, median of the rows',
        n: all,
        found: `${medianOf(first)} s`,
        holds: null,
      },
      {
        sentence: 'crossed seconds of duels that crossed, median of the rows: 3 to 15',
        n: all,
        found: `${medianOf(crossed)} s`,
        holds: medianOf(crossed) >= 3 && medianOf(crossed) <= 15,
      },
    ];
  },
};
