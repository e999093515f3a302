// The figures of many falls, stage by stage.
import { thousandths } from '../median.ts';
import { type StageFall, stagesOf } from './fly-falls.ts';

/** What the falls of one stage say together. Scores and errors are means in metres; `over` are ratios of means. */
export interface StageFigures {
  readonly metresLeft: number;
  readonly n: number;
  readonly coverage50: number | null;
  readonly coverage90: number | null;
  readonly energyScore: number | null;
  readonly freshEnergyScore: number | null;
  readonly oracleEnergyScore: number | null;
  readonly overFresh: number | null;
  readonly overOracle: number | null;
  readonly naiveOverOurs: number | null;
  readonly meanErrorMetres: number | null;
}

/** A number to print: null for a mean of nothing. */
const printed = (value: number): number | null => (Number.isFinite(value) ? thousandths(value) : null);

function figuresOf(metresLeft: number, falls: readonly StageFall[]): StageFigures {
  const mean = (of: (fall: StageFall) => number): number =>
    falls.reduce((sum, fall) => sum + of(fall), 0) / falls.length;
  const ours = mean(({ score }) => score);
  const fresh = mean((fall) => fall.fresh);
  const oracle = mean((fall) => fall.oracle);
  return {
    metresLeft,
    n: falls.length,
    coverage50: printed(mean(({ inHalf }) => Number(inHalf))),
    coverage90: printed(mean(({ inNinety }) => Number(inNinety))),
    energyScore: printed(ours),
    freshEnergyScore: printed(fresh),
    oracleEnergyScore: printed(oracle),
    overFresh: printed(ours / fresh),
    overOracle: printed(ours / oracle),
    naiveOverOurs: printed(mean(({ naive }) => naive) / ours),
    meanErrorMetres: printed(mean(({ error }) => error)),
  };
}

/** Figures of every stage of cuts at a height (m), from the cut down. */
export function summaryOf(height: number, all: readonly StageFall[]): StageFigures[] {
  return stagesOf(height).map((metresLeft) =>
    figuresOf(
      metresLeft,
      all.filter((fall) => fall.metresLeft === metresLeft),
    ),
  );
}
