// The lesson of the guarded duel, on the real simulation and by all three hands.
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { seated } from '../../src/content/seating.ts';
import { createLesson, type Lesson, learn, lessonFacts, readLesson } from '../../src/session/lesson.ts';
import type { LessonStep } from '../../src/session/lesson-steps.ts';
import { createWorld } from '../../src/sim/create.ts';
import { type Gesture, restingGesture, type Scheme } from '../../src/sim/hands/gesture.ts';
import { createHands, handsWish } from '../../src/sim/hands/hands.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { sightOf } from '../../src/sim/sight.ts';
import { step } from '../../src/sim/step.ts';
import { ticksPerSecond, type World } from '../../src/sim/world.ts';
import { shippedFiles } from '../content/level-files.ts';

const catalogue = readCatalogue(shippedFiles());
const levelFor = (scheme: Scheme) => {
  const level = catalogue.levels.get(scheme === 'oneline' ? 'guarded-one-line' : 'guarded-duel');
  if (!level) throw new Error('a guarded duel is missing');
  return level;
};

const hasCut = ({ cuts }: World): boolean => cuts.some(({ winner }) => winner === 'left');

interface Pupil {
  readonly world: World;
  readonly lesson: Lesson;
  /** Seconds at which each step was done. */
  readonly done: Map<LessonStep, number>;
}

/** Looks at the world after each tick, or after so many. */
function attend({ world, lesson, done }: Pupil, everyTicks: number): void {
  if (world.tick % everyTicks !== 0 && world.result === null) return;
  for (const one of learn(lesson, lessonFacts(world, 'left', hasCut(world))))
    done.set(one, world.tick / ticksPerSecond);
}

/** Flies by gestures: `act` is asked each tick. */
function fly(scheme: Scheme, seconds: number, act: (second: number, kite: Vector) => Partial<Gesture>): Pupil {
  const { setup } = levelFor(scheme);
  const pupil: Pupil = { world: createWorld(setup, 4), lesson: createLesson(), done: new Map() };
  const { world } = pupil;
  const hands = createHands(setup.flyers[0]?.spin);
  while (world.tick < seconds * ticksPerSecond && world.result === null) {
    const sight = sightOf(world, 0, 0);
    const gesture = { ...restingGesture, scheme, ...act(world.tick / ticksPerSecond, sight.self.position) };
    step(world, [handsWish(hands, gesture, sight), null]);
    attend(pupil, 1);
  }
  return pupil;
}

/** Flies by a beginner of that scheme, for a minute at most. */
function beginner(scheme: Scheme, seed: number, everyTicks = 1): Pupil {
  const profile = catalogue.pilots.get(`${scheme}-beginner`);
  if (!profile) throw new Error(`there is no beginner of ${scheme}`);
  const setup = seated(levelFor(scheme), { left: { kind: 'pilot', profile } });
  const pupil: Pupil = { world: createWorld(setup, seed), lesson: createLesson(), done: new Map() };
  const { world } = pupil;
  while (world.tick < 60 * ticksPerSecond && world.result === null) {
    step(world, [null, null]);
    attend(pupil, everyTicks);
  }
  return pupil;
}

const schemes: readonly Scheme[] = ['point', 'hand', 'oneline'];

/** Unit vector to a place in the sky, degrees right of downwind and above level. */
function toward(right: number, up: number): Vector {
  const [a, e] = [(right * Math.PI) / 180, (up * Math.PI) / 180];
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

/** What each hand does to pull, and to let the kite turn. */
const pull: Readonly<Record<Scheme, Partial<Gesture>>> = {
  point: { holding: true, aim: toward(-6, 75) },
  hand: { holding: true, thumb: [0, -1] },
  oneline: { holding: true },
};
const slack: Readonly<Record<Scheme, Partial<Gesture>>> = {
  point: { holding: true, aim: toward(-50, 45) },
  hand: { holding: true, thumb: [-1, 1] },
  oneline: {},
};

describe.each(schemes)('by %s', (scheme) => {
  test('who does nothing has done nothing, is shown it at first, and again after 12 s', () => {
    const seen: boolean[] = [];
    const { done } = fly(scheme, 0, () => ({}));
    expect(done.size).toBe(0);
    const { setup } = levelFor(scheme);
    const idle: Pupil = { world: createWorld(setup, 2), lesson: createLesson(), done: new Map() };
    for (let second = 1; second <= 14; second++) {
      while (idle.world.tick < second * ticksPerSecond) {
        step(idle.world, [null, null]);
        attend(idle, 1);
      }
      seen.push(readLesson(idle.lesson).shown);
    }
    expect(idle.done.size).toBe(0);
    expect(readLesson(idle.lesson).step).toBe('hold');
    expect(seen.slice(0, 4)).toEqual([true, true, true, true]);
    expect(seen.slice(5, 11)).toEqual([false, false, false, false, false, false]);
    expect(seen.slice(12)).toEqual([true, true]);
  });

  test('a pull sends the kite where its nose points, and then the next step is shown', () => {
    const { done, lesson } = fly(scheme, 4, () => pull[scheme]);
    expect([...done.keys()]).toEqual(['hold']);
    expect(readLesson(lesson)).toMatchObject({ step: 'slack', done: ['hold'] });
  });

  test('line let out lets it turn, also for who has not pulled yet', () => {
    const { done } = fly(scheme, 6, (second) => (second < 0.2 ? pull[scheme] : slack[scheme]));
    expect(done.has('slack')).toBe(true);
  });

  test('a beginner goes through to the cut within a minute, in at least 6 of 12 winds', () => {
    const flown = Array.from({ length: 12 }, (_, seed) => beginner(scheme, seed + 1));
    const through = flown.filter(({ done }) => done.has('cut'));
    for (const { lesson, done } of through) {
      expect(done.has('cross')).toBe(true);
      expect(done.get('cross')).toBeLessThanOrEqual(done.get('cut') ?? 0);
      expect(readLesson(lesson).step).toBeNull();
    }
    expect(through.length).toBeGreaterThanOrEqual(6);
  });

  test('pictures that come five ticks apart teach the same', () => {
    const [fine, coarse] = [beginner(scheme, 1), beginner(scheme, 1, 5)];
    expect([...coarse.done.keys()]).toEqual([...fine.done.keys()]);
    for (const [one, second] of fine.done) expect(Math.abs((coarse.done.get(one) ?? 0) - second)).toBeLessThan(0.5);
  });
});

test('crossed, the fight is all that counts; who slides off is shown the way over again, and not the beginning', () => {
  const lesson = createLesson();
  const facts = { reel: 0, tensionNewtons: 20, ahead: 0, heading: 0, crossed: false, cut: false };
  learn(lesson, { ...facts, tick: 60 });
  expect(readLesson(lesson).step).toBe('hold');
  expect(learn(lesson, { ...facts, tick: 120, crossed: true })).toEqual(['cross']);
  expect(readLesson(lesson)).toMatchObject({ step: 'cut', shown: false });
  learn(lesson, { ...facts, tick: 180 });
  expect(readLesson(lesson)).toMatchObject({ step: 'cross', shown: true });
  expect(learn(lesson, { ...facts, tick: 240, cut: true })).toEqual(['cut']);
  expect(readLesson(lesson)).toEqual({ step: null, done: ['cross', 'cut'], shown: false });
});
