// What there is to do in a chapter, one thing after the other. A goal is done when the kite, the line or the spool show it,
// which is read off the world and never off the screen: so it is the same for every way to hold a line. Nothing is timed
// but what is held; nothing can be failed.
import type { Goal } from '../../../content/story-chapter.ts';
import type { Vector } from '../../../sim/setup.ts';
import { sightOf } from '../../../sim/sight.ts';
import { headingBetween, noseHeading, skyPlace } from '../../../sim/sky.ts';
import { ticksPerSecond, type World } from '../../../sim/world.ts';

/** What a goal is read off, in one moment. */
export interface GoalFacts {
  readonly tick: number;
  /** The kite is in the air. */
  readonly flies: boolean;
  /** Height over the horizon as its flyer sees it, and heading of its nose, radians. */
  readonly elevation: number;
  readonly heading: number;
  /** The friend looks upwind. */
  readonly gust: boolean;
  /** Line out and line on the drum, metres. */
  readonly lineMetres: number;
  readonly woundMetres: number;
  /** What is asked of the drum, -127..127: positive fills. */
  readonly feed: number;
}

/** What is asked for at the spool in a beat. */
export type Call = 'give' | 'take';

export interface GoalReading {
  readonly kind: Goal['kind'];
  /** Which of the goals this is, from 1. */
  readonly number: number;
  readonly of: number;
  /** How much of it is done, 0..1. */
  readonly share: number;
  /** The height that is asked for, radians over the horizon; and whether the kite is at it. */
  readonly elevation: number | null;
  readonly there: boolean;
  /** In a beat: what is asked for now, and the how manieth beat it is, from 0. */
  readonly call: Call | null;
  readonly beat: number;
}

export interface GoalBook {
  readonly goals: readonly Goal[];
  /** The goal that is open; past the last one when all are done. */
  at: number;
  /** What has been gathered for it: ticks, radians, metres or beats. */
  gathered: number;
  /** Ticks since it was opened, and in a beat the last one in which the call was answered. */
  ticks: number;
  answered: number;
  there: boolean;
  before: GoalFacts | null;
}

const degree = Math.PI / 180;
/** A height is held within this, radians: a hovering kite sways by half of it. */
const heightWithin = 5.5 * degree;
/** Off its height a kite loses what it has gathered at this share of the time. */
const forgets = 0.3;
/** A gust has been lived through so long after it was called, ticks. */
const gustTicks = 2.5 * ticksPerSecond;
/** Less is resting, of 127. */
const asked = 8;
/** A call is answered by so much of its beat. */
const answerShare = 0.25;

export function openGoals(goals: readonly Goal[]): GoalBook {
  return { goals, at: 0, gathered: 0, ticks: 0, answered: 0, there: false, before: null };
}

/** What flyer `at` of a world shows now; `feed` is the wish at the spool. */
export function goalFacts(world: World, at: number, gust: boolean, feed: number): GoalFacts {
  const flyer = world.flyers[at];
  if (flyer === undefined) throw new RangeError(`no flyer ${at} in ${world.setup.level}`);
  const { self } = sightOf(world, at, 0);
  return {
    tick: world.tick,
    flies: flyer.phase === 'held',
    elevation: skyPlace(self.hand, self.position).elevation,
    heading: noseHeading(self),
    gust,
    lineMetres: flyer.line.metres,
    woundMetres: flyer.spool.wound,
    feed,
  };
}

/** Where flyer `at` would have its kite if it stood so high over the horizon, radians, on the line and the way that it has. */
export function placeAtHeight(world: World, at: number, elevation: number): Vector {
  const flyer = world.flyers[at];
  if (flyer === undefined) throw new RangeError(`no flyer ${at} in ${world.setup.level}`);
  const [hx = 0, hy = 0, hz = 0] = flyer.hand;
  const [x = 0, y = 0, z = 0] = flyer.kite.position;
  const [dx, dy, dz] = [x - hx, y - hy, z - hz];
  const far = Math.sqrt(dx * dx + dy * dy + dz * dz);
  const level = Math.sqrt(dx * dx + dz * dz);
  const out = (far * Math.cos(elevation)) / Math.max(level, 1e-6);
  return [hx + dx * out, hy + far * Math.sin(elevation), hz + dz * out];
}

/** The kite is up again after it had come down: what was done stays done. */
export function beginAgain(book: GoalBook): void {
  book.before = null;
  book.gathered = 0;
  book.ticks = 0;
  book.answered = 0;
}

/** What a goal asks to be gathered. */
function wantedBy(goal: Goal): number {
  if (goal.kind === 'height') return goal.seconds * ticksPerSecond;
  if (goal.kind === 'loop') return 2 * Math.PI;
  if (goal.kind === 'gust') return gustTicks;
  return goal.kind === 'beat' ? goal.beats : goal.metres;
}

const beatTicks = (seconds: number) => Math.round(seconds * ticksPerSecond);
const callOf = (beat: number): Call => (beat % 2 === 0 ? 'give' : 'take');

function gatherHeight(book: GoalBook, degrees: number, { elevation }: GoalFacts, ticks: number): void {
  book.there = Math.abs(elevation - degrees * degree) < heightWithin;
  book.gathered = Math.max(0, book.gathered + (book.there ? ticks : -forgets * ticks));
}

/** Counts ticks from the call on. */
function gatherGust(book: GoalBook, { gust, flies }: GoalFacts, ticks: number): void {
  if (!flies) book.gathered = 0;
  else if (book.gathered > 0 || gust) book.gathered += ticks;
}

/** A beat counts once, when its call has been answered for long enough. */
function gatherBeat(book: GoalBook, seconds: number, { feed }: GoalFacts, ticks: number): void {
  const length = beatTicks(seconds);
  const beat = Math.floor(book.ticks / length);
  if (Math.floor((book.ticks + ticks) / length) !== beat) book.answered = 0;
  const isRight = callOf(beat) === 'give' ? feed > asked : feed < -asked;
  if (!isRight) return;
  const before = book.answered;
  book.answered += ticks;
  if (before < answerShare * length && book.answered >= answerShare * length) book.gathered += 1;
}

function gather(book: GoalBook, goal: Goal, now: GoalFacts, before: GoalFacts): void {
  const ticks = now.tick - before.tick;
  if (goal.kind === 'height') gatherHeight(book, goal.degrees, now, ticks);
  else if (goal.kind === 'loop') book.gathered += headingBetween(now.heading, before.heading);
  else if (goal.kind === 'gust') gatherGust(book, now, ticks);
  else if (goal.kind === 'feed') book.gathered += Math.max(0, now.lineMetres - before.lineMetres);
  else if (goal.kind === 'wind')
    book.gathered += now.feed < -asked ? Math.max(0, now.woundMetres - before.woundMetres) : 0;
  else gatherBeat(book, goal.seconds, now, ticks);
  book.ticks += ticks;
}

/** Takes in a later moment; call at least ten times a second. True when a goal has just been done. */
export function pursue(book: GoalBook, facts: GoalFacts): boolean {
  const goal = book.goals[book.at];
  const { before } = book;
  book.before = facts;
  if (goal === undefined || before === null || facts.tick <= before.tick || !facts.flies) return false;
  gather(book, goal, facts, before);
  if (Math.abs(book.gathered) < wantedBy(goal)) return false;
  book.at += 1;
  book.there = false;
  beginAgain(book);
  book.before = facts;
  return true;
}

/** How it stands; null when all is done. */
export function readGoals({ goals, at, gathered, ticks, there }: GoalBook): GoalReading | null {
  const goal = goals[at];
  if (goal === undefined) return null;
  const beat = goal.kind === 'beat' ? Math.floor(ticks / beatTicks(goal.seconds)) : 0;
  return {
    kind: goal.kind,
    number: at + 1,
    of: goals.length,
    share: Math.min(1, Math.abs(gathered) / wantedBy(goal)),
    elevation: goal.kind === 'height' ? goal.degrees * degree : null,
    there,
    call: goal.kind === 'beat' ? callOf(beat) : null,
    beat,
  };
}
