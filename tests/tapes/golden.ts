// The golden tapes as they are committed: the tape, what `sim tape` says of it, and the trail.
import { readFileSync } from 'node:fs';
import type { TapeReport } from '../../src/content/tape-report.ts';

/** Endings of the files of one golden tape. */
export const goldenFiles = {
  /** The tape as the game writes it. */
  tape: '.json',
  /** What `sim tape NAME.json --json` prints. */
  report: '.report.json',
  /** The first four digits of the digest of every tick, a second in a line. */
  trail: '.trail',
} as const;

/** Digits that are kept of each tick's digest: one in 65,536 ticks that differ is missed, and the next one is told. */
const trailDigits = 4;
const lineTicks = 60;

export function trailOf(digests: readonly string[]): string {
  let trail = '';
  for (let from = 0; from < digests.length; from += lineTicks) {
    const line = digests.slice(from, from + lineTicks).map((digest) => digest.slice(0, trailDigits));
    trail += `${line.join('')}\n`;
  }
  return trail;
}

/** The short digest of each tick, from tick 1 on. */
function readTrail(trail: string): string[] {
  return trail.replaceAll('\n', '').match(new RegExp(`.{${trailDigits}}`, 'g')) ?? [];
}

export interface GoldenTape {
  readonly name: string;
  readonly text: string;
  readonly report: TapeReport;
  readonly trail: readonly string[];
}

/** Reads a golden tape's files. */
export function goldenTape(name: string): GoldenTape {
  const read = (ending: string) => readFileSync(new URL(`${name}${ending}`, import.meta.url), 'utf8');
  const { tape, report, trail } = goldenFiles;
  return { name, text: read(tape), report: JSON.parse(read(report)), trail: readTrail(read(trail)) };
}
