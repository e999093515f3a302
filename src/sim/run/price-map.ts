// The map of the lanes as a search walks over it: what each square costs, and where one can hop to from there. With a rim of
// closed squares around, so that a hop is one addition.
import { costOf, ground, type Lanes } from './lanes.ts';

/** Hops to the eight squares around, the four straight ones first: columns, rows, and metres. */
const hops = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const;

export const hopCount = 8;

export interface PriceMap {
  /** Squares in a row, with the rim. */
  readonly columns: number;
  /** What a metre costs on each square, in metres of trodden snow; 0 where nobody can stand. */
  readonly prices: Float64Array;
  /** Square by square the hops that one can make from there: the bit 1 << hop for each. */
  readonly exits: Uint8Array;
  /** What a hop adds to the number of a square, and its metres. */
  readonly strides: Int32Array;
  readonly metres: Float64Array;
}

/** The hops from an open square that lead to one. A slanting one needs both corners free. */
function exitsOf(prices: Float64Array, columns: number, square: number): number {
  let exits = 0;
  for (const [hop, [aside, deep]] of hops.entries()) {
    const beside = prices[square + aside] > 0 && prices[square + columns * deep] > 0;
    const isOpen = prices[square + aside + columns * deep] > 0;
    if (isOpen && (hop < 4 || beside)) exits |= 1 << hop;
  }
  return exits;
}

/** Lays out the prices of a map of lanes. */
export function priceMapOf(lanes: Lanes): PriceMap {
  const columns = lanes.columns + 2;
  const prices = new Float64Array(columns * (lanes.rows + 2));
  const exits = new Uint8Array(prices.length);
  for (let square = 0; square < lanes.squares.length; square++) {
    if (lanes.squares[square] !== ground.house) prices[rimmed(lanes, square)] = costOf(lanes, square);
  }
  for (let square = 0; square < prices.length; square++) {
    if (prices[square] > 0) exits[square] = exitsOf(prices, columns, square);
  }
  const strides = Int32Array.from(hops, ([aside, deep]) => aside + columns * deep);
  return { columns, prices, exits, strides, metres: Float64Array.from(hops, ([, , metres]) => metres) };
}

/** A square of the lanes by its number on the map with a rim. Both number them in the same order. */
export function rimmed({ columns }: Lanes, square: number): number {
  const column = square % columns;
  return (columns + 2) * ((square - column) / columns + 1) + column + 1;
}

/** The other way round. */
export function unrimmed({ columns }: Lanes, square: number): number {
  const column = square % (columns + 2);
  return columns * ((square - column) / (columns + 2) - 1) + column - 1;
}
