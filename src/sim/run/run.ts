// A run: one kite cut loose over the district, and the children who run after it. Plain data; `stepRun` alone changes it.
import { createWorld } from '../create.ts';
import { cutLine } from '../cut.ts';
import { digestOf, digestWith } from '../digest.ts';
import { createStream, type Stream, uniform } from '../random.ts';
import type { FlyerSetup, Roof, Setup, Sign } from '../setup.ts';
import { step } from '../step.ts';
import { ticksPerSecond, type World } from '../world.ts';
import type { Body } from './body.ts';
import type { Glimpse } from './glimpse.ts';
import type { Ground } from './ground.ts';
import { type Bounds, lanesOf } from './lanes.ts';
import type { Shown } from './outlook.ts';
import { runTuning } from './run-tuning.ts';
import { prepareSearches } from './search.ts';
import { type Chase, newChase } from './steer.ts';
import { type Obstacle, obstaclesOf, type Street } from './street.ts';
import type { Place } from './way.ts';

/** What a run is made from. A run file, once checked, gives exactly this. */
export interface RunSetup {
  /** Id of the level this setup came from. */
  readonly level: string;
  /** Bounds of the mean wind at 50 m, m/s, and gust strength (1 is as over a city). */
  readonly wind: { readonly slowest: number; readonly fastest: number; readonly gusts: number };
  /** Bounds of the cut's height over the ground, and of the line that the kite keeps, metres. */
  readonly cut: {
    readonly lowest: number;
    readonly highest: number;
    readonly shortestTail: number;
    readonly longestTail: number;
  };
  /** Nobody has the kite after so long, from the cut. */
  readonly limitSeconds: number;
  /** Who flies until the cut; its line and its kite's turn are drawn by the seed. */
  readonly flyer: FlyerSetup;
  /** Where you and the rivals stand at the cut. */
  readonly start: Place;
  readonly rivals: readonly Place[];
  readonly roofs: readonly Roof[];
  readonly signs: readonly Sign[];
  /** The district: a kite that comes down outside is nobody's. */
  readonly district: Bounds;
  /** Id of the district. */
  readonly place: string;
  /** What stands and lies on the ground; its roofs are `roofs`. */
  readonly ground: Ground;
  readonly street: Street;
}

export interface Child {
  readonly body: Body;
  /** Running speed, as a share of the usual one. */
  readonly fitness: number;
  readonly chase: Chase;
  /** Ticks spent on the way up to a roof. */
  climbed: number;
  /** Ticks left among hens. */
  flustered: number;
  /** It has called out that it sees the kite. */
  hasCalled: boolean;
}

/** Where the kite came down, metres, and the nearest place to it that one can stand on. */
export interface Fallen {
  readonly tick: number;
  readonly x: number;
  readonly z: number;
  readonly isOnRoof: boolean;
  /** Where it is fetched from: the place itself, the foot of the stairs to that roof, or the lane below. */
  readonly foot: Place;
  /** Stairs lead up to the roof on which it lies. */
  readonly hasStairs: boolean;
}

/** Who has the kite. Outside is a kite that came down beyond the district. */
type Finder = 'you' | 'rival' | 'nobody' | 'outside';

export interface Run {
  readonly setup: RunSetup;
  readonly seed: number;
  readonly world: World;
  /** Ticks since the cut. */
  tick: number;
  readonly you: Child;
  readonly rivals: readonly Child[];
  /** Null while the kite is in the air. */
  fallen: Fallen | null;
  /** Null while nobody has it; the run may be stepped on afterwards. `finder` is 0 for you, then the rivals; -1 for nobody. */
  result: { readonly by: Finder; readonly tick: number; readonly finder: number } | null;
  /** Carts, hens, doors and sellers that are out today. */
  readonly obstacles: readonly Obstacle[];
  /** How calm you are, 0 running to 1 after a breath of standing. */
  calm: number;
  /** The patch as you are shown it; null when nothing is shown. */
  shown: Shown | null;
  /** The kite as you saw it between the houses, newest last: two looks a second. */
  glimpses: readonly Glimpse[];
  /** Chances of the street, and of your looks. */
  readonly streams: { readonly street: Stream; readonly looks: Stream };
}

/** The kite hovers for so long before the cut, seconds: the companion looks at his flags. And the longest. */
const hoverSeconds = { least: 20, most: 45 };
/** Tries at a kite that stays between the heights of the cut. */
const mostTries = 20;
/** Height of a hovering kite over the hand, as a share of its line: more in more wind. Measured. */
const hoverShare = (wind: number): number => 0.495 + 0.045 * wind;

const between = (stream: Stream, low: number, high: number): number => low + (high - low) * uniform(stream);

const hovers = [null];

/** A world whose kite hovers between the heights; null where it came down or left them. */
function hoverOnce(setup: RunSetup, stream: Stream): World | null {
  const { lowest, highest } = setup.cut;
  const wind = between(stream, setup.wind.slowest, setup.wind.fastest);
  const height = between(stream, lowest, highest);
  const lineMetres = (height - setup.flyer.hand[1]) / hoverShare(wind);
  const spin = uniform(stream) < 0.5 ? -1 : 1;
  const sky: Setup = {
    level: setup.level,
    wind: { speed: wind, gusts: setup.wind.gusts },
    limitSeconds: hoverSeconds.most + 10 * setup.limitSeconds,
    flyers: [{ ...setup.flyer, lineMetres, spoolMetres: lineMetres + 60, spin }],
    roofs: setup.roofs,
    signs: setup.signs,
  };
  const world = createWorld(sky, Math.floor(4294967296 * uniform(stream)));
  const [{ kite }] = world.flyers;
  while (world.tick < hoverSeconds.most * ticksPerSecond && world.flyers[0].phase === 'held') {
    step(world, hovers);
    const is = kite.position[1];
    if (world.tick >= hoverSeconds.least * ticksPerSecond && is >= lowest && is <= highest) return world;
  }
  return null;
}

function hover(setup: RunSetup, stream: Stream): World {
  for (let tries = 0; tries < mostTries; tries++) {
    const world = hoverOnce(setup, stream);
    if (world !== null) return world;
  }
  throw new RangeError(`no kite of ${setup.level} stays between ${setup.cut.lowest} and ${setup.cut.highest} m`);
}

const child = ([x, z]: Place, fitness: number, stream: Stream): Child => ({
  body: { x, z, velocityX: 0, velocityZ: 0 },
  fitness,
  chase: newChase(stream),
  climbed: 0,
  flustered: 0,
  hasCalled: false,
});

/**
 * A run at the moment of the cut, for a setup and a seed (0..2^32-1). The same two give the same run on every engine.
 * Throws a RangeError when the setup's wind cannot hold a kite between the heights of the cut.
 */
export function createRun(setup: RunSetup, seed: number): Run {
  const stream = createStream(seed, 'run');
  const world = hover(setup, stream);
  const [loser] = world.flyers;
  const { shortestTail, longestTail } = setup.cut;
  cutLine(world, { loser, winner: null, metres: between(stream, shortestTail, longestTail), out: 0 }, []);
  const street = createStream(seed, 'street');
  prepareSearches(lanesOf(setup.ground));
  return {
    setup,
    seed,
    world,
    tick: 0,
    you: child(setup.start, 1, createStream(seed, 'you')),
    rivals: setup.rivals.map((place, i) => child(place, runTuning.rivalSpeed, createStream(seed, `rival ${i}`))),
    fallen: null,
    result: null,
    obstacles: obstaclesOf(setup.street, street),
    calm: 1,
    shown: null,
    glimpses: [],
    streams: { street, looks: createStream(seed, 'looks') },
  };
}

/** The digest of a run: 16 hex digits. */
export function digestOfRun({ world, tick, you, rivals, obstacles, calm, shown }: Run): string {
  const numbers = [tick, calm, shown?.tick ?? -1, ...(shown?.half[0] ?? [])];
  for (const { body, climbed, flustered } of [you, ...rivals]) {
    numbers.push(body.x, body.z, body.velocityX, body.velocityZ, climbed, flustered);
  }
  for (const { x, z, ticks, people } of obstacles) numbers.push(x, z, ticks, people);
  return digestWith(digestOf(world), numbers);
}
