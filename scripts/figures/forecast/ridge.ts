// The best straight line through many numbers (ridge regression), judged on groups that it has not seen.
import { mean, nth } from '../../../tests/support/numbers.ts';

/** One sample: what was read, and what came of it, in a few numbers. Samples of a group share what is not read. */
export interface Sample {
  readonly group: number;
  readonly read: readonly number[];
  readonly came: readonly number[];
}

/** What readings of a group tell by a line that has not seen the group, but for a constant of the group. */
export type Tell = (group: number, read: readonly number[]) => number[];

export interface Judged {
  readonly tell: Tell;
  /** Share of the variance within groups that readings tell, by number that came; below 0 when they mislead. */
  readonly share: readonly number[];
}

type Row = readonly number[];

const dot = (a: Row, b: Row): number => a.reduce((sum, value, k) => sum + value * nth(b, k), 0);
const plus = (a: Row, b: Row, times = 1): number[] => a.map((value, k) => value + times * nth(b, k));
const sumOfRows = (rows: readonly Row[]): number[] =>
  rows.reduce<number[]>((sum, row) => plus(sum, row), new Array(nth(rows, 0).length).fill(0));

/** Residuals smaller than this share of the right side are none. */
const nothing = 1e-9;

/** Solves (A + ridge) x = b, A symmetric and positive, by conjugate gradients. */
function solve(a: readonly Row[], ridge: number, b: Row): number[] {
  let x = b.map(() => 0);
  let rest = [...b];
  let way = rest;
  let left = dot(rest, rest);
  const enough = nothing * nothing * left;
  for (let turn = 0; turn < 4 * b.length && left > enough; turn++) {
    const moved = a.map((row, i) => dot(row, way) + ridge * nth(way, i));
    const far = left / dot(way, moved);
    x = plus(x, way, far);
    rest = plus(rest, moved, -far);
    const now = dot(rest, rest);
    way = plus(rest, way, now / left);
    left = now;
  }
  return x;
}

/** A sample about the middle of its group. */
interface Centred extends Sample {
  readonly fold: number;
}

const folds = 10;
/** Weights of the ridge that are tried, as shares of the samples. */
const weights = [0.01, 0.03, 0.1, 0.3, 1, 3];

function centred(samples: readonly Sample[]): Centred[] {
  return [...new Set(samples.map(({ group }) => group))].flatMap((group, at) => {
    const own = samples.filter((sample) => sample.group === group);
    const read = sumOfRows(own.map((sample) => sample.read));
    const came = sumOfRows(own.map((sample) => sample.came));
    return own.map((sample) => ({
      group,
      fold: at % folds,
      read: plus(sample.read, read, -1 / own.length),
      came: plus(sample.came, came, -1 / own.length),
    }));
  });
}

/** Sums of products over the samples of one fold: readings with readings, and with number `k` that came. */
const products = (samples: readonly Centred[], size: number): Row[] =>
  Array.from({ length: size }, (_, i) =>
    sumOfRows([new Array(size).fill(0), ...samples.map(({ read }) => read.map((value) => value * nth(read, i)))]),
  );

const withCame = (samples: readonly Centred[], size: number, k: number): Row =>
  sumOfRows([new Array(size).fill(0), ...samples.map(({ read, came }) => read.map((value) => value * nth(came, k)))]);

/** Fits each tenth of the groups by the other nine, every number that came with the ridge that does best on all. */
export function judged(samples: readonly Sample[]): Judged {
  const about = centred(samples);
  const { read: first, came: firstCame } = nth(about, 0);
  const spreads = first.map((_, k) => Math.sqrt(mean(about.map(({ read }) => nth(read, k) ** 2))) || 1);
  const scaled = about.map((each) => ({ ...each, read: each.read.map((value, k) => value / nth(spreads, k)) }));
  const parts = Array.from({ length: folds }, (_, fold) => scaled.filter((each) => each.fold === fold));
  const squares = parts.map((part) => products(part, first.length));
  const others = <Value>(all: readonly Value[], fold: number): Value[] => all.filter((_, i) => i !== fold);
  const matrices = parts.map((_, fold) =>
    first.map((_row, i) => sumOfRows(others(squares, fold).map((each) => nth(each, i)))),
  );
  const best = firstCame.map((_, k) => {
    const sides = parts.map((part) => withCame(part, first.length, k));
    const whole = mean(scaled.map(({ came }) => nth(came, k) ** 2));
    const tries = weights.map((weight) => {
      const lines = parts.map((_part, fold) =>
        solve(nth(matrices, fold), weight * samples.length, sumOfRows(others(sides, fold))),
      );
      const lack = mean(scaled.map(({ fold, read, came }) => (nth(came, k) - dot(read, nth(lines, fold))) ** 2));
      return { lines, share: 1 - lack / whole };
    });
    return tries.reduce((most, each) => (each.share > most.share ? each : most));
  });
  const foldOf = new Map(about.map(({ group, fold }) => [group, fold]));
  return {
    share: best.map(({ share }) => share),
    tell: (group, read) => {
      const own = read.map((value, k) => value / nth(spreads, k));
      return best.map(({ lines }) => dot(own, nth(lines, foldOf.get(group) ?? -1)));
    },
  };
}
