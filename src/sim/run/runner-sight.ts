// What a runner in your place could see: the only thing that a module decides on; contract of `docs/run.md`.
import type { Region } from '../forecast/forecast.ts';
import { createStream, uniform } from '../random.ts';
import type { Vector } from '../setup.ts';
import { type Sight, sightOf } from '../sight.ts';
import type { Body } from './body.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { shoutedPlace } from './naive.ts';
import type { Run } from './run.ts';
import type { Obstacle } from './street.ts';
import { type Place, wayTo } from './way.ts';

interface SeenChild {
  readonly position: Place;
  /** m/s. */
  readonly velocity: Place;
}

interface SeenLanes {
  /** Edges of the map, metres. */
  readonly left: number;
  readonly near: number;
  /** A letter for each square metre, row by row from near and left: `.` trodden, `*` deep, `#` house, `~` ice, `-` ditch, `=` steps, `+` bridge, `:` bare, `,` grass. */
  readonly rows: readonly string[];
  /** The quickest way from one place to another, as corners to run to; empty where there is none. */
  readonly way: (from: Place, to: Place) => readonly Place[];
}

export interface RunnerSight {
  readonly tick: number;
  /** A seeded number in 0..1, new each tick. */
  readonly chance: number;
  readonly self: SeenChild;
  /** What you are shown; `age` in ticks, `calm` and `outside` as in `run.shown`. Null before the first word. */
  readonly patch: {
    readonly half: Region;
    readonly ninety: Region;
    readonly age: number;
    readonly calm: number;
    readonly outside: number;
  } | null;
  readonly glimpses: readonly { readonly position: Vector; readonly age: number }[];
  readonly rivals: readonly SeenChild[];
  readonly obstacles: readonly {
    readonly kind: Obstacle['kind'];
    readonly position: Place;
    readonly heading: Place;
    readonly busy: boolean;
  }[];
  readonly lanes: SeenLanes;
  readonly signs: Sight['signs'];
  /** Where it can be fetched, once it has been called out; null before. */
  readonly shouted: Place | null;
}

const letters = '.*#~-=+:,';
const seen = new WeakMap<Lanes, SeenLanes>();

function seenLanes(lanes: Lanes): SeenLanes {
  const known = seen.get(lanes);
  if (known !== undefined) return known;
  const { bounds, columns, rows, squares } = lanes;
  const lines = Array.from({ length: rows }, (_, row) => {
    let line = '';
    for (let column = 0; column < columns; column++) line += letters[squares[columns * row + column]];
    return line;
  });
  const way = (from: Place, to: Place): readonly Place[] => wayTo(lanes, from, to);
  const made: SeenLanes = { left: bounds.left, near: bounds.near, rows: lines, way };
  seen.set(lanes, made);
  return made;
}

const seenChild = ({ x, z, velocityX, velocityZ }: Body): SeenChild => ({
  position: [x, z],
  velocity: [velocityX, velocityZ],
});

/** What the child in your place sees and is shown now. Nothing in it changes afterwards. */
export function runnerSight(run: Run): RunnerSight {
  const { tick, you, rivals, obstacles, shown, glimpses, setup, world, seed } = run;
  return {
    tick,
    chance: uniform(createStream((seed ^ Math.imul(tick + 1, 0x9e3779b1)) >>> 0, 'runner')),
    self: seenChild(you.body),
    patch:
      shown === null
        ? null
        : { half: shown.half, ninety: shown.ninety, age: tick - shown.tick, calm: shown.calm, outside: shown.outside },
    glimpses: glimpses.map(({ position, tick: then }) => ({ position, age: tick - then })),
    rivals: rivals.map(({ body }) => seenChild(body)),
    obstacles: obstacles.map(({ kind, x, z, headingX, headingZ, state }) => ({
      kind,
      position: [x, z] as const,
      heading: [headingX, headingZ] as const,
      busy: state === 'busy',
    })),
    lanes: seenLanes(lanesOf(setup.ground)),
    signs: sightOf(world, 0, 0).signs,
    shouted: shoutedPlace(run),
  };
}
