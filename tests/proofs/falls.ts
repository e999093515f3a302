// Laws 42 to 44: where the companion says that a cut kite will land, and where it does.
import { type Cell, type Fall, fallTo, heightOf, type Word, wordOn } from '../../src/shell/forecast/fall.ts';
import { isInside } from '../../src/sim/forecast/region.ts';
import { surfaceHeight } from '../../src/sim/surface.ts';
import { nth } from '../support/numbers.ts';
import { Digests, short } from './digests.ts';
import { rankOf } from './ensemble.ts';
import { cellOf, cells, nextFall } from './fall.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { mayLieBetween, shareInWords, sumOf } from './shares.ts';

const fallsPerCell = 1000;
const fallsPerRow = 10;
/** Seeds from here on: no number of the companion was ever fitted to one of them. */
const firstSeed = 20_000_000;

/** Metres left to the ground at which the companion is asked, from the cut down; most only for how far off he is. */
const asked = [80, 70, 60, 50, 40, 30, 25, 20, 15, 10];
/** Where his regions are looked at; the cut comes first. */
const stages = ['atCut', 'at50', 'at25', 'at10'] as const;
type Stage = (typeof stages)[number];
const metresOf: Readonly<Record<Stage, number>> = { atCut: Number.POSITIVE_INFINITY, at50: 50, at25: 25, at10: 10 };

/**
 * Ten falls of one cell. By stage: how many were asked for, how many landed in the half and in the nine in ten, and the
 * rank of each landing in the ensemble. `off`: mean distance of centre and landing (m) at the metres asked, -1 for none.
 */
type FallFigures = {
  readonly height: number;
  readonly wind: number;
  /** Seeds that it took: some kites do not come to the height in time. */
  readonly seeds: number;
  /** Seconds of each fall, and metres from the cut to the landing. */
  readonly seconds: readonly number[];
  readonly drift: readonly number[];
  /** How far below a roof's top each came to lie, metres. */
  readonly sunk: readonly number[];
  readonly offAtCut: number;
  readonly off: readonly number[];
} & { readonly [Name in `${Stage}Count` | `${Stage}Half` | `${Stage}Ninety`]: number } & {
  readonly [Name in `${Stage}Ranks`]: readonly number[];
};

interface Told extends Word {
  readonly metres: number;
}

/** He is not asked again before the kite has fallen so far, metres. */
const leastFall = 1;

/** Lets a kite fall and writes down what the companion said on the way: at the cut first. */
function record(fall: Fall): Told[] {
  const told: Told[] = [];
  const note = (metres: number): void => {
    const word = wordOn(fall);
    if (word !== null) told.push({ ...word, metres });
  };
  note(Number.POSITIVE_INFINITY);
  const from = heightOf(fall.flyer) - leastFall;
  for (const metres of asked.filter((each) => each < from)) {
    fallTo(fall, metres);
    if (fall.flyer.phase === 'loose') note(metres);
  }
  fallTo(fall);
  return told;
}

interface Recorded {
  readonly told: readonly Told[];
  readonly landing: { readonly x: number; readonly z: number };
  readonly seconds: number;
  readonly drift: number;
  readonly sunk: number;
}

function recorded(fall: Fall): Recorded {
  const { position } = fall.flyer.kite;
  const from = position.slice();
  const told = record(fall);
  const landing = { x: nth(position, 0), z: nth(position, 2) };
  return {
    told,
    landing,
    seconds: short((fall.world.tick - fall.flyer.cutTick) / 60),
    drift: short(Math.hypot(landing.x - nth(from, 0), landing.z - nth(from, 2))),
    sunk: short(Math.max(0, surfaceHeight(fall.world.setup.roofs, landing.x, landing.z) - heightOf(fall.flyer))),
  };
}

const offOf = ({ forecast }: Told, { landing }: Recorded): number =>
  Math.hypot(forecast.centre[0] - landing.x, forecast.centre[1] - landing.z);

function meanOff(falls: readonly Recorded[], metres: number): number {
  const offs = falls.flatMap((fall) =>
    fall.told.filter((each) => each.metres === metres).map((each) => offOf(each, fall)),
  );
  return offs.length === 0 ? -1 : short(sumOf(offs) / offs.length);
}

function stageFigures(stage: Stage, falls: readonly Recorded[]): Record<string, number | readonly number[]> {
  const heard = falls.flatMap(({ told, landing }) =>
    told.filter(({ metres }) => metres === metresOf[stage]).map((each) => ({ each, landing })),
  );
  const held = (region: 'half' | 'ninety'): number =>
    heard.filter(({ each, landing }) => isInside(each.forecast[region], landing.x, landing.z)).length;
  return {
    [`${stage}Count`]: heard.length,
    [`${stage}Half`]: held('half'),
    [`${stage}Ninety`]: held('ninety'),
    [`${stage}Ranks`]: heard.map(({ each, landing }) => short(rankOf(each, landing))),
  };
}

function prove(row: number): Proven<FallFigures> {
  const cell = cellOf(row);
  const digests = new Digests();
  const all: Recorded[] = [];
  const first = firstSeed + row * 1000;
  let seed = first;
  while (all.length < fallsPerRow) {
    const fall = nextFall(cell, seed);
    seed = fall.world.seed + 1;
    all.push(recorded(fall));
    digests.add(fall.world);
  }
  const byStage = Object.assign({}, ...stages.map((stage) => stageFigures(stage, all)));
  const figures: FallFigures = {
    ...cell,
    seeds: seed - first,
    seconds: all.map(({ seconds }) => seconds),
    drift: all.map(({ drift }) => drift),
    sunk: all.map(({ sunk }) => sunk),
    offAtCut: meanOff(all, Number.POSITIVE_INFINITY),
    off: asked.map((metres) => meanOff(all, metres)),
    ...byStage,
  };
  return { figures, digest: digests.whole };
}

const wordsFor: Readonly<Record<Stage, string>> = {
  atCut: 'at the cut',
  at50: 'with 50 m left',
  at25: 'with 25 m left',
  at10: 'with 10 m left',
};

/** Between which shares the landings of all cells together must lie in each region. */
const asked42 = { half: [0.45, 0.55], ninety: [0.87, 0.93] } as const;

/** Law 42: shares of the landings in each region. All cells together are held to it, one cell is only told. */
function coverage(rows: readonly FallFigures[], stage: Stage, where: string, isAsked = false): Claim[] {
  const n = sumOf(rows.map((row) => row[`${stage}Count`]));
  const half = sumOf(rows.map((row) => row[`${stage}Half`]));
  const ninety = sumOf(rows.map((row) => row[`${stage}Ninety`]));
  if (n === 0) return [];
  return [
    {
      sentence: `${where}, landed in the half${isAsked ? ': 45 to 55 %' : ''}`,
      ...shareInWords(half, n),
      holds: isAsked ? mayLieBetween(half, n, ...asked42.half) : null,
    },
    {
      sentence: `${where}, landed in the nine in ten${isAsked ? ': 87 to 93 %' : ''}`,
      ...shareInWords(ninety, n),
      holds: isAsked ? mayLieBetween(ninety, n, ...asked42.ninety) : null,
    },
  ];
}

const rankBins = 10;
/** Chi squared of nine degrees of freedom that chance exceeds once in 100 and once in 1000 times. */
const chiSquared = { once100: 21.7, once1000: 27.9 };

function flatness(rows: readonly FallFigures[], stage: Stage): Claim {
  const ranks = rows.flatMap((row) => row[`${stage}Ranks`]);
  const counts = new Array<number>(rankBins).fill(0);
  for (const rank of ranks) {
    const bin = Math.min(rankBins - 1, Math.floor(rank * rankBins));
    counts[bin] = nth(counts, bin) + 1;
  }
  const due = ranks.length / rankBins;
  const sum = sumOf(counts.map((count) => (count - due) ** 2 / due));
  return {
    sentence: `${wordsFor[stage]}, ranks of the landings in the ensemble, tenth by tenth, and chi squared`,
    n: ranks.length,
    found: `${counts.join(' ')}; ${sum.toFixed(1)}`,
    bounds: `below ${chiSquared.once100} (1 in 100), ${chiSquared.once1000} (1 in 1000) when flat`,
    holds: null,
  };
}

/** Mean over rows of one cell, at each of the metres asked; null where that is above the cut. */
function offs(rows: readonly FallFigures[]): (number | null)[] {
  return [rows.map(({ offAtCut }) => offAtCut), ...asked.map((_, at) => rows.map(({ off }) => nth(off, at)))].map(
    (values) => {
      const heard = values.filter((value) => value >= 0);
      return heard.length === 0 ? null : sumOf(heard) / heard.length;
    },
  );
}

/** Law 44: from each height asked to the next lower one the companion is no further off. */
function narrowing(rows: readonly FallFigures[]): Claim {
  let steps = 0;
  let better = 0;
  for (const cell of cells) {
    const known = offs(inCell(rows, cell)).filter((value) => value !== null);
    for (let at = 1; at < known.length; at++) {
      steps += 1;
      if (nth(known, at) <= nth(known, at - 1)) better += 1;
    }
  }
  return {
    sentence: 'steps down from one height asked to the next, by cell, at which the mean error did not grow: 95 %',
    n: steps,
    found: `${better} of ${steps}`,
    holds: steps === 0 ? null : better >= 0.95 * steps,
  };
}

/** Law 42, cell by cell: where chance alone explains that not just half, and not just nine in ten, landed in a region. */
function cellsThatHold(rows: readonly FallFigures[], stage: Stage): Claim {
  const known = cells.map((cell) => inCell(rows, cell)).filter((own) => own.some((row) => row[`${stage}Count`] > 0));
  const held = (region: 'Half' | 'Ninety', share: number): number =>
    known.filter((own) => {
      const n = sumOf(own.map((row) => row[`${stage}Count`]));
      return mayLieBetween(sumOf(own.map((row) => row[`${stage}${region}`])), n, share, share);
    }).length;
  const [half, ninety] = [held('Half', 0.5), held('Ninety', 0.9)];
  return {
    sentence: `${wordsFor[stage]}, cells in which the half may well hold half, and the nine in ten nine in ten`,
    n: known.length,
    found: `${half} and ${ninety} of ${known.length}`,
    holds: null,
  };
}

const inCell = (rows: readonly FallFigures[], cell: Cell): FallFigures[] =>
  rows.filter(({ height, wind }) => height === cell.height && wind === cell.wind);

function errors(rows: readonly FallFigures[], cell: Cell): Claim {
  const known = offs(rows).map((value, at) => ({ value, name: at === 0 ? 'cut' : String(asked[at - 1]) }));
  const told = known.flatMap(({ value, name }) => (value === null ? [] : [`${name}: ${value.toFixed(1)}`]));
  return {
    sentence: `cut at ${cell.height} m in ${cell.wind} m/s, mean distance of centre and landing by metres left, m`,
    n: rows.length * fallsPerRow,
    found: told.join(', '),
    holds: null,
  };
}

function lying(rows: readonly FallFigures[]): Claim {
  const sunk = rows.flatMap((row) => row.sunk);
  return {
    sentence: 'came to lie more than half a metre below the top of a roof',
    ...shareInWords(sunk.filter((depth) => depth > 0.5).length, sunk.length),
    holds: null,
  };
}

export const falls: Proof<FallFigures> = {
  name: 'falls',
  sentence:
    'Kites that hovered for at least 20 s, cut at 30, 60 and 90 m in winds of 3, 5 and 7 m/s over the roofs of the first ' +
    'duel, 1,000 falls a cell: where the companion said that they would land, and where they did. Metres left are counted ' +
    'to the ground.',
  rows: (cells.length * fallsPerCell) / fallsPerRow,
  // Not a multiple of three: of the nine cells, which take turns, most are among these.
  every: 32,
  prove,
  claims: (rows) => [
    ...stages.flatMap((stage) => coverage(rows, stage, `all cells ${wordsFor[stage]}`, true)),
    ...stages.map((stage) => cellsThatHold(rows, stage)),
    ...stages.map((stage) => flatness(rows, stage)),
    narrowing(rows),
    ...cells.map((cell) => errors(inCell(rows, cell), cell)),
    ...cells.flatMap((cell) =>
      coverage(inCell(rows, cell), 'atCut', `cut at ${cell.height} m in ${cell.wind} m/s, at the cut`),
    ),
    lying(rows),
  ],
};
