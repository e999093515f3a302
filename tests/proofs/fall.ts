// One recorded fall: a kite hovers, is cut at a height, and comes down over the roofs of the first duel, while the
// companion says where.
import { createWorld } from '../../src/sim/create.ts';
import { cutLine } from '../../src/sim/cut.ts';
import type { LandingForecast } from '../../src/sim/forecast/forecast.ts';
import { createStream, uniform } from '../../src/sim/random.ts';
import type { Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { type Flyer, ticksPerSecond, type World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { nth } from '../support/numbers.ts';

/** A kind of fall: the wind at 50 m (m/s) and the height of the cut above the ground (m). */
export interface Cell {
  readonly height: number;
  readonly wind: number;
}

/** Line on which the neighbour hovers at about the height, metres: he needs more of it in a light wind. */
const hoverMetres: Readonly<Record<number, Readonly<Record<number, number>>>> = {
  30: { 3: 45, 5: 33, 7: 30 },
  60: { 3: 86, 5: 71, 7: 69 },
  90: { 3: 125, 5: 112, 7: 105 },
};

/** Nine cells: cut at 30, 60 and 90 m in 3, 5 and 7 m/s. */
export const cells: readonly Cell[] = [30, 60, 90].flatMap((height) => [3, 5, 7].map((wind) => ({ height, wind })));

/** Seconds of hovering before the cut: the companion has looked at his flags for that long. And the longest. */
const hoverSeconds = { least: 20, most: 60 };
/** The kite is cut when it comes this near to the height, metres. */
const nearHeight = 0.5;
/** No fall lasts longer, seconds. */
const longestFall = 240;

const wishes = [null];

function setupOf({ height, wind }: Cell): Setup {
  const setup = firstDuel('neighbour', 'neighbour');
  const lineMetres = hoverMetres[height]?.[wind];
  if (lineMetres === undefined) throw new RangeError(`nobody knows the line for ${height} m in ${wind} m/s`);
  const flyer = { ...nth(setup.flyers, 0), lineMetres, spoolMetres: lineMetres + 60 };
  return { ...setup, level: 'falls', wind: { speed: wind, gusts: 1 }, limitSeconds: 1e6, flyers: [flyer] };
}

export interface Fall {
  readonly world: World;
  readonly flyer: Flyer;
}

/** Metres from a kite down to the ground. */
export const heightOf = ({ kite }: Flyer): number => nth(kite.position, 1);

/** A kite just cut at the height of the cell; null when this seed's kite never came there in time. */
export function cutFall(cell: Cell, seed: number): Fall | null {
  const world = createWorld(setupOf(cell), seed);
  const flyer = nth(world.flyers, 0);
  const isThere = (): boolean =>
    world.tick >= hoverSeconds.least * ticksPerSecond && Math.abs(heightOf(flyer) - cell.height) < nearHeight;
  while (flyer.phase === 'held' && !isThere()) {
    if (world.tick > hoverSeconds.most * ticksPerSecond) return null;
    step(world, wishes);
  }
  if (flyer.phase !== 'held') return null;
  const kept = 5 + uniform(createStream(seed, 'place of the cut')) * (0.7 * flyer.line.metres - 5);
  cutLine(world, { loser: flyer, winner: null, metres: kept, out: 0 }, []);
  return { world, flyer };
}

/** Lets the kite fall to a height above the ground (m), or until it is down; to the end when no height is given. */
export function fallTo({ world, flyer }: Fall, height = Number.NEGATIVE_INFINITY): void {
  const last = flyer.cutTick + longestFall * ticksPerSecond;
  while (flyer.phase === 'loose' && heightOf(flyer) > height) {
    if (world.tick > last) throw new Error(`seed ${world.seed}: the kite never came down`);
    step(world, wishes);
  }
}

/** What the companion says just now, and the members of his ensemble behind it. */
export interface Word {
  readonly forecast: LandingForecast;
  readonly x: readonly number[];
  readonly z: readonly number[];
}

/** Null when he says nothing. */
export function wordOn({ world, flyer }: Fall): Word | null {
  const forecast = world.forecasts.find((each) => each.flyer === flyer.id);
  const watch = world.companion.watches.find((each) => each.flyer === flyer.id);
  if (forecast === undefined || watch === undefined) return null;
  return { forecast: { ...forecast }, x: [...watch.x], z: [...watch.z] };
}
