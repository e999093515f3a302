// The kinds of falls that the proofs look at, over the roofs of the first duel.
import { type Cell, cutFall, type Fall, hoverSetup } from '../../src/shell/forecast/fall.ts';
import { firstDuel } from '../support/duel.ts';
import { nth } from '../support/numbers.ts';

/** Nine cells: cut at 30, 60 and 90 m in 3, 5 and 7 m/s. */
export const cells: readonly Cell[] = [30, 60, 90].flatMap((height) => [3, 5, 7].map((wind) => ({ height, wind })));

/** The cell of a row: rows take turns, so that any number of them can be asked for. */
export function cellOf(row: number): Cell {
  return nth(cells, row % cells.length);
}

/** The first fall of a cell from a seed on: seeds whose kite does not come to the height are passed over. */
export function nextFall(cell: Cell, seed: number): Fall {
  const setup = hoverSetup(firstDuel('neighbour', 'neighbour'), cell);
  for (let next = seed; ; next++) {
    const fall = cutFall(setup, cell.height, next);
    if (fall !== null) return fall;
  }
}
