import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { type Match, startMatch } from '../../src/session/match.ts';
import { createStatus, type StatusParts } from '../../src/session/status.ts';
import { gameVersion } from '../../src/session/version.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { restingGesture } from '../../src/sim/hands/gesture.ts';
import { shippedFiles } from '../content/level-files.ts';

/** Every field of the contract, section 4, and what the page tells beside it. */
const fields =
  `version screen phase mode level seed locale tick paused framesPerSecond errors lastError you controls wind
  flyers crossings loose forecast landed runner hint result digest digestTick wave standing lesson
  threat gust errand`.split(/\s+/);

function duel(): Match {
  const level = readCatalogue(shippedFiles()).levels.get('first-duel');
  if (!level) throw new Error('the first duel is not there');
  return startMatch({ setup: level.setup, seed: 3, you: level.you, teaching: true });
}

function partsOf(match: Match | null, screen: StatusParts['flow']['screen'] = match ? 'flight' : 'title'): StatusParts {
  return {
    locale: 'en',
    flow: { screen, seed: 3 },
    play: { mode: 'duel', level: 'first-duel' },
    match,
    picture: {
      framesPerSecond: () => 60,
      screenOf: ([x, y]) => (x > 0 ? { x, y } : null),
      noseOf: () => ({ x: 0, y: -1 }),
    },
    errors: 2,
    lastError: 'a bird',
    hintText: (hint) => `do ${hint}`,
  };
}

// biome-ignore lint/suspicious/noExplicitAny: read as an outsider would, who has no types.
const statusOf = (parts: StatusParts): any => createStatus()(parts);

const fly = (match: Match, ticks: number) => {
  for (let i = 0; i < ticks; i++) match.advance(1000 / 60, () => restingGesture);
};

test('at the title and in flight the status has every field of the contract', () => {
  for (const match of [null, duel()]) expect(Object.keys(statusOf(partsOf(match))).sort()).toEqual([...fields].sort());
});

test('the menu flies nothing', () => {
  expect(statusOf(partsOf(null))).toMatchObject({ screen: 'title', phase: 'menu', tick: 0, flyers: [], digest: null });
});

test('in flight it tells both kites as they are', () => {
  const match = duel();
  fly(match, 30);
  const status = statusOf(partsOf(match));
  expect(status).toMatchObject({ phase: 'teach', you: ['left'], errors: 2, lastError: 'a bird', seed: 3 });
  expect(status.tick).toBe(match.world.tick);
  const [left, right] = status.flyers;
  expect(left).toMatchObject({ id: 'left', kind: 'person', alive: true, nose: { x: 0, y: -1 } });
  expect(right).toMatchObject({ id: 'right', kind: 'pilot', alive: true });
  expect(right.world.y).toBeGreaterThan(20);
  expect(left.lineMetres).toBeGreaterThan(60);
  expect(left.screen).toEqual(left.world.x > 0 ? { x: left.world.x, y: left.world.y } : null);
});

test('nothing in the page can be changed through it', () => {
  const match = duel();
  fly(match, 5);
  const status = statusOf(partsOf(match));
  const before = digestOf(match.world);
  for (const change of [
    () => (status.tick = 0),
    () => status.flyers.pop(),
    () => (status.flyers[0].world.x = 1e9),
    () => (status.controls[0].a = 9),
  ]) {
    expect(change).toThrow(TypeError);
  }
  expect(digestOf(match.world)).toBe(before);
});

test('asking does not change the flight, and the digest belongs to its tick', () => {
  const asked = duel();
  const left = duel();
  const read = createStatus();
  let digests = new Set<unknown>();
  for (let i = 0; i < 120; i++) {
    fly(asked, 1);
    fly(left, 1);
    // biome-ignore lint/suspicious/noExplicitAny: read as an outsider would, who has no types.
    const status = read(partsOf(asked)) as any;
    digests = digests.add(status.digest);
    if (status.digestTick === asked.world.tick) expect(status.digest).toBe(digestOf(left.world));
  }
  expect(digests.size).toBeGreaterThanOrEqual(2);
  expect(digests.size).toBeLessThanOrEqual(4);
  expect(digestOf(asked.world)).toBe(digestOf(left.world));
});

test('the version is that of the package', () => {
  const manifest = readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8');
  expect(gameVersion).toBe(JSON.parse(manifest).version);
});
