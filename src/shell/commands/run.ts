// `run`: children run after a kite that was cut, one of them for you, seed after seed.
import type { Catalogue } from '../../content/catalogue.ts';
import type { RunLevel } from '../../content/run-file.ts';
import { type RunnerName, runnerNames } from '../../sim/run/runners.ts';
import { countRule, seedRule } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { seedsOf } from '../fly-series.ts';
import { catalogueOf } from '../folders.ts';
import { median, thousandths } from '../median.ts';
import { type PlayedRun, playRun } from '../play-run.ts';
import { table } from '../table.ts';
import type { Answer, Command } from './command.ts';

/** How often long work is told, milliseconds of real time. */
const tellEveryMs = 2000;

function chooseRun(id: string, { runs, levels, complaints }: Catalogue): RunLevel {
  const run = runs.get(id);
  if (run !== undefined) return run;
  const complaint = complaints.find(({ file }) => file === `levels/runs/${id}.json`);
  if (complaint !== undefined) throw new BadInput(`--level: ${complaint.sentence.slice(0, -1)}`);
  const there = `(there is ${[...runs.keys()].join(', ')})`;
  throw new BadInput(`--level: ${levels.has(id) ? `${id} is no run` : `there is no run "${id}"`} ${there}`);
}

function chooseRunner(wanted: string): RunnerName {
  const name = runnerNames.find((each) => each === wanted);
  if (name !== undefined) return name;
  throw new BadInput(`--runner: there is no runner "${wanted}" (runners: ${runnerNames.join(', ')})`);
}

function summaryOf(runs: readonly PlayedRun[]) {
  const leads = runs.flatMap(({ leadSeconds }) => (leadSeconds === null ? [] : [leadSeconds]));
  const lead = median(leads);
  return {
    runs,
    caughtShare: thousandths(runs.filter(({ by }) => by === 'you').length / runs.length),
    medianLeadSeconds: lead === null ? null : thousandths(lead),
  };
}

function peopleTable({ runs, caughtShare, medianLeadSeconds }: ReturnType<typeof summaryOf>): string {
  const heads = ['seed', 'by', 'lead', 'seconds', 'digest'];
  const rows = runs.map(({ seed, by, leadSeconds, seconds, digest }) => [seed, by, leadSeconds, seconds, digest]);
  return `${table(heads, rows)}\ncaught ${caughtShare} of ${runs.length}; median lead ${medianLeadSeconds ?? '-'} s\n`;
}

export const run: Command = {
  rule: {
    options: {
      level: { kind: 'text', needed: true },
      seed: { ...seedRule, needed: true },
      count: countRule,
      runner: { kind: 'text' },
    },
    operands: [],
  },
  help: 'run --level ID --seed N [--count K] [--runner R]   children run after a cut kite, R in your place',
  async run(given, { levels, progress }): Promise<Answer> {
    const level = chooseRun(given.text('level') ?? '', catalogueOf(levels));
    const seeds = seedsOf(given);
    const runner = chooseRunner(given.text('runner') ?? 'companion');
    const played: PlayedRun[] = [];
    let toldAt = performance.now();
    for (const seed of seeds) {
      played.push(playRun(level.setup, seed, runner));
      if (performance.now() - toldAt < tellEveryMs) continue;
      progress(`${played.length} of ${seeds.length} runs played`);
      toldAt = performance.now();
    }
    const json = summaryOf(played);
    return { json, people: peopleTable(json) };
  },
};
