// Does a fixed part of a proof's rows again and compares them with its table.
import { expect, test } from 'vitest';
import type { Proof } from './proof.ts';
import { readTable } from './table.ts';

/**
 * One test for each row of the part: the same figures and the same digest, on whatever machine.
 * @param share of the part: every `of`-th of its rows, beginning with number `at`, where one file would take too long
 */
export function replays(proof: Proof, { at, of } = { at: 0, of: 1 }): void {
  const part = readTable(proof.name).filter(({ row }) => row % proof.every === 0);
  const share = part.filter((_, number) => number % of === at);

  test(`${proof.name}: one row in ${proof.every} is there to be done again`, () => {
    expect(part).toHaveLength(Math.ceil(proof.rows / proof.every));
  });

  // Another digest means another physics: `npm run proof` writes the tables anew, and docs/proofs.md shows what changed.
  test.each(share)(`${proof.name}: row $row comes out as it is written`, ({ row, digest, figures }) => {
    expect(proof.prove(row)).toEqual({ figures, digest });
  });
}
