// How children run who have no Hassan: they look at the flag on the roof, reckon how long the kite will fall, and go there
// all together. The wind is stronger above, so they stop short together.
import { windShare } from '../forecast/companion.ts';
import type { Roof } from '../setup.ts';
import { highestSurface } from '../surface.ts';
import { ticksPerSecond } from '../world.ts';
import type { Body } from './body.ts';
import type { Child, Run } from './run.ts';
import { runTuning } from './run-tuning.ts';
import type { Place } from './way.ts';

/** Height of the flags on the roofs, metres. */
const flagHeight = 10;

/** Mean wind at the roof, times the time that a kite falls: where the naive believe the kite comes down. */
function naiveGuess({ world }: Run): Place {
  const { companion, tuning } = world;
  const [x, y, z] = world.flyers[0].kite.position;
  const seconds = y / runTuning.usualSink;
  const share = windShare(tuning, flagHeight);
  return [x + companion.windAcross * share * seconds, z + companion.windAlong * share * seconds];
}

/** Where everybody runs once it has been called out; null before. */
export function shoutedPlace({ fallen, tick }: Run): Place | null {
  if (fallen === null || tick < fallen.tick + runTuning.shoutSeconds * ticksPerSecond) return null;
  return fallen.foot;
}

/** The kite is near and low over the roofs: whoever is there sees it between the houses, and runs below it. */
export function isSeenLow(roofs: readonly Roof[], { x, z }: Body, at: ArrayLike<number>): boolean {
  const far = Math.sqrt((at[0] - x) * (at[0] - x) + (at[2] - z) * (at[2] - z));
  // Most are far: the roofs are looked through only for who is near.
  return far < runTuning.seenMetres && at[1] < highestSurface(roofs) + runTuning.seenHeight;
}

/** Where a naive child runs now: to its guess, and at the end after what it sees between the houses. */
export function naiveGoal(run: Run, { body, chase }: Child): Place {
  chase.guess ??= naiveGuess(run);
  const shouted = shoutedPlace(run);
  if (shouted !== null) return shouted;
  const { position } = run.world.flyers[0].kite;
  if (isSeenLow(run.setup.roofs, body, position)) return [position[0], position[2]];
  const { rivalSpread } = runTuning;
  return [chase.guess[0] + rivalSpread * chase.error[0], chase.guess[1] + rivalSpread * chase.error[1]];
}
