// Rows of long proofs that are done already: a run that was broken off goes on where it stood, as long as neither program nor
// levels have changed since.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proven } from './proof.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Kept {
  readonly row: number;
  readonly proven: Proven;
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
}

/** Sums up the bundle that runs, and all levels: another bit anywhere is other work. */
export function sumOfWork(bundle: string, levels: string): string {
  const sum = createHash('sha256');
  for (const folder of [bundle, levels]) {
    for (const file of filesUnder(folder)) sum.update(path.relative(folder, file)).update(readFileSync(file));
  }
  return sum.digest('hex').slice(0, 16);
}

export interface KeptRows {
  /** Rows that were done before, by number. */
  readonly done: ReadonlyMap<number, Proven>;
  keep(row: number, proven: Proven): void;
  /** The table is written: nothing needs to be kept any more. */
  forget(): void;
}

/** A last line that was cut short is no row. */
function parseLine(line: string): Kept | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The rows of a proof that are kept in `folder` (`.cache` unless told) for this very work. */
export function keptRows(name: string, work: string, folder: string = path.join(root, '.cache/proof-rows')): KeptRows {
  const file = path.join(folder, `${name}-${work}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const kept = lines.map(parseLine).filter((line) => line !== null);
  return {
    done: new Map(kept.map(({ row, proven }) => [row, proven])),
    keep(row, proven): void {
      mkdirSync(folder, { recursive: true });
      appendFileSync(file, `${JSON.stringify({ row, proven } satisfies Kept)}\n`);
    },
    forget: () => rmSync(file, { force: true }),
  };
}

/** What runs now: the folder of the bundle, and the levels as they lie there. */
export const workOfNow = (): string =>
  sumOfWork(fileURLToPath(new URL('.', import.meta.url)), path.join(root, 'levels'));
