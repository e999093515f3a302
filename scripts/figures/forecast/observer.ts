// How well anybody could foretell a landing from what is to be seen at the cut (docs/forecast.md, "The best observer").
import type { Place } from '../../../src/shell/forecast/energy-score.ts';
import { type Cell, cutFall, type Fall, fallTo, hoverSetup, wordOn } from '../../../src/shell/forecast/fall.ts';
import { landingIn, placeOf } from '../../../src/shell/forecast/yardsticks.ts';
import { type Air, createAir } from '../../../src/sim/flight/air.ts';
import { createStream, draw } from '../../../src/sim/random.ts';
import type { Setup, Vector } from '../../../src/sim/setup.ts';
import { Diary, readAlong } from './readings.ts';

/** Airs in which each kite is let down again: with the slow wind of the moment, and with another. */
const forks = { knowing: 10, guessing: 6 };

/** One kite cut, and the same kite let down in other airs that were read for as long. */
export interface Cut {
  readonly seed: number;
  readonly landed: Place;
  readonly ours: readonly Place[];
  /** Places that were read, signs and kite; and what was read there in the air that was. */
  readonly places: number;
  readonly read: readonly number[];
  /** With the slow wind (mean, lull, veer) of the moment, and with a lull and veer drawn anew. */
  readonly knowing: readonly Fork[];
  readonly guessing: readonly Fork[];
}

export interface Fork {
  readonly read: readonly number[];
  readonly landed: Place;
}

function forkOf(
  fall: Fall,
  signs: readonly Vector[],
  kitePlaces: readonly Vector[],
  number: number,
  knows: boolean,
): Fork {
  const { world } = fall;
  const { speed, gusts, lull, veer } = world.air;
  const name = `${knows ? 'fresh' : 'guessed'} air of ${world.seed}`;
  const air = createAir(world.tuning, speed, gusts, draw(createStream(number, name)));
  const hold = (held: Air): void => {
    if (!knows) return;
    held.lull = lull;
    held.veer = veer;
  };
  const read = readAlong(air, signs, kitePlaces, hold);
  return { read, landed: landingIn(fall, air) };
}

/** The kite of a seed in a cell, if it comes to its height. */
export function cutOf(sky: Setup, cell: Cell, seed: number): Cut | null {
  const signs = sky.signs.map(({ position }) => position);
  const diary = new Diary(signs);
  const fall = cutFall(hoverSetup(sky, cell), cell.height, seed, diary.look);
  const word = fall === null ? null : wordOn(fall);
  if (fall === null || word === null) return null;
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
  const [read, kitePlaces] = [diary.numbers, [...diary.kitePlaces]];
  const knowing = numbers(forks.knowing).map((number) => forkOf(fall, signs, kitePlaces, number, true));
  const guessing = numbers(forks.guessing).map((number) => forkOf(fall, signs, kitePlaces, number, false));
  fallTo(fall);
  return {
    seed,
    landed: placeOf(fall),
    ours: word.x.map((x, i) => ({ x, z: word.z[i] as number })),
    places: signs.length + 1,
    read,
    knowing,
    guessing,
  };
}
