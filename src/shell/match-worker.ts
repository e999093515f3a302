// The worker in which matches are flown, so that a module that never answers can be stopped.
import { parentPort } from 'node:worker_threads';
import { BadInput } from './bad-input.ts';
import { flyMatch, moduleAsker, notebookAsker } from './fly-match.ts';
import { freezeAll } from './freeze.ts';
import type { MatchJob, WorkerReport } from './match-job.ts';
import { loadModulePilot, type ModulePilot } from './module-pilot.ts';
import { Notebook } from './notebook.ts';

const report = (message: WorkerReport): void => parentPort?.postMessage(message);

/** What a module leaves behind (a rejected promise, a timer that throws) must not end other matches. */
process.on('uncaughtException', () => undefined);
process.on('unhandledRejection', () => undefined);

let copies = 0;

async function loadModules(job: MatchJob, notebook: Notebook): Promise<(ModulePilot | null)[]> {
  const modules: (ModulePilot | null)[] = [];
  for (const [seat, file] of job.modules.entries()) {
    notebook.enter(seat);
    modules.push(file === null ? null : await loadModulePilot(file, copies++));
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
  const modules = await loadModules(job, notebook);
  report({ kind: 'loaded' });
  const ask = moduleAsker(modules, notebook, (text) => report({ kind: 'fault', text }));
  report({ kind: 'outcome', outcome: flyMatch({ ...job, setup }, ask, notebook) });
}

parentPort?.on('message', async (job: MatchJob) => {
  try {
    await fly(job);
  } catch (error) {
    if (error instanceof BadInput) report({ kind: 'broken', text: error.message });
    else report({ kind: 'crashed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
