// The table of the best observer: what he and the companion score over fresh, cell by cell.
import { energyScore, type Place } from '../../../src/shell/forecast/energy-score.ts';
import type { Cell } from '../../../src/shell/forecast/fall.ts';
import { correlation, mean, nth } from '../../../tests/support/numbers.ts';
import type { Cut, Fork } from './observer.ts';
import { type Judged, judged } from './ridge.ts';

/** A ratio of two mean scores, and how far chance may have moved it at 99.9 %. */
type Ratio = readonly [ratio: number, half: number];

export interface ObserverRow extends Cell {
  readonly cuts: number;
  /** Share of the variance of landings about the fresh mean that readings tell, across and along. */
  readonly toldAcross: number;
  readonly toldAlong: number;
  /** The same of the signs alone, and of the kite alone. */
  readonly signsAcross: number;
  readonly signsAlong: number;
  readonly kiteAcross: number;
  readonly kiteAlong: number;
  /** Mean score of fresh, m, and what the best observer has over it: in the airs in which the kites are let down again. */
  readonly fresh: number;
  readonly bestOverFresh: number;
  readonly bestHalf: number;
  /** The same where lull and veer are not known beforehand, but only seen. */
  readonly seeingOverFresh: number;
  readonly seeingHalf: number;
  /** In the one air that was: scores over those of fresh, and ours over the observer's who only sees. */
  readonly oursThere: number;
  readonly oursThereHalf: number;
  readonly bestThere: number;
  readonly seeingThere: number;
  readonly oursOverSeeing: number;
  readonly oursOverSeeingHalf: number;
  /**
   * What our error across goes with, as a correlation: the mean wind across at the signs from 8 to 30 s before the cut, and the
   * wind at the kite in the last 2 s less that.
   */
  readonly errorWithSigns: number;
  readonly errorWithKite: number;
}

/** The places of some airs, moved to what is expected of readings: fresh moves nothing. */
const expected = (
  forks: readonly Fork[],
  tell: (read: readonly number[]) => readonly number[],
  read: readonly number[],
): Place[] => {
  const [x = 0, z = 0] = tell(read);
  return forks.map((fork) => {
    const [ownX = 0, ownZ = 0] = tell(fork.read);
    return { x: fork.landed.x + x - ownX, z: fork.landed.z + z - ownZ };
  });
};

const nothing = (): readonly number[] => [0, 0];

/** Mean score of each air's landing by the others of its kite. */
function scoreAmong(forks: readonly Fork[], tell: (read: readonly number[]) => readonly number[]): number {
  return mean(
    forks.map((fork) =>
      energyScore(
        expected(
          forks.filter((other) => other !== fork),
          tell,
          fork.read,
        ),
        fork.landed,
      ),
    ),
  );
}

/** Ratio of means, with its bounds by the spread of what single cuts deviate from it. */
function ratioOf(scores: readonly number[], under: readonly number[]): Ratio {
  const below = mean(under);
  const ratio = mean(scores) / below;
  const errors = scores.map((score, i) => (score - ratio * (under[i] as number)) ** 2);
  return [ratio, (3.29 * Math.sqrt(mean(errors) / scores.length)) / below];
}

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** Whether number `at` of the readings is of a sign; the kite is the last of the places. */
const isOfSign = (at: number, places: number): boolean => Math.floor(at / 3) % places < places - 1;

const everything = (): boolean => true;

/** The line through what was read in the airs of all cuts, or through some of it. */
function lineOf(
  cuts: readonly Cut[],
  kind: 'knowing' | 'guessing',
  reads: (at: number, places: number) => boolean = everything,
): Judged {
  return judged(
    cuts.flatMap((cut) =>
      cut[kind].map(({ read, landed }) => ({
        group: cut.seed,
        read: read.filter((_, at) => reads(at, cut.places)),
        came: [landed.x, landed.z],
      })),
    ),
  );
}

/** Mean wind across at the signs over the oldest window, and at the kite over the newest, m/s. */
function windsAcross({ read, places }: Cut): { signs: number; kite: number } {
  const windows = read.length / (3 * places) - 1;
  const oldest = 3 * places * windows;
  const signs = mean(Array.from({ length: places - 1 }, (_, at) => nth(read, oldest + 3 * at)));
  return { signs, kite: nth(read, 3 * places + 3 * (places - 1)) };
}

export function observerRow(cell: Cell, cuts: readonly Cut[]): ObserverRow {
  const best = lineOf(cuts, 'knowing');
  const seeing = lineOf(cuts, 'guessing');
  const [signsAcross = 0, signsAlong = 0] = lineOf(cuts, 'knowing', isOfSign).share;
  const [kiteAcross = 0, kiteAlong = 0] = lineOf(cuts, 'knowing', (at, places) => !isOfSign(at, places)).share;
  const bestTell = (cut: Cut) => (read: readonly number[]) => best.tell(cut.seed, read);
  const seeingTell = (cut: Cut) => (read: readonly number[]) => seeing.tell(cut.seed, read);
  const fresh = cuts.map((cut) => scoreAmong(cut.knowing, nothing));
  const bests = cuts.map((cut) => scoreAmong(cut.knowing, bestTell(cut)));
  const seeings = cuts.map((cut) => scoreAmong(cut.guessing, seeingTell(cut)));
  const there = {
    ours: cuts.map((cut) => energyScore(cut.ours, cut.landed)),
    fresh: cuts.map((cut) => energyScore(expected(cut.knowing, nothing, cut.read), cut.landed)),
    best: cuts.map((cut) => energyScore(expected(cut.knowing, bestTell(cut), cut.read), cut.landed)),
    seeing: cuts.map((cut) => energyScore(expected(cut.guessing, seeingTell(cut), cut.read), cut.landed)),
  };
  const [bestOverFresh, bestHalf] = ratioOf(bests, fresh);
  const [seeingOverFresh, seeingHalf] = ratioOf(seeings, fresh);
  const [oursThere, oursThereHalf] = ratioOf(there.ours, there.fresh);
  const [oursOverSeeing, oursOverSeeingHalf] = ratioOf(there.ours, there.seeing);
  const errors = cuts.map(({ ours, landed }) => landed.x - mean(ours.map(({ x }) => x)));
  const across = cuts.map(windsAcross);
  const row: ObserverRow = {
    ...cell,
    cuts: cuts.length,
    toldAcross: best.share[0] as number,
    toldAlong: best.share[1] as number,
    signsAcross,
    signsAlong,
    kiteAcross,
    kiteAlong,
    fresh: mean(fresh),
    bestOverFresh,
    bestHalf,
    seeingOverFresh,
    seeingHalf,
    oursThere,
    oursThereHalf,
    bestThere: ratioOf(there.best, there.fresh)[0],
    seeingThere: ratioOf(there.seeing, there.fresh)[0],
    oursOverSeeing,
    oursOverSeeingHalf,
    errorWithSigns: correlation(
      errors,
      across.map(({ signs }) => signs),
    ),
    errorWithKite: correlation(
      errors,
      across.map(({ kite, signs }) => kite - signs),
    ),
  };
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, thousandths(value)]),
  ) as unknown as ObserverRow;
}
