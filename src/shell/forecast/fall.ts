// One recorded fall: a kite hovers alone, is cut at a height, and comes down over the roofs of its level, while the
// companion says where.
import { createWorld } from '../../sim/create.ts';
import { cutLine } from '../../sim/cut.ts';
import type { Watch } from '../../sim/forecast/companion.ts';
import type { LandingForecast } from '../../sim/forecast/forecast.ts';
import { createStream, uniform } from '../../sim/random.ts';
import type { Setup } from '../../sim/setup.ts';
import { step } from '../../sim/step.ts';
import { type Flyer, ticksPerSecond, type World } from '../../sim/world.ts';
import { hoverMetres } from './hover-line.ts';

/** A kind of fall: the wind at 50 m (m/s) and the height of the cut above the ground (m). */
export interface Cell {
  readonly height: number;
  readonly wind: number;
}

/** Seconds of hovering before the cut: the companion has looked at his flags for that long. And the longest. */
const hoverSeconds = { least: 20, most: 60 };
/** The kite is cut when it comes this near to the height, metres. */
const nearHeight = 0.5;
/** No fall lasts longer, seconds: an updraft that goes with the wind may keep a kite up for minutes (278 s from 90 m in 7 m/s is the longest of 9,000). */
const longestFall = 600;

const wishes = [null];

/** The first flyer of a sky, alone in the wind of a cell, on a line that lets its kite hover at about the height. */
export function hoverSetup(sky: Setup, cell: Cell): Setup {
  const [first] = sky.flyers;
  if (first === undefined) throw new RangeError(`nobody flies in ${sky.level}`);
  const lineMetres = hoverMetres(cell.height, cell.wind);
  const flyer = { ...first, lineMetres, spoolMetres: lineMetres + 60 };
  return { ...sky, level: 'falls', wind: { speed: cell.wind, gusts: 1 }, limitSeconds: 1e6, flyers: [flyer] };
}

export interface Fall {
  readonly world: World;
  readonly flyer: Flyer;
}

/** Metres from a kite down to the ground. */
export const heightOf = ({ kite }: Flyer): number => kite.position[1] ?? Number.NaN;

/** The only flyer of a world of falls. */
export function fallerOf({ flyers }: World): Flyer {
  const [flyer] = flyers;
  if (flyer === undefined) throw new RangeError('nobody falls');
  return flyer;
}

/** Sees a world at the end of every tick. */
export type Onlooker = (world: World) => void;

const nobody: Onlooker = () => undefined;

/** A kite just cut at a height (m) above the ground; null when this seed's kite never came there in time. */
export function cutFall(setup: Setup, height: number, seed: number, onlooker: Onlooker = nobody): Fall | null {
  const world = createWorld(setup, seed);
  const flyer = fallerOf(world);
  const isThere = (): boolean =>
    world.tick >= hoverSeconds.least * ticksPerSecond && Math.abs(heightOf(flyer) - height) < nearHeight;
  while (flyer.phase === 'held' && !isThere()) {
    if (world.tick > hoverSeconds.most * ticksPerSecond) return null;
    step(world, wishes);
    onlooker(world);
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

/** What the companion says just now, and the members of his ensemble behind it: those of this round and the last. */
export interface Word {
  readonly forecast: LandingForecast;
  readonly watch: Watch;
  readonly x: readonly number[];
  readonly z: readonly number[];
}

/** Null when he says nothing. */
export function wordOn({ world, flyer }: Fall): Word | null {
  const forecast = world.forecasts.find((each) => each.flyer === flyer.id);
  const watch = world.companion.watches.find((each) => each.flyer === flyer.id);
  if (forecast === undefined || watch === undefined) return null;
  return { forecast: { ...forecast }, watch, x: [...watch.x], z: [...watch.z] };
}
