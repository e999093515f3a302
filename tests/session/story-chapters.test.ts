import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import type { FlightChapter, SteadyChapter } from '../../src/content/story-chapter.ts';
import { layTable } from '../../src/session/lay-table.ts';
import { startMatch } from '../../src/session/match.ts';
import { type ChapterReading, watchChapter } from '../../src/session/story/play/chapter-watch.ts';
import { goalFacts, openGoals, pursue, readGoals } from '../../src/session/story/play/goals.ts';
import { openSteady } from '../../src/session/story/play/steady.ts';
import { type Gesture, restingGesture } from '../../src/sim/hands/gesture.ts';
import { restingSpool, type SpoolGesture } from '../../src/sim/hands/spool-seat.ts';
import { shippedFiles } from '../content/level-files.ts';

const catalogue = readCatalogue(shippedFiles());

const flight = (id: string): FlightChapter => {
  const chapter = catalogue.chapters.get(id);
  if (chapter?.play !== 'flight') throw new Error(`${id} is no flight`);
  return chapter;
};

/** Opens a chapter as the page does; `frame` flies a twentieth of a second, as somebody asks for it. */
function opened(id: string, seed = 3) {
  const { level, holds } = flight(id);
  const table = holds === 'spool' ? 'spool' : 'friend';
  const laid = layTable(level.setup, level.you, table, catalogue.pilots.get(level.flownBy ?? ''));
  const match = startMatch({ ...laid, seed, you: level.you });
  let now = 0;
  const readings: ChapterReading[] = [];
  const watch = watchChapter(flight(id), { chapter: (read) => readings.push(read) }, () => now);
  watch.begun(match);
  const read = (): ChapterReading => {
    const last = readings.at(-1);
    if (!last) throw new Error('nothing was read');
    return last;
  };
  return {
    match,
    watch,
    get seconds() {
      return now / 1000;
    },
    read,
    frame(gesture: Gesture, spool: SpoolGesture = restingSpool) {
      now += 50;
      match.advance(
        50,
        () => gesture,
        () => spool,
      );
      watch.frame(match);
    },
  };
}

const degree = Math.PI / 180;

/** A finger at a place in the sky, degrees. */
function finger(azimuth: number, elevation: number): Gesture {
  const [a, e] = [azimuth * degree, elevation * degree];
  const aim = [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)] as const;
  return { ...restingGesture, holding: true, aim };
}

test('the chapters that are played are read without a complaint, and each says what one holds', () => {
  expect(catalogue.complaints).toEqual([]);
  expect([...catalogue.chapters.values()].map(({ id, play, holds }) => [id, play, holds])).toEqual([
    ['first-flight', 'flight', 'line'],
    ['hold-steady', 'steady', 'sling'],
    ['the-last-kite', 'run', 'nothing'],
    ['the-spool', 'flight', 'spool'],
    ['tournament-day', 'tournament', 'line'],
  ]);
});

/** Eight corners of a circle in the sky, degrees. */
const corner = (at: number) => [25 * Math.sin((at * Math.PI) / 4), 50 + 20 * Math.cos((at * Math.PI) / 4)] as const;

test('who points where the chalk is flies three heights, a loop and a gust in less than a minute and a half', () => {
  const game = opened('first-flight');
  for (let frame = 0; !game.read().done && frame < 20 * 120; frame++) {
    const { goal } = game.read();
    if (goal?.elevation) game.frame(finger(0, goal.elevation / degree));
    else if (goal?.kind === 'loop') game.frame(finger(...corner(Math.floor(frame / 16))));
    else game.frame(restingGesture);
  }
  expect(game.read().done, JSON.stringify(game.read())).toBe(true);
  expect(game.watch.end).toBe('done');
  expect(game.seconds).toBeLessThan(90);
});

test('a kite that nobody touches gets off the roof, and climbs to no second height by itself', () => {
  const game = opened('first-flight');
  for (let frame = 0; frame < 20 * 40; frame++) game.frame(restingGesture);
  expect(game.read().goal).toMatchObject({ kind: 'height', number: 2 });
});

test('a kite that comes down is thrown up again, and what was done stays done', () => {
  const game = opened('first-flight');
  for (let frame = 0; frame < 20 * 20; frame++) game.frame(restingGesture);
  expect(game.read().goal?.number).toBe(2);
  for (let frame = 0; frame < 20 * 60 && !game.read().down; frame++) {
    game.frame({ ...restingGesture, holding: true, reel: 1, way: [0, -1] });
  }
  expect(game.read().down).toBe(true);
  expect(game.watch.beginsAgain(game.match)).toBe(false);
  for (let frame = 0; frame < 20 * 3; frame++) game.frame(restingGesture);
  expect(game.watch.beginsAgain(game.match)).toBe(true);
  const before = game.read().goal?.number;
  game.watch.begun(game.match);
  expect(game.read().goal?.number).toBe(before);
});

test('who winds when he hauls, gives when he calls, and keeps the beat has held the spool for a flyer of his own', () => {
  const game = opened('the-spool');
  for (let frame = 0; !game.read().done && frame < 20 * 150; frame++) {
    const { goal } = game.read();
    const { loopMetres } = game.match.hud;
    const asksMore = (game.match.world.flyers[0]?.reel ?? 0) > 0;
    const fill = goal?.call ? goal.call === 'give' : loopMetres < 1.5 && asksMore;
    const wind = goal?.call ? goal.call === 'take' : loopMetres > 2.5;
    game.frame(restingGesture, { ...restingSpool, fill: fill && loopMetres < 4.5, wind });
  }
  expect(game.read().done, JSON.stringify(game.read())).toBe(true);
  expect(game.seconds).toBeGreaterThan(20);
  expect(game.seconds).toBeLessThan(110);
});

test('a spool that nobody turns is no help', () => {
  const game = opened('the-spool');
  for (let frame = 0; frame < 20 * 60; frame++) game.frame(restingGesture);
  expect(game.read().goal?.number).toBe(1);
});

test('a goal is counted by the world and not by the pictures: seen twice as often, it is done in the same moment', () => {
  const { level, goals } = flight('first-flight');
  const doneBy = (every: number) => {
    const match = startMatch({ setup: level.setup, seed: 3, you: level.you });
    const book = openGoals(goals.slice(0, 1));
    for (let tick = 0; tick < 60 * 40 && readGoals(book); tick++) {
      match.advance(1000 / 60, () => restingGesture);
      if (tick % every === 0) pursue(book, goalFacts(match.world, 0, false, 0));
    }
    return match.world.tick;
  };
  expect(Math.abs(doneBy(2) - doneBy(4))).toBeLessThan(5);
});

const steady = (): SteadyChapter => {
  const chapter = catalogue.chapters.get('hold-steady');
  if (chapter?.play !== 'steady') throw new Error('hold-steady is another play');
  return chapter;
};

/** A picture of one tick, and a little more, so that no tick is lost to rounding. */
const pictureMs = 1000 / 60 + 1e-6;

test('the band: who eases when it is too tight and draws when it sinks has held it in three quarters of a minute', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const play = openSteady(steady(), seed);
    let held = true;
    let pictures = 0;
    for (; !play.done && pictures < 60 * 60; pictures++) {
      // A person looks five times a second.
      if (pictures % 12 === 0) held = play.reading.newtons < (play.reading.low + play.reading.high) / 2;
      play.advance(pictureMs, held);
    }
    expect(play.done, `seed ${seed}`).toBe(true);
    expect(pictures / 60).toBeGreaterThan(20);
    expect(pictures / 60, `seed ${seed}`).toBeLessThan(45);
  }
});

test('the band: nothing is held while the arm is down, and a lowered arm loses nothing', () => {
  const play = openSteady(steady(), 2);
  for (let picture = 0; picture < 60 * 30; picture++) play.advance(pictureMs, false);
  expect(play.reading).toMatchObject({ share: 0, drawn: 0, others: 'come' });
  for (let picture = 0; picture < 60 * 6; picture++) play.advance(pictureMs, picture % 40 < 30);
  const { share } = play.reading;
  expect(share).toBeGreaterThan(0);
  for (let picture = 0; picture < 60 * 10; picture++) play.advance(pictureMs, false);
  expect(play.reading.share).toBeGreaterThanOrEqual(share);
});
