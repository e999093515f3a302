// The browser's store: refused, full in the middle of a game, and shared by two pages.
import { afterEach, expect, test, vi } from 'vitest';
import { openStorage } from '../../src/platform/storage.ts';
import { openWall } from '../../src/session/wall.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('a store that is full in mid-play is told once, and what was chosen lasts for this sitting', () => {
  let told = 0;
  const storage = openStorage(() => told++);
  storage.write('gudiparan.a', 'kept');
  const kept = localStorage;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.getItem(key),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  storage.write('gudiparan.a', 'later');
  storage.write('gudiparan.b', 'new');
  expect([storage.read('gudiparan.a'), storage.read('gudiparan.b'), told]).toEqual(['later', 'new', 1]);
  // There is room again: what is written now is kept, and read from there.
  vi.unstubAllGlobals();
  storage.write('gudiparan.a', 'last');
  expect([localStorage.getItem('gudiparan.a'), storage.read('gudiparan.a')]).toEqual(['last', 'last']);
});

test('what another page has written is read, though this one has written there before', () => {
  const [one, other] = [openStorage(() => {}), openStorage(() => {})];
  one.write('gudiparan.a', 'mine');
  other.write('gudiparan.a', 'hers');
  expect(one.read('gudiparan.a')).toBe('hers');
});

test('kites that two pages hang on one wall all hang there', () => {
  const [one, other] = [openStorage(() => {}), openStorage(() => {})].map(openWall);
  const kite = (seed: number) => ({ pattern: 'tir', flyer: 'kabir', level: 'first-duel', seed, date: '2026-11-23' });
  one?.hang(kite(1));
  other?.hang(kite(2));
  one?.hang(kite(3));
  expect(openWall(openStorage(() => {})).kites.map(({ seed }) => seed)).toEqual([3, 2, 1]);
});
