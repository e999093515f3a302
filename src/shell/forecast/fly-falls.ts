// Lets kites fall one after another and writes down, stage by stage, what was said and how far off everybody was.
import { isInside } from '../../sim/forecast/region.ts';
import type { Setup } from '../../sim/setup.ts';
import { lastSeed } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { energyScore, metresBetween, type Place } from './energy-score.ts';
import { type Cell, cutFall, type Fall, fallTo, hoverSetup, type Word, wordOn } from './fall.ts';
import { freshLandings, naiveLanding, oracleLandings, placeOf } from './yardsticks.ts';

/** Worlds that fresh and oracle each let come true at every stage. */
const forks = 16;

/** Metres left above the ground at which the companion is asked after the cut. */
const askedLater: readonly number[] = [50, 25, 10];

/** Seeds in a row whose kites do not come to the height: more than this is no chance. About three in ten do not. */
const mostPassedOver = 100;

/** The metres left of every stage of a cut at a height (m): the cut itself first. */
export function stagesOf(height: number): number[] {
  return [height, ...askedLater.filter((metres) => metres < height)];
}

/** What came of one fall at one stage. Scores are energy scores in metres: less is better. */
export interface StageFall {
  readonly seed: number;
  readonly metresLeft: number;
  readonly landed: Place;
  readonly members: readonly Place[];
  readonly inHalf: boolean;
  readonly inNinety: boolean;
  readonly score: number;
  readonly fresh: number;
  readonly oracle: number;
  /** One point has no spread: its score is its distance. */
  readonly naive: number;
  /** From the centre of the forecast to the landing, metres. */
  readonly error: number;
}

interface Asked {
  readonly metresLeft: number;
  readonly word: Word;
  readonly fresh: readonly Place[];
  readonly oracle: readonly Place[];
  readonly naive: Place;
}

function ask(fall: Fall, metresLeft: number): Asked | null {
  const word = wordOn(fall);
  if (word === null) return null;
  const naive = naiveLanding(fall, word.watch);
  return { metresLeft, word, naive, fresh: freshLandings(fall, forks), oracle: oracleLandings(fall, forks) };
}

function judge({ metresLeft, word, fresh, oracle, naive }: Asked, seed: number, landed: Place): StageFall {
  const { half, ninety, centre } = word.forecast;
  const members = word.x.map((x, i) => ({ x, z: word.z[i] ?? Number.NaN }));
  return {
    seed,
    metresLeft,
    landed,
    members,
    inHalf: isInside(half, landed.x, landed.z),
    inNinety: isInside(ninety, landed.x, landed.z),
    score: energyScore(members, landed),
    fresh: energyScore(fresh, landed),
    oracle: energyScore(oracle, landed),
    naive: metresBetween(naive, landed),
    error: metresBetween({ x: centre[0], z: centre[1] }, landed),
  };
}

/** One fall from the cut to the ground. A kite that lands on the way is not asked about at later stages. */
function followed(fall: Fall, height: number): StageFall[] {
  const asked: Asked[] = [];
  for (const [at, metresLeft] of stagesOf(height).entries()) {
    if (at > 0) fallTo(fall, metresLeft);
    const one = fall.flyer.phase === 'loose' ? ask(fall, metresLeft) : null;
    if (one !== null) asked.push(one);
  }
  fallTo(fall);
  const landed = placeOf(fall);
  return asked.map((one) => judge(one, fall.world.seed, landed));
}

/** The first fall from a seed on: seeds whose kite does not come to the height in time are passed over. */
function nextFall(setup: Setup, height: number, seed: number): Fall {
  for (let next = seed; next < seed + mostPassedOver; next++) {
    if (next > lastSeed) throw new BadInput(`--falls: the seeds go beyond ${lastSeed}`);
    const fall = cutFall(setup, height, next);
    if (fall !== null) return fall;
  }
  throw new Error(`no kite came to ${height} m in ${mostPassedOver} seeds from ${seed} on`);
}

export interface FallsWish extends Cell {
  readonly falls: number;
  readonly seed: number;
}

/** So many falls over the roofs of a sky, each asked about at every stage; `told` hears how many are down. */
export function flyFalls(sky: Setup, { falls, seed, ...cell }: FallsWish, told: (done: number) => void): StageFall[] {
  const setup = hoverSetup(sky, cell);
  const all: StageFall[] = [];
  let next = seed;
  for (let done = 1; done <= falls; done++) {
    const fall = nextFall(setup, cell.height, next);
    next = fall.world.seed + 1;
    all.push(...followed(fall, cell.height));
    told(done);
  }
  return all;
}
