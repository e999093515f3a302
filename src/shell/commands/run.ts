// `run`: children run after a kite that was cut, one of them for you, seed after seed.
import { existsSync, statSync } from 'node:fs';
import type { Catalogue } from '../../content/catalogue.ts';
import type { RunLevel } from '../../content/run-file.ts';
import { createRun } from '../../sim/run/run.ts';
import { createRunner, type RunnerName, runnerNames } from '../../sim/run/runners.ts';
import type { Tape } from '../../sim/tape.ts';
import { countRule, seedRule } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { ModuleFile } from '../choose.ts';
import { seedsOf } from '../fly-series.ts';
import { catalogueOf, personsPath } from '../folders.ts';
import { median, thousandths } from '../median.ts';
import { copyOfRun, type PlayedRun, playRun } from '../play-run.ts';
import { table } from '../table.ts';
import { checkTapeOut, writeTape } from '../tape-out.ts';
import { WatchedWorker } from '../watched-worker.ts';
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

type RunnerChoice =
  | { readonly kind: 'name'; readonly name: RunnerName }
  | { readonly kind: 'module'; readonly file: ModuleFile };

function chooseRunner(wanted: string): RunnerChoice {
  const name = runnerNames.find((each) => each === wanted);
  if (name !== undefined) return { kind: 'name', name };
  const place = personsPath(wanted);
  if (existsSync(place) && statSync(place).isFile()) {
    return { kind: 'module', file: { option: 'runner', shown: wanted, path: place } };
  }
  throw new BadInput(`--runner: there is no runner and no module "${wanted}" (runners: ${runnerNames.join(', ')})`);
}

/** One run as it is answered; faults only where a module ran. */
type ToldRun = PlayedRun & { readonly faults?: number; readonly firstFault?: string };

/** Plays a run by whoever was chosen. */
async function playBy(
  choice: RunnerChoice,
  { setup }: RunLevel,
  seed: number,
  wantsTape: boolean,
  worker: WatchedWorker,
): Promise<{ told: ToldRun; tape: Tape | null }> {
  if (choice.kind === 'name') {
    const run = createRun(setup, seed);
    const runner = createRunner(choice.name, () => copyOfRun(run));
    const { played, tape } = playRun(run, runner, wantsTape);
    return { told: played, tape };
  }
  const watched = await worker.run({ setup, seed, modules: [choice.file], wantsTape });
  const { played, tape, faults, firstFault } = watched;
  return { told: { ...played, faults, ...(firstFault !== null && { firstFault }) }, tape };
}

function summaryOf(runs: readonly ToldRun[]) {
  const leads = runs.flatMap(({ leadSeconds }) => (leadSeconds === null ? [] : [leadSeconds]));
  const lead = median(leads);
  return {
    runs,
    caughtShare: thousandths(runs.filter(({ by }) => by === 'you').length / runs.length),
    medianLeadSeconds: lead === null ? null : thousandths(lead),
  };
}

function peopleTable({ runs, caughtShare, medianLeadSeconds }: ReturnType<typeof summaryOf>): string {
  const hasFaults = runs.some(({ faults }) => faults !== undefined);
  const heads = ['seed', 'by', 'lead', 'seconds', ...(hasFaults ? ['faults'] : []), 'digest'];
  const rows = runs.map(({ seed, by, leadSeconds, seconds, digest, faults }) => {
    return [seed, by, leadSeconds, seconds, ...(hasFaults ? [faults ?? 0] : []), digest];
  });
  return `${table(heads, rows)}\ncaught ${caughtShare} of ${runs.length}; median lead ${medianLeadSeconds ?? '-'} s\n`;
}

export const run: Command = {
  rule: {
    options: {
      level: { kind: 'text', needed: true },
      seed: { ...seedRule, needed: true },
      count: countRule,
      runner: { kind: 'text' },
      tape: { kind: 'text' },
    },
    operands: [],
  },
  help: 'run --level ID --seed N [--count K] [--runner R] [--tape OUT]   children run after a cut kite, R in your place',
  async run(given, { levels, progress }): Promise<Answer> {
    const level = chooseRun(given.text('level') ?? '', catalogueOf(levels));
    const seeds = seedsOf(given);
    const runner = chooseRunner(given.text('runner') ?? 'companion');
    const out = given.text('tape');
    checkTapeOut(out, seeds.length);
    const worker = new WatchedWorker();
    const told: ToldRun[] = [];
    let toldAt = performance.now();
    try {
      for (const seed of seeds) {
        const one = await playBy(runner, level, seed, out !== undefined, worker);
        const isFirst = told.every(({ firstFault }) => firstFault === undefined);
        if (isFirst && one.told.firstFault !== undefined) progress(`first fault: ${one.told.firstFault}`);
        told.push(one.told);
        if (out !== undefined && one.tape !== null) writeTape(out, one.tape);
        if (performance.now() - toldAt < tellEveryMs) continue;
        progress(`${told.length} of ${seeds.length} runs played`);
        toldAt = performance.now();
      }
    } finally {
      await worker.close();
    }
    const json = summaryOf(told);
    return { json, people: peopleTable(json) };
  },
};
