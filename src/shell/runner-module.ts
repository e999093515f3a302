// A runner that a player wrote, in your place in a run.
import { standStill } from '../sim/run/body.ts';
import { type RunnerSight, runnerSight } from '../sim/run/runner-sight.ts';
import type { Runner } from '../sim/run/runners.ts';
import { freezeAll } from './freeze.ts';
import { askModule, type LoadedModule, tell } from './module-pilot.ts';
import type { Notebook } from './notebook.ts';

/** Asks a module, counts its faults in the notebook, and tells the first of them. */
export function moduleRunner(mind: LoadedModule, notebook: Notebook, onFirstFault: (text: string) => void): Runner {
  // What was seen lately, oldest first: a module sees as late as a person.
  const seen: RunnerSight[] = [];
  return (run) => {
    seen.push(freezeAll(runnerSight(run)));
    if (seen.length > mind.reactionTicks + 1) seen.shift();
    const [sight] = seen;
    if (sight === undefined) return standStill;
    notebook.enter(0);
    const wish = askModule(mind, sight, (error) => {
      if (notebook.countFault() === 1) onFirstFault(`${tell(mind.file, error)} (seed ${run.seed}, tick ${run.tick})`);
    });
    notebook.leave();
    notebook.write([wish]);
    return { across: wish.reel, along: wish.lean };
  };
}

/** Wishes as a module wrote them down before it fell silent. */
export function notebookRunner(notebook: Notebook): Runner {
  return ({ tick }) => {
    const { reel, lean } = notebook.read(tick, 0);
    return { across: reel, along: lean };
  };
}
