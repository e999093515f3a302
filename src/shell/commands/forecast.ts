// `forecast`: cuts kites one after another and compares what the companion says with where they land (docs/forecast.md).
import { seated } from '../../content/seating.ts';
import type { Setup } from '../../sim/setup.ts';
import { type Arguments, countRule, lastSeed, seedRule } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { catalogueOf } from '../folders.ts';
import { type FallsWish, flyFalls, type StageFall } from '../forecast/fly-falls.ts';
import { type StageFigures, summaryOf } from '../forecast/summary.ts';
import { thousandths } from '../median.ts';
import { table } from '../table.ts';
import type { Answer, Command, Surroundings } from './command.ts';

/** Level over whose roofs the kites fall, flown by its first flyer alone. */
const place = 'first-duel';

/** How often long work is told, milliseconds of real time. */
const tellEveryMs = 2000;

function skyOf(folder: string): Setup {
  const { levels, complaints } = catalogueOf(folder);
  const level = levels.get(place);
  if (level !== undefined) return seated(level, {});
  const complaint = complaints.find(({ file }) => file === `levels/${place}.json`);
  throw new BadInput(complaint?.sentence.slice(0, -1) ?? `levels/${place}.json is missing`);
}

function wishOf(given: Arguments): FallsWish {
  const falls = given.whole('falls', 1);
  const seed = given.whole('seed', 1);
  if (seed + falls - 1 > lastSeed) throw new BadInput(`--falls: the seeds go beyond ${lastSeed}`);
  return { falls, seed, height: given.decimal('height'), wind: given.decimal('wind') };
}

/** Says every other second how many kites are down. */
function teller(falls: number, { progress }: Surroundings): (done: number) => void {
  let toldAt = performance.now();
  return (done) => {
    if (performance.now() - toldAt < tellEveryMs) return;
    progress(`${done} of ${falls} kites are down`);
    toldAt = performance.now();
  };
}

function eachOf({ seed, metresLeft, landed, members, inHalf, inNinety }: StageFall) {
  return {
    seed,
    metresLeft,
    landed: { x: thousandths(landed.x), z: thousandths(landed.z) },
    members: members.map(({ x, z }) => [thousandths(x), thousandths(z)]),
    inHalf,
    inNinety,
  };
}

const heads = ['m left', 'falls', 'in half', 'in ninety', 'score m', 'fresh m', 'oracle m', 'error m'];
const ratioHeads = ['over fresh', 'over oracle', 'naive over ours'];

function atRow(figures: StageFigures) {
  return [
    figures.metresLeft,
    figures.n,
    figures.coverage50,
    figures.coverage90,
    figures.energyScore,
    figures.freshEnergyScore,
    figures.oracleEnergyScore,
    figures.meanErrorMetres,
    figures.overFresh,
    figures.overOracle,
    figures.naiveOverOurs,
  ];
}

function forPeople(at: readonly StageFigures[], each: readonly StageFall[] | null): string {
  const whole = table([...heads, ...ratioHeads], at.map(atRow));
  if (each === null) return whole;
  const rows = each.map(({ seed, metresLeft, landed, inHalf, inNinety, score, error }) => [
    seed,
    metresLeft,
    thousandths(landed.x),
    thousandths(landed.z),
    thousandths(error),
    thousandths(score),
    inHalf ? 'half' : inNinety ? 'ninety' : 'outside',
  ]);
  return `${whole}\n${table(['seed', 'm left', 'x', 'z', 'error m', 'score m', 'landed in'], rows)}`;
}

export const forecast: Command = {
  rule: {
    options: {
      falls: { ...countRule, needed: true },
      height: { kind: 'decimal', low: 20, high: 110, needed: true },
      wind: { kind: 'decimal', low: 3, high: 8, needed: true },
      seed: seedRule,
      each: { kind: 'flag' },
    },
    operands: [],
  },
  help: 'forecast --falls K --height M --wind U [--seed N] [--each]   where cut kites should land, and where they do',
  async run(given, surroundings): Promise<Answer> {
    const wish = wishOf(given);
    const all = flyFalls(skyOf(surroundings.levels), wish, teller(wish.falls, surroundings));
    const at = summaryOf(wish.height, all);
    const wantsEach = given.flag('each');
    const json = { falls: wish.falls, at, ...(wantsEach && { each: all.map(eachOf) }) };
    return { json, people: forPeople(at, wantsEach ? all : null) };
  },
};
