import { expect, test } from 'vitest';
import { dronesOf, humHertz, leanToMode, silence } from '../../src/audio/drones.ts';

const flying = { tensionShare: 0.4, lineMetres: 80, windSpeed: 5 };

test('nothing flies: nothing sounds', () => {
  expect(dronesOf(null)).toEqual(silence);
});

test('a slack line is silent, and the wind is heard without it', () => {
  const { hum, wind } = dronesOf({ ...flying, tensionShare: 0.05 });
  expect(hum.volume).toBe(0);
  expect(wind.volume).toBeGreaterThan(0);
});

test('the tighter the line, the louder and the higher it sings', () => {
  const songs = [0.15, 0.3, 0.5, 0.7, 0.9].map((tensionShare) => dronesOf({ ...flying, tensionShare }).hum);
  for (const [i, song] of songs.entries()) {
    const before = songs[i - 1];
    if (!before) continue;
    expect(song.volume).toBeGreaterThanOrEqual(before.volume);
    expect(song.rate).toBeGreaterThan(before.rate);
  }
});

test('a longer line sings lower, like a longer string', () => {
  expect(humHertz(0.5, 120)).toBeLessThan(humHertz(0.5, 60));
  expect(humHertz(0.12, 80)).toBeCloseTo(114, 0);
  expect(humHertz(1, 80)).toBeCloseTo(330, 6);
});

test('stronger wind is louder', () => {
  const [weak, strong] = [2, 8].map((windSpeed) => dronesOf({ ...flying, windSpeed }).wind.volume);
  expect(strong).toBeGreaterThan(weak ?? 1);
});

test('a pitch leans toward the mode and never past it', () => {
  const aboveSa = 146.8 * 2 ** (0.4 / 12);
  expect(leanToMode(aboveSa)).toBeLessThan(aboveSa);
  expect(leanToMode(aboveSa)).toBeGreaterThan(146.8);
  expect(leanToMode(293.6)).toBeCloseTo(293.6, 6);
});

test.each([
  [0, 80, 0],
  [1, 30, 20],
  [0.13, 200, -3],
  [5, 0, 400],
])('levels stay playable at tension %d, %d m, %d m/s', (tensionShare, lineMetres, windSpeed) => {
  for (const { volume, rate } of Object.values(dronesOf({ tensionShare, lineMetres, windSpeed }))) {
    expect(volume).toBeGreaterThanOrEqual(0);
    expect(volume).toBeLessThanOrEqual(1);
    expect(rate).toBeGreaterThanOrEqual(0.5);
    expect(rate).toBeLessThanOrEqual(3);
  }
});
