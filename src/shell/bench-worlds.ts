// Worlds to measure ticks in: many kites side by side, apart or with crossed lines.
import { createWorld } from '../sim/create.ts';
import type { FlyerSetup, Setup } from '../sim/setup.ts';
import type { World } from '../sim/world.ts';

/** Line that is flown with the most nodes. */
const lineMetres = 75;
const roofMetres = { crossed: 14, apart: 32 };
/** Roofs of a row; the next row stands behind it. */
const rowLength = 12;
const rowMetres = 40;
const elevationDegrees = 52;
/** Crossed pairs lean toward each other this far, with one line a hair above the other. */
const leanDegrees = 17;
const hairDegrees = 0.35;

function flyer(at: number, isCrossed: boolean): FlyerSetup {
  const isLeft = at % 2 === 0;
  return {
    id: `flyer-${at}`,
    pattern: 'chashm',
    hand: [
      (at % rowLength) * (isCrossed ? roofMetres.crossed : roofMetres.apart),
      9.4,
      Math.floor(at / rowLength) * rowMetres,
    ],
    seat: { kind: 'wishes' },
    lineMetres,
    spoolMetres: 140,
    azimuthDegrees: isCrossed ? (isLeft ? leanDegrees : -leanDegrees) : 0,
    elevationDegrees: elevationDegrees + (isCrossed && isLeft ? hairDegrees : 0),
    spin: isLeft ? 1 : -1,
    companion: true,
  };
}

/** A world of `kites` hovering kites in the wind of the first duel. Nobody steers. */
export function benchWorld(kites: number, isCrossed: boolean, seed: number): World {
  const setup: Setup = {
    level: 'bench',
    wind: { speed: 5.5, gusts: 1 },
    limitSeconds: 600,
    flyers: Array.from({ length: kites }, (_, at) => flyer(at, isCrossed)),
    roofs: [],
    signs: [],
  };
  return createWorld(setup, seed);
}
