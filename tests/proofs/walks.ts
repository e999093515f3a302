// Nobody is ever stuck in the lanes: children who have run wild get wherever they are sent, past carts, doors and each other.
import type { District } from '../../src/content/district-file.ts';
import { digestWith } from '../../src/sim/digest.ts';
import { createStream, draw, type Stream, uniform } from '../../src/sim/random.ts';
import { type Body, keepClear, moveBody, type RunWish, standStill } from '../../src/sim/run/body.ts';
import { jostle } from '../../src/sim/run/crowd.ts';
import { canStandAt, type Lanes, lanesOf } from '../../src/sim/run/lanes.ts';
import type { RunEvent } from '../../src/sim/run/run-events.ts';
import { runTuning } from '../../src/sim/run/run-tuning.ts';
import { type Chase, newChase, steerTo } from '../../src/sim/run/steer.ts';
import { shareAmongPeople, stepStreet } from '../../src/sim/run/step-street.ts';
import { type Obstacle, obstaclesOf } from '../../src/sim/run/street.ts';
import { metresOf, type Place, wayTo } from '../../src/sim/run/way.ts';
import { shippedDistricts } from '../support/run.ts';
import { short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';

const rows = 200;
const walkersPerRow = 50;
/** So long they run wild first, ticks; a wild wish is kept for so long. */
const wildTicks = 300;
const whimTicks = 30;
/** A walk may take so many times as long as its way would in the slowest of snow, and so many seconds more. */
const slack = { times: 2, seconds: 20 };
/** Arrived, metres. */
const nearMetres = 1.5;

/** A row is one day in one district, with all its walkers at once. */
type WalkFigures = {
  readonly walks: number;
  readonly arrived: number;
  readonly jostles: number;
  readonly metres: number;
  /** Seconds of the longest walk, and of the slowest the metres of its way a second. */
  readonly longest: number;
  readonly slowest: number;
};

interface Walker {
  readonly body: Body;
  readonly chase: Chase;
  readonly goal: Place;
  wish: RunWish;
  metres: number;
  seconds: number;
}

function placeIn({ bounds }: District, lanes: Lanes, stream: Stream): Place {
  for (;;) {
    const x = bounds.left + uniform(stream) * (bounds.right - bounds.left);
    const z = bounds.near + uniform(stream) * (bounds.far - bounds.near);
    if (canStandAt(lanes, x, z)) return [x, z];
  }
}

const wild = (stream: Stream): RunWish => ({ across: (draw(stream) % 255) - 127, along: (draw(stream) % 255) - 127 });
const isThere = ({ body, goal }: Walker): boolean => Math.hypot(body.x - goal[0], body.z - goal[1]) < nearMetres;

/** Pairs who change places, so that they meet. */
function walkersOf(district: District, lanes: Lanes, stream: Stream): Walker[] {
  const walkers: Walker[] = [];
  while (walkers.length < walkersPerRow) {
    const ends = [placeIn(district, lanes, stream), placeIn(district, lanes, stream)] as const;
    for (const [from, goal] of [ends, [ends[1], ends[0]] as const]) {
      const body = { x: from[0], z: from[1], velocityX: 0, velocityZ: 0 };
      walkers.push({ body, chase: newChase(stream), goal, wish: wild(stream), metres: 0, seconds: -1 });
    }
  }
  return walkers;
}

interface Day {
  readonly district: District;
  readonly lanes: Lanes;
  readonly obstacles: readonly Obstacle[];
  readonly walkers: readonly Walker[];
  readonly bodies: readonly Body[];
  readonly stream: Stream;
}

/** Where they walk, day by day. */
const places = ['old-city', 'hillside', 'park'] as const;

let read: ReadonlyMap<string, District> | null = null;

function dayOf(row: number): Day {
  // Read once: reading lays out every district.
  read ??= shippedDistricts();
  const name = places[row % places.length] ?? places[0];
  const district = read.get(name);
  if (district === undefined) throw new Error(`no district ${name}`);
  const stream = createStream(row, 'walks');
  const lanes = lanesOf(district.ground);
  const obstacles = obstaclesOf(district.street, stream);
  const walkers = walkersOf(district, lanes, stream);
  return { district, lanes, obstacles, walkers, bodies: walkers.map(({ body }) => body), stream };
}

/** The wish of a child that runs wild. */
function wildWish(walker: Walker, tick: number, stream: Stream): RunWish {
  if (tick % whimTicks === 0) walker.wish = wild(stream);
  return walker.wish;
}

/** The wish of a child on its way; throws when it should have come there long ago. */
function sentWish(walker: Walker, { district, lanes, obstacles }: Day, tick: number): RunWish {
  const { body, chase, goal } = walker;
  if (tick === wildTicks) walker.metres = metresOf([body.x, body.z], wayTo(lanes, [body.x, body.z], goal));
  const seconds = (tick - wildTicks) / 60;
  if (walker.seconds < 0 && isThere(walker)) walker.seconds = seconds;
  if (walker.seconds >= 0) return standStill;
  const limit = slack.seconds + (slack.times * walker.metres) / runTuning.deepSnowSpeed;
  if (seconds > limit) {
    throw new Error(`${district.id}: stuck at ${body.x}, ${body.z} on the way to ${goal.join(', ')}`);
  }
  return steerTo(chase, body, lanes, goal, obstacles);
}

/** One tick for everybody; tells how often two ran into each other. */
function walk(day: Day, tick: number): number {
  const { lanes, obstacles, walkers, bodies, stream } = day;
  const events: RunEvent[] = [];
  stepStreet(obstacles, bodies, stream, tick, events);
  for (const walker of walkers) {
    const wish = tick < wildTicks ? wildWish(walker, tick, stream) : sentWish(walker, day, tick);
    moveBody(walker.body, lanes, wish, shareAmongPeople(obstacles, walker.body), obstacles);
  }
  jostle(bodies, tick, events);
  for (const body of bodies) keepClear(body, lanes);
  return events.filter(({ kind }) => kind === 'jostle').length;
}

function prove(row: number): Proven<WalkFigures> {
  const day = dayOf(row);
  const { walkers, bodies } = day;
  let jostles = 0;
  for (let tick = 0; tick < wildTicks || walkers.some(({ seconds }) => seconds < 0); tick++) jostles += walk(day, tick);
  const far = walkers.filter(({ metres }) => metres > 20);
  return {
    figures: {
      walks: walkers.length,
      arrived: walkers.filter(({ seconds }) => seconds >= 0).length,
      jostles,
      metres: short(walkers.reduce((sum, { metres }) => sum + metres, 0)),
      longest: short(Math.max(...walkers.map(({ seconds }) => seconds))),
      slowest: short(Math.min(...far.map(({ metres, seconds }) => metres / seconds))),
    },
    digest: digestWith(
      '0000000000000000',
      bodies.flatMap(({ x, z, velocityX, velocityZ }) => [x, z, velocityX, velocityZ]),
    ),
  };
}

function claims(found: readonly WalkFigures[]): readonly Claim[] {
  const sum = (of: (row: WalkFigures) => number): number => found.reduce((all, row) => all + of(row), 0);
  const walks = sum((row) => row.walks);
  const stuck = walks - sum((row) => row.arrived);
  const slowest = Math.min(...found.map((row) => row.slowest));
  return [
    { sentence: 'walks whose walker never came where it was sent', n: walks, found: String(stuck), holds: stuck === 0 },
    {
      sentence: 'metres of way in all, the longest walk, and the slowest by the metres of its way',
      n: walks,
      found: `${(sum((row) => row.metres) / 1000).toFixed(0)} km, ${Math.max(...found.map((row) => row.longest)).toFixed(0)} s, ${slowest.toFixed(2)} m/s`,
      holds: null,
    },
    { sentence: 'times that two ran into each other', n: walks, found: String(sum((row) => row.jostles)), holds: null },
  ];
}

export const walks: Proof<WalkFigures> = {
  name: 'walks',
  sentence:
    'Children in pairs who run wild for five seconds and then change places, anywhere in the three districts, with carts, doors, ' +
    `bread sellers and each other in the way. A walk may take ${slack.times} times as long as its way would through deep snow, and ${slack.seconds} s more; a slower one is called stuck.`,
  rows,
  every: 67,
  prove,
  claims,
};
