// One match on one screen: time becomes ticks, gestures become wishes, wishes go on the tape.

import { holdStill, type Wish } from '../sim/controls.ts';
import { createWorld } from '../sim/create.ts';
import type { MatchEvent } from '../sim/events.ts';
import type { Gesture } from '../sim/hands/gesture.ts';
import { createHands, handsWish } from '../sim/hands/hands.ts';
import type { Setup } from '../sim/setup.ts';
import { sightOf } from '../sim/sight.ts';
import { step } from '../sim/step.ts';
import type { Tape } from '../sim/tape.ts';
import { record, startRecording, toTape } from '../sim/tape-recorder.ts';
import { personOf, ticksPerSecond, type World } from '../sim/world.ts';
import { type Contest, onlyTurn, readContest, type Turn } from './contest.ts';
import { createHintKeeper, fittingHint, keepHint } from './hint.ts';
import { type HudReading, readHud } from './hud.ts';
import { createPace, notePace, paceNow, passTime } from './pace.ts';
import { openPoseReel, type Poses, showBetween, turnReel } from './poses.ts';

/** Phases that the page shows; `status().phase` uses the same words. */
export type MatchPhase = 'teach' | 'fly' | 'crossed' | 'falling' | 'result' | 'replay';

export interface Match {
  readonly setup: Setup;
  readonly seed: number;
  /** The person at this screen, by the id of the first kite. */
  readonly person: string;
  /** Id of the kite that this screen moves now: the first, or the spare that went up after it. */
  readonly you: string;
  /** All kites of this person. */
  readonly mine: ReadonlySet<string>;
  /** The simulated world. Read it, never write it. */
  readonly world: World;
  readonly poses: Poses;
  readonly hud: HudReading;
  /** How the match stands for you. */
  readonly contest: Contest;
  readonly phase: MatchPhase;
  /** The wish that was made of the person's latest gesture. */
  readonly wish: Wish;
  paused: boolean;
  /**
   * Feeds real time. At most five ticks a call; what is over is dropped, so the clock slows and the world does not change.
   * `gesture` is asked once for each tick. Returns the events of all ticks of this call.
   */
  advance(elapsedMs: number, gesture: () => Gesture): readonly MatchEvent[];
  /** The tape so far. */
  tape(): Tape;
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
  /** The person has not flown before. */
  readonly teaching?: boolean;
  /** Which match of a level this is; the only one when nothing is said. */
  readonly turn?: Turn;
  /** Second kites fly: the setup has them. */
  readonly spares?: boolean;
}

/** What a tape says of a match beside its level and seed. */
function tapeSetup({ you, pilots, turn = onlyTurn, spares }: MatchStart): Tape['setup'] {
  const { wave, kindness } = turn;
  return {
    you,
    ...(pilots && { pilots }),
    ...(wave > 1 && { wave }),
    ...(kindness > 0 && { kindness }),
    ...(spares && { spares }),
  };
}

/** Seats of a person's kites, in the order in which they go up. */
function seatsOf({ flyers, level }: Setup, you: string): number[] {
  const seats = [...flyers.keys()].filter((at) => flyers[at]?.id === you || flyers[at]?.spareOf === you);
  if (!flyers.some(({ id }) => id === you)) throw new RangeError(`no flyer ${you} in ${level}`);
  return seats;
}

/** Events after which a match stands differently. */
const turning: ReadonlySet<MatchEvent['kind']> = new Set(['LineCut', 'KiteGrounded', 'SpareLaunched', 'MatchEnded']);

/** Begins a match. Throws a RangeError when `you` is no flyer of the setup. */
export function startMatch(start: MatchStart): Match {
  const { setup, seed, you: person, teaching = false, turn = onlyTurn } = start;
  const world = createWorld(setup, seed);
  const seats = seatsOf(setup, person);
  const mine: ReadonlySet<string> = new Set(seats.map((at) => setup.flyers[at]?.id ?? ''));
  const recorder = startRecording(setup.level, seed, setup.flyers.length, tapeSetup(start));
  const reel = openPoseReel(world);
  const hints = createHintKeeper();
  const pace = createPace();
  const wishes: (Wish | null)[] = setup.flyers.map(() => null);
  for (const at of seats) wishes[at] = holdStill;
  let seat = seats[0] ?? 0;
  let hands = createHands(setup.flyers[seat]?.spin);
  let contest = readContest(world, person, mine, turn);
  let hud = readHud(world, person, null, contest);
  let saved = 0;
  let latest: Wish = holdStill;
  let crossedOnce = false;

  /** Takes the next kite in hand once it has gone up. */
  function changeKites(): void {
    const next = seats.find((at) => world.flyers[at]?.phase === 'held') ?? seat;
    if (next === seat) return;
    wishes[seat] = holdStill;
    seat = next;
    hands = createHands(setup.flyers[seat]?.spin);
  }

  function tick(gesture: Gesture): readonly MatchEvent[] {
    const sight = sightOf(world, seat, 0);
    latest = world.flyers[seat]?.phase === 'held' ? handsWish(hands, gesture, sight) : holdStill;
    wishes[seat] = latest;
    record(recorder, wishes);
    const events = step(world, wishes);
    turnReel(reel, world);
    if (events.some(({ kind }) => turning.has(kind))) contest = readContest(world, person, mine, turn);
    notePace(pace, events, mine);
    changeKites();
    crossedOnce = crossedOnce || events.some(({ kind }) => kind === 'LinesCrossed');
    const wanted = isLesson() ? (`teach-${gesture.scheme}` as const) : fittingHint(sight);
    hud = readHud(world, youNow(), keepHint(hints, wanted), contest);
    return events;
  }

  const isLesson = (): boolean => teaching && !crossedOnce && world.tick < lessonSeconds * ticksPerSecond;

  const youNow = (): string => world.flyers[seat]?.id ?? person;

  function phase(): MatchPhase {
    const isCrossed = world.crossings.some(({ a, b }) => mine.has(a.id) || mine.has(b.id));
    if (world.result !== null) return lastFalls(world, person) ? 'falling' : 'result';
    if (isCrossed) return 'crossed';
    return teaching && !crossedOnce && world.tick < teachingSeconds * ticksPerSecond ? 'teach' : 'fly';
  }

  return {
    setup,
    seed,
    person,
    mine,
    get you() {
      return youNow();
    },
    get contest() {
      return contest;
    },
    world,
    poses: reel.shown,
    paused: false,
    get hud() {
      return hud;
    },
    get phase() {
      return phase();
    },
    get wish() {
      return latest;
    },
    advance(elapsedMs, gesture) {
      if (this.paused) return [];
      const events: MatchEvent[] = [];
      saved = Math.min(saved + elapsedMs * paceNow(pace), mostTicksACall * tickMs);
      passTime(pace, elapsedMs);
      while (saved > tickMs - roundingMs) {
        saved = Math.max(0, saved - tickMs);
        events.push(...tick(gesture()));
        if (paceNow(pace) === 0) saved = 0; // a cut stops the clock at once
      }
      showBetween(reel, saved / tickMs);
      return events;
    },
    tape: () => toTape(recorder),
  };
}
