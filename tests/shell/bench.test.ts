import { describe, expect, test } from 'vitest';
import type { BenchReport } from '../../src/shell/bench/report.ts';
import { sim } from './sim.ts';

describe('the bench', () => {
  const ran = sim('bench', '--brief', '--json');
  const bench: BenchReport = ran.json();

  test('measures ticks of every number of kites at sixteen nodes, apart and crossed', () => {
    expect(bench.tick.map(({ kites, nodes, crossings }) => [kites, nodes, crossings])).toEqual([
      [2, 16, 0],
      [2, 16, 1],
      [12, 16, 0],
      [12, 16, 6],
      [60, 16, 0],
      [60, 16, 30],
      [120, 16, 0],
      [480, 16, 0],
    ]);
    for (const figure of bench.tick) {
      expect(figure.min).toBeGreaterThan(0);
      expect(figure.microsecondsMedian).toBeGreaterThanOrEqual(figure.min);
      expect(figure.max).toBeGreaterThanOrEqual(figure.microsecondsMedian);
      expect(figure.perKite).toBeCloseTo(figure.microsecondsMedian / figure.kites, 2);
      expect(figure.yardsticks).toBeGreaterThan(0);
    }
    expect(bench.perKiteOver60.map(({ kites }) => kites)).toEqual([120, 480]);
    expect(bench.yardstickMicroseconds).toBeGreaterThan(0);
    expect(bench.forecast.members).toBeGreaterThan(0);
    expect(bench.forecast.refreshMilliseconds).toBeGreaterThan(0);
  });

  test('measures a round of forecasts for six loose kites, which no tick pays alone', () => {
    const { looseKites, roundMilliseconds, leastRoundMilliseconds, worstTickMilliseconds, cutTickMilliseconds } =
      bench.forecast;
    expect(looseKites).toBe(6);
    expect(leastRoundMilliseconds).toBeGreaterThan(0);
    expect(roundMilliseconds).toBeGreaterThanOrEqual(leastRoundMilliseconds);
    // 384 members in 32 ticks, 72 in the tick of a cut.
    expect(worstTickMilliseconds).toBeLessThan(roundMilliseconds);
    expect(cutTickMilliseconds).toBeLessThan(roundMilliseconds);
  });

  test('watches memory while lines are held and while they cut each other', () => {
    expect(bench.memory.ticks).toBe(2000);
    expect(bench.memory.bytesPerTick).toBeGreaterThanOrEqual(0);
    expect(bench.heapGrowthBytes).toBeLessThan(1_000_000);
    expect(bench.heapGrowthBytes).toBe(Math.max(bench.memory.heldGrowthBytes, bench.memory.crossedGrowthBytes));
  });

  test('compares with three libraries, each as it comes and at two stretches of ours', () => {
    const { peers, ours } = bench;
    expect(peers.map(({ name, aim }) => [name, aim])).toEqual(
      ['@dimforge/rapier2d-compat', 'planck', 'matter-js'].flatMap((name) => [
        [name, 'recommended'],
        [name, 'thread'],
        [name, 'stiff'],
      ]),
    );
    for (const figure of [...ours, ...peers]) expect(figure.microsecondsMedian).toBeGreaterThan(0);
    for (const { version, what, ratio, microsecondsMedian, aim } of peers) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(what).not.toBe('');
      const rival = ours.find((mine) => mine.aim === (aim === 'stiff' ? 'stiff' : 'thread'));
      expect(ratio).toBeCloseTo(microsecondsMedian / (rival?.microsecondsMedian ?? 0), 1);
    }
  });

  test('equal stretch is what it says: at most a tenth more than ours', () => {
    for (const { aim, stretch, name } of bench.peers.filter((peer) => peer.aim !== 'recommended')) {
      const mine = bench.ours.find((figure) => figure.aim === aim)?.stretch ?? 0;
      expect(stretch, `${name}, ${aim}`).toBeLessThanOrEqual(1.1 * mine);
    }
  });

  test('says what was aimed at and whether it was met', () => {
    expect(bench.aims.map(({ what }) => what)).toHaveLength(12);
    for (const { reached, met, aim } of bench.aims) {
      const [, word, bound] = /^at (most|least) (\d+(?:\.\d+)?)$/.exec(aim) ?? [];
      expect(met).toBe(word === 'most' ? reached <= Number(bound) : reached >= Number(bound));
    }
  });

  test('tells how far it is, on standard error', () => {
    expect(ran.error).toContain('measuring 12 ropes against other libraries\n');
  });
});
