// Which kite a companion would run for of his own accord.
import { runTuning } from '../run/run-tuning.ts';
import { personOf, ticksPerSecond, type World } from '../world.ts';
import { isFree } from './hands-on.ts';
import type { Errand, Hunt } from './hunt.ts';

/** Lanes are so much longer than a straight line; and so late he may come after the landing: children come no earlier. Seconds. */
const detour = 1.35;
const latest = 60;

/** Seconds by which he would come too late for a kite; negative while he is early, infinite where he cannot come at all. */
function secondsLate(world: World, { fallen }: Hunt, { runner, stage, climbTicks }: Errand, kite: number): number {
  const down = fallen[kite];
  const forecast = world.forecasts.find(({ flyer }) => flyer === world.flyers[kite].id);
  const [x, z] = down?.foot ?? forecast?.centre ?? [Number.POSITIVE_INFINITY, 0];
  if (down !== null && down.foot === null) return Number.POSITIVE_INFINITY;
  const metres = Math.sqrt((x - runner.body.x) * (x - runner.body.x) + (z - runner.body.z) * (z - runner.body.z));
  const climb = stage === 'home' ? climbTicks / ticksPerSecond : 0;
  const left = down === null ? (forecast?.secondsLeft ?? 0) : (down.tick - world.tick) / ticksPerSecond;
  return climb + (detour * metres) / runTuning.runningSpeed - left;
}

/** The kite that can best be had, by its place in the setup; -1 for none. Your own kites count like any other. */
export function bestQuarry(world: World, hunt: Hunt, errand: Errand): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let kite = 0; kite < world.flyers.length; kite++) {
    if (!isFree(world, kite)) continue;
    const late = secondsLate(world, hunt, errand, kite);
    if (late < least) [best, least] = [kite, late];
  }
  return best;
}

/** The kite that he would go for by himself, -1 for none: he stays while your line is crossed, and for what he cannot have. */
export function wouldGoFor(world: World, hunt: Hunt, errand: Errand): number {
  if (errand.stage !== 'home' || world.result !== null) return -1;
  const { id } = world.setup.flyers[errand.person];
  if (world.crossings.some(({ a, b }) => personOf(a) === id || personOf(b) === id)) return -1;
  const best = bestQuarry(world, hunt, errand);
  return best >= 0 && secondsLate(world, hunt, errand, best) < latest ? best : -1;
}
