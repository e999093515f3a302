import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type SoundName, soundNames, sounds } from '../../src/audio/sounds.ts';

const folder = path.resolve(import.meta.dirname, '../../assets/sounds');
const sampleRate = 48_000;

/** Runs the script that makes a sound. */
async function synthesised(name: SoundName): Promise<Float64Array> {
  const script = new URL(`../../scripts/sounds/${name}.mjs`, import.meta.url).href;
  return (await import(script))[name]();
}

const made = {
  wind: await synthesised('wind'),
  hum: await synthesised('hum'),
  snap: await synthesised('snap'),
  crowd: await synthesised('crowd'),
};

test('every sound has its two files, and all of one format fit in 500 KB', () => {
  for (const ending of ['webm', 'm4a']) {
    const files = soundNames.map((name) => path.join(folder, `${name}.${ending}`));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(500_000);
  }
});

test.each(soundNames)('%s is as long as its row says', (name) => {
  expect((made[name].length / sampleRate) * 1000).toBeCloseTo(sounds[name].lengthMs, 6);
});

test.each(['wind', 'hum'] as const)('%s joins end to end: its seam is no larger a step than any other', (name) => {
  const samples = made[name];
  const steps = Array.from(samples, (sample, i) => Math.abs(sample - (samples.at(i - 1) ?? 0)));
  const largest = steps.slice(1).reduce((most, step) => Math.max(most, step), 0);
  expect(steps[0]).toBeLessThanOrEqual(largest);
});

test('the snap strikes within its first millisecond and leaves head room', () => {
  const loudest = (samples: Float64Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  expect(loudest(made.snap.subarray(0, 48))).toBeGreaterThan(0.3);
  expect(loudest(made.snap)).toBeLessThanOrEqual(0.9);
});

test('the crowd swells and dies away, and neither begins nor ends with a click', () => {
  const loudest = (samples: Float64Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const { crowd } = made;
  const part = (from: number, to: number) => loudest(crowd.subarray(from * sampleRate, to * sampleRate));
  expect(loudest(crowd)).toBeLessThanOrEqual(0.81);
  expect(part(0.3, 0.8)).toBeGreaterThan(4 * part(0, 0.02));
  expect(part(0.3, 0.8)).toBeGreaterThan(4 * part(1.7, 1.9));
  expect(part(1.89, 1.9)).toBeLessThan(0.02);
});
