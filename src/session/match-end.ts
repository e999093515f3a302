// What a sitting remembers of a match that is over.
import type { WaveEnd } from './checkpoint.ts';
import type { Match } from './match.ts';
import type { Side } from './table.ts';

/** How a match ended for the person, or null while it has not. */
export function endFor({ world, contest, person }: Match): WaveEnd | null {
  if (world.result?.winner === person) return 'won';
  if (contest.out) return world.result?.winner === null && contest.place === 1 ? 'undecided' : 'lost';
  return world.result === null ? null : 'undecided';
}

/** Design of the last kite that yours cut or was cut by. */
export function lastMet({ world, mine }: Match): string {
  const cut = world.cuts.findLast(({ winner, loser }) => mine.has(loser) || mine.has(winner ?? ''));
  const his = cut && (mine.has(cut.loser) ? cut.winner : cut.loser);
  return world.flyers.find(({ id }) => id === his)?.setup.pattern ?? '';
}

/** Which of two rivals at one screen has won; null when nobody has. */
export function sideOf({ world, seats }: Match): Side | null {
  const winner = world.result?.winner ?? null;
  if (winner === null) return null;
  return seats[0]?.flyer === winner ? 'left' : 'right';
}
