// Flies every figure and writes the page, its drawings, and the numbers by which a test sees whether they are fresh.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { everyFigure } from './every-figure.ts';
import { page, section } from './page.ts';
import { drawPlot } from './plot.ts';
import { probeText } from './probes.ts';

/** Writes into the folder of the documents: `physics.md` and, under `physics`, the drawings and `probes.json`. */
export function bake(documents: string): void {
  const folder = path.join(documents, 'physics');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith('.svg')) rmSync(path.join(folder, file));
  const sections = everyFigure.map((figure) => {
    const from = Date.now();
    const sheet = figure.measure();
    writeFileSync(path.join(folder, `${figure.name}.svg`), drawPlot(sheet.plot));
    console.log(`docs/physics/${figure.name}.svg (${((Date.now() - from) / 1000).toFixed(1)} s)`);
    return section(figure, sheet);
  });
  writeFileSync(path.join(folder, 'probes.json'), probeText(everyFigure));
  writeFileSync(path.join(documents, 'physics.md'), page(sections));
}
