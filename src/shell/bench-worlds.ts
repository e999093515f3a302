// Worlds to measure in: many kites side by side, apart, with crossed lines, or too far from each other ever to cross.
import { createWorld } from '../sim/create.ts';
import type { FlyerSetup, Roof, Setup } from '../sim/setup.ts';
import type { World } from '../sim/world.ts';

/** Line that is flown with the most nodes. */
const lineMetres = 75;
const roofMetres = { crossed: 14, apart: 32, far: 200 };
/** Roofs of a row; the next row stands behind it. */
const rowLength = 12;
const rowMetres = 40;
const elevationDegrees = 52;
/** Crossed pairs lean toward each other this far, with one line a hair above the other. */
const leanDegrees = 17;
const hairDegrees = 0.35;

/** Ten hours: nothing measured here ends by the clock. */
const limitSeconds = 36_000;

export type BenchSky = keyof typeof roofMetres;

function flyer(at: number, sky: BenchSky): FlyerSetup {
  const isLeft = at % 2 === 0;
  const isCrossed = sky === 'crossed';
  return {
    id: `flyer-${at}`,
    pattern: 'chashm',
    hand: [(at % rowLength) * roofMetres[sky], 9.4, Math.floor(at / rowLength) * rowMetres],
    seat: { kind: 'wishes' },
    lineMetres,
    spoolMetres: 140,
    azimuthDegrees: isCrossed ? (isLeft ? leanDegrees : -leanDegrees) : 0,
    elevationDegrees: elevationDegrees + (isCrossed && isLeft ? hairDegrees : 0),
    spin: isLeft ? 1 : -1,
    companion: true,
  };
}

/** A world of `kites` hovering kites in the wind of the first duel, over roofs or over bare ground. Nobody steers. */
export function benchWorld(kites: number, sky: BenchSky, seed: number, roofs: readonly Roof[] = []): World {
  const setup: Setup = {
    level: 'bench',
    wind: { speed: 5.5, gusts: 1 },
    limitSeconds,
    flyers: Array.from({ length: kites }, (_, at) => flyer(at, sky)),
    roofs,
    signs: [],
  };
  return createWorld(setup, seed);
}
