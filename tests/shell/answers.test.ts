import { expect, test } from 'vitest';
import { sim } from './sim.ts';

test('levels are listed with the pilots that are always there', () => {
  const { levels, pilots } = sim('levels', '--json').json();
  expect(levels).toContainEqual({ id: 'first-duel', title: 'The first duel', play: 'duel', flyers: 2, wind: 5.5 });
  const names = pilots.map((pilot: { id: string }) => pilot.id);
  const always =
    'hold-still always-pull always-release jitter-4 jitter-8 random point-beginner point-practised point-expert';
  expect(names).toEqual(expect.arrayContaining(always.split(' ')));
  expect(pilots[0]).toEqual({ id: 'hold-still', behaviour: 'hold-still' });
});

test('people get a table and a word of help', () => {
  expect(sim('levels').output).toMatch(/^level +title/);
  const { exitCode, output } = sim('--help');
  expect(exitCode).toBe(0);
  expect(output).toContain('duel --level ID --seed N');
});

test('the bench measures ticks of two, twelve and sixty kites at sixteen nodes, apart and crossed', () => {
  const bench = sim('bench', '--json').json();
  expect(bench.tick.map(({ kites, nodes }: { kites: number; nodes: number }) => [kites, nodes])).toEqual([
    [2, 16],
    [2, 16],
    [12, 16],
    [12, 16],
    [60, 16],
    [60, 16],
  ]);
  for (const figure of bench.tick) {
    expect(figure.min).toBeGreaterThan(0);
    expect(figure.microsecondsMedian).toBeGreaterThanOrEqual(figure.min);
    expect(figure.max).toBeGreaterThanOrEqual(figure.microsecondsMedian);
    expect(figure.perKite).toBeCloseTo(figure.microsecondsMedian / figure.kites, 2);
  }
  const crossings = bench.tick.map((figure: { crossings: number }) => figure.crossings);
  expect(crossings).toEqual([0, 1, 0, 6, 0, 30]);
  expect(bench.yardstickMicroseconds).toBeGreaterThan(0);
  expect(bench.forecast.members).toBeGreaterThan(0);
  expect(bench.forecast.refreshMilliseconds).toBeGreaterThan(0);
  expect(bench.heapGrowthBytes).toBeLessThan(1_000_000);
  expect(bench.peers).toEqual([]);
});
