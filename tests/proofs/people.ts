// How people at a screen fare in their first duels, and against everybody of the neighbourhood.

import { flightDigestOf } from '../../src/sim/digest.ts';
import { catalogue, flyDuel } from '../support/neighbourhood.ts';
import { median, nth } from '../support/numbers.ts';
import { type BalanceFigures, sumUp } from './balance.ts';
import { Digests } from './digests.ts';
import type { Proof, Proven } from './proof.ts';
import { mayLieBetween, shareInWords, sumOf } from './shares.ts';

const duelsPerRow = 20;

const neighbourhood = catalogue.drawn.map(({ id }) => id);

/** Rows of the neighbourhood: everybody takes a turn, so often. */
const turns = 2;

export const neighbours: Proof<BalanceFigures> = {
  name: 'neighbours',
  sentence:
    'Everybody of the neighbourhood against point-practised on the first duel, each with his own kite and line.',
  rows: neighbourhood.length * turns,
  every: 33,
  prove(row) {
    const rival = nth(neighbourhood, row % neighbourhood.length);
    const from = 2_000_000 + Math.floor(row / neighbourhood.length) * duelsPerRow;
    return sumUp(
      Array.from({ length: duelsPerRow }, (_, at) => flyDuel('first-duel', 'point-practised', rival, from + at)),
    );
  },
  claims: (rows) =>
    neighbourhood.map((rival, at) => {
      const own = rows.filter((_, row) => row % neighbourhood.length === at);
      const n = own.length * duelsPerRow;
      const lost = sumOf(own.map((row) => row.lost));
      const { found, bounds } = shareInWords(sumOf(own.map((row) => row.won)), n);
      const kind = catalogue.pilots.get(rival)?.behaviour ?? '';
      const [first, crossed] = [own.map((row) => row.firstCrossing), own.map((row) => row.crossed)].map(median);
      return {
        sentence: `${rival}, ${kind}: point-practised won`,
        n,
        found: `${found}, lost ${((100 * lost) / Math.max(1, n)).toFixed(0)} %; crossed first after ${first} s, for ${crossed} s (medians)`,
        bounds,
        holds: null,
      };
    }),
};

type FirstFigures = {
  readonly won: number;
  /** Won by a cut within a minute of the first tick. */
  readonly soon: number;
};

const soonSeconds = 60;

function firstDuelProof(
  level: string,
  rival: string,
  sentence: string,
  claims: Proof<FirstFigures>['claims'],
): Proof<FirstFigures> {
  return {
    name: level === 'guarded-duel' ? 'guarded-duel' : 'plain-duel',
    sentence,
    rows: 25,
    every: 33,
    prove(row): Proven<FirstFigures> {
      const digests = new Digests(flightDigestOf);
      const duels = Array.from({ length: duelsPerRow }, (_, at) =>
        flyDuel(level, 'point-beginner', rival, 3_000_000 + row * duelsPerRow + at),
      );
      for (const { world } of duels) digests.add(world);
      const wins = duels.filter(({ winner }) => winner === 'pilot');
      const soon = wins.filter(({ isCut, seconds }) => isCut && seconds <= soonSeconds).length;
      return { figures: { won: wins.length, soon }, digest: digests.whole };
    },
    claims,
  };
}

export const guardedDuel = firstDuelProof(
  'guarded-duel',
  'hold-still',
  'A beginner at the guarded duel, which is the first that a person flies.',
  (rows) => {
    const n = rows.length * duelsPerRow;
    const soon = sumOf(rows.map((row) => row.soon));
    return [
      {
        sentence: 'cut the rival within 60 s of the first tick: at least 80 %',
        ...shareInWords(soon, n),
        holds: mayLieBetween(soon, n, 0.8, 1),
      },
      { sentence: 'won', ...shareInWords(sumOf(rows.map(({ won }) => won)), n), holds: null },
    ];
  },
);

export const plainDuel = firstDuelProof(
  'first-duel',
  'neighbour',
  'A beginner at the plain first duel, against the neighbour.',
  (rows) => {
    const n = rows.length * duelsPerRow;
    const won = sumOf(rows.map((row) => row.won));
    return [
      { sentence: 'won: 25 to 45 %', ...shareInWords(won, n), holds: mayLieBetween(won, n, 0.25, 0.45) },
      {
        sentence: 'cut the neighbour within 60 s',
        ...shareInWords(sumOf(rows.map(({ soon }) => soon)), n),
        holds: null,
      },
    ];
  },
);
