// `npm run proof [-- NAME [ROWS]]`: does all proofs, or one, on every core, and writes tables and docs/proofs.md. With ROWS
// it does only so many rows, or more than there are, says what they say, and writes nothing.
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { everyProof } from './every-proof.ts';
import type { Proof, Proven } from './proof.ts';
import { claimsInLines, reportOfTables } from './report.ts';
import { writeTable } from './table.ts';
import type { Done, Task } from './worker.ts';

/** How often long work is told, milliseconds of real time. */
const tellEveryMs = 5000;

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Does rows 0 to `rows` - 1 on every core; rejects with the first law that is broken. */
function proveRows(proof: Proof, rows: number): Promise<readonly Proven[]> {
  const from = Date.now();
  const found = new Map<number, Proven>();
  const seconds = (): string => `${((Date.now() - from) / 1000).toFixed(0)} s`;
  const clock = setInterval(() => tell(`${proof.name}: ${found.size} of ${rows} rows, ${seconds()}`), tellEveryMs);
  let next = 0;
  const workers = Array.from(
    { length: Math.min(rows, os.availableParallelism()) },
    () => new Worker(new URL('./worker.js', import.meta.url)),
  );
  const give = (worker: Worker): void => {
    if (next < rows) worker.postMessage({ name: proof.name, row: next++ } satisfies Task);
  };
  const work = new Promise<readonly Proven[]>((resolve, reject) => {
    const take = (done: Done): void => {
      if ('broken' in done) reject(new Error(`row ${done.row}: ${done.broken}`));
      else found.set(done.row, done.proven);
      if (found.size === rows) resolve([...found].sort(([a], [b]) => a - b).map(([, proven]) => proven));
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

/** Does a proof, and writes its table when all of its rows were asked for. False when a law is broken. */
async function carryOut(proof: Proof, rows: number | null): Promise<boolean> {
  try {
    const proven = await proveRows(proof, rows ?? proof.rows);
    if (rows === null) writeTable(proof.name, proven);
    const claims = proof.claims(proven.map(({ figures }) => figures));
    process.stdout.write(`${proof.name}\n${claimsInLines(claims)}`);
    return claims.every(({ holds }) => holds !== false);
  } catch (error) {
    tell(`${proof.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const [name, rows, ...more] = process.argv.slice(2);
const wanted = everyProof.filter((proof) => name === undefined || proof.name === name);
const isWhole = rows === undefined || /^[1-9]\d{0,4}$/.test(rows);
if (wanted.length === 0 || !isWhole || more.length > 0) {
  tell(`npm run proof [-- NAME [ROWS]], NAME one of ${everyProof.map((proof) => proof.name).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const proof of wanted) {
    if (!(await carryOut(proof, rows === undefined ? null : Number(rows)))) process.exitCode = 1;
  }
  if (rows === undefined) writeFileSync(new URL('../../docs/proofs.md', import.meta.url), reportOfTables());
}
