// A match that goes at a person's own pace, and whose friend lends a hand: in the cut, and near the roofs. The ticks are the same: a slower pace feeds
// fewer of them, and what the friend does are wishes like any other, so a tape of it plays again to the last bit.
import type { Gesture } from '../sim/hands/gesture.ts';
import type { Comforts } from './comforts.ts';
import type { Match } from './match.ts';

/** Steps of a tournament's kindness that a kinder wind is worth. */
export const kindWindSteps = 2;

/** What is asked for at a seat; or, where lines are crossed and nobody holds, what the friend calls: he pulls. */
function helped({ phase, huds }: Match, gesture: Gesture, seat: number): Gesture {
  const calls = phase === 'crossed' && huds[seat]?.hint === 'pull';
  return gesture.scheme === 'point' && calls && gesture.reel === null ? { ...gesture, holding: true } : gesture;
}

/** The same match, as these comforts have it at each moment. */
export function comforted(match: Match, comforts: () => Comforts): Match {
  const { advance } = match;
  match.advance = function (elapsedMs, gesture, spool) {
    const { speed, helping, steering } = comforts();
    this.isSteadied = steering;
    const asked = helping ? (seat: number) => helped(match, gesture(seat), seat) : gesture;
    return advance.call(this, elapsedMs * speed, asked, spool);
  };
  return match;
}
