// How people at a screen fare in tournaments: in the winter's without mercy, and in the story's with second tries.
import { flightDigestOf } from '../../src/sim/digest.ts';
import { flyChapter, flyTournament } from '../support/neighbourhood.ts';
import { nth } from '../support/numbers.ts';
import { Digests } from './digests.ts';
import type { Proof } from './proof.ts';
import { mayLieBetween, shareInWords, sumOf } from './shares.ts';

/** Who tries, and what share of tournaments was asked for. */
const contenders = [
  { pilot: 'random', asked: 'below 2 %' },
  { pilot: 'point-beginner', asked: '5 to 15 %' },
  { pilot: 'point-practised', asked: '35 to 60 %' },
  { pilot: 'point-expert', asked: 'above 75 %' },
] as const;

const matchesPerRow = 2;
const matchesEach = 500;

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
    const digests = new Digests(flightDigestOf);
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

const chaptersPerRow = 2;
const chaptersInAll = 60;

type ChapterFigures = {
  readonly through: number;
  /** Matches that it took, and by how many steps the wind was kinder in the last. */
  readonly matches: readonly number[];
  readonly kindness: readonly number[];
};

export const chapterTournament: Proof<ChapterFigures> = {
  name: 'chapter-tournament',
  sentence:
    "A beginner in the tournament of the story's fourth chapter, with the second kite and the kinder wind that a child gets there: up to three tries a wave, each in another wind.",
  rows: chaptersInAll / chaptersPerRow,
  every: 30,
  prove(row) {
    const digests = new Digests(flightDigestOf);
    const flown = Array.from({ length: chaptersPerRow }, (_, at) =>
      flyChapter('tournament-day', 'point-beginner', 6_000_000 + 100 * (row * chaptersPerRow + at)),
    );
    for (const { world } of flown) digests.add(world);
    return {
      figures: {
        through: flown.filter(({ won }) => won).length,
        matches: flown.map(({ matches }) => matches),
        kindness: flown.map(({ kindness }) => kindness),
      },
      digest: digests.whole,
    };
  },
  claims: (rows) => {
    const n = rows.length * chaptersPerRow;
    const through = sumOf(rows.map((row) => row.through));
    const matches = sumOf(rows.flatMap((row) => row.matches)) / n;
    const kinder = rows.flatMap((row) => row.kindness).filter((steps) => steps > 0).length;
    return [
      {
        sentence: 'came through all three waves: at least 80 %',
        ...shareInWords(through, n),
        holds: mayLieBetween(through, n, 0.8, 1),
      },
      { sentence: 'matches that it took, mean', n, found: matches.toFixed(1), holds: null },
      { sentence: 'ended in a kinder wind', ...shareInWords(kinder, n), holds: null },
    ];
  },
};
