// The committed table of a proof: one row a line, each with the physics that it was proven with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { physicsName } from '../../src/sim/tape.ts';
import type { Figures, Proven } from './proof.ts';

export interface Row extends Proven {
  readonly row: number;
  readonly physics: string;
}

/** Two folders up, from the sources as from the bundle. */
const fileOf = (name: string): URL => new URL(`../../tests/proofs/tables/${name}.jsonl`, import.meta.url);

/** The rows of a table in order; none when it was never written. */
export function readTable(name: string): readonly Row[] {
  const file = fileOf(name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line): Row => JSON.parse(line));
}

/** Writes a table; row number k is `proven[k]`. */
export function writeTable(name: string, proven: readonly Proven[]): void {
  const lines = proven.map(({ digest, figures }, row) =>
    JSON.stringify({ row, physics: physicsName, digest, figures } satisfies Row),
  );
  writeFileSync(fileOf(name), lines.map((line) => `${line}\n`).join(''));
}

export const figuresOf = (rows: readonly Row[]): readonly Figures[] => rows.map(({ figures }) => figures);
