// The children of the lanes, who have no Hassan: they look at the flag on the roof, reckon how long the kite will fall, and
// run there together; near the end they run by sight, and two seconds after the landing everybody knows where it
// lies.
import { windShare } from '../forecast/companion.ts';
import { moveBody, standStill } from '../run/body.ts';
import type { Lanes } from '../run/lanes.ts';
import { runTuning } from '../run/run-tuning.ts';
import type { Place } from '../run/way.ts';
import { highestSurface } from '../surface.ts';
import { ticksPerSecond, type World } from '../world.ts';
import { isFree } from './hands-on.ts';
import type { Hunt, Runner } from './hunt.ts';
import { runTo } from './leg.ts';

/** Height of the flags on the roofs, metres. */
const flagHeight = 10;
/** A child looks round for a kite so often, each in its turn, ticks; and runs for none that is farther, metres. */
const lookTicks = 240;
const farthestKite = 220;

const metresTo = ({ body }: Runner, x: number, z: number): number =>
  Math.sqrt((x - body.x) * (x - body.x) + (z - body.z) * (z - body.z));

/** The nearest kite that is anybody's; -1 for none. What nobody can reach nobody runs for. */
function nearestKite(world: World, { fallen }: Hunt, child: Runner): number {
  let best = -1;
  let least = farthestKite;
  for (let kite = 0; kite < world.flyers.length; kite++) {
    const down = fallen[kite];
    if (!isFree(world, kite) || (down !== null && down.foot === null)) continue;
    const [x, , z] = world.flyers[kite].kite.position;
    const metres = metresTo(child, x, z);
    if (metres < least) [best, least] = [kite, metres];
  }
  return best;
}

/** Wind at the roof, times the time that a kite falls: where the naive believe it comes down. */
function naiveGuess({ companion, tuning, flyers }: World, kite: number): Place {
  const [x, y, z] = flyers[kite].kite.position;
  const drift = (y / runTuning.usualSink) * windShare(tuning, flagHeight);
  return [x + companion.windAcross * drift, z + companion.windAlong * drift];
}

function goalOf(world: World, { fallen }: Hunt, child: Runner): Place {
  const { quarry, chase } = child;
  const down = fallen[quarry];
  const isTold = down !== null && world.tick >= down.tick + runTuning.shoutSeconds * ticksPerSecond;
  if (isTold && down.foot !== null) return down.foot;
  chase.guess ??= naiveGuess(world, quarry);
  const [x, y, z] = world.flyers[quarry].kite.position;
  const isSeen =
    y < highestSurface(world.setup.roofs) + runTuning.seenHeight && metresTo(child, x, z) < runTuning.seenMetres;
  if (isSeen) return [x, z];
  const { rivalSpread } = runTuning;
  return [chase.guess[0] + rivalSpread * chase.error[0], chase.guess[1] + rivalSpread * chase.error[1]];
}

const share = ({ children }: Hunt, child: Runner): number => children.indexOf(child) / children.length;

/** One tick of a child's running. */
export function runChild(world: World, hunt: Hunt, child: Runner, lanes: Lanes): void {
  const isLost = child.quarry >= 0 && (!isFree(world, child.quarry) || hunt.fallen[child.quarry]?.foot === null);
  if (isLost) child.quarry = -1;
  if (child.quarry < 0 && (world.tick + lookTicks * share(hunt, child)) % lookTicks === 0) {
    child.quarry = nearestKite(world, hunt, child);
    child.chase.guess = null;
    child.climbed = 0;
  }
  if (child.quarry < 0) moveBody(child.body, lanes, standStill, child.fitness);
  else runTo(child, lanes, goalOf(world, hunt, child));
}
