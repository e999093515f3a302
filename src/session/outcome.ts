// How a match ended, in the few facts that a result screen tells.
import type { Technique } from '../sim/events.ts';
import type { World } from '../sim/world.ts';

/** The cut's technique, or why there was none. */
export type Ending = Technique | 'broke' | 'ground' | 'time' | 'fault';

export interface Outcome {
  /** Null when nobody won. */
  readonly won: boolean | null;
  readonly ending: Ending;
  /** Where the loose kite came down, set beside the forecast made at its cut. Null when no kite came loose. */
  readonly landing: 'falling' | 'inner' | 'outer' | 'outside' | null;
}

type Ended = Pick<World, 'result' | 'cuts' | 'landings' | 'flyers'>;

function landingOf({ cuts, landings, flyers }: Ended): Outcome['landing'] {
  const loser = cuts.at(-1)?.loser;
  if (loser === undefined) return null;
  const landed = landings.findLast(({ flyer }) => flyer === loser);
  if (landed) return landed.inHalf ? 'inner' : landed.inNinety ? 'outer' : 'outside';
  return flyers.some(({ id, phase }) => id === loser && phase === 'loose') ? 'falling' : null;
}

/** The outcome for the flyer `you`, or null while the match is undecided. */
export function outcomeOf(world: Ended, you: string): Outcome | null {
  const { result, cuts } = world;
  if (result === null) return null;
  const ending = result.reason === 'cut' ? (cuts.at(-1)?.technique ?? 'fault') : result.reason;
  return { won: result.winner === null ? null : result.winner === you, ending, landing: landingOf(world) };
}
