// Law 33: of equal players each wins half, and the one who works his line cuts the one who holds it still.
import { wish } from '../../src/sim/controls.ts';
import { createWorld } from '../../src/sim/create.ts';
import { flightDigestOf } from '../../src/sim/digest.ts';
import { aIsOver, type Crossing } from '../../src/sim/flight/crossing.ts';
import type { Setup } from '../../src/sim/setup.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';
import { firstDuel } from '../support/duel.ts';
import { median, nth } from '../support/numbers.ts';
import { Digests, short } from './digests.ts';
import type { Claim, Proof, Proven } from './proof.ts';
import { mayLieBetween, shareInWords, sumOf } from './shares.ts';

const fightsPerRow = 10;

type DuelFigures = {
  /** Fights won by the one on the left, and by the one in question: a pilot, or the one who moves. */
  readonly left: number;
  readonly won: number;
  /** Fights with a winner. */
  readonly decided: number;
  readonly cut: number;
  /** Cuts by the line that ran further through the crossing. */
  readonly ranFurther: number;
  /** From the first touch to the cut, seconds, one for each cut. */
  readonly seconds: readonly number[];
};

/** Who is in question, where he sits, and how the fight is moved. */
interface Fight {
  readonly world: World;
  readonly side: 'left' | 'right';
  readonly tick: () => void;
}

interface Ending {
  readonly winner: string | null;
  readonly isCut: boolean;
  readonly ranFurther: boolean;
  readonly seconds: number;
}

/** Flies a fight to its end. Lines that have touched and come apart fight on. */
function flyOut({ world, tick }: Fight): Ending {
  const ran = new Map<string, number>();
  const note = ({ a, b, runningA, runningB }: Crossing): void => {
    ran.set(a.id, (ran.get(a.id) ?? 0) + Math.abs(runningA));
    ran.set(b.id, (ran.get(b.id) ?? 0) + Math.abs(runningB));
  };
  let touched = -1;
  while (world.result === null) {
    tick();
    const crossing = world.crossings.find(({ touching }) => touching);
    if (crossing === undefined) continue;
    if (touched < 0) touched = world.tick;
    note(crossing);
  }
  const { winner, reason } = world.result;
  const mine = ran.get(winner ?? '') ?? 0;
  return {
    winner,
    isCut: reason === 'cut',
    ranFurther: mine > sumOf([...ran.values()]) / 2,
    seconds: touched < 0 ? 0 : (world.tick - touched) / ticksPerSecond,
  };
}

/** The fights of a row, summed up. */
function sumUp(fights: readonly Fight[]): Proven<DuelFigures> {
  const digests = new Digests(flightDigestOf);
  const endings = fights.map((fight) => {
    const ending = flyOut(fight);
    digests.add(fight.world);
    return { ...ending, side: fight.side };
  });
  const count = (isSo: (ending: (typeof endings)[number]) => boolean): number => endings.filter(isSo).length;
  const figures: DuelFigures = {
    left: count(({ winner }) => winner === 'left'),
    won: count(({ winner, side }) => winner === side),
    decided: count(({ winner }) => winner !== null),
    cut: count(({ isCut }) => isCut),
    ranFurther: count(({ isCut, ranFurther }) => isCut && ranFurther),
    seconds: endings.filter(({ isCut }) => isCut).map(({ seconds }) => short(seconds)),
  };
  return { figures, digest: digests.whole };
}

interface Totals extends Omit<DuelFigures, 'seconds'> {
  readonly fights: number;
  readonly seconds: readonly number[];
}

function totalsOf(rows: readonly DuelFigures[]): Totals {
  const total = (name: Exclude<keyof DuelFigures, 'seconds'>): number => sumOf(rows.map((row) => row[name]));
  return {
    fights: rows.length * fightsPerRow,
    left: total('left'),
    won: total('won'),
    decided: total('decided'),
    cut: total('cut'),
    ranFurther: total('ranFurther'),
    seconds: rows.flatMap(({ seconds }) => seconds),
  };
}

/** What every kind of fight tells. */
function measured({ fights, decided, cut, ranFurther, seconds }: Totals): Claim[] {
  return [
    { sentence: 'fights with a winner', ...shareInWords(decided, fights), holds: null },
    {
      sentence: 'cuts by the line that ran further through the crossing',
      ...shareInWords(ranFurther, cut),
      holds: null,
    },
    {
      sentence: 'seconds from the first touch to the cut, median',
      n: cut,
      found: `${cut === 0 ? '-' : short(median(seconds))} s`,
      holds: null,
    },
  ];
}

/** A duel of two pilots on the shipped level: the one in question sits left on even seeds. */
function pilotDuel(pilot: string, rival: string, seed: number): Fight {
  const side = seed % 2 === 0 ? 'left' : 'right';
  const world = createWorld(side === 'left' ? firstDuel(pilot, rival) : firstDuel(rival, pilot), seed);
  return { world, side, tick: () => step(world, [null, null]) };
}

const seedsOf = (row: number): number[] => Array.from({ length: fightsPerRow }, (_, at) => row * fightsPerRow + at);

export const equalPlayers: Proof<DuelFigures> = {
  name: 'equal-players',
  sentence: 'The neighbour against himself on the first duel.',
  rows: 100,
  every: 33,
  prove: (row) => sumUp(seedsOf(row).map((seed) => pilotDuel('neighbour', 'neighbour', seed))),
  claims(rows) {
    const totals = totalsOf(rows);
    const { left, decided, cut, seconds } = totals;
    const middle = cut === 0 ? 0 : short(median(seconds));
    return [
      {
        sentence: 'won by the one on the left: 47 to 53 %',
        ...shareInWords(left, decided),
        holds: mayLieBetween(left, decided, 0.47, 0.53),
      },
      {
        sentence: 'seconds from the first touch to the cut, median: 2 to 20',
        n: cut,
        found: `${middle} s`,
        holds: middle >= 2 && middle <= 20,
      },
      ...measured(totals).slice(0, 2),
    ];
  },
};

export const neighbourAndStill: Proof<DuelFigures> = {
  name: 'neighbour-and-still',
  sentence: 'The neighbour against one who holds his line still, on the first duel.',
  rows: 20,
  every: 33,
  prove: (row) => sumUp(seedsOf(row).map((seed) => pilotDuel('neighbour', 'hold-still', seed))),
  claims(rows) {
    const totals = totalsOf(rows);
    return [
      { sentence: 'won by the neighbour', ...shareInWords(totals.won, totals.fights), holds: null },
      ...measured(totals),
    ];
  },
};

/** The upper line of a staged crossing stands this much steeper, degrees. */
const hairDegrees = 0.35;
/** Ticks in which the lines must come to touch. */
const settleTicks = 60;

/** Two kites whose lines lean over to each other's side, the left one on top or not. */
function crossedSetup(leanDegrees: number, leftIsOver: boolean): Setup {
  const { flyers, ...rest } = firstDuel(null, null);
  const [left, right] = [nth(flyers, 0), nth(flyers, 1)];
  const elevation = (isOver: boolean): number => 52 + (isOver ? hairDegrees : 0);
  const height = left.hand[1];
  return {
    ...rest,
    flyers: [
      { ...left, azimuthDegrees: leanDegrees, elevationDegrees: elevation(leftIsOver) },
      {
        ...right,
        hand: [right.hand[0], height, right.hand[2]],
        azimuthDegrees: -leanDegrees,
        elevationDegrees: elevation(!leftIsOver),
      },
    ],
  };
}

/**
 * A fight that begins with lines that touch. One hand stands still; the other lets out at its fastest when its line lies
 * on top, and takes in when it lies beneath: the other way round the lines come apart (law 32). Null when this seed's
 * lines do not touch within a second, or the other way up.
 */
function stagedFight(leanDegrees: number, isOver: boolean, seed: number): Fight | null {
  const side = seed % 2 === 0 ? 'left' : 'right';
  const world = createWorld(crossedSetup(leanDegrees, isOver === (side === 'left')), seed);
  const touching = (): Crossing | undefined => world.crossings.find((crossing) => crossing.touching);
  while (world.tick < settleTicks && touching() === undefined) step(world, [null, null]);
  const crossing = touching();
  if (crossing === undefined || aIsOver(crossing) !== ((crossing.a.id === side) === isOver)) return null;
  const asked = wish(isOver ? 1 : -1, 0);
  const wishes = side === 'left' ? [asked, null] : [null, asked];
  return { world, side, tick: () => step(world, wishes) };
}

/** Fights of a row: half of them from on top. Seeds that cannot be staged are passed over. */
function stagedFights(leanDegrees: number, row: number): Fight[] {
  const fights: Fight[] = [];
  for (let seed = row * 10_000; fights.length < fightsPerRow; seed++) {
    const fight = stagedFight(leanDegrees, fights.length % 2 === 0, seed);
    if (fight !== null) fights.push(fight);
  }
  return fights;
}

function moverAndHolder(
  name: string,
  sentence: string,
  rows: number,
  leanDegrees: number,
  least: number | null,
): Proof<DuelFigures> {
  return {
    name,
    sentence,
    rows,
    every: 33,
    prove: (row) => sumUp(stagedFights(leanDegrees, row)),
    claims(found) {
      const totals = totalsOf(found);
      const { won, decided } = totals;
      const holds = least === null ? null : mayLieBetween(won, decided, least, 1);
      const asked = least === null ? '' : `: more than ${100 * least} %`;
      return [
        { sentence: `won by the one who works his line${asked}`, ...shareInWords(won, decided), holds },
        ...measured(totals),
      ];
    },
  };
}

const staged =
  'Two lines that touch, hands 16 m apart and level; one hand stands still, the other lets out at its fastest from on top ' +
  'or takes in from beneath, half of the fights each.';

export const moverAndHolder35: Proof<DuelFigures> = moverAndHolder(
  'mover-and-holder',
  `${staged} The kites lean 35 degrees to each other's side, so that the lines cross near the hands and the crossing stays.`,
  40,
  35,
  0.95,
);

/**
 * Where the lines cross near the kites the law of the hand does not hold, and must not: a hauled kite comes home and takes
 * the crossing along, so that the line that is hauled stands in it (fight guide, findings 5).
 */
export const moverAndHolder14: Proof<DuelFigures> = moverAndHolder(
  'narrow-mover-and-holder',
  `${staged} The kites lean only 14 degrees, so that the crossing lies near the kites and moves with the hand that hauls.`,
  10,
  14,
  null,
);
