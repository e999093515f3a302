// `tape`: plays a tape file and sums up the world at its end.
import { readFileSync, statSync } from 'node:fs';
import { StrangeTape } from '../../content/seating.ts';
import { BrokenTape } from '../../content/tape-file.ts';
import { reportTape } from '../../content/tape-report.ts';
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

export const tape: Command = {
  rule: { options: {}, operands: ['FILE'] },
  help: 'tape FILE                               plays a tape',
  async run(given, { levels, progress }) {
    const [file = ''] = given.operands;
    const text = textOf(file);
    try {
      const json = reportTape(text, catalogueOf(levels), (ticks) => {
        if (ticks > longTicks) progress(`playing ${ticks} ticks`);
      });
      const rows = json.checkpoints.map((digest, at) => [600 * (at + 1), digest]);
      return { json, people: `${json.level}\n${table(['tick', 'digest'], [...rows, [json.ticks, json.digest]])}` };
    } catch (error) {
      if (error instanceof BrokenTape || error instanceof StrangeTape) throw new BadInput(`${file}: ${error.message}`);
      throw error;
    }
  },
};
