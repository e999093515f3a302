// docs/physics.md is measured on the simulation: these tests see whether it still says what the simulation does.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dispersion } from '../../scripts/figures/dispersion.ts';
import { everyFigure } from '../../scripts/figures/every-figure.ts';
import { section } from '../../scripts/figures/page.ts';
import { drawPlot } from '../../scripts/figures/plot.ts';
import { probeOf } from '../../scripts/figures/probes.ts';
import { sail } from '../../scripts/figures/sail.ts';
import { wear } from '../../scripts/figures/wear.ts';

const documents = path.resolve(import.meta.dirname, '../../docs');
const read = (file: string): string =>
  existsSync(path.join(documents, file)) ? readFileSync(path.join(documents, file), 'utf8') : '';
const stale =
  'docs/physics.md is older than the simulation: run `npm run figures`, look at what changed, and commit it';

describe('docs/physics.md', () => {
  const kept: Record<string, number[]> = JSON.parse(read('physics/probes.json') || '{}');

  test.each(everyFigure)('is as fresh as the simulation: $name', (figure) => {
    expect(probeOf(figure), stale).toEqual(kept[figure.name]);
  });

  test.each([sail, dispersion, wear])('shows and tells what is measured today: $name', (figure) => {
    const sheet = figure.measure();
    expect(drawPlot(sheet.plot), stale).toBe(read(`physics/${figure.name}.svg`));
    expect(read('physics.md').includes(section(figure, sheet)), stale).toBe(true);
  });

  test('has a drawing for every figure, and none besides', () => {
    const drawings = readdirSync(path.join(documents, 'physics')).filter((file) => file.endsWith('.svg'));
    expect(drawings.sort(), stale).toEqual(everyFigure.map((figure) => `${figure.name}.svg`).sort());
    for (const figure of everyFigure) expect(read('physics.md'), stale).toContain(`](physics/${figure.name}.svg)`);
  });
});
