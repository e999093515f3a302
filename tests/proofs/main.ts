// `npm run proof [-- NAME [ROWS | more]]`: does all proofs, or one, on every core, and writes tables and docs/proofs.md. With
// ROWS it does only so many rows, or more than there are, says what they say, and writes nothing. With `more` it keeps the rows
// of a table that has grown too short, once a sample of them has come out as it is written, and does those that are missing.
// Broken off, it goes on next time where it stood.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { everyProof } from './every-proof.ts';
import { type KeptRows, keptRows, workOfNow } from './kept-rows.ts';
import type { Proof, Proven } from './proof.ts';
import { claimsInLines, reportOfTables } from './report.ts';
import { readTable, writeTable } from './table.ts';
import type { Done, Task } from './worker.ts';

/** What is seen in one tick is waste soon after: in a small nursery it would be taken for what lasts, at a sixth of the time. */
const maxYoungGenerationSizeMb = 128;

/** How often long work is told, milliseconds of real time. */
const tellEveryMs = 5000;

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Does rows 0 to `rows` - 1 on every core, but for those that are kept; rejects with the first law that is broken. */
function proveRows(proof: Proof, rows: number, kept: KeptRows): Promise<readonly Proven[]> {
  const from = Date.now();
  const found = new Map([...kept.done].filter(([row]) => row < rows));
  const missing = Array.from({ length: rows }, (_, row) => row).filter((row) => !found.has(row));
  if (found.size > 0) tell(`${proof.name}: ${found.size} rows were done before`);
  const seconds = (): string => `${((Date.now() - from) / 1000).toFixed(0)} s`;
  const clock = setInterval(() => tell(`${proof.name}: ${found.size} of ${rows} rows, ${seconds()}`), tellEveryMs);
  let next = 0;
  const workers = Array.from(
    { length: Math.min(missing.length, os.availableParallelism()) },
    () => new Worker(new URL('./worker.js', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb } }),
  );
  const give = (worker: Worker): void => {
    const row = missing[next++];
    if (row !== undefined) worker.postMessage({ name: proof.name, row } satisfies Task);
  };
  const inOrder = (): readonly Proven[] => [...found].sort(([a], [b]) => a - b).map(([, proven]) => proven);
  const work = new Promise<readonly Proven[]>((resolve, reject) => {
    if (missing.length === 0) resolve(inOrder());
    const take = (done: Done): void => {
      if ('broken' in done) {
        reject(new Error(`row ${done.row}: ${done.broken}`));
        return;
      }
      found.set(done.row, done.proven);
      kept.keep(done.row, done.proven);
      if (found.size === rows) resolve(inOrder());
    };
    for (const worker of workers) {
      worker.on('error', reject);
      worker.on('message', (done: Done) => {
        take(done);
        give(worker);
      });
      give(worker);
    }
  });
  return work.finally(() => {
    clearInterval(clock);
    tell(`${proof.name}: ${found.size} of ${rows} rows, ${seconds()}`);
    return Promise.all(workers.map((worker) => worker.terminate()));
  });
}

/** A sample of a table is so many of its rows, spread over all of it. */
const sampleRows = 12;

/** The rows of the committed table, when a sample of them comes out as it is written. */
function tabled(proof: Proof): ReadonlyMap<number, Proven> {
  const table = readTable(proof.name);
  const every = Math.max(1, Math.floor(table.length / sampleRows));
  for (const { row, digest, figures } of table.filter(({ row }) => row % every === every - 1)) {
    const again = proof.prove(row);
    if (again.digest !== digest || JSON.stringify(again.figures) !== JSON.stringify(figures)) {
      throw new Error(`row ${row} does not come out as it is written: do the whole table again`);
    }
  }
  return new Map(table.map(({ row, digest, figures }) => [row, { digest, figures }]));
}

/** Does a proof, and writes its table when all of its rows were asked for. False when a law is broken. */
async function carryOut(proof: Proof, rows: number | null, grows: boolean): Promise<boolean> {
  try {
    const own = keptRows(proof.name, work);
    const kept = grows ? { ...own, done: new Map([...tabled(proof), ...own.done]) } : own;
    const proven = await proveRows(proof, rows ?? proof.rows, kept);
    if (rows === null) {
      writeTable(proof.name, proven);
      kept.forget();
    }
    const claims = proof.claims(proven.map(({ figures }) => figures));
    process.stdout.write(`${proof.name}\n${claimsInLines(claims)}`);
    return claims.every(({ holds }) => holds !== false);
  } catch (error) {
    tell(`${proof.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const work = workOfNow();
const [name, part, ...rest] = process.argv.slice(2);
const wanted = everyProof.filter((proof) => name === undefined || proof.name === name);
const grows = part === 'more';
const isWhole = part === undefined || grows;
if (wanted.length === 0 || !(isWhole || /^[1-9]\d{0,4}$/.test(part)) || rest.length > 0) {
  tell(`npm run proof [-- NAME [ROWS | more]], NAME one of ${everyProof.map((proof) => proof.name).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const proof of wanted) {
    if (!(await carryOut(proof, isWhole ? null : Number(part), grows))) process.exitCode = 1;
  }
  if (isWhole) writeFileSync(new URL('../../docs/proofs.md', import.meta.url), reportOfTables());
}
