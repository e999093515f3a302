import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { physicsName } from '../../src/sim/tape.ts';
import { everyProof } from './every-proof.ts';
import { reportOfTables } from './report.ts';
import { boundsOf, mayLieBetween } from './shares.ts';
import { figuresOf, readTable } from './table.ts';

describe.each(everyProof)('the table of $name', (proof) => {
  const rows = readTable(proof.name);

  test('has every row once, in order, by the physics of today', () => {
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: proof.rows }, (_, row) => row));
    expect(new Set(rows.map(({ physics }) => physics))).toEqual(new Set([physicsName]));
  });

  test('says nothing that must not be', () => {
    const broken = proof.claims(figuresOf(rows)).filter(({ holds }) => holds === false);
    expect(broken).toEqual([]);
  });
});

test('docs/proofs.md says what the tables say', () => {
  expect(readFileSync(new URL('../../docs/proofs.md', import.meta.url), 'utf8')).toBe(reportOfTables());
});

describe('bounds at 99.9 %', () => {
  // By the score interval: 50 of 100 may come from 34 to 66 %.
  test('are wide for few and narrow for many', () => {
    expect(boundsOf(50, 100).low).toBeCloseTo(0.344, 3);
    expect(boundsOf(50, 100).high).toBeCloseTo(0.656, 3);
    expect(boundsOf(5000, 10_000).high).toBeCloseTo(0.516, 3);
    expect(boundsOf(100, 100).high).toBeCloseTo(1, 12);
  });

  test('tell a wrong share from an unlucky one', () => {
    expect(mayLieBetween(440, 1000, 0.47, 0.53)).toBe(true);
    expect(mayLieBetween(410, 1000, 0.47, 0.53)).toBe(false);
    expect(mayLieBetween(0, 0, 0, 1)).toBe(false);
  });
});
