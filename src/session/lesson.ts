// The lesson of the guarded duel: pull, slack, cross, cut. A step is done when the flyer has done it, which is read off the
// kite and the line and never off the screen: so it is the same for every way to hold a line. Nothing waits for the lesson.
import { sightOf } from '../sim/sight.ts';
import { headingBetween, noseHeading } from '../sim/sky.ts';
import { ticksPerSecond, type World } from '../sim/world.ts';
import { type LessonStep, lessonSteps } from './lesson-steps.ts';

/** What a flyer does and feels in one moment. */
export interface LessonFacts {
  readonly tick: number;
  /** The wish, -127..127: negative takes line in, positive lets it out. */
  readonly reel: number;
  readonly tensionNewtons: number;
  /** Speed of the kite the way its nose points, m/s. */
  readonly ahead: number;
  /** Heading of the nose on the sky, radians. */
  readonly heading: number;
  /** Its line is crossed with another. */
  readonly crossed: boolean;
  /** It has cut another's line. */
  readonly cut: boolean;
}

export interface LessonReading {
  /** What is shown now; null when the lesson is over. */
  readonly step: LessonStep | null;
  readonly done: readonly LessonStep[];
  /** The step is new, or nothing has come of it for 12 s: the ghost hand shows it. */
  readonly shown: boolean;
}

/** A hovering hand asks for a little now and then; this is asked outright, of 127. */
const asked = 32;
/** From the one pull on a line is tight, below the other slack, N: in the wind of the lesson a hover pulls 14 to 24, a dash 45. */
const tightNewtons = 20;
const slackNewtons = 16;
/** A kite goes from this speed on, m/s, and has gone after so many metres along its nose. */
const goingSpeed = 2.5;
const goneMetres = 6;
/** Slack, a nose has turned after so many radians one way. */
const turnedFar = 0.5;
/** A flyer who has not done a step for so long is shown it again, and at first for so long, ticks. */
const stuckTicks = 12 * ticksPerSecond;
const shownTicks = 5 * ticksPerSecond;

export interface Lesson {
  readonly done: Set<LessonStep>;
  crossed: boolean;
  crossedOnce: boolean;
  goneMetres: number;
  turned: number;
  heading: number | null;
  tick: number;
  /** When the step that is shown began, or its demonstration did, tick. */
  since: number;
}

export function createLesson(): Lesson {
  return {
    done: new Set(),
    crossed: false,
    crossedOnce: false,
    goneMetres: 0,
    turned: 0,
    heading: null,
    tick: 0,
    since: 0,
  };
}

/** What flyer `id` of a world does now. Throws a RangeError when there is none. */
export function lessonFacts(world: World, id: string, cut: boolean): LessonFacts {
  const index = world.flyers.findIndex((flyer) => flyer.id === id);
  const flyer = world.flyers[index];
  if (flyer === undefined) throw new RangeError(`no flyer ${id} in ${world.setup.level}`);
  const { self, crossings } = sightOf(world, index, 0);
  const [vx, vy, vz] = self.velocity;
  const [nx, ny, nz] = self.nose;
  return {
    tick: world.tick,
    reel: flyer.reel,
    tensionNewtons: self.tensionNewtons,
    ahead: vx * nx + vy * ny + vz * nz,
    heading: noseHeading(self),
    crossed: crossings.length > 0,
    cut,
  };
}

/** Takes in the facts of a later moment; call at least ten times a second. Returns the steps that have just been done. */
export function learn(lesson: Lesson, facts: LessonFacts): readonly LessonStep[] {
  const seconds = Math.max(0, facts.tick - lesson.tick) / ticksPerSecond;
  const before = shownStep(lesson);
  pullFelt(lesson, facts, seconds);
  slackFelt(lesson, facts);
  lesson.tick = facts.tick;
  lesson.crossed = facts.crossed;
  lesson.crossedOnce = lesson.crossedOnce || facts.crossed;
  const fresh = lessonSteps.filter((step) => !lesson.done.has(step) && isDone(lesson, facts, step));
  for (const step of fresh) lesson.done.add(step);
  if (fresh.length > 0 || shownStep(lesson) !== before) lesson.since = facts.tick;
  return fresh;
}

function pullFelt(lesson: Lesson, { reel, tensionNewtons, ahead }: LessonFacts, seconds: number): void {
  if (reel < -asked && tensionNewtons > tightNewtons && ahead > goingSpeed) lesson.goneMetres += ahead * seconds;
}

/** Turns are counted from when the line is let out until it is not, while it is slack; back and forth is no turn. */
function slackFelt(lesson: Lesson, { reel, tensionNewtons, heading }: LessonFacts): void {
  const turned = lesson.heading === null ? 0 : headingBetween(heading, lesson.heading);
  lesson.heading = heading;
  if (reel < asked) lesson.turned = 0;
  else if (tensionNewtons < slackNewtons) lesson.turned += turned;
}

function isDone(lesson: Lesson, { crossed, cut }: LessonFacts, step: LessonStep): boolean {
  if (step === 'hold') return lesson.goneMetres >= goneMetres;
  if (step === 'slack') return Math.abs(lesson.turned) >= turnedFar;
  return step === 'cross' ? crossed : cut;
}

/** Crossed, the fight is all that counts; who has crossed once is not sent back to the beginning. */
function shownStep({ done, crossed, crossedOnce }: Lesson): LessonStep | null {
  if (done.has('cut')) return null;
  if (crossed) return 'cut';
  if (crossedOnce) return 'cross';
  return lessonSteps.find((step) => !done.has(step)) ?? 'cross';
}

/** How the lesson stands. */
export function readLesson(lesson: Lesson): LessonReading {
  const step = shownStep(lesson);
  const ticks = lesson.tick - lesson.since;
  const isShown = ticks < shownTicks || ticks >= stuckTicks;
  const done = lessonSteps.filter((one) => lesson.done.has(one));
  return { step, done, shown: isShown && step !== null && step !== 'cut' };
}
