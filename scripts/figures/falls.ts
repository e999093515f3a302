// Kites cut loose on open ground: how long they fall, and how far they drift.
import { createWorld } from '../../src/sim/create.ts';
import { sine } from '../../src/sim/math/angle.ts';
import type { FlyerSetup } from '../../src/sim/setup.ts';
import { type Tuning, tuningWith } from '../../src/sim/tuning.ts';
import { ticksPerSecond } from '../../src/sim/world.ts';
import { Flight } from '../../tests/support/flight.ts';

export interface Fall {
  /** From the cut to the ground: metres down, metres downwind, seconds. */
  readonly height: number;
  readonly drift: number;
  readonly seconds: number;
}

export interface Air {
  /** Mean wind at 50 m, m/s, and gust strength, 1 as over a city. */
  readonly wind: number;
  readonly gusts: number;
  readonly changes?: Partial<Tuning>;
}

/** The same wind at every height: a ground as smooth as nothing. Exact to 1 % from 0.4 m upward. */
export const uniform: Partial<Tuning> = { roughness: 1e-300, displacement: 0 };

const handHeight = 9.4;
const elevationDegrees = 40;
/** Metres of line that the kite keeps. */
const tail = 10;
const longestSeconds = 300;

/** One fall from that height, m; odd seeds are right-handers, even ones left-handers, each with a start of its own. */
export function fallFrom(height: number, air: Air, seed: number): Fall {
  const flyer: FlyerSetup = {
    id: 'one',
    pattern: 'chashm',
    hand: [0, handHeight, 0],
    seat: { kind: 'wishes' },
    lineMetres: (height - handHeight) / sine((elevationDegrees * Math.PI) / 180),
    spoolMetres: 300,
    azimuthDegrees: 0,
    elevationDegrees,
    spin: seed % 2 === 0 ? -1 : 1,
    companion: true,
  };
  const wind = { speed: air.wind, gusts: air.gusts };
  const setup = { level: 'a fall', wind, limitSeconds: 1e6, flyers: [flyer], roofs: [], signs: [] };
  const flight = new Flight(createWorld(setup, seed, tuningWith(air.changes))).hold(0.5).cut(tail);
  const { kite, world } = flight;
  const [, top, from] = kite.position as unknown as [number, number, number];
  const start = world.tick;
  while (flight.flyer.phase !== 'down') {
    flight.hold(1 / ticksPerSecond);
    if (world.tick - start > longestSeconds * ticksPerSecond) throw new Error(`kite ${seed} never came down`);
  }
  return {
    height: top - (kite.position[1] as number),
    drift: (kite.position[2] as number) - from,
    seconds: (world.tick - start) / ticksPerSecond,
  };
}
