// `tape`: plays a tape file and sums up the world at its end.
import { readFileSync, statSync } from 'node:fs';
import { StrangeTape } from '../../content/seating.ts';
import { BrokenTape } from '../../content/tape-file.ts';
import { reportTape, StrangeStretch, type TapeReport } from '../../content/tape-report.ts';
import { longestTapeTicks } from '../../sim/tape.ts';
import type { Arguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { catalogueOf, personsPath } from '../folders.ts';
import { table } from '../table.ts';
import type { Command } from './command.ts';

/** A million ticks of two seats, each tick a run of its own, fit in this. */
const largestBytes = 64 * 1024 * 1024;

/** Ten minutes of flight: longer ones are announced. */
const longTicks = 36_000;

function textOf(file: string): string {
  const place = personsPath(file);
  try {
    if (statSync(place).size > largestBytes) throw new BadInput(`FILE: "${file}" is larger than any tape`);
    return readFileSync(place, 'utf8');
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new BadInput(`FILE: "${file}" cannot be read: ${code === 'ENOENT' ? 'it is not there' : code}`);
  }
}

/** The stretch that was asked for; null when none was. */
function stretchOf(given: Arguments): { from?: number; to?: number } | null {
  // 0 stands for an option that was not given: ticks are counted from 1.
  const [from, to] = [given.whole('from', 0), given.whole('to', 0)];
  return from + to === 0 ? null : { ...(from > 0 && { from }), ...(to > 0 && { to }) };
}

function peopleOf({ level, ticks, digest, checkpoints, stretch }: TapeReport): string {
  const rows: [tick: number, digest: string][] = checkpoints.map((one, at) => [600 * (at + 1), one]);
  const whole = `${level}\n${table(['tick', 'digest'], [...rows, [ticks, digest]])}`;
  if (stretch === undefined) return whole;
  const each = stretch.digests.map((one, at): [tick: number, digest: string] => [stretch.from + at, one]);
  return `${whole}\n${table(['tick', 'digest'], each)}`;
}

const tickRule = { kind: 'whole', low: 1, high: longestTapeTicks } as const;

export const tape: Command = {
  rule: { options: { from: tickRule, to: tickRule }, operands: ['FILE'] },
  help: 'tape FILE [--from TICK] [--to TICK]     plays a tape; with a stretch, tells the digest of each of its ticks',
  async run(given, { levels, progress }) {
    const [file = ''] = given.operands;
    const text = textOf(file);
    const stretch = stretchOf(given) ?? undefined;
    const onStart = (ticks: number) => {
      if (ticks > longTicks) progress(`playing ${ticks} ticks`);
    };
    try {
      const json = reportTape(text, catalogueOf(levels), { onStart, stretch });
      return { json, people: peopleOf(json) };
    } catch (error) {
      if (error instanceof StrangeStretch) throw new BadInput(`--from, --to: ${error.message}`);
      if (error instanceof BrokenTape || error instanceof StrangeTape) throw new BadInput(`${file}: ${error.message}`);
      throw error;
    }
  },
};
