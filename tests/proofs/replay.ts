// Does a fixed part of a proof's rows again and compares them with its table.
import { expect, test } from 'vitest';
import type { Proof } from './proof.ts';
import { readTable } from './table.ts';

/** One test for each row of the part: the same figures and the same digest, on whatever machine. */
export function replays(proof: Proof): void {
  const part = readTable(proof.name).filter(({ row }) => row % proof.every === 0);

  test(`${proof.name}: one row in ${proof.every} is there to be done again`, () => {
    expect(part).toHaveLength(Math.ceil(proof.rows / proof.every));
  });

  // Another digest means another physics: `npm run proof` writes the tables anew, and docs/proofs.md shows what changed.
  test.each(part)(`${proof.name}: row $row comes out as it is written`, ({ row, digest, figures }) => {
    expect(proof.prove(row)).toEqual({ figures, digest });
  });
}
