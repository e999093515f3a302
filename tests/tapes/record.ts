// Flies the golden tapes anew; `npm run tapes` writes them down.
import { readCatalogue } from '../../src/content/catalogue.ts';
import { seated } from '../../src/content/seating.ts';
import { reportTape } from '../../src/content/tape-report.ts';
import { holdStill, type Wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import type { PilotMind } from '../../src/sim/pilots/pilot.ts';
import { behaviourOf, createMind } from '../../src/sim/pilots/registry.ts';
import type { Seat, Setup } from '../../src/sim/setup.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import { physicsName, type Tape } from '../../src/sim/tape.ts';
import { record, startRecording, toTape } from '../../src/sim/tape-recorder.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';
import { goldenFiles, trailOf } from './golden.ts';
import { runStory } from './record-run.ts';
import { type RunStory, runStories } from './run-stories.ts';
import { metresAtCut, type Story, stories } from './stories.ts';

const lastSeed = 1000;
const catalogue = readCatalogue(shippedFiles());

function setupOf({ level, wishes }: Story): Setup {
  const sky = catalogue.levels.get(level) ?? catalogue.skies.get(level);
  if (sky === undefined) throw new Error(`there is no level ${level}`);
  const seats = Object.keys(wishes).map((flyer): [string, Seat] => [flyer, { kind: 'wishes' }]);
  return seated(sky, Object.fromEntries(seats));
}

function mindOf(pilot: string | undefined): PilotMind | null {
  if (pilot === undefined) return null;
  const profile = catalogue.pilots.get(pilot);
  if (profile === undefined) throw new Error(`there is no pilot ${pilot}`);
  return createMind(profile);
}

/** What the mind behind a seat asks for; null for seats inside the simulation. */
function ask(mind: PilotMind | null, world: World, seat: number): Wish | null {
  if (mind === null) return null;
  if (world.flyers[seat]?.phase !== 'held') return holdStill;
  return behaviourOf(mind.profile)(mind, sightOf(world, seat, mind.profile.reactionTicks));
}

/** One seed of a story; null when it does not tell it. */
function fly(story: Story, seed: number): { tape: Tape; world: World } | null {
  const setup = setupOf(story);
  const world = createWorld(setup, seed);
  const recorder = startRecording(story.level, seed, setup.flyers.length, { you: story.you });
  const minds = setup.flyers.map(({ id }) => mindOf(story.wishes[id]));
  while (!story.isOver(world)) {
    if (world.tick >= story.longest) return null;
    const wishes = minds.map((mind, seat) => ask(mind, world, seat));
    record(recorder, wishes);
    step(world, wishes);
  }
  return story.isTold(world) ? { tape: toTape(recorder), world } : null;
}

/** What happened, in a line for whoever accepts new tapes. */
function outcomeOf({ cuts, landings, result, tick }: World, metres: number): string {
  const seconds = (ticks: number): string => `${(ticks / ticksPerSecond).toFixed(1)} s`;
  const cut = cuts.map(
    (one) => `${one.winner ?? 'nobody'} cut ${one.loser} at ${seconds(one.tick)} (${one.technique})`,
  );
  const told = [
    ...cut,
    `line out at the first cut ${metres.toFixed(0)} m`,
    ...landings.map((one) => `${one.flyer} landed at ${seconds(one.tick)}`),
    `result ${result?.reason ?? 'none'}, winner ${result?.winner ?? 'nobody'}`,
    `${tick} ticks`,
  ];
  return told.join('; ');
}

export interface Recorded {
  readonly name: string;
  readonly seed: number;
  readonly digest: string;
  readonly outcome: string;
  /** The texts of its files, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** A tape that tells its story, and its outcome. */
interface Told {
  readonly tape: Tape;
  readonly outcome: string;
}

/** The first seed that tells a story, with the files of its tape. */
function recordFirst(name: string, tell: (seed: number) => Told | null): Recorded {
  for (let seed = 1; seed <= lastSeed; seed++) {
    const told = tell(seed);
    if (told === null) continue;
    const text = JSON.stringify(told.tape);
    const { stretch, ...report } = reportTape(text, catalogue, { stretch: {} });
    const files = {
      [`${name}${goldenFiles.tape}`]: `${text}\n`,
      [`${name}${goldenFiles.report}`]: `${JSON.stringify(report)}\n`,
      [`${name}${goldenFiles.trail}`]: trailOf(stretch?.digests ?? []),
    };
    return { name, seed, digest: report.digest, outcome: told.outcome, files };
  }
  throw new Error(
    `none of ${lastSeed} seeds tells the story "${name}": look at tests/tapes/stories.ts, run-stories.ts`,
  );
}

function recordStory(story: Story): Recorded {
  return recordFirst(story.name, (seed) => {
    const flown = fly(story, seed);
    if (flown === null) return null;
    const { tape, world } = flown;
    return { tape, outcome: outcomeOf(world, metresAtCut(world, world.cuts[0]?.loser)) };
  });
}

function recordRunStory(story: RunStory): Recorded {
  const level = catalogue.runs.get(story.level);
  if (level === undefined) throw new Error(`there is no run ${story.level}`);
  return recordFirst(story.name, (seed) => runStory(story, level, seed));
}

export const physics: string = physicsName;

/** Flies every story, and runs every run. */
export function* recordAll(): Generator<Recorded> {
  for (const story of stories) yield recordStory(story);
  for (const story of runStories) yield recordRunStory(story);
}
