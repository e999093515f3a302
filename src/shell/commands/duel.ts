// `duel`: two flyers, one seed after another. The pilot sits left on even seeds and right on odd ones, and in
// the person's place where that is guarded.
import type { Level } from '../../content/level.ts';
import { seated } from '../../content/seating.ts';
import type { EndReason, Technique } from '../../sim/events.ts';
import type { Seat } from '../../sim/setup.ts';
import { ticksPerSecond } from '../../sim/world.ts';
import { countRule, seedRule } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import { chooseLevel, choosePilot, type PilotChoice, seatOf } from '../choose.ts';
import { flySeries, seedsOf } from '../fly-series.ts';
import { catalogueOf } from '../folders.ts';
import { median, thousandths } from '../median.ts';
import { table } from '../table.ts';
import { checkTapeOut, writeTape } from '../tape-out.ts';
import type { FlownMatch, MatchWish } from '../watched-worker.ts';
import type { Answer, Command } from './command.ts';

interface Duel {
  readonly seed: number;
  readonly pilotSide: string;
  readonly winner: 'pilot' | 'rival' | null;
  readonly reason: EndReason;
  readonly technique: Technique | null;
  readonly firstCrossingSeconds: number | null;
  /** Seconds during which the lines were crossed. */
  readonly crossedSeconds: number;
  readonly seconds: number;
  readonly faults: number;
  readonly digest: string;
  /** Only where there was one. */
  readonly firstFault?: string;
}

interface Sides {
  readonly pilot: string;
  readonly rival: string;
}

/** A guarded duel is not the same from both roofs: its flyers bring unlike gear. */
function isGuarded({ setup: { flyers } }: Level): boolean {
  return flyers.some(({ gear }) => gear?.kite !== flyers[0]?.gear?.kite || gear?.line !== flyers[0]?.gear?.line);
}

function sidesOf(level: Level, seed: number): Sides {
  const [left, right] = level.setup.flyers.map((flyer) => flyer.id);
  if (level.play !== 'duel' || left === undefined || right === undefined) {
    throw new BadInput(`--level: ${level.id} is no duel`);
  }
  const sitsLeft = isGuarded(level) ? level.you === left : seed % 2 === 0;
  return sitsLeft ? { pilot: left, rival: right } : { pilot: right, rival: left };
}

/** The match of one seed: the level with the two choices in their seats. */
function matchWish(level: Level, seed: number, pilot: PilotChoice, rival: PilotChoice, wantsTape: boolean): MatchWish {
  const sides = sidesOf(level, seed);
  const choices: Readonly<Record<string, PilotChoice>> = { [sides.pilot]: pilot, [sides.rival]: rival };
  const seats = Object.entries(choices).map(([flyer, choice]): [string, Seat] => [flyer, seatOf(choice)]);
  const setup = seated(level, Object.fromEntries(seats));
  const named = Object.entries(choices).flatMap(([flyer, choice]) =>
    choice.kind === 'pilot' ? [[flyer, choice.profile.id]] : [],
  );
  return {
    setup,
    seed,
    tapeSetup: { you: sides.pilot, pilots: Object.fromEntries(named) },
    modules: setup.flyers.map(({ id }) => {
      const choice = choices[id];
      return choice?.kind === 'module' ? choice.file : null;
    }),
    wantsTape,
  };
}

function duelOf(level: Level, seed: number, flown: FlownMatch): Duel {
  const sides = sidesOf(level, seed);
  const seconds = (ticks: number): number => thousandths(ticks / ticksPerSecond);
  return {
    seed,
    pilotSide: level.setup.flyers[0]?.id === sides.pilot ? 'left' : 'right',
    winner: flown.winner === null ? null : flown.winner === sides.pilot ? 'pilot' : 'rival',
    reason: flown.reason,
    technique: flown.technique,
    firstCrossingSeconds: flown.firstCrossingTick === null ? null : seconds(flown.firstCrossingTick),
    crossedSeconds: seconds(flown.crossedTicks),
    seconds: seconds(flown.ticks),
    faults: flown.faults,
    digest: flown.digest,
    ...(flown.firstFault === null ? {} : { firstFault: flown.firstFault }),
  };
}

function middle(seconds: readonly number[]): number | null {
  const found = median(seconds);
  return found === null ? null : thousandths(found);
}

function summaryOf(matches: readonly Duel[]) {
  const wins = (who: Duel['winner']): number => matches.filter(({ winner }) => winner === who).length;
  const crossed = matches.filter(({ firstCrossingSeconds }) => firstCrossingSeconds !== null);
  return {
    matches,
    pilotWins: wins('pilot'),
    rivalWins: wins('rival'),
    draws: wins(null),
    medianSeconds: middle(matches.map(({ seconds }) => seconds)),
    medianCrossedSeconds: middle(crossed.map(({ crossedSeconds }) => crossedSeconds)),
  };
}

function peopleOf(summary: ReturnType<typeof summaryOf>): string {
  const heads = ['seed', 'pilot', 'winner', 'reason', 'technique', 'crossed at', 'for', 'seconds', 'faults', 'digest'];
  const rows = summary.matches.map((duel) => [
    duel.seed,
    duel.pilotSide,
    duel.winner ?? 'nobody',
    duel.reason,
    duel.technique ?? '-',
    duel.firstCrossingSeconds,
    duel.crossedSeconds,
    duel.seconds,
    duel.faults,
    duel.digest,
  ]);
  const { pilotWins, rivalWins, draws, medianSeconds, medianCrossedSeconds } = summary;
  const scores = `pilot ${pilotWins}, rival ${rivalWins}, nobody ${draws}`;
  return `${table(heads, rows)}\n${scores}; median ${medianSeconds} s, crossed ${medianCrossedSeconds ?? '-'} s\n`;
}

export const duel: Command = {
  rule: {
    options: {
      level: { kind: 'text', needed: true },
      seed: { ...seedRule, needed: true },
      count: countRule,
      pilot: { kind: 'text' },
      rival: { kind: 'text' },
      tape: { kind: 'text' },
    },
    operands: [],
  },
  help: 'duel --level ID --seed N [--count K] [--pilot P] [--rival P] [--tape OUT]   two flyers, seeds N to N+K-1',
  async run(given, surroundings): Promise<Answer> {
    const catalogue = catalogueOf(surroundings.levels);
    const level = chooseLevel('level', given.text('level') ?? '', catalogue);
    const seeds = seedsOf(given);
    const rivalOfLevel = level.setup.flyers.find(({ id }) => id !== level.you)?.id ?? '';
    const shipped = level.pilots[rivalOfLevel];
    const pilot = choosePilot('pilot', given.text('pilot'), shipped, catalogue);
    const rival = choosePilot('rival', given.text('rival'), shipped, catalogue);
    const out = given.text('tape');
    checkTapeOut(out, seeds.length);
    const wantsTape = out !== undefined;
    const flown = await flySeries(seeds, 'duels', surroundings, (seed, fly) =>
      fly(matchWish(level, seed, pilot, rival, wantsTape)),
    );
    const tape = flown[0]?.tape ?? null;
    if (out !== undefined && tape !== null) writeTape(out, tape);
    const json = summaryOf(flown.map((match, at) => duelOf(level, seeds[at] ?? 0, match)));
    return { json, people: peopleOf(json) };
  },
};
