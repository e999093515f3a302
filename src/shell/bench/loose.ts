// What the companion's forecasts cost with six kites loose at once: a round in which each is foretold anew, and its dearest tick.
import { cutLine } from '../../sim/cut.ts';
import { forecastAtCut, refreshForecasts } from '../../sim/forecast/refresh.ts';
import type { Roof } from '../../sim/setup.ts';
import type { World } from '../../sim/world.ts';
import { benchWorld } from '../bench-worlds.ts';
import { median, thousandths } from '../median.ts';
import { microseconds, yardstick } from '../stopwatch.ts';
import { stepMany } from './ticks.ts';

const kites = 6;
/** Line that each keeps, metres. */
const keptMetres = 20;
/** Ticks of hovering before the lines part; the kites hang at some 60 m then, and fall for half a minute. */
const hoverTicks = 600;

/** Houses below: `rowLength` rows of as many, a house on each lot of so many metres. */
const rowLength = 20;
const lotMetres = 17;
const houses: readonly Roof[] = Array.from({ length: rowLength * rowLength }, (_, at) => ({
  x: lotMetres * ((at % rowLength) - 6),
  z: lotMetres * (Math.floor(at / rowLength) + 1),
  width: 13,
  depth: 12,
  height: 3 + (at % 6),
}));

export interface LooseFigure {
  readonly looseKites: number;
  /** All ticks of a round together, and the dearest of them: medians over the rounds, and the least. */
  readonly roundMilliseconds: number;
  readonly leastRoundMilliseconds: number;
  readonly worstTickMilliseconds: number;
  /** What the tick of a cut pays for the first forecast of its kite and for the rest of it. */
  readonly cutTickMilliseconds: number;
}

function looseWorld(): World {
  const world = benchWorld(kites, 'apart', 5, houses);
  stepMany(world, hoverTicks);
  for (const loser of world.flyers) cutLine(world, { loser, winner: null, metres: keptMetres, out: 0 }, []);
  return world;
}

/** Microseconds of each tick of a round: from all kites foretold to all foretold anew. The kites hang still meanwhile. */
function roundTicks(world: World): number[] {
  const ticks: number[] = [];
  do ticks.push(microseconds(() => refreshForecasts(world)));
  while (world.companion.watches.some(({ rolled }) => rolled > 0));
  return ticks;
}

/** Rounds that are not measured: compilation. */
const warmRounds = 20;

/** `rounds` are measured; the yardstick's times are added to `yardsticks`. */
export function looseFigure(rounds: number, yardsticks: number[]): LooseFigure {
  const world = looseWorld();
  const other = looseWorld();
  const [loser] = other.flyers;
  if (loser === undefined) throw new RangeError('nobody is cut');
  const whole: number[] = [];
  const worst: number[] = [];
  const cuts: number[] = [];
  for (let round = 0; round < warmRounds + rounds; round++) {
    const ticks = roundTicks(world);
    other.companion.watches.length = 0;
    const cut = microseconds(() => {
      forecastAtCut(other, loser);
      refreshForecasts(other);
    });
    if (round < warmRounds) continue;
    whole.push(ticks.reduce((sum, tick) => sum + tick, 0));
    worst.push(Math.max(...ticks));
    cuts.push(cut);
    yardsticks.push(microseconds(yardstick));
  }
  const milliseconds = (value: number | null): number => thousandths((value ?? 0) / 1000);
  return {
    looseKites: kites,
    roundMilliseconds: milliseconds(median(whole)),
    leastRoundMilliseconds: milliseconds(Math.min(...whole)),
    worstTickMilliseconds: milliseconds(median(worst)),
    cutTickMilliseconds: milliseconds(median(cuts)),
  };
}
