// One person at this screen within a match: from gestures to wishes, and what is to be read of his own line.
import { callGust, createGustCaller, type GustCaller, looksUpwind } from '../sim/companion/gust-call.ts';
import { holdStill, type Wish } from '../sim/controls.ts';
import type { Gesture, Scheme } from '../sim/hands/gesture.ts';
import { createHands, type Hands, handsWish } from '../sim/hands/hands.ts';
import { createSpoolHand, type SpoolGesture, type SpoolHand, spoolSeatWish } from '../sim/hands/spool-seat.ts';
import { createSteadyHand, type SteadyHand, steadied } from '../sim/hands/steadying.ts';
import { type Setup, spoolSeats } from '../sim/setup.ts';
import { type Sight, sightOf } from '../sim/sight.ts';
import { ticksPerSecond, type World } from '../sim/world.ts';
import { type Contest, readContest, type Turn } from './contest.ts';
import type { ErrandReading } from './errand.ts';
import { createHintKeeper, fittingHint, keepHint } from './hint.ts';
import { type HintId, type HudReading, readHud } from './hud.ts';
import { createLesson, type Lesson, type LessonReading, learn, lessonFacts, readLesson } from './lesson.ts';
import type { ScreenSeat } from './table.ts';
import { createThreatKeeper, keepThreat } from './threat.ts';

export interface Sitter {
  readonly holds: ScreenSeat['holds'];
  /** Who this is in the match, and all kites that are his, by id and by place in the setup, in the order they go up. */
  readonly person: string;
  readonly mine: ReadonlySet<string>;
  readonly kites: readonly number[];
  /** The kite that he moves now, or whose spool he holds, by its place in the setup; and where his wish stands. */
  kite: number;
  seat: number;
  hands: Hands;
  /** The friend's hand on the same line; it does nothing where nobody asks for it. */
  steady: SteadyHand;
  readonly spool: SpoolHand;
  readonly hints: ReturnType<typeof createHintKeeper>;
  readonly threats: ReturnType<typeof createThreatKeeper>;
  /** When his friend last called a gust. */
  readonly gusts: GustCaller;
  /** What he has learnt so far in a guarded duel; null elsewhere. */
  readonly lesson: Lesson | null;
  /** What he saw and how he held the line in the last tick. */
  sight: Sight | null;
  scheme: Scheme;
  wish: Wish;
  contest: Contest;
  hud: HudReading;
}

/** What is done at a seat, asked once a tick. */
export interface Asked {
  readonly gesture: () => Gesture;
  readonly spool: () => SpoolGesture;
  readonly isSteadied: boolean;
}

/** Kites of a person, in the order in which they go up. Throws a RangeError when there are none. */
function kitesOf({ flyers, level }: Setup, person: string): number[] {
  if (!flyers.some(({ id }) => id === person)) throw new RangeError(`no flyer ${person} in ${level}`);
  return [...flyers.keys()].filter((at) => flyers[at]?.id === person || flyers[at]?.spareOf === person);
}

/** Seats a person, who may be here to learn. Throws a RangeError when there is no such flyer, or no seat at his spool. */
export function seatPerson({ holds, flyer }: ScreenSeat, world: World, turn: Turn, learns = false): Sitter {
  const { setup } = world;
  const kites = kitesOf(setup, flyer);
  const kite = kites[0] ?? 0;
  const atSpool = spoolSeats(setup).indexOf(kite);
  if (holds === 'spool' && atSpool < 0) throw new RangeError(`nobody sits at the spool of ${flyer} in ${setup.level}`);
  const mine = new Set(kites.map((at) => setup.flyers[at]?.id ?? ''));
  const contest = readContest(world, flyer, mine, turn);
  return {
    holds,
    person: flyer,
    mine,
    kites,
    kite,
    seat: holds === 'kite' ? kite : setup.flyers.length + atSpool,
    hands: createHands(setup.flyers[kite]?.spin),
    steady: createSteadyHand(),
    spool: createSpoolHand(),
    hints: createHintKeeper(),
    threats: createThreatKeeper(),
    gusts: createGustCaller(),
    lesson: learns ? createLesson() : null,
    sight: null,
    scheme: 'point',
    wish: holdStill,
    contest,
    hud: readHud(world, flyer, null, contest, holds),
  };
}

/** What he asks for in this tick. */
export function decide(sitter: Sitter, world: World, { gesture, spool, isSteadied }: Asked): Wish {
  const held = world.flyers[sitter.kite]?.phase === 'held';
  if (sitter.holds === 'spool') sitter.wish = held ? spoolSeatWish(sitter.spool, spool()) : holdStill;
  else {
    const now = gesture();
    sitter.scheme = now.scheme;
    sitter.sight = sightOf(world, sitter.kite, 0);
    const asked = held ? handsWish(sitter.hands, now, sitter.sight) : holdStill;
    // Whoever wants it anew is helped by what is seen from then on.
    if (!isSteadied && sitter.steady.steering.looks.length > 0) sitter.steady = createSteadyHand();
    sitter.wish = held && isSteadied ? steadied(sitter.steady, asked, sitter.sight) : asked;
  }
  return sitter.wish;
}

/** Takes the next kite in hand once it has gone up. True when it has. */
export function takeSpare(sitter: Sitter, world: World): boolean {
  const next = sitter.kites.find((at) => world.flyers[at]?.phase === 'held') ?? sitter.kite;
  if (next === sitter.kite || sitter.holds === 'spool') return false;
  sitter.kite = next;
  sitter.seat = next;
  sitter.hands = createHands(world.setup.flyers[next]?.spin);
  sitter.steady = createSteadyHand();
  return true;
}

/** Loops shorter and longer than this are worth a word to whoever holds the spool, metres. */
const soonEmpty = 1;
const soonHeap = 4.6;
/** For so long it is said how a spool is turned, where it asks for nothing. */
const spoolLessonTicks = 8 * ticksPerSecond;

/** What the spool asks of its holder now. */
function spoolHint({ flyers, tick }: World, kite: number): HintId | null {
  const flyer = flyers[kite];
  if (flyer === undefined) return null;
  if (flyer.spool.loop > soonHeap) return 'wind';
  if (flyer.spool.loop < soonEmpty && flyer.reel > 0) return 'feed';
  return tick < spoolLessonTicks ? 'teach-spool' : null;
}

function hintFor({ holds, kite, sight, scheme }: Sitter, world: World, taught: LessonReading | null): HintId | null {
  if (holds === 'spool') return spoolHint(world, kite);
  if (taught?.step === 'hold' || taught?.step === 'slack') return `learn-${taught.step}-${scheme}`;
  return sight && fittingHint(sight);
}

/** Takes the lesson on by a tick. */
function teach({ lesson, mine }: Sitter, world: World, id: string): LessonReading | null {
  if (lesson === null) return null;
  const cut = world.cuts.some(({ winner }) => winner !== null && mine.has(winner));
  learn(lesson, lessonFacts(world, id, cut));
  return readLesson(lesson);
}

/** His friend at the spool looks upwind now. Who has no friend there is told of nothing. */
function hearsGust({ gusts, kite, holds }: Sitter, world: World): boolean {
  const flyer = world.flyers[kite];
  if (holds !== 'kite' || flyer?.phase !== 'held' || !flyer.spool.companion) return false;
  callGust(gusts, world, kite);
  return looksUpwind(gusts, world);
}

/** Reads his own line. In a lesson it is said how the line is held, before what the fight would say. */
export function readSitter(sitter: Sitter, world: World, isLesson: boolean, errand: ErrandReading | null): void {
  const id = world.flyers[sitter.kite]?.id ?? sitter.person;
  const lesson = teach(sitter, world, id);
  const wanted = isLesson ? (`teach-${sitter.scheme}` as const) : hintFor(sitter, world, lesson);
  const hud = readHud(world, id, keepHint(sitter.hints, wanted), sitter.contest, sitter.holds);
  const flies = world.flyers[sitter.kite]?.phase === 'held' && sitter.sight !== null;
  // Who runs after a kite calls nothing: neither gusts nor who comes from beneath, nor what a fight asks for.
  const isAway = errand !== null && errand.stage !== 'home';
  const threat = flies && sitter.sight && !isAway ? keepThreat(sitter.threats, sitter.sight) : null;
  sitter.hud = { ...hud, hint: isAway ? null : hud.hint, lesson, threat, errand, gust: hearsGust(sitter, world) };
}
