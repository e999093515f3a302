// How a match stands for one person among many: who is left, whom one has cut, and which place is certain.
import { peopleLeft } from '../sim/landing.ts';
import { standingOf } from '../sim/places.ts';
import { personOf, type World } from '../sim/world.ts';

/** Which match of its level this is. */
export interface Turn {
  /** From 1. */
  readonly wave: number;
  readonly waves: number;
  /** Steps by which the wind is kinder than the level's. */
  readonly kindness: number;
}

export const onlyTurn: Turn = { wave: 1, waves: 1, kindness: 0 };

export interface Contest extends Turn {
  /** People of this match, and how many of them are still in it. */
  readonly flyers: number;
  readonly left: number;
  /** You have no kite any more. */
  readonly out: boolean;
  /** Your place: certain once you are out or the match is decided; until then the one you would have now. */
  readonly place: number;
  /** Kites that you have cut in this match. */
  readonly cuts: number;
}

/** Reads how the match stands for `person`, whose kites are `mine`. */
export function readContest(world: World, person: string, mine: ReadonlySet<string>, turn: Turn): Contest {
  const left = peopleLeft(world);
  const out = !left.includes(person);
  return {
    ...turn,
    flyers: new Set(world.flyers.map(personOf)).size,
    left: left.length,
    out,
    place: out || world.result !== null ? standingOf(world, person).place : left.length,
    cuts: world.cuts.filter(({ winner }) => winner !== null && mine.has(winner)).length,
  };
}
