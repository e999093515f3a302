// Writes a tape to the file that a person named.
import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tape } from '../sim/tape.ts';
import { BadInput } from './bad-input.ts';
import { personsPath } from './folders.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message.split('\n', 1)[0] : '') ?? '';

/** Looks before the flight whether the file can be written; nothing is written yet. */
export function checkTapeOut(out: string | undefined, count: number): void {
  if (out === undefined) return;
  if (count !== 1) throw new BadInput(`--tape goes with --count 1, not ${count}`);
  const place = personsPath(out);
  if (existsSync(place) && !statSync(place).isFile()) throw new BadInput(`--tape: "${out}" is no file`);
  const target = existsSync(place) ? place : path.dirname(place);
  try {
    accessSync(target, constants.W_OK);
  } catch (error) {
    throw new BadInput(`--tape: "${out}" cannot be written: ${reasonOf(error)}`);
  }
}

export function writeTape(out: string, tape: Tape): void {
  try {
    writeFileSync(personsPath(out), `${JSON.stringify(tape)}\n`);
  } catch (error) {
    throw new BadInput(`--tape: "${out}" cannot be written: ${reasonOf(error)}`);
  }
}
