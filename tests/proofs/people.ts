// How people at a screen fare: in their first duels, against everybody of the neighbourhood, and in the winter tournament.
import { catalogue, flyDuel, flyTournament } from '../support/neighbourhood.ts';
import { nth } from '../support/numbers.ts';
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
      const first = own.map((row) => row.firstCrossing);
      const crossed = own.map((row) => row.crossed);
      return {
        sentence: `${rival}, ${kind}: point-practised won`,
        n,
        found: `${found}, lost ${((100 * lost) / Math.max(1, n)).toFixed(0)} %; crossed first after ${first.join(', ')} s, for ${crossed.join(', ')} s`,
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
      const digests = new Digests();
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

/** Who tries, and what share of tournaments was asked for. */
const contenders = [
  { pilot: 'random', asked: 'below 2 %' },
  { pilot: 'point-beginner', asked: '5 to 15 %' },
  { pilot: 'point-practised', asked: '35 to 60 %' },
  { pilot: 'point-expert', asked: 'above 75 %' },
] as const;

const matchesPerRow = 2;
const matchesEach = 60;

type TournamentFigures = {
  readonly won: number;
  /** Waves that were won. */
  readonly waves: number;
};

export const winterTournament: Proof<TournamentFigures> = {
  name: 'winter-tournament',
  sentence:
    'The winter tournament with a pilot in your place, wave after wave: no kindness, no second try, no spare kite.',
  rows: (contenders.length * matchesEach) / matchesPerRow,
  every: 33,
  prove(row) {
    const { pilot } = nth(contenders, row % contenders.length);
    const from = 4_000_000 + Math.floor(row / contenders.length) * matchesPerRow;
    const digests = new Digests();
    const flown = Array.from({ length: matchesPerRow }, (_, at) =>
      flyTournament('winter-tournament', pilot, from + at),
    );
    for (const { world } of flown) digests.add(world);
    const won = flown.filter((each) => each.won).length;
    return {
      figures: { won, waves: sumOf(flown.map((each) => each.waves - (each.won ? 0 : 1))) },
      digest: digests.whole,
    };
  },
  claims: (rows) =>
    contenders.map(({ pilot, asked }, at) => {
      const own = rows.filter((_, row) => row % contenders.length === at);
      const n = own.length * matchesPerRow;
      const { found, bounds } = shareInWords(sumOf(own.map(({ won }) => won)), n);
      const waves = sumOf(own.map((row) => row.waves)) / Math.max(1, n);
      return {
        sentence: `${pilot} won: asked ${asked}`,
        n,
        found: `${found}; ${waves.toFixed(2)} of 3 waves`,
        bounds,
        holds: null,
      };
    }),
};
