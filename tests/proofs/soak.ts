// Law of laws: whatever is asked of it, the simulation stays physics.
import { createWorld } from '../../src/sim/create.ts';
import { createStream } from '../../src/sim/random.ts';
import { step } from '../../src/sim/step.ts';
import type { World } from '../../src/sim/world.ts';
import { Guard } from '../support/guard.ts';
import { Digests, short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { randomSky, type Sky } from './random-sky.ts';

const rows = 250;
const ticksPerRow = 4000;
/** A decided match is flown on so long, ticks: its loose kites and limp lines are still there. */
const afterTicks = 400;

type SoakFigures = {
  readonly skies: number;
  /** Ticks times kites in the air. */
  readonly kiteTicks: number;
  readonly cuts: number;
  readonly crossings: number;
  readonly landings: number;
  readonly fastest: number;
  readonly tightest: number;
  readonly deepest: number;
  readonly lineError: number;
  readonly gained: number;
  readonly leaps: number;
  readonly sunk: number;
};

const none: SoakFigures = {
  skies: 0,
  kiteTicks: 0,
  cuts: 0,
  crossings: 0,
  landings: 0,
  fastest: 0,
  tightest: 0,
  deepest: 0,
  lineError: 0,
  gained: -1e9,
  leaps: 0,
  sunk: 0,
};

/** Two rows, or skies, in one: counts are added, and the largest of the rest is kept. */
function joined(a: SoakFigures, b: SoakFigures): SoakFigures {
  return {
    skies: a.skies + b.skies,
    kiteTicks: a.kiteTicks + b.kiteTicks,
    cuts: a.cuts + b.cuts,
    crossings: a.crossings + b.crossings,
    landings: a.landings + b.landings,
    fastest: Math.max(a.fastest, b.fastest),
    tightest: Math.max(a.tightest, b.tightest),
    deepest: Math.max(a.deepest, b.deepest),
    lineError: Math.max(a.lineError, b.lineError),
    gained: Math.max(a.gained, b.gained),
    leaps: a.leaps + b.leaps,
    sunk: Math.max(a.sunk, b.sunk),
  };
}

const inAir = ({ flyers }: World): number => flyers.filter(({ phase }) => phase !== 'down').length;
const isOver = ({ result, tick }: World): boolean => result !== null && tick > result.tick + afterTicks;

/** Flies a sky until nobody is left to watch, `ticks` at most. Throws what the guard finds. */
function flySky(sky: Sky, ticks: number): { world: World; figures: SoakFigures } {
  const world = createWorld(sky.setup, sky.seed);
  const guard = new Guard(world, Number.POSITIVE_INFINITY);
  let kiteTicks = 0;
  let crossings = 0;
  const last = Math.min(ticks, sky.ticks);
  while (world.tick < last && inAir(world) > 0 && !isOver(world)) {
    const events = step(world, sky.wishes());
    guard.look();
    kiteTicks += inAir(world);
    crossings += events.filter(({ kind }) => kind === 'LinesCrossed').length;
  }
  const { speed, tension, deepest, lineError, gained, leaps, sunk } = guard;
  return {
    world,
    figures: {
      skies: 1,
      kiteTicks,
      cuts: world.cuts.length,
      crossings,
      landings: world.landings.length,
      fastest: short(speed),
      tightest: short(tension),
      deepest: short(deepest),
      lineError: short(lineError),
      gained: short(gained),
      leaps,
      sunk: short(sunk),
    },
  };
}

function prove(row: number): Proven<SoakFigures> {
  const stream = createStream(row, 'soak');
  const digests = new Digests();
  let figures = none;
  for (let left = ticksPerRow; left > 0; ) {
    const flown = flySky(randomSky(stream), left);
    digests.add(flown.world);
    figures = joined(figures, flown.figures);
    left -= flown.world.tick;
  }
  return { figures, digest: digests.whole };
}

function claims(found: readonly SoakFigures[]): readonly Claim[] {
  const all = found.reduce(joined, none);
  const n = found.length * ticksPerRow;
  const most = (sentence: string, value: number, unit: string, bound: number): Claim => ({
    sentence,
    n,
    found: `${value} ${unit}`,
    holds: value <= bound,
  });
  const counted = (sentence: string, value: number): Claim => ({ sentence, n, found: String(value), holds: value > 0 });
  return [
    counted('skies', all.skies),
    counted('ticks of a kite in the air', all.kiteTicks),
    counted('crossings born', all.crossings),
    counted('lines cut', all.cuts),
    counted('loose kites landed', all.landings),
    { sentence: 'fastest kite', n, found: `${all.fastest} m/s`, holds: null },
    { sentence: 'tightest line', n, found: `${all.tightest} N`, holds: null },
    most('deepest that a line was seen on the wrong side of another: at most 0.1 m', all.deepest, 'm', 0.1),
    most('largest error of a line in all: at most a thousandth of a millimetre', all.lineError, 'm', 1e-6),
    {
      sentence: 'most energy gained in a tick beyond the work of hand and wind',
      n,
      found: `${all.gained} J`,
      holds: null,
    },
    most('ticks that gained more than 0.05 J so: at most 1 in 100,000', all.leaps, 'ticks', Math.ceil(n / 100_000)),
    { sentence: 'deepest that a kite came to lie below the top of a roof', n, found: `${all.sunk} m`, holds: null },
  ];
}

export const soak: Proof<SoakFigures> = {
  name: 'soak',
  sentence:
    'A million ticks of wishes by lot over skies by lot: 2 to 12 flyers, wind 0 to 14 m/s, gusts to one and a half of a ' +
    "city's, lines of 5 to 250 m. After every tick each number is one, no kite flies below ground or roof, no energy comes " +
    'from nowhere, no crossing outlives its lines, wear only grows, no line is lost and none pushes.',
  rows,
  every: 20,
  prove,
  claims,
};
