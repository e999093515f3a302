// One match on one screen: time becomes ticks, gestures become wishes, wishes go on the tape.

import { holdStill, type Wish } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import { digestOf } from '../sim/digest.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Gesture } from '../sim/hands/gesture.ts';
import { restingSpool, type SpoolGesture } from '../sim/hands/spool-seat.ts';
import { type Setup, seatCount } from '../sim/setup.ts';
import { step } from '../sim/step.ts';
import type { Tape } from '../sim/tape.ts';
import { record, startRecording, toTape } from '../sim/tape-recorder.ts';
import { personOf, ticksPerSecond, type World } from '../sim/world.ts';
import { type Contest, onlyTurn, readContest, type Turn } from './contest.ts';
import { takeErrandSeat } from './errand.ts';
import type { HudReading } from './hud.ts';
import type { LaidTable } from './lay-table.ts';
import { createPace, notePace, paceNow, passTime } from './pace.ts';
import { openPoseReel, type Poses, showBetween, turnReel } from './poses.ts';
import { decide, readSitter, type Sitter, seatPerson, takeSpare } from './sitter.ts';
import type { ScreenSeat } from './table.ts';

/** Phases that the page shows; `status().phase` uses the same words. */
export type MatchPhase = 'teach' | 'fly' | 'crossed' | 'falling' | 'result' | 'replay';

export interface Match {
  readonly setup: Setup;
  readonly seed: number;
  /** The light in which it is seen, by name; the usual one when nothing is said. */
  readonly palette: string | undefined;
  /** The person at this screen, by the id of the first kite. */
  readonly person: string;
  /** Id of the kite that this screen moves now: the first, or the spare that went up after it. */
  readonly you: string;
  /** All kites of this person. */
  readonly mine: ReadonlySet<string>;
  /** The simulated world. Read it, never write it. */
  readonly world: World;
  readonly poses: Poses;
  /** Who sits at this screen, from left to right, each with the kite that he moves or whose spool he holds now. */
  readonly seats: readonly ScreenSeat[];
  /** What was asked for at each seat in the last tick, and what there is to read at each. */
  readonly wishes: readonly Wish[];
  readonly huds: readonly HudReading[];
  /** The same for whoever this screen belongs to: the one with the kite, or the first. */
  readonly wish: Wish;
  readonly hud: HudReading;
  /** How the match stands for you. */
  readonly contest: Contest;
  readonly phase: MatchPhase;
  paused: boolean;
  /** Your companion may run for a kite of his own accord. */
  companionIsFree: boolean;
  /** Whoever holds a kite at this screen has it kept off the roofs. */
  isSteadied: boolean;
  /** Sends your companion after a loose kite, or after the one that can best be had; nothing where he cannot be sent. */
  send(kite: string | null): void;
  /** Calls him home. */
  recall(): void;
  /**
   * Feeds real time. At most five ticks a call; what is over is dropped, so the clock slows and the world does not change.
   * `gesture` and `spool` are asked once for each tick and seat, by the seat's place. Returns the events of all ticks of
   * this call.
   */
  advance(
    elapsedMs: number,
    gesture: (seat: number) => Gesture,
    spool?: (seat: number) => SpoolGesture,
  ): readonly MatchEvent[];
  /** The tape so far. */
  tape(): Tape;
  /** Digest of the world as it is now. */
  digest(): string;
}

/** The kite that a decided match waits for is still in the air: your own if it was cut, or else the last one's. */
function lastFalls({ cuts, flyers }: World, person: string): boolean {
  const own = flyers.findLast((flyer) => personOf(flyer) === person && flyer.phase !== 'waiting');
  const id = own?.phase === 'loose' ? own.id : cuts.at(-1)?.loser;
  return flyers.some((flyer) => flyer.id === id && flyer.phase === 'loose');
}

const tickMs = 1000 / ticksPerSecond;
/** A tick is due this much early, or sums of sixtieths would now and then lose one. */
const roundingMs = 1e-6;
const mostTicksACall = 5;
/** The first match teaches for this long, or until the lines cross, seconds. */
const teachingSeconds = 12;
/** For so long the friend says how the line is held, seconds; then what to fly for. */
const lessonSeconds = 6;

export interface MatchStart {
  readonly setup: Setup;
  readonly seed: number;
  readonly you: string;
  /** Shipped pilots by the flyer they move, for the tape. */
  readonly pilots?: Readonly<Record<string, string>>;
  /** Who sits at this screen, when it is not one person with a kite; and who holds the spools, for the tape. */
  readonly seats?: LaidTable['seats'];
  readonly spools?: LaidTable['spools'];
  /** Your own line wears more slowly: the setup has it, and the tape says so. */
  readonly slowWear?: boolean;
  /** The person has not flown before. */
  readonly teaching?: boolean;
  /** The person is here to learn: a guarded duel. */
  readonly lesson?: boolean;
  /** Which match of a level this is; the only one when nothing is said. */
  readonly turn?: Turn;
  /** The light in which it is seen: nothing is flown differently. */
  readonly palette?: string;
  /** Second kites fly: the setup has them. */
  readonly spares?: boolean;
  /** The companion may be sent: the setup has a seat for him. */
  readonly errands?: boolean;
}

/** What a tape says of a match beside its level and seed. */
function tapeSetup({ you, pilots, turn = onlyTurn, spares, errands, spools, slowWear }: MatchStart): Tape['setup'] {
  const { wave, kindness } = turn;
  return {
    you,
    ...(pilots && { pilots }),
    ...(wave > 1 && { wave }),
    ...(kindness > 0 && { kindness }),
    ...(spares && { spares }),
    ...(errands && { errands }),
    ...(spools && { spools }),
    ...(slowWear && { slowWear }),
  };
}

/** Events after which a match stands differently. */
const turning: ReadonlySet<MatchEvent['kind']> = new Set(['LineCut', 'KiteGrounded', 'SpareLaunched', 'MatchEnded']);

/** Whom this screen belongs to: the one with the kite, or else the first. */
function mainOf(sitters: readonly Sitter[], person: string): Sitter {
  const main = sitters.find((sitter) => sitter.person === person && sitter.holds === 'kite') ?? sitters[0];
  if (main === undefined) throw new RangeError('nobody sits at this screen');
  return main;
}

/** The wishes before anybody has asked for anything: every kite of a person at this screen is held fast. */
function openWishes(sitters: readonly Sitter[], seats: number): (Wish | null)[] {
  const wishes: (Wish | null)[] = Array.from({ length: seats }, () => null);
  for (const { holds, kites, seat } of sitters)
    for (const at of holds === 'kite' ? kites : [seat]) wishes[at] = holdStill;
  return wishes;
}

/** Begins a match. Throws a RangeError when `you` is no flyer of the setup, or a seat is not there. */
export function startMatch(start: MatchStart): Match {
  const { setup, seed, you: person, teaching = false, turn = onlyTurn } = start;
  const world = createWorld(setup, seed);
  const sitters = (start.seats ?? [{ holds: 'kite', flyer: person }]).map((seat) =>
    seatPerson(seat, world, turn, start.lesson),
  );
  const main = mainOf(sitters, person);
  const recorder = startRecording(setup.level, seed, seatCount(setup), tapeSetup(start));
  const reel = openPoseReel(world);
  const pace = createPace();
  const wishes = openWishes(sitters, seatCount(setup));
  const errand = takeErrandSeat(world, person);
  let isFree = false;
  let isSteadied = false;
  let saved = 0;
  let crossedOnce = false;

  function tick(gesture: (seat: number) => Gesture, spool: (seat: number) => SpoolGesture): readonly MatchEvent[] {
    for (const [at, sitter] of sitters.entries()) {
      wishes[sitter.seat] = decide(sitter, world, {
        gesture: () => gesture(at),
        spool: () => spool(at),
        isSteadied,
      });
    }
    if (errand !== null) wishes[errand.at] = errand.wish(isFree);
    record(recorder, wishes);
    const events = step(world, wishes);
    turnReel(reel, world);
    notePace(pace, events, main.mine);
    crossedOnce = crossedOnce || events.some(({ kind }) => kind === 'LinesCrossed');
    readSitters(events.some(({ kind }) => turning.has(kind)));
    return events;
  }

  /** What there is to read after a tick; `turned` where the match stands differently. */
  function readSitters(turned: boolean): void {
    for (const sitter of sitters) {
      if (turned) sitter.contest = readContest(world, sitter.person, sitter.mine, turn);
      const before = sitter.seat;
      if (takeSpare(sitter, world)) wishes[before] = holdStill;
      readSitter(sitter, world, isLesson(), sitter === main ? (errand?.read() ?? null) : null);
    }
  }

  const isLesson = (): boolean => teaching && !crossedOnce && world.tick < lessonSeconds * ticksPerSecond;

  const kiteOf = ({ kite }: Sitter): string => world.flyers[kite]?.id ?? person;

  function phase(): MatchPhase {
    const isCrossed = world.crossings.some(({ a, b }) => main.mine.has(a.id) || main.mine.has(b.id));
    if (world.result !== null) return lastFalls(world, person) ? 'falling' : 'result';
    if (isCrossed) return 'crossed';
    return teaching && !crossedOnce && world.tick < teachingSeconds * ticksPerSecond ? 'teach' : 'fly';
  }

  return {
    setup,
    seed,
    palette: start.palette,
    person,
    mine: main.mine,
    get you() {
      return kiteOf(main);
    },
    get contest() {
      return main.contest;
    },
    world,
    poses: reel.shown,
    paused: false,
    get companionIsFree() {
      return isFree;
    },
    set companionIsFree(free) {
      isFree = free;
    },
    get isSteadied() {
      return isSteadied;
    },
    set isSteadied(wanted) {
      isSteadied = wanted;
    },
    send: (kite) => errand?.send(kite),
    recall: () => errand?.recall(),
    get seats() {
      return sitters.map((sitter) => ({ holds: sitter.holds, flyer: kiteOf(sitter) }));
    },
    get wishes() {
      return sitters.map(({ wish }) => wish);
    },
    get huds() {
      return sitters.map(({ hud }) => hud);
    },
    get wish() {
      return main.wish;
    },
    get hud() {
      return main.hud;
    },
    get phase() {
      return phase();
    },
    advance(elapsedMs, gesture, spool = () => restingSpool) {
      if (this.paused) return [];
      const events: MatchEvent[] = [];
      saved = Math.min(saved + elapsedMs * paceNow(pace), mostTicksACall * tickMs);
      passTime(pace, elapsedMs);
      while (saved > tickMs - roundingMs) {
        saved = Math.max(0, saved - tickMs);
        events.push(...tick(gesture, spool));
        if (paceNow(pace) === 0) saved = 0; // a cut stops the clock at once
      }
      showBetween(reel, saved / tickMs);
      return events;
    },
    tape: () => toTape(recorder),
    digest: () => digestOf(world),
  };
}
