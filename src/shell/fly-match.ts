// Flies one match from its first tick to its end. Runs in the worker.
import type { Wish } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import { digestOf } from '../sim/digest.ts';
import type { MatchEvent, Technique } from '../sim/events.ts';
import { peopleLeft } from '../sim/landing.ts';
import { standingsOf } from '../sim/places.ts';
import { sightOf } from '../sim/sight.ts';
import { step } from '../sim/step.ts';
import { record, startRecording, toTape } from '../sim/tape-recorder.ts';
import type { World } from '../sim/world.ts';
import { freezeAll } from './freeze.ts';
import type { MatchJob, MatchOutcome } from './match-job.ts';
import { askModule, type LoadedModule, tell } from './module-pilot.ts';
import type { Notebook } from './notebook.ts';

/** Asks whoever sits in a seat that is moved from outside; null for pilots inside the simulation. */
type Asker = (world: World, seat: number) => Wish | null;

/** Asks modules, counts their faults in the notebook, and tells the first of them. */
export function moduleAsker(
  modules: readonly (LoadedModule | null)[],
  notebook: Notebook,
  onFirstFault: (text: string) => void,
): Asker {
  return (world, seat) => {
    const pilot = modules[seat];
    if (pilot === null || pilot === undefined) return null;
    const sight = freezeAll(sightOf(world, seat, pilot.reactionTicks));
    notebook.enter(seat);
    const wish = askModule(pilot, sight, (error) => {
      if (notebook.countFault() === 1)
        onFirstFault(`${tell(pilot.file, error)} (seed ${world.seed}, tick ${world.tick})`);
    });
    notebook.leave();
    return wish;
  };
}

/** Takes the wishes of modules from the notebook instead. */
export function notebookAsker(modules: MatchJob['modules'], notebook: Notebook): Asker {
  return (world, seat) => (modules[seat] === null ? null : notebook.read(world.tick, seat));
}

const techniqueOf = (events: readonly MatchEvent[]): Technique | null =>
  events.find((event) => event.kind === 'LineCut')?.technique ?? null;

/** True when a person has no kite left that flies or may go up. */
const isOut = (world: World, person: string | undefined): boolean =>
  person !== undefined && !peopleLeft(world).includes(person);

/** How the match stands where it was left: decided, given up by a module, or over for the one it is flown for. */
function endOf(world: World, { until, upTo }: MatchJob): Pick<MatchOutcome, 'winner' | 'reason'> {
  if (world.result !== null) return { winner: world.result.winner, reason: world.result.reason };
  if (world.tick === upTo || until === undefined) return { winner: null, reason: 'fault' };
  const last = world.cuts.findLast(({ loser }) => loser === until);
  return { winner: null, reason: last === undefined ? 'ground' : last.winner === null ? 'broke' : 'cut' };
}

/** Flies until the match is decided, `job.until` is out, or up to `job.upTo`, where it ends as a fault. */
export function flyMatch(job: MatchJob, ask: Asker, notebook: Notebook | null): MatchOutcome {
  const world = createWorld(job.setup, job.seed);
  const recorder = startRecording(job.setup.level, job.seed, world.flyers.length, job.tapeSetup);
  let technique: Technique | null = null;
  let firstCrossingTick: number | null = null;
  let crossedTicks = 0;
  while (world.result === null && world.tick !== job.upTo && !isOut(world, job.until)) {
    const wishes = world.flyers.map((_, seat) => ask(world, seat));
    notebook?.write(wishes);
    if (job.wantsTape) record(recorder, wishes);
    technique = techniqueOf(step(world, wishes)) ?? technique;
    if (world.crossings.length === 0) continue;
    firstCrossingTick ??= world.tick;
    crossedTicks++;
  }
  const { winner, reason } = endOf(world, job);
  return {
    winner,
    reason,
    technique: reason === 'cut' ? technique : null,
    ticks: world.tick,
    firstCrossingTick,
    crossedTicks,
    cuts: world.cuts,
    places: Object.fromEntries(standingsOf(world).map(({ person, place }) => [person, place])),
    digest: digestOf(world),
    tape: job.wantsTape ? toTape(recorder) : null,
  };
}
