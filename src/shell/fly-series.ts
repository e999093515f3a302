// Flies one match after another, seed by seed, in one watched worker, and tells how the work goes on.
import { type Arguments, lastSeed } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import type { Surroundings } from './commands/command.ts';
import { type FlownMatch, type MatchWish, WatchedWorker } from './watched-worker.ts';

/** How often long work is told, milliseconds of real time. */
const tellEveryMs = 2000;

export type Fly = (wish: MatchWish) => Promise<FlownMatch>;

/** The seeds that --seed and --count ask for, in order. Throws BadInput when they go beyond the last one. */
export function seedsOf(given: Arguments): number[] {
  const first = given.whole('seed', 0);
  const count = given.whole('count', 1);
  if (first + count - 1 > lastSeed) throw new BadInput(`--count: the seeds go beyond ${lastSeed}`);
  return Array.from({ length: count }, (_, at) => first + at);
}

/** Flies every seed by `each`, which may fly several matches for one. The first fault of all is told, and `what` is counted. */
export async function flySeries<Flown>(
  seeds: readonly number[],
  what: string,
  { progress }: Surroundings,
  each: (seed: number, fly: Fly) => Promise<Flown>,
): Promise<Flown[]> {
  const worker = new WatchedWorker();
  const all: Flown[] = [];
  let hasToldFault = false;
  let toldAt = performance.now();
  const fly: Fly = async (wish) => {
    const match = await worker.fly(wish);
    if (match.firstFault !== null && !hasToldFault) progress(`first fault: ${match.firstFault}`);
    hasToldFault ||= match.firstFault !== null;
    return match;
  };
  try {
    for (const seed of seeds) {
      all.push(await each(seed, fly));
      if (performance.now() - toldAt < tellEveryMs) continue;
      progress(`${all.length} of ${seeds.length} ${what} flown`);
      toldAt = performance.now();
    }
  } finally {
    await worker.close();
  }
  return all;
}
