// The committed tables that the figures of docs/forecast.md are drawn from.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTable } from '../../../tests/proofs/table.ts';

const stageNames = ['atCut', 'at50', 'at25', 'at10'] as const;
export type StageName = (typeof stageNames)[number];

/** Ranks of the landings in the ensembles, 0 to 1, by stage: all falls of the proof. */
export function ranksOf(stage: StageName): number[] {
  return readTable('falls').flatMap(({ figures }) => {
    const ranks = figures[`${stage}Ranks`];
    if (!Array.isArray(ranks)) throw new TypeError(`falls.jsonl has no ranks of ${stage}`);
    return ranks;
  });
}

/** A line of the table "What came" in docs/forecast.md; scores in metres. */
export interface Came {
  readonly height: number;
  readonly wind: number;
  readonly left: number;
  readonly falls: number;
  readonly ours: number;
  readonly fresh: number;
  readonly oracle: number;
  readonly naive: number;
}

/** The table under `## What came` of docs/forecast.md, from the folder of documents. */
export function cameOf(documents: string): Came[] {
  const page = readFileSync(path.join(documents, 'forecast.md'), 'utf8');
  const [, part = ''] = page.split('\n## What came\n');
  const rows =
    part
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => /^\| \d/.test(line)) ?? [];
  return rows.map((row) => {
    const cells = row.split('|').slice(1, -1).map(Number);
    const [height = 0, wind = 0, left = 0, falls = 0, , , ours = 0, fresh = 0, oracle = 0, , , naiveOverOurs = 0] =
      cells;
    return { height, wind, left, falls, ours, fresh, oracle, naive: naiveOverOurs * ours };
  });
}
