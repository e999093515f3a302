// The worker in which matches are flown, and runs are run, so that a module that never answers can be stopped.
import { parentPort } from 'node:worker_threads';
import { createRun } from '../sim/run/run.ts';
import { BadInput } from './bad-input.ts';
import { flyMatch, moduleAsker, notebookAsker } from './fly-match.ts';
import { freezeAll } from './freeze.ts';
import type { MatchJob, RunJob, WorkerReport } from './match-job.ts';
import { type LoadedModule, loadModule, type ModuleKind, pilotModule, runnerModule } from './module-pilot.ts';
import { Notebook } from './notebook.ts';
import { playRun } from './play-run.ts';
import { moduleRunner, notebookRunner } from './runner-module.ts';

const report = (message: WorkerReport): void => parentPort?.postMessage(message);

/** What a module leaves behind (a rejected promise, a timer that throws) must not end other matches. */
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

let copies = 0;

async function loadModules(
  { modules: files }: MatchJob | RunJob,
  kind: ModuleKind,
  notebook: Notebook,
): Promise<(LoadedModule | null)[]> {
  const modules: (LoadedModule | null)[] = [];
  for (const [seat, file] of files.entries()) {
    notebook.enter(seat);
    modules.push(file === null ? null : await loadModule(file, kind, copies++));
    notebook.leave();
  }
  return modules;
}

async function fly(job: MatchJob): Promise<void> {
  // Modules see parts of the setup.
  const setup = freezeAll(job.setup);
  const notebook = new Notebook(job.notebook, setup.flyers.length);
  if (job.upTo !== undefined) {
    const outcome = flyMatch({ ...job, setup }, notebookAsker(job.modules, notebook), null);
    report({ kind: 'outcome', outcome });
    return;
  }
  const modules = await loadModules(job, pilotModule, notebook);
  report({ kind: 'loaded' });
  const ask = moduleAsker(modules, notebook, (text) => report({ kind: 'fault', text }));
  report({ kind: 'outcome', outcome: flyMatch({ ...job, setup }, ask, notebook) });
}

/** A run in which a module runs in your place, or what it wished until it fell silent. */
async function chase(job: RunJob): Promise<void> {
  const notebook = new Notebook(job.notebook, 1);
  if (job.upTo !== undefined) {
    const outcome = playRun(createRun(job.setup, job.seed), notebookRunner(notebook), job.wantsTape, job.upTo);
    report({ kind: 'outcome', outcome });
    return;
  }
  const [module] = await loadModules(job, runnerModule, notebook);
  if (module === null || module === undefined) throw new Error('nobody runs');
  report({ kind: 'loaded' });
  const runner = moduleRunner(module, notebook, (text) => report({ kind: 'fault', text }));
  report({ kind: 'outcome', outcome: playRun(createRun(job.setup, job.seed), runner, job.wantsTape) });
}

parentPort?.on('message', async (job: MatchJob | RunJob) => {
  try {
    await (job.kind === 'run' ? chase(job) : fly(job));
  } catch (error) {
    if (error instanceof BadInput) report({ kind: 'broken', text: error.message });
    else report({ kind: 'crashed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
