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

/** Whom you last cut, or who cut you. */
export interface LastMet {
  /** Design of that kite; empty when you met nobody in a cut. */
  readonly pattern: string;
  /** Who flew it: the name of a pilot; empty for nobody, or a person. */
  readonly pilot: string;
  readonly cutYou: boolean;
}

/** The last one that you cut or were cut by. */
export function lastMet({ world, mine }: Pick<Match, 'world' | 'mine'>): LastMet {
  const cut = world.cuts.findLast(({ winner, loser }) => mine.has(loser) || mine.has(winner ?? ''));
  const cutYou = cut !== undefined && mine.has(cut.loser);
  const his = cutYou ? cut.winner : cut?.loser;
  const setup = world.flyers.find(({ id }) => id === his)?.setup;
  const pilot = setup?.seat.kind === 'pilot' ? setup.seat.profile.id : '';
  return { pattern: setup?.pattern ?? '', pilot, cutYou };
}

/** Which of two rivals at one screen has won; null when nobody has. */
export function sideOf({ world, seats }: Match): Side | null {
  const winner = world.result?.winner ?? null;
  if (winner === null) return null;
  return seats[0]?.flyer === winner ? 'left' : 'right';
}
