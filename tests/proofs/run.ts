// Who gets the kite: the same runs with each of the four runners in your place.
import { createHash } from 'node:crypto';
import { copyOfRun, playRun } from '../../src/shell/play-run.ts';
import { createRun } from '../../src/sim/run/run.ts';
import { createRunner, type RunnerName, runnerNames } from '../../src/sim/run/runners.ts';
import { median } from '../support/numbers.ts';
import { shippedRun } from '../support/run.ts';
import { short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { mayLieBetween, shareInWords } from './shares.ts';

/** The runs that are proven, one after the other: the old city's rows come first, and those of other districts behind them. */
const levels = [
  { level: 'run-home', rows: 400, runners: runnerNames },
  { level: 'run-hillside', rows: 100, runners: ['companion', 'naive'] },
  { level: 'run-park', rows: 100, runners: ['companion', 'naive'] },
] as const satisfies readonly { level: string; rows: number; runners: readonly RunnerName[] }[];
type ProvenLevel = (typeof levels)[number];

const firstSeed = 1000;

/** Ends as numbers: you, a rival, nobody, outside. */
const ends = ['you', 'rival', 'nobody', 'outside'] as const;

/** A row is one seed of one level; lists go by the level's runners. */
type RunFigures = {
  /** Numbers of `ends`. */
  readonly by: readonly number[];
  readonly seconds: readonly number[];
  /** Landing less first arrival; -999 where a runner never came there. */
  readonly lead: readonly number[];
};

/** The number of a level's first row. */
const firstRow = (level: ProvenLevel): number =>
  levels.slice(0, levels.indexOf(level)).reduce((sum, { rows }) => sum + rows, 0);

/** The level that a row belongs to, and its seed. */
function levelOfRow(row: number): { level: string; runners: readonly RunnerName[]; seed: number } {
  const one = levels.find((level) => row < firstRow(level) + level.rows);
  if (one === undefined) throw new RangeError(`there is no row ${row}`);
  return { level: one.level, runners: one.runners, seed: firstSeed + row - firstRow(one) };
}

function prove(row: number): Proven<RunFigures> {
  const { level, runners, seed } = levelOfRow(row);
  const setup = shippedRun(level);
  const sum = createHash('sha256');
  const cut = createRun(setup, seed);
  const played = runners.map((name) => {
    const runner = createRunner(name, () => copyOfRun(cut));
    const one = playRun(copyOfRun(cut), runner, false).played;
    sum.update(one.digest);
    return one;
  });
  return {
    figures: {
      by: played.map(({ by }) => ends.indexOf(by)),
      seconds: played.map(({ seconds }) => short(seconds)),
      lead: played.map(({ leadSeconds }) => (leadSeconds === null ? -999 : short(leadSeconds))),
    },
    digest: sum.digest('hex').slice(0, 16),
  };
}

/** Between which shares each runner must catch, in every district. */
const asked: Readonly<Record<RunnerName, readonly [low: number, high: number]>> = {
  companion: [0.7, 0.9],
  naive: [0, 0.25],
  oracle: [0.9, 1],
  'patch-follower': [0.45, 0.7],
};

const percent = (share: number): string => `${(100 * share).toFixed(0)}`;

/** What the rows of one level say of one of its runners, who stands at a place in their lists. */
function claimsOf(level: string, name: RunnerName, at: number, found: readonly RunFigures[]): readonly Claim[] {
  const n = found.length;
  const ended = (end: (typeof ends)[number]): number => found.filter(({ by }) => by[at] === ends.indexOf(end)).length;
  const caught = ended('you');
  const [low, high] = asked[name];
  const leads = found.map(({ lead }) => lead[at] ?? -999).filter((lead) => lead > -999);
  const others = ends.slice(1).map((end) => `${ended(end)} ${end}`);
  return [
    {
      sentence: `${level}: the \`${name}\` has the kite: ${percent(low)} to ${percent(high)} % are asked for`,
      ...shareInWords(caught, n),
      holds: mayLieBetween(caught, n, low, high),
    },
    {
      sentence: `${level}: the \`${name}\`: other ends, median lead, and median length of a run`,
      n,
      found: `${others.join(', ')}; ${median(leads).toFixed(1)} s; ${median(found.map(({ seconds }) => seconds[at] ?? 0)).toFixed(1)} s`,
      holds: null,
    },
  ];
}

/** How long the runs of a level last that the companion runs. */
function claimsOfLength(level: string, found: readonly RunFigures[], at: number): readonly Claim[] {
  const lengths = found.map(({ seconds }) => seconds[at] ?? 0);
  const middle = median(lengths);
  const fit = lengths.filter((seconds) => seconds >= 40 && seconds <= 65).length;
  return [
    {
      sentence: `${level}: median length of a run that the companion runs: 40 to 65 s are asked for`,
      n: found.length,
      found: `${middle.toFixed(1)} s`,
      holds: middle >= 40 && middle <= 65,
    },
    { sentence: `${level}: of those runs last 40 to 65 s`, ...shareInWords(fit, found.length), holds: null },
  ];
}

function claims(found: readonly RunFigures[]): readonly Claim[] {
  return levels.flatMap((one) => {
    const { level, rows, runners } = one;
    // A first look may hold no row of a level.
    const own = found.slice(firstRow(one), firstRow(one) + rows);
    if (own.length === 0) return [];
    const lengths = claimsOfLength(level, own, runners.indexOf('companion'));
    return [...runners.flatMap((name, at) => claimsOf(level, name, at, own)), ...lengths];
  });
}

export const run: Proof<RunFigures> = {
  name: 'run',
  sentence:
    'The run home, seed by seed, with each of the four runners of the command line in your place, against eight rivals; then the ' +
    'runs on the hillside and in the park, with two of them, of whom the same is asked: by ' +
    '`npm run -s sim -- run --level run-home --seed 1000 --count 400 --runner NAME`.',
  rows: levels.reduce((sum, { rows }) => sum + rows, 0),
  every: 33,
  prove,
  claims,
};
