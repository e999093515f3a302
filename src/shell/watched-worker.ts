// Flies matches, and runs, in a worker and watches it: a module that does not answer for two seconds of real time ends its match
// as a fault, and the next match begins in a new worker.
import { Worker } from 'node:worker_threads';
import type { Setup } from '../sim/setup.ts';
import type { Tape } from '../sim/tape.ts';
import { BadInput } from './bad-input.ts';
import type { ModuleFile } from './choose.ts';
import type { MatchJob, MatchOutcome, RunJob, WorkerReport } from './match-job.ts';
import { lineOf } from './module-pilot.ts';
import { Notebook, newNotebook } from './notebook.ts';
import { longestRun, type RunOutcome } from './play-run.ts';

const silenceMs = 2000;
const lookEveryMs = 50;
/** Every match loads its modules anew, and a worker never forgets a module: so it is replaced after so many. */
const matchesPerWorker = 250;

export interface MatchWish {
  readonly setup: Setup;
  readonly seed: number;
  readonly tapeSetup: Tape['setup'];
  readonly modules: readonly (ModuleFile | null)[];
  readonly wantsTape: boolean;
  readonly until?: string;
}

interface Faults {
  readonly faults: number;
  /** Words for the first fault, with file and line; null when there was none. */
  readonly firstFault: string | null;
}

export type FlownMatch = MatchOutcome & Faults;
export type WatchedRun = RunOutcome & Faults;

type RunWithModule = Omit<RunJob, 'kind' | 'notebook' | 'upTo'>;

type Job = MatchJob | RunJob;

/** How a worker's match came to its end. */
type Ending =
  | { readonly kind: 'outcome'; readonly outcome: MatchOutcome | RunOutcome }
  | { readonly kind: 'broken'; readonly text: string }
  | { readonly kind: 'crashed'; readonly text: string }
  /** A module fell silent, or took the worker down with it. */
  | { readonly kind: 'lost'; readonly why: string };

export class WatchedWorker {
  #worker: Worker | null = null;
  #flown = 0;

  /** Flies a match. Rejects with BadInput when a module cannot be used. */
  fly(wish: MatchWish): Promise<FlownMatch> {
    const { setup } = wish;
    const notebook = newNotebook(setup.limitSeconds, setup.flyers.length);
    return this.#watch<MatchOutcome>({ ...wish, kind: 'match', notebook }, setup.flyers.length);
  }

  /** Runs a run with a module in your place. Rejects with BadInput when it cannot be used. */
  run(wish: RunWithModule): Promise<WatchedRun> {
    return this.#watch<RunOutcome>({ ...wish, kind: 'run', notebook: newNotebook(longestRun(wish.setup), 1) }, 1);
  }

  async #watch<Outcome extends MatchOutcome | RunOutcome>(job: Job, seats: number): Promise<Outcome & Faults> {
    const notebook = new Notebook(job.notebook, seats);
    const told: string[] = [];
    const ending = await this.#settle(job, notebook, told);
    if (ending.kind === 'broken') throw new BadInput(ending.text);
    if (ending.kind === 'crashed') throw new Error(ending.text);
    const outcome =
      ending.kind === 'outcome' ? ending.outcome : await this.#againUntilLost(job, notebook, told, ending.why);
    // A worker answers a job by the outcome of its kind.
    return { ...(outcome as Outcome), faults: notebook.faults, firstFault: told[0] ?? null };
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  /** The lost match as far as it was written down, so that its digest and tape can be had. */
  async #againUntilLost(job: Job, notebook: Notebook, told: string[], why: string): Promise<MatchOutcome | RunOutcome> {
    const file = job.modules[notebook.inside().seat] ?? null;
    if (file === null) throw new Error(`the match of seed ${job.seed} was lost: ${why}`);
    // It never came out again: otherwise the second flight would look as if it were silent, too.
    notebook.leave();
    notebook.countFault();
    told.push(`${file.shown}:${lineOf(file, null)}: ${why} (seed ${job.seed}, tick ${notebook.ticks})`);
    const again = await this.#settle({ ...job, upTo: notebook.ticks }, notebook, []);
    if (again.kind !== 'outcome') throw new Error(`the match of seed ${job.seed} cannot be flown again`);
    return again.outcome;
  }

  async #settle(job: Job, notebook: Notebook, told: string[]): Promise<Ending> {
    if (this.#flown >= matchesPerWorker && job.modules.some((file) => file !== null)) await this.close();
    const worker = this.#worker ?? this.#start();
    this.#flown++;
    const ending = await watch(worker, job, notebook, told);
    if (ending.kind === 'lost' || ending.kind === 'crashed') await this.close();
    return ending;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./match-worker.js', import.meta.url), { stdout: true, stderr: true });
    // A module may print; standard output belongs to the answer alone.
    worker.stdout.pipe(process.stderr, { end: false });
    worker.stderr.pipe(process.stderr, { end: false });
    this.#worker = worker;
    this.#flown = 0;
    return worker;
  }
}

/** Gives the worker its job and waits for the end, looking at the notebook's heartbeat. */
function watch(worker: Worker, job: Job, notebook: Notebook, told: string[]): Promise<Ending> {
  return new Promise((resolve) => {
    let lastBeat = -1;
    let since = performance.now();
    let isLoaded = false;
    const end = (ending: Ending): void => {
      clearInterval(clock);
      for (const [event, listener] of listeners) worker.off(event, listener);
      resolve(ending);
    };
    const lose = (why: string): void => {
      const file = job.modules[notebook.inside().seat];
      if (isLoaded || file === null || file === undefined) end({ kind: 'lost', why });
      else end({ kind: 'broken', text: `--${file.option}: ${file.shown} cannot be loaded: ${why}` });
    };
    const clock = setInterval(() => {
      const { seat, beat } = notebook.inside();
      const now = performance.now();
      if (seat < 0 || beat !== lastBeat) since = now;
      lastBeat = beat;
      if (now - since > silenceMs) lose(`no answer for ${silenceMs / 1000} s`);
    }, lookEveryMs);
    const hear = (message: WorkerReport): void => {
      if (message.kind === 'loaded') isLoaded = true;
      else if (message.kind === 'fault') told.push(message.text);
      else end(message);
    };
    const listeners = [
      ['message', hear],
      ['error', (error: Error) => lose(`it stopped the match: ${error.message}`)],
      ['exit', () => lose('it stopped the match')],
    ] as const;
    for (const [event, listener] of listeners) worker.on(event, listener);
    worker.postMessage(job);
  });
}
