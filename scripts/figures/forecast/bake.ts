// The figures of docs/forecast.md, from committed tables; and the table of the best observer, flown anew when asked for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell } from '../../../src/shell/forecast/fall.ts';
import { firstDuel } from '../../../tests/support/duel.ts';
import type { Plot } from '../figure.ts';
import { drawPlot } from '../plot.ts';
import { type Cut, cutOf } from './observer.ts';
import { type ObserverRow, observerRow } from './observer-table.ts';
import { reliability } from './reliability.ts';
import { scores } from './scores.ts';
import { cameOf } from './tables.ts';

const cells: readonly Cell[] = [
  { height: 30, wind: 3 },
  { height: 60, wind: 5 },
  { height: 90, wind: 7 },
];
const cutsPerCell = 100;

const tableOf = (documents: string): string => path.join(documents, 'forecast/observer.json');

const readObservers = (documents: string): ObserverRow[] => JSON.parse(readFileSync(tableOf(documents), 'utf8'));

/** The figures by the names of their files, without ending. */
export function forecastPlots(documents: string): Readonly<Record<string, Plot>> {
  return { reliability: reliability(), scores: scores(cameOf(documents), readObservers(documents)) };
}

/** Draws from the tables in one folder of documents into another, under `forecast`. */
export function drawForecast(documents: string, into: string): void {
  mkdirSync(path.join(into, 'forecast'), { recursive: true });
  for (const [name, plot] of Object.entries(forecastPlots(documents))) {
    writeFileSync(path.join(into, 'forecast', `${name}.svg`), drawPlot(plot));
    console.log(`docs/forecast/${name}.svg`);
  }
}

/** The first cuts of a cell, from seed 1 on. */
function cutsOf(cell: Cell): Cut[] {
  const sky = firstDuel('neighbour', 'neighbour');
  const cuts: Cut[] = [];
  for (let seed = 1; cuts.length < cutsPerCell; seed++) {
    const cut = cutOf(sky, cell, seed);
    if (cut !== null) cuts.push(cut);
  }
  return cuts;
}

/** Flies what the best observer is reckoned from, some minutes, and writes his table: a line for each cell. */
export function observe(documents: string): void {
  const rows = cells.map((cell) => {
    console.log(`cutting ${cutsPerCell} kites at ${cell.height} m in ${cell.wind} m/s`);
    return observerRow(cell, cutsOf(cell));
  });
  mkdirSync(path.join(documents, 'forecast'), { recursive: true });
  writeFileSync(tableOf(documents), `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
}
