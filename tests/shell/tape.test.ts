// `sim tape`: what the golden tapes say, tick by tick, and what is refused.
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { badTapes } from '../tapes/bad-tapes.ts';
import { goldenTape } from '../tapes/golden.ts';
import { Drawer, sim } from './sim.ts';

const drawer = new Drawer();
afterAll(() => drawer.empty());

const duel = fileURLToPath(new URL('../tapes/duel.json', import.meta.url));
const { report, trail } = goldenTape('duel');

describe('sim tape', () => {
  test('prints what was written down of a golden tape', () => {
    expect(sim('tape', duel, '--json').json()).toEqual(report);
  });

  test('prints the digest of each tick of a stretch on top', () => {
    const { stretch, ...rest } = sim('tape', duel, '--from', '590', '--to', '610', '--json').json();
    expect(rest).toEqual(report);
    expect([stretch.from, stretch.to, stretch.digests.length]).toEqual([590, 610, 21]);
    expect(stretch.digests[10]).toBe(report.checkpoints[0]);
    expect(stretch.digests.map((digest: string) => digest.slice(0, 4))).toEqual(trail.slice(589, 610));
  });

  test('goes from the first tick, or to the last, if only the other is given', () => {
    expect(sim('tape', duel, '--to', '2', '--json').json().stretch).toMatchObject({ from: 1, to: 2 });
    const { stretch } = sim('tape', duel, '--from', String(report.ticks), '--json').json();
    expect(stretch).toEqual({ from: report.ticks, to: report.ticks, digests: [report.digest] });
  });

  test('tells people the same in a table', () => {
    const { output } = sim('tape', duel, '--from', '600', '--to', '600');
    expect(output.match(new RegExp(`600 +${report.checkpoints[0]}`, 'g'))).toHaveLength(2);
  });

  test.each([
    [['--from', '0'], '--from must be a whole number from 1 to 1000000, not "0"'],
    [['--from', '9', '--to', '8'], `--from, --to: the tape has ticks 1 to ${report.ticks} and no stretch from 9 to 8`],
    [['--to', '999999'], `the tape has ticks 1 to ${report.ticks} and no stretch from 1 to 999999`],
  ])('refuses %j', (words, line) => {
    const { exitCode, output, error } = sim('tape', duel, ...words);
    expect([exitCode, output]).toEqual([2, '']);
    expect(error).toContain(line);
  });

  test.each(badTapes)('refuses a tape with $what', ({ text, told }) => {
    const { exitCode, output, error } = sim('tape', drawer.put('bad.json', text), '--json');
    expect([exitCode, output]).toEqual([2, '']);
    expect(error.trimEnd()).toMatch(told);
  });
});
