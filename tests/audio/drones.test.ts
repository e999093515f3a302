import { expect, test } from 'vitest';
import { dronesOf, humHertz, leanToMode, loudest, silence } from '../../src/audio/drones.ts';
import { saHertz } from '../../src/audio/music/modes.ts';
import { flying } from './flying.ts';

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
  const aboveSa = saHertz * 2 ** (0.4 / 12);
  expect(leanToMode(aboveSa)).toBeLessThan(aboveSa);
  expect(leanToMode(aboveSa)).toBeGreaterThan(saHertz);
  expect(leanToMode(2 * saHertz)).toBeCloseTo(2 * saHertz, 6);
});

test.each([
  [0, 80, 0],
  [1, 30, 20],
  [0.13, 200, -3],
  [5, 0, 400],
])('levels stay playable at tension %d, %d m, %d m/s', (tensionShare, lineMetres, windSpeed) => {
  for (const { volume, rate } of Object.values(dronesOf({ ...flying, tensionShare, lineMetres, windSpeed }))) {
    expect(volume).toBeGreaterThanOrEqual(0);
    expect(volume).toBeLessThanOrEqual(1);
    expect(rate).toBeGreaterThanOrEqual(0.5);
    expect(rate).toBeLessThanOrEqual(3);
  }
});

test('line that saws faster makes more strokes, and harder is louder; lines that stand make none', () => {
  const rasp = (rubSpeed: number, rubNewtons: number) => dronesOf({ ...flying, rubSpeed, rubNewtons }).rasp;
  expect(rasp(0, 0).volume).toBe(0);
  expect(rasp(0, 8).volume).toBe(0);
  expect(rasp(20, 0.5).rate).toBeGreaterThan(rasp(10, 0.5).rate);
  expect(rasp(15, 1).volume).toBeGreaterThan(rasp(15, 0.5).volume);
  // 9 to 26 strokes a second, from a recording of 14.
  expect(14 * rasp(0, 4).rate).toBeCloseTo(9, 6);
  expect(14 * rasp(50, 4).rate).toBeCloseTo(26, 6);
});

test('the spool rattles by its rate and rests with it', () => {
  const reel = (reelSpeed: number) => dronesOf({ ...flying, reelSpeed }).reel;
  expect(reel(0.1).volume).toBe(0);
  expect(reel(3).rate).toBeGreaterThan(reel(1.5).rate);
  expect(24 * reel(4).rate).toBeCloseTo(24, 6);
});

test('higher up the wind whistles; a slack kite buzzes, a taut one is smooth', () => {
  const whistle = (heightMetres: number) => dronesOf({ ...flying, heightMetres }).whistle.volume;
  expect(whistle(20)).toBe(0);
  expect(whistle(70)).toBeGreaterThan(whistle(45));
  const paper = (flutter: number) => dronesOf({ ...flying, flutter }).paper.volume;
  expect(paper(0)).toBe(0);
  expect(paper(1)).toBeGreaterThan(paper(0.4));
  expect(paper(1)).toBeLessThanOrEqual(loudest.paper);
});
