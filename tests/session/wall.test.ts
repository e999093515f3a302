// Your wall: what is caught hangs there, can be flown and taken down and put back, and outlives the page.
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/content/catalogue.ts';
import { familyOf } from '../../src/content/kite-patterns.ts';
import { dressed, mostOnWall, openWall, type WallKite, wallKey } from '../../src/session/wall.ts';
import { createWorld } from '../../src/sim/create.ts';
import { digestOf } from '../../src/sim/digest.ts';
import { step } from '../../src/sim/step.ts';
import { shippedFiles } from '../content/level-files.ts';
import { memoryStorage } from '../support/memory-storage.ts';

const kite = (seed: number, pattern = 'tir'): WallKite => ({
  pattern,
  flyer: 'bashir',
  level: 'open-sky-12',
  seed,
  date: '2026-11-23',
});

test('a wall begins bare, and what is caught hangs there, the newest first', () => {
  const storage = memoryStorage();
  const wall = openWall(storage);
  expect(wall.kites).toEqual([]);
  wall.hang(kite(1));
  wall.hang(kite(2));
  expect(wall.kites.map(({ seed }) => seed)).toEqual([2, 1]);
  expect(openWall(storage).kites).toEqual(wall.kites);
});

test('one is flown, or none; it stays the same kite when others come and go', () => {
  const storage = memoryStorage();
  const wall = openWall(storage);
  for (const seed of [1, 2, 3]) wall.hang(kite(seed));
  wall.fly(1);
  const flown = () => wall.kites[wall.flown]?.seed;
  expect(flown()).toBe(2);
  wall.hang(kite(4));
  expect(flown()).toBe(2);
  wall.takeDown(0);
  expect(flown()).toBe(2);
  const again = openWall(storage);
  expect(again.kites[again.flown]?.seed).toBe(2);
  wall.fly(wall.flown);
  expect(wall.flown).toBe(-1);
  wall.fly(99);
  expect(wall.flown).toBe(-1);
});

test('what is taken down can be put back where it was, flown or not', () => {
  const wall = openWall(memoryStorage());
  for (const seed of [1, 2, 3]) wall.hang(kite(seed));
  wall.fly(1);
  wall.takeDown(1);
  expect(wall.takenDown?.seed).toBe(2);
  expect(wall.flown).toBe(-1);
  wall.putBack();
  expect(wall.kites.map(({ seed }) => seed)).toEqual([3, 2, 1]);
  expect(wall.flown).toBe(1);
  expect(wall.takenDown).toBeNull();
  wall.putBack();
  expect(wall.kites).toHaveLength(3);
});

test('a full wall makes room for the newest', () => {
  const wall = openWall(memoryStorage());
  wall.hang(kite(0));
  wall.fly(0);
  for (let seed = 1; seed <= mostOnWall; seed++) wall.hang(kite(seed));
  expect(wall.kites).toHaveLength(mostOnWall);
  expect(wall.kites.at(-1)?.seed).toBe(1);
  expect(wall.flown).toBe(-1);
});

describe('what cannot be read is left out, and the rest hangs', () => {
  test.each([
    ['no JSON', '{', 0],
    ['null', 'null', 0],
    ['a word', '"kites"', 0],
    ['kites that are none', '{"kites":{"length":3}}', 0],
    ['a design that is not drawn', JSON.stringify({ kites: [kite(1), { ...kite(2), pattern: 'scorpion' }] }), 1],
    ['a day that is none', JSON.stringify({ kites: [kite(1), { ...kite(2), date: 'today' }] }), 1],
    ['a seed out of range', JSON.stringify({ kites: [kite(1), { ...kite(2), seed: -1 }] }), 1],
  ])('%s', (_, text, left) => {
    const storage = memoryStorage();
    storage.write(wallKey, text);
    expect(openWall(storage).kites).toHaveLength(left);
  });
});

test('your kite looks like the one that you fly, nobody else does, and the flight is the same', () => {
  const level = readCatalogue(shippedFiles()).levels.get('first-duel');
  if (level === undefined) throw new Error('the first duel is missing');
  const his = level.setup.flyers[1];
  const worn = dressed(level.setup, level.you, his?.pattern ?? '');
  const patterns = worn.flyers.map(({ pattern }) => pattern);
  expect(patterns[0]).toBe(his?.pattern);
  expect(familyOf(patterns[1] ?? '')).not.toBe(familyOf(patterns[0] ?? ''));
  const [plain, dressedUp] = [level.setup, worn].map((setup) => {
    const world = createWorld(setup, 7);
    for (let tick = 0; tick < 600; tick++) step(world, [null, null]);
    return digestOf(world);
  });
  expect(dressedUp).toBe(plain);
});
