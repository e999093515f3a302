// `match`: a whole level with one pilot in the player's place, wave after wave as long as it wins, seed after seed.
import { countRule, seedRule } from '../arguments.ts';
import { chooseLevel, choosePilot } from '../choose.ts';
import { flyLevel, type LevelEntry, type LevelMatch } from '../fly-level.ts';
import { flySeries, seedsOf } from '../fly-series.ts';
import { catalogueOf } from '../folders.ts';
import { median } from '../median.ts';
import { table } from '../table.ts';
import { checkTapeOut, writeTape } from '../tape-out.ts';
import type { Answer, Command } from './command.ts';

function summaryOf(matches: readonly LevelMatch[]) {
  return {
    matches,
    wins: matches.filter(({ result }) => result === 'won').length,
    medianPlace: median(matches.map(({ place }) => place)),
  };
}

function peopleTable({ matches, wins, medianPlace }: ReturnType<typeof summaryOf>, you: string): string {
  const heads = ['seed', 'result', 'place', 'of', 'waves', 'cuts', 'seconds', 'faults', 'digest'];
  const rows = matches.map(({ seed, result, place, flyers, waves, cuts, seconds, faults, digest }) => {
    const own = cuts.filter(({ winner }) => winner === you).length;
    return [seed, result, place, flyers, waves, own, seconds, faults, digest];
  });
  return `${table(heads, rows)}\nwon ${wins} of ${matches.length}; median place ${medianPlace ?? '-'}\n`;
}

export const match: Command = {
  rule: {
    options: {
      level: { kind: 'text', needed: true },
      seed: { ...seedRule, needed: true },
      count: countRule,
      pilot: { kind: 'text' },
      tape: { kind: 'text' },
    },
    operands: [],
  },
  help: "match --level ID --seed N [--count K] [--pilot P] [--tape OUT]   a whole level with P in the player's place",
  async run(given, surroundings): Promise<Answer> {
    const catalogue = catalogueOf(surroundings.levels);
    const level = chooseLevel('level', given.text('level') ?? '', catalogue);
    const seeds = seedsOf(given);
    const pilot = choosePilot('pilot', given.text('pilot'), level.pilots[level.you], catalogue);
    const out = given.text('tape');
    checkTapeOut(out, seeds.length);
    const entry: LevelEntry = { level, pilot, catalogue, wantsTape: out !== undefined };
    const flown = await flySeries(seeds, 'levels', surroundings, (seed, fly) => flyLevel(entry, seed, fly));
    const tape = flown[0]?.tape ?? null;
    if (out !== undefined && tape !== null) writeTape(out, tape);
    const json = summaryOf(flown.map(({ match }) => match));
    return { json, people: peopleTable(json, level.you) };
  },
};
