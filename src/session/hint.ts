// What the companion calls out in a fight, from what a flyer can see; held steady so that it can be read.
import { isLosing } from '../sim/fight-sense.ts';
import type { Sight, SightOfCrossing } from '../sim/sight.ts';
import type { HintId } from './hud.ts';

/** A new hint has to be wanted this long before it is called, and stays at least that long, ticks. */
const steadyTicks = 24;
const shortestTicks = 60;

export interface HintKeeper {
  shown: HintId | null;
  shownTicks: number;
  wanted: HintId | null;
  wantedTicks: number;
}

export function createHintKeeper(): HintKeeper {
  return { shown: null, shownTicks: shortestTicks, wanted: null, wantedTicks: 0 };
}

/** The hint that fits a sight: on top let it run, beneath pull or slip away, apart fly across his line. */
export function fittingHint(sight: Sight): HintId | null {
  const crossing = sight.crossings[0];
  if (crossing !== undefined) return fightHint(crossing);
  return sight.others.length > 0 ? 'cross-over' : null;
}

function fightHint(crossing: SightOfCrossing): HintId {
  if (crossing.over) return 'let-run';
  return isLosing(crossing) ? 'let-go' : 'pull';
}

/** One tick: changes the shown hint only when the new one has been wanted for 0.4 s, and never twice in a second. */
export function keepHint(keeper: HintKeeper, wanted: HintId | null): HintId | null {
  keeper.shownTicks += 1;
  keeper.wantedTicks = wanted === keeper.wanted ? keeper.wantedTicks + 1 : 1;
  keeper.wanted = wanted;
  if (wanted !== keeper.shown && keeper.wantedTicks >= steadyTicks && keeper.shownTicks >= shortestTicks) {
    keeper.shown = wanted;
    keeper.shownTicks = 0;
  }
  return keeper.shown;
}
