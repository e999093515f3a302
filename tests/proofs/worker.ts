// One of the workers of `npm run proof`: does the rows that it is given, one after the other.
import { parentPort } from 'node:worker_threads';
import { everyProof } from './every-proof.ts';
import type { Proven } from './proof.ts';

export interface Task {
  readonly name: string;
  readonly row: number;
}

export type Done = Task & ({ readonly proven: Proven } | { readonly broken: string });

function carryOut(task: Task): Done {
  const proof = everyProof.find(({ name }) => name === task.name);
  if (proof === undefined) return { ...task, broken: 'there is no such proof' };
  try {
    return { ...task, proven: proof.prove(task.row) };
  } catch (error) {
    return { ...task, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (task: Task) => parentPort?.postMessage(carryOut(task)));
