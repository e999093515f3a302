import { expect, test } from 'vitest';
import { readCatalogue } from '../../../src/content/catalogue.ts';
import { openSelfPlay } from '../../../src/session/kiosk/self-play.ts';
import type { Match } from '../../../src/session/match.ts';
import { restingGesture } from '../../../src/sim/hands/gesture.ts';
import { shippedFiles } from '../../content/level-files.ts';

const catalogue = readCatalogue(shippedFiles());

/** Lets a second pass on the screen. */
function second(match: Match): void {
  for (let frame = 0; frame < 12; frame++) match.advance(83, () => restingGesture);
}

test('a kiosk plays by itself: a match comes to its end, and the next has another seed', () => {
  const self = openSelfPlay(catalogue, ['first-duel'], 5);
  if (!self) throw new Error('nothing is played');
  const { match } = self;
  expect(match.setup.flyers.map(({ seat }) => seat.kind)).toEqual(['pilot', 'pilot']);
  const places = new Set<string>();
  let seconds = 0;
  for (; self.match === match && seconds < 400; seconds++) {
    second(match);
    places.add(match.poses.flyers.map(({ position }) => [...position].map(Math.round).join()).join());
    self.look(seconds * 1000);
  }
  expect(match.phase).toBe('result');
  expect(self.match.seed).not.toBe(match.seed);
  // Somebody moves by a metre in nearly every second.
  expect(places.size).toBeGreaterThan(0.7 * seconds);
});

test('names that are no match are passed over; with none at all the whole neighbourhood flies', () => {
  const first = (levels: string[]) => openSelfPlay(catalogue, levels, 1)?.match.setup.level;
  expect(first(['run-home', 'winter-tournament'])).toContain('winter-tournament');
  expect(catalogue.levels.has(first([]) ?? '')).toBe(true);
  expect(openSelfPlay({ ...catalogue, levels: new Map() }, [], 1)).toBeNull();
});
