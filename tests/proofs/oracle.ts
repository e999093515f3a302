// Law 43: how close the companion comes to one who knows the world as it is, and lacks only the chance to come.
import { energyScore, type Place } from '../../src/shell/forecast/energy-score.ts';
import { type Fall, fallTo, wordOn } from '../../src/shell/forecast/fall.ts';
import { oracleLandings, placeOf } from '../../src/shell/forecast/yardsticks.ts';
import { mean, nth } from '../support/numbers.ts';
import { Digests, short } from './digests.ts';
import { cellOf, cells, nextFall } from './fall.ts';
import type { Claim, Proof, Proven } from './proof.ts';

const fallsPerCell = 2;
/** Worlds that the oracle lets come true. */
const forks = 64;
/** Metres left at which both are asked; the cut comes first. */
const lowMetres = 25;

/** A row is one fall. Scores are energy scores, metres; -1 where a fall was never that low. */
type OracleFigures = {
  readonly height: number;
  readonly wind: number;
  readonly atCut: number;
  readonly oracleAtCut: number;
  readonly low: number;
  readonly oracleLow: number;
};

interface Asked {
  readonly ours: readonly Place[];
  readonly oracle: readonly Place[];
}

function ask(fall: Fall): Asked | null {
  const word = wordOn(fall);
  if (word === null) return null;
  return { ours: word.x.map((x, i) => ({ x, z: nth(word.z, i) })), oracle: oracleLandings(fall, forks) };
}

function scoreOf(places: readonly Place[] | undefined, landing: Place): number {
  if (places === undefined) return -1;
  return short(energyScore(places, landing));
}

function prove(row: number): Proven<OracleFigures> {
  const cell = cellOf(row);
  const fall = nextFall(cell, 1_000_000 + row * 1000);
  const atCut = ask(fall);
  fallTo(fall, lowMetres);
  const low = fall.flyer.phase === 'loose' ? ask(fall) : null;
  fallTo(fall);
  const landing = placeOf(fall);
  const digests = new Digests();
  digests.add(fall.world);
  const figures: OracleFigures = {
    ...cell,
    atCut: scoreOf(atCut?.ours, landing),
    oracleAtCut: scoreOf(atCut?.oracle, landing),
    low: scoreOf(low?.ours, landing),
    oracleLow: scoreOf(low?.oracle, landing),
  };
  return { figures, digest: digests.whole };
}

/** Ratio of the two mean scores with its 99.9 % bounds, by the spread of what the falls deviate from it. */
function ratioOf(sentence: string, pairs: readonly (readonly [ours: number, oracle: number])[]): Claim {
  const ours = mean(pairs.map(([score]) => score));
  const oracle = mean(pairs.map(([, score]) => score));
  const ratio = ours / oracle;
  const errors = pairs.map(([score, best]) => (score - ratio * best) ** 2);
  const half = (3.29 * Math.sqrt(mean(errors) / pairs.length)) / oracle;
  return {
    sentence,
    n: pairs.length,
    found: `${ours.toFixed(1)} m and ${oracle.toFixed(1)} m: R = ${ratio.toFixed(2)}`,
    bounds: `${(ratio - half).toFixed(2)} to ${(ratio + half).toFixed(2)}`,
    holds: null,
  };
}

export const oracle: Proof<OracleFigures> = {
  name: 'oracle',
  sentence:
    `Energy scores of the companion's ensemble and of an oracle who copies the world ${forks} times, air and kite and ` +
    'all, and lets each copy have other gusts from then on. R is the ratio of the means: 1 is as good as can be.',
  rows: cells.length * fallsPerCell,
  every: 40,
  prove,
  claims: (rows) => [
    ratioOf(
      'at the cut: mean score of ours, of the oracle, and R',
      rows.map((row) => [row.atCut, row.oracleAtCut]),
    ),
    ratioOf(
      `with ${lowMetres} m left: mean score of ours, of the oracle, and R`,
      rows.flatMap((row): [number, number][] => (row.low < 0 ? [] : [[row.low, row.oracleLow]])),
    ),
  ],
};
