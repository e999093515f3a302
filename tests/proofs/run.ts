// Who gets the kite: the same runs with each of the four runners in your place.
import { createHash } from 'node:crypto';
import { copyOfRun, playRun } from '../../src/shell/play-run.ts';
import { createRun } from '../../src/sim/run/run.ts';
import { createRunner, type RunnerName, runnerNames } from '../../src/sim/run/runners.ts';
import { median } from '../support/numbers.ts';
import { runHome } from '../support/run.ts';
import { short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { mayLieBetween, shareInWords } from './shares.ts';

const rows = 400;
const firstSeed = 1000;

/** Ends as numbers: you, a rival, nobody, outside. */
const ends = ['you', 'rival', 'nobody', 'outside'] as const;

/** A row is one seed; lists go by `runnerNames`. */
type RunFigures = {
  /** Numbers of `ends`. */
  readonly by: readonly number[];
  readonly seconds: readonly number[];
  /** Landing less first arrival; -999 where a runner never came there. */
  readonly lead: readonly number[];
};

function prove(row: number): Proven<RunFigures> {
  const setup = runHome();
  const seed = firstSeed + row;
  const sum = createHash('sha256');
  const cut = createRun(setup, seed);
  const played = runnerNames.map((name) => {
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

/** Between which shares each runner must catch. */
const asked: Readonly<Record<RunnerName, readonly [low: number, high: number]>> = {
  companion: [0.7, 0.9],
  naive: [0, 0.25],
  oracle: [0.9, 1],
  'patch-follower': [0.45, 0.7],
};

const percent = (share: number): string => `${(100 * share).toFixed(0)}`;

function claimsOf(name: RunnerName, found: readonly RunFigures[]): readonly Claim[] {
  const at = runnerNames.indexOf(name);
  const n = found.length;
  const ended = (end: (typeof ends)[number]): number => found.filter(({ by }) => by[at] === ends.indexOf(end)).length;
  const caught = ended('you');
  const [low, high] = asked[name];
  const leads = found.map(({ lead }) => lead[at] ?? -999).filter((lead) => lead > -999);
  const others = ends.slice(1).map((end) => `${ended(end)} ${end}`);
  return [
    {
      sentence: `the \`${name}\` has the kite: ${percent(low)} to ${percent(high)} % are asked for`,
      ...shareInWords(caught, n),
      holds: mayLieBetween(caught, n, low, high),
    },
    {
      sentence: `the \`${name}\`: other ends, median lead, and median length of a run`,
      n,
      found: `${others.join(', ')}; ${median(leads).toFixed(1)} s; ${median(found.map(({ seconds }) => seconds[at] ?? 0)).toFixed(1)} s`,
      holds: null,
    },
  ];
}

function claims(found: readonly RunFigures[]): readonly Claim[] {
  const at = runnerNames.indexOf('companion');
  const lengths = found.map(({ seconds }) => seconds[at] ?? 0);
  const middle = median(lengths);
  const fit = lengths.filter((seconds) => seconds >= 40 && seconds <= 65).length;
  return [
    ...runnerNames.flatMap((name) => claimsOf(name, found)),
    {
      sentence: 'median length of a run that the companion runs: 40 to 65 s are asked for',
      n: found.length,
      found: `${middle.toFixed(1)} s`,
      holds: middle >= 40 && middle <= 65,
    },
    { sentence: 'of those runs last 40 to 65 s', ...shareInWords(fit, found.length), holds: null },
  ];
}

export const run: Proof<RunFigures> = {
  name: 'run',
  sentence:
    'The run home, seed by seed, with each of the four runners of the command line in your place, against eight rivals: by ' +
    '`npm run -s sim -- run --level run-home --seed 1000 --count 400 --runner NAME`.',
  rows,
  every: 200,
  prove,
  claims,
};
