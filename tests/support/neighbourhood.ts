// All levels and pilots that ship, for work that flies them.
import { readCatalogue } from '../../src/content/catalogue.ts';
import { seated } from '../../src/content/seating.ts';
import { seedOfWave, skyOfWave } from '../../src/content/waves.ts';
import { ended, kindnessOf, next, start } from '../../src/session/checkpoint.ts';
import { createWorld } from '../../src/sim/create.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import { peopleLeft } from '../../src/sim/landing.ts';
import type { Seat, Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';
import { nth } from './numbers.ts';

export const catalogue = readCatalogue(shippedFiles());

function seatOf(pilot: string): Seat {
  const profile = catalogue.pilots.get(pilot);
  if (profile === undefined) throw new Error(`there is no pilot ${pilot}`);
  return { kind: 'pilot', profile };
}

function levelOf(id: string) {
  const level = catalogue.levels.get(id);
  if (level === undefined) throw new Error(`there is no level ${id}`);
  return level;
}

/**
 * A world without flags and smoke. Shipped pilots do not look at them, only the companion does; so the flight is the same to the
 * bit (`flightDigestOf`), and a fifth of its work is saved.
 */
const flown = (setup: Setup, seed: number): World => createWorld({ ...setup, signs: [] }, seed);

/** One tick in which nobody follows loose kites: no pilot knows what the companion foresees, and it is a quarter of a crowded sky's work. */
function stepUnforeseen(world: World, nobody: readonly null[]): void {
  step(world, nobody);
  world.companion.watches.length = 0;
}

export interface FlownDuel {
  readonly world: World;
  readonly winner: 'pilot' | 'rival' | null;
  readonly isCut: boolean;
  readonly technique: string | null;
  readonly wonLeft: boolean;
  readonly seconds: number;
  /** Until lines first crossed; null when they never did. */
  readonly firstCrossingSeconds: number | null;
  readonly crossedSeconds: number;
}

/**
 * One duel as the shell flies it: the pilot sits left on even seeds, right on odd ones; in a level whose flyers bring unlike
 * gear always in your place.
 */
export function flyDuel(level: string, pilot: string, rival: string, seed: number): FlownDuel {
  const { setup, you } = levelOf(level);
  const isGuarded = new Set(setup.flyers.map(({ gear }) => JSON.stringify(gear))).size > 1;
  const isLeft = isGuarded ? you === 'left' : seed % 2 === 0;
  const seats = { left: seatOf(isLeft ? pilot : rival), right: seatOf(isLeft ? rival : pilot) };
  const world = flown(seated(levelOf(level), seats), seed);
  const nobody = world.flyers.map(() => null);
  let first: number | null = null;
  let crossed = 0;
  let technique: string | null = null;
  const note = (event: MatchEvent): void => {
    if (event.kind === 'LinesCrossed') first ??= world.tick / ticksPerSecond;
    if (event.kind === 'LineCut') technique = event.technique;
  };
  while (world.result === null) {
    for (const event of step(world, nobody)) note(event);
    if (world.crossings.length > 0) crossed += 1;
  }
  const { winner, reason } = world.result;
  return {
    world,
    winner: winner === null ? null : (winner === 'left') === isLeft ? 'pilot' : 'rival',
    isCut: reason === 'cut',
    technique: reason === 'cut' ? technique : null,
    wonLeft: winner === 'left',
    seconds: world.tick / ticksPerSecond,
    firstCrossingSeconds: first,
    crossedSeconds: crossed / ticksPerSecond,
  };
}

export interface FlownLevel {
  readonly world: World;
  readonly won: boolean;
  /** Waves that were flown. */
  readonly waves: number;
}

export interface FlownChapter extends FlownLevel {
  readonly matches: number;
  /** Steps by which the wind was kinder in the last match. */
  readonly kindness: number;
}

/** Tries that a person gives a wave before giving up. */
const triesAWave = 3;

/** A tournament as the story plays it: waves are flown again, a second kite lies ready, and the wind turns kinder. */
export function flyChapter(id: string, pilot: string, seed: number): FlownChapter {
  const level = levelOf(id);
  const seat = seatOf(pilot);
  let checkpoint = start;
  for (let matches = 1; ; matches++) {
    const own = seedOfWave(seed + matches - 1, checkpoint.wave);
    const kindness = kindnessOf(checkpoint);
    const sky = skyOfWave(nth(level.waves, checkpoint.wave - 1), own, catalogue.drawn, { spares: true, kindness });
    const mine = sky.setup.flyers.filter((flyer) => flyer.id === level.you || flyer.spareOf === level.you);
    const world = flown(seated(sky, Object.fromEntries(mine.map((flyer) => [flyer.id, seat]))), own);
    const nobody = world.flyers.map(() => null);
    while (world.result === null && peopleLeft(world).includes(level.you)) stepUnforeseen(world, nobody);
    const won = world.result?.winner === level.you;
    const waves = checkpoint.wave;
    checkpoint = ended(checkpoint, won ? 'won' : 'lost');
    if (!won && checkpoint.losses >= triesAWave) return { world, won, waves, matches, kindness };
    if (won && waves === level.waves.length) return { world, won, waves, matches, kindness };
    checkpoint = next(checkpoint, level.waves.length) ?? checkpoint;
  }
}

/** A whole tournament with a pilot in your place, until a wave is not won. No kindness, no spares. */
export function flyTournament(id: string, pilot: string, seed: number): FlownLevel {
  const level = levelOf(id);
  for (const [at, wave] of level.waves.entries()) {
    const own = seedOfWave(seed, at + 1);
    const sky = skyOfWave(wave, own, catalogue.drawn);
    const world = flown(seated(sky, { [level.you]: seatOf(pilot) }), own);
    const nobody = world.flyers.map(() => null);
    const you = world.flyers.find((flyer) => flyer.id === level.you);
    while (world.result === null && you?.phase === 'held') stepUnforeseen(world, nobody);
    const won = world.result?.winner === level.you;
    if (!won || at + 1 === level.waves.length) return { world, won, waves: at + 1 };
  }
  throw new Error(`${id} has no waves`);
}
