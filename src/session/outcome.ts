// How a match ended, in the few facts that a result screen tells.
import type { Technique } from '../sim/events.ts';
import { standingOf } from '../sim/places.ts';
import { personOf, type World } from '../sim/world.ts';

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

function landingOf({ landings, flyers }: Ended, loser: string | undefined): Outcome['landing'] {
  if (loser === undefined) return null;
  const landed = landings.findLast(({ flyer }) => flyer === loser);
  if (landed) return landed.inHalf ? 'inner' : landed.inNinety ? 'outer' : 'outside';
  return flyers.some(({ id, phase }) => id === loser && phase === 'loose') ? 'falling' : null;
}

/** How the person's last kite went out; undefined while one flies. */
function ownEnd({ flyers, cuts }: Ended, person: string): { ending: Ending; kite: string | undefined } | undefined {
  const own = flyers.filter((flyer) => personOf(flyer) === person && !flyer.unfound);
  if (own.some(({ phase, outTick }) => phase === 'waiting' || outTick < 0)) return undefined;
  const last = own.reduce((a, b) => (b.outTick > a.outTick ? b : a));
  const cut = cuts.find(({ loser }) => loser === last.id);
  if (cut === undefined) return { ending: 'ground', kite: undefined };
  return { ending: cut.winner === null ? 'broke' : cut.technique, kite: last.id };
}

/**
 * The outcome for a person, or null while it is open: the match is decided, or the person is out of it. Who is out while the
 * others fly on has lost.
 */
export function outcomeOf(world: Ended, person: string): Outcome | null {
  const { result, cuts } = world;
  const own = result?.winner === person ? undefined : ownEnd(world, person);
  // Who goes out together with all the others shares the first place: nobody has won.
  if (own !== undefined && standingOf(world, person).place > 1) {
    return { won: false, ending: own.ending, landing: landingOf(world, own.kite) };
  }
  if (result === null) return null;
  const ending = result.reason === 'cut' ? (cuts.at(-1)?.technique ?? 'fault') : result.reason;
  const won = result.winner === null ? null : result.winner === person;
  return { won, ending, landing: landingOf(world, cuts.at(-1)?.loser) };
}
