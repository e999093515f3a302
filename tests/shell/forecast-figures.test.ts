// The figures of docs/forecast.md are drawn from committed tables; the best observer finds what can be told, and no more.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { forecastPlots } from '../../scripts/figures/forecast/bake.ts';
import { Diary } from '../../scripts/figures/forecast/readings.ts';
import { foundShare } from '../../scripts/figures/forecast/reliability.ts';
import { judged, type Sample } from '../../scripts/figures/forecast/ridge.ts';
import { cameOf } from '../../scripts/figures/forecast/tables.ts';
import { drawPlot } from '../../scripts/figures/plot.ts';
import { benchWorld } from '../../src/shell/bench-worlds.ts';
import { windAt } from '../../src/sim/flight/air.ts';
import { createStream, gaussian } from '../../src/sim/random.ts';
import { step } from '../../src/sim/step.ts';
import { nth } from '../support/numbers.ts';

const documents = path.resolve(import.meta.dirname, '../../docs');
const read = (file: string): string => readFileSync(path.join(documents, file), 'utf8');

describe('figures of docs/forecast.md', () => {
  const stale = 'run `npm run figures -- --forecast`, look at what changed, and commit it';

  test.each(Object.entries(forecastPlots(documents)))('show the committed tables: %s', (name, plot) => {
    expect(drawPlot(plot), stale).toBe(read(`forecast/${name}.svg`));
    expect(read('forecast.md'), stale).toContain(`](forecast/${name}.svg)`);
  });

  test('are drawn from every line of the table of what came', () => {
    const came = cameOf(documents);
    expect(came.map(({ height, wind, left }) => `${height} ${wind} ${left}`)).toContain('90 7 50');
    expect(came).toHaveLength(14);
    for (const row of came) expect(row.oracle).toBeLessThan(row.ours);
  });

  test('count a landing inside a region when fewer members than it claims lie further in', () => {
    expect(foundShare([0, 0.25, 0.5, 0.75], 0.5)).toBe(0.5);
  });
});

describe('the best line through what was read', () => {
  const stream = createStream(3, 'lines');
  /** 40 groups of eight: three readings, of which the first tells 4/5 of the first number, and nothing of the second. */
  const samples: Sample[] = Array.from({ length: 320 }, (_, i) => {
    const read = [gaussian(stream), gaussian(stream), gaussian(stream)];
    const group = Math.floor(i / 8);
    return { group, read, came: [100 * group + 2 * nth(read, 0) + gaussian(stream), gaussian(stream)] };
  });

  test('tells the share of the variance that is there, whatever its group adds, and finds none where none is', () => {
    const { share } = judged(samples);
    // 320 samples: four fifths within 0.05, three spreads; nothing within 0.03 of nothing, for who guesses is judged on others.
    expect(nth(share, 0)).toBeGreaterThan(0.75);
    expect(nth(share, 0)).toBeLessThan(0.85);
    expect(Math.abs(nth(share, 1))).toBeLessThan(0.03);
  });

  test('moves what is expected by as much as the reading says', () => {
    const { tell } = judged(samples);
    expect(nth(tell(5, [1, 0, 0]), 0) - nth(tell(5, [0, 0, 0]), 0)).toBeCloseTo(2, 0);
  });
});

test('a diary holds the newest winds first, then their means over longer and longer times', () => {
  const world = benchWorld(1, 'apart', 4);
  const sign = [3, 12, -9] as const;
  const diary = new Diary([sign]);
  for (let tick = 0; tick < 2400; tick++) {
    step(world, []);
    diary.look(world);
  }
  const there = new Float64Array(6);
  windAt(world.air, ...sign, there, 0);
  const [x = 0, y = 0, z = 0] = world.flyers[0]?.kite.position ?? [];
  windAt(world.air, x, y, z, there, 3);
  expect(diary.numbers.slice(0, 6)).toEqual([...there]);
  expect(diary.numbers).toHaveLength(24);
  expect(diary.kitePlaces).toHaveLength(60);
});
