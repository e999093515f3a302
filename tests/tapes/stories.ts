// What the golden tapes tell. Each is flown from seed 1 on until a seed tells its story; the wishes of the seats named here
// go on the tape, everybody else is a shipped pilot of the level and thinks again wherever the tape is played.
import type { World } from '../../src/sim/world.ts';

export interface Story {
  /** Name of the tape's files. */
  readonly name: string;
  readonly level: string;
  readonly you: string;
  /** Who thinks for the seats that are moved from outside: a pilot's name by flyer. */
  readonly wishes: Readonly<Record<string, string>>;
  /** No seed is flown longer, ticks. */
  readonly longest: number;
  /** The tape ends here. */
  readonly isOver: (world: World) => boolean;
  /** Whether the flown tape tells the story. */
  readonly isTold: (world: World) => boolean;
}

/** Metres of line that a flyer had out when it was cut; 0 for one who was not. */
export function metresAtCut(world: World, id: string | undefined): number {
  const flyer = world.flyers.find((one) => one.id === id);
  if (flyer === undefined || flyer.cutTick < 0) return 0;
  return flyer.line.metres + (flyer.remnant?.metres ?? 0);
}

/** Ticks that the kite of the first cut fell; 0 while it has not landed. */
function fallTicks({ cuts: [cut], landings }: World): number {
  const landing = landings.find(({ flyer }) => flyer === cut?.loser);
  return cut === undefined || landing === undefined ? 0 : landing.tick - cut.tick;
}

const sinceResult = (world: World): number => (world.result === null ? 0 : world.tick - world.result.tick);

/** A duel of a person and the neighbour, and ten seconds of the fall that ends it. */
const duel: Story = {
  name: 'duel',
  level: 'first-duel',
  you: 'left',
  wishes: { left: 'point-expert' },
  longest: 3000,
  isOver: (world) => sinceResult(world) >= 600,
  isTold: ({ cuts, result }) => result?.reason === 'cut' && cuts.length === 1 && result.tick > 600,
};

/** A minute of twelve kites: four people of different habits, eight pilots, crossings and cuts all over. */
const twelve: Story = {
  name: 'twelve',
  level: 'twelve-over-the-roofs',
  you: 'roof-6',
  wishes: { 'roof-2': 'point-practised', 'roof-6': 'point-expert', 'roof-8': 'random', 'roof-11': 'jitter-4' },
  longest: 3600,
  isOver: ({ tick }) => tick >= 3600,
  isTold: ({ cuts, landings }) => cuts.filter(({ winner }) => winner !== null).length >= 4 && landings.length >= 2,
};

/** A kite cut high up on a long line, which falls for more than a minute while the companion watches it. */
const fall: Story = {
  name: 'fall',
  level: 'long-line',
  you: 'left',
  wishes: { left: 'point-beginner' },
  longest: 7200,
  isOver: (world) => fallTicks(world) > 0 || (sinceResult(world) > 0 && metresAtCut(world, world.cuts[0]?.loser) < 150),
  isTold: (world) => fallTicks(world) >= 3600 && metresAtCut(world, world.cuts[0]?.loser) >= 150,
};

export const stories: readonly Story[] = [duel, twelve, fall];
