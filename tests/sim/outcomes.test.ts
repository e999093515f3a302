// The table of outcomes: whole duels on the shipped level, few of each, against shares that are claimed of the game. A row
// fails when chance alone would give its count less than once in 1000 times, so small numbers speak only of large faults;
// the shell's `duel` flies hundreds.
import { beforeAll, describe, expect, test } from 'vitest';
import { duel, type Outcome } from '../support/duel.ts';
import { countsFor, median } from '../support/numbers.ts';

/** Seeds 0 to n-1: the first pilot sits left on even seeds, right on odd ones. */
const duels = (pilot: string, rival: string, n: number): Outcome[] =>
  Array.from({ length: n }, (_, seed) => duel(pilot, rival, seed));

const count = (outcomes: readonly Outcome[], isSo: (outcome: Outcome, seed: number) => boolean): number =>
  outcomes.filter(isSo).length;
const won = ({ winner }: Outcome): boolean => winner === 'pilot';
const lost = ({ winner }: Outcome): boolean => winner === 'rival';

describe('the neighbour against himself, 100 duels', () => {
  let outcomes: Outcome[] = [];
  beforeAll(() => {
    outcomes = duels('neighbour', 'neighbour', 100);
  });

  test('nearly every duel ends by a cut: at least 85 %', () => {
    const cut = count(outcomes, ({ reason, seconds }) => reason === 'cut' && seconds <= 120);
    expect(cut).toBeGreaterThanOrEqual(countsFor(0.85, 100).low);
  });

  test('the sides are equal', () => {
    const decided = outcomes
      .map((outcome, seed) => ({ outcome, seed }))
      .filter(({ outcome }) => outcome.winner !== null);
    const right = decided.filter(({ outcome, seed }) => won(outcome) === (seed % 2 === 1)).length;
    const { low, high } = countsFor(0.5, decided.length);
    expect(right).toBeGreaterThanOrEqual(low);
    expect(right).toBeLessThanOrEqual(high);
  });

  test('once the lines touch it takes 2 to 30 s in the middle case', () => {
    const crossed = outcomes.flatMap(({ crossedSeconds }) => (crossedSeconds === null ? [] : [crossedSeconds]));
    expect(crossed.length).toBeGreaterThan(80);
    expect(median(crossed)).toBeGreaterThan(2);
    expect(median(crossed)).toBeLessThan(30);
  });
});

describe('who wins against whom', () => {
  /** The first wins at least, and loses at most, these shares of n duels. */
  const table: [pilot: string, rival: string, n: number, wins: number, losses: number][] = [
    ['neighbour', 'hold-still', 40, 0.85, 0.15],
    ['neighbour', 'always-release', 24, 0.85, 0.1],
    ['neighbour', 'always-pull', 16, 0.4, 0.05],
    ['neighbour', 'random', 24, 0.55, 0.4],
    ['point-expert', 'hold-still', 24, 0.6, 0.3],
  ];

  test.each(table)('%s against %s, %s duels: at least %s won, at most %s lost', (pilot, rival, n, wins, losses) => {
    const outcomes = duels(pilot, rival, n);
    expect(count(outcomes, won)).toBeGreaterThanOrEqual(countsFor(wins, n).low);
    expect(count(outcomes, lost)).toBeLessThanOrEqual(countsFor(losses, n).high);
  });

  // Gusts may carry their lines across each other; lines that stand do not saw.
  test('two who hold still are never cut, 4 duels', () => {
    for (const outcome of duels('hold-still', 'hold-still', 4)) {
      expect(outcome).toMatchObject({ winner: null, reason: 'time', seconds: 120 });
    }
  });
});
