// Whole duels on the shipped level: `duel('neighbour', 'hold-still', 7)`. As in the shell, the first pilot sits left on even
// seeds and right on odd ones.
import { readFileSync } from 'node:fs';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { seated } from '../../src/content/seating.ts';
import { createWorld } from '../../src/sim/create.ts';
import type { MatchEvent } from '../../src/sim/events.ts';
import type { Seat, Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';

const files = ['levels/first-duel.json', 'levels/pilots/neighbour.json'];
const textOf = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const catalogue = readCatalogue(Object.fromEntries(files.map((file) => [file, textOf(file)])));

function seatOf(pilot: string): Seat {
  const profile = catalogue.pilots.get(pilot);
  if (profile === undefined) throw new Error(`there is no pilot ${pilot}`);
  return { kind: 'pilot', profile };
}

/** The first duel with two pilots in its seats; `null` leaves a seat to wishes. */
export function firstDuel(left: string | null, right: string | null): Setup {
  const level = catalogue.levels.get('first-duel');
  if (level === undefined) throw new Error('the first duel is missing');
  const seat = (pilot: string | null): Seat => (pilot === null ? { kind: 'wishes' } : seatOf(pilot));
  return seated(level, { left: seat(left), right: seat(right) });
}

export interface Duel {
  readonly world: World;
  readonly events: readonly MatchEvent[];
}

/** Flies a setup to its end. */
function flyOut(setup: Setup, seed: number): Duel {
  const world = createWorld(setup, seed);
  const events: MatchEvent[] = [];
  const nobody = setup.flyers.map(() => null);
  while (world.result === null) events.push(...step(world, nobody));
  return { world, events };
}

export interface Outcome {
  readonly winner: 'pilot' | 'rival' | null;
  readonly reason: string;
  readonly seconds: number;
  /** From the first touch of the lines to the end; null when they never touched. */
  readonly crossedSeconds: number | null;
}

/** One duel between two pilots by name. */
export function duel(pilot: string, rival: string, seed: number): Outcome {
  const pilotIsLeft = seed % 2 === 0;
  const { world, events } = flyOut(pilotIsLeft ? firstDuel(pilot, rival) : firstDuel(rival, pilot), seed);
  const winner = world.result?.winner ?? null;
  const touched = events.find((event) => event.kind === 'LinesTouched');
  return {
    winner: winner === null ? null : (winner === 'left') === pilotIsLeft ? 'pilot' : 'rival',
    reason: world.result?.reason ?? 'none',
    seconds: world.tick / ticksPerSecond,
    crossedSeconds: touched === undefined ? null : (world.tick - touched.tick) / ticksPerSecond,
  };
}
