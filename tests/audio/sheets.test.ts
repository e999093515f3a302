// What `npm run sounds` has written: the files there are come from the scripts there are, and are as loud as they should be.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import index from '../../assets/sounds/sheets.json';
import { everySound } from '../../scripts/sounds/every-sound.mjs';
import {
  ceiling,
  integratedLoudness,
  momentaryLoudness,
  toLoudness,
  truePeak,
} from '../../scripts/sounds/loudness.mjs';
import { hertzOf } from '../../scripts/sounds/notes.mjs';
import { laySheets } from '../../scripts/sounds/sheet.mjs';
import { places, sheetNames, soundNames } from '../../src/audio/sheets.ts';

const folder = path.resolve(import.meta.dirname, '../../assets/sounds');
const sampleRate = 48_000;
const baked = laySheets(everySound);
const samplesOf = (name: string): Float64Array => {
  const { sheet, startMs, lengthMs } = places[name as keyof typeof places];
  const { samples } = baked.sheets.find((one) => one.name === sheet) ?? { samples: new Float64Array() };
  const at = Math.round((startMs / 1000) * sampleRate);
  return samples.subarray(at, at + Math.round((lengthMs / 1000) * sampleRate));
};
const loudest = (samples: Float64Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

test('the sheets that are there are those that the scripts make, to the last sample', () => {
  expect(index).toEqual(JSON.parse(JSON.stringify(baked.index)));
});

test('one format of all sheets is at most 1.5 MB, and all of it decoded at most 32 MB', () => {
  for (const ending of ['webm', 'm4a']) {
    const bytes = sheetNames.reduce((sum, name) => sum + statSync(path.join(folder, `${name}.${ending}`)).size, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(1_500_000);
  }
  const seconds = Object.values(index.sheets).reduce((sum, sheet) => sum + sheet.seconds, 0);
  expect(seconds * sampleRate * 4).toBeLessThanOrEqual(32_000_000);
});

test('the first format is Opus in WebM, the second AAC in MP4', () => {
  for (const name of sheetNames) {
    const webm = readFileSync(path.join(folder, `${name}.webm`));
    expect(webm.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
    expect(webm.includes('A_OPUS')).toBe(true);
    const m4a = readFileSync(path.join(folder, `${name}.m4a`));
    expect(m4a.subarray(4, 8).toString('latin1')).toBe('ftyp');
    expect(m4a.includes('mp4a')).toBe(true);
  }
});

test('no sound clips, not even between its samples', () => {
  const clipped = soundNames.filter((name) => truePeak(samplesOf(name)) > ceiling + 1e-3);
  expect(clipped).toEqual([]);
});

describe.each(everySound.map(({ name, kind, lufs }) => [name, kind, lufs] as const))('%s', (name, kind, lufs) => {
  const samples = samplesOf(name);
  test('is as loud as its row says, or as its peak lets it be', () => {
    const measured = kind === 'loop' ? integratedLoudness(samples) : momentaryLoudness(samples);
    const atCeiling = truePeak(samples) > 0.98 * ceiling;
    expect(measured).toBeLessThan(lufs + 0.3);
    if (!atCeiling) expect(measured).toBeGreaterThan(lufs - 0.3);
    // Where the peak rules, the sound is short and dry, and still heard.
    expect(measured).toBeGreaterThan(-34);
  });

  test('neither begins nor ends with a click', () => {
    if (kind === 'loop') {
      const steps = Array.from(samples, (sample, i) => Math.abs(sample - (samples.at(i - 1) ?? 0)));
      expect(steps[0]).toBeLessThanOrEqual(steps.slice(1).reduce((most, step) => Math.max(most, step), 0));
    } else {
      expect(loudest(samples.subarray(-48))).toBeLessThan(0.02);
    }
  });
});

test('loudness is that of the standard: a sine of 997 Hz at full scale is -3.01 LUFS, and its peak 0 dB', () => {
  const sine = Float64Array.from({ length: 2 * sampleRate }, (_, i) => Math.sin((2 * Math.PI * 997 * i) / sampleRate));
  expect(integratedLoudness(sine)).toBeCloseTo(-3.01, 1);
  expect(momentaryLoudness(sine)).toBeCloseTo(-3.01, 1);
  expect(integratedLoudness(toLoudness(sine, -18, 'loop'))).toBeCloseTo(-18, 2);
  // A quarter of the rate, an eighth of a turn late: no sample sees the peak.
  const hidden = Float64Array.from({ length: 4800 }, (_, i) => Math.sin((Math.PI * i) / 2 + Math.PI / 4));
  expect(loudest(hidden)).toBeCloseTo(Math.SQRT1_2, 6);
  expect(truePeak(hidden.subarray(100, 4700))).toBeGreaterThan(0.97);
});

/** Strength of a pitch in a sound, and so of its neighbours some cents away. */
function strengthAt(samples: Float64Array, hertz: number): number {
  let [re, im] = [0, 0];
  for (let i = 0; i < samples.length; i++) {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / samples.length);
    const turn = (2 * Math.PI * hertz * i) / sampleRate;
    re += window * (samples[i] ?? 0) * Math.cos(turn);
    im += window * (samples[i] ?? 0) * Math.sin(turn);
  }
  return Math.hypot(re, im);
}

test.each(['rubab-firm', 'rubab-soft', 'dambura', 'tula'])(
  'each note of %s is in tune, within 8 cents',
  (instrument) => {
    for (const name of soundNames.filter((one) => one.startsWith(`${instrument}:`))) {
      const hertz = hertzOf(Number(name.split(':')[1]));
      const samples = samplesOf(name).subarray(3000, 35_000);
      const cents = Array.from({ length: 21 }, (_, k) => 4 * (k - 10));
      // By its third partial where there is one: a cent is three times as much there.
      const partial = instrument === 'tula' ? 2 : 3;
      const strengths = cents.map((off) => strengthAt(samples, partial * hertz * 2 ** (off / 1200)));
      const best = cents[strengths.indexOf(Math.max(...strengths))] ?? 99;
      expect(Math.abs(best), name).toBeLessThanOrEqual(8);
    }
  },
);

test('the snap strikes within its first millisecond; the crowd swells and dies away', () => {
  const [snap, crowd] = [samplesOf('snap'), samplesOf('crowd')];
  expect(loudest(snap.subarray(0, 48))).toBeGreaterThan(0.2);
  const part = (from: number, to: number) => loudest(crowd.subarray(from * sampleRate, to * sampleRate));
  expect(part(0.3, 0.8)).toBeGreaterThan(4 * part(0, 0.02));
  expect(part(0.3, 0.8)).toBeGreaterThan(4 * part(1.7, 1.9));
});

test('the hum is recorded at the pitch from which its rates are reckoned, the rasp and the spool at their strokes', () => {
  expect(strengthAt(samplesOf('hum'), 165)).toBeGreaterThan(10 * strengthAt(samplesOf('hum'), 175));
  const beats = (name: string, hertz: number) => strengthAt(samplesOf(name).map(Math.abs), hertz);
  expect(beats('rasp', 14)).toBeGreaterThan(4 * beats('rasp', 17));
  expect(beats('reel', 24)).toBeGreaterThan(4 * beats('reel', 27));
});

test('above 4 kHz the rasp stays 12 dB under the hum, both at their loudest', () => {
  const high = (name: string) => {
    const samples = samplesOf(name);
    let [y, sum] = [0, 0];
    for (const sample of samples) {
      y += (1 - Math.exp((-2 * Math.PI * 4000) / sampleRate)) * (sample - y);
      sum += (sample - y) ** 2;
    }
    return Math.sqrt(sum / samples.length);
  };
  const whole = (name: string) =>
    Math.sqrt(samplesOf(name).reduce((sum, x) => sum + x * x, 0) / samplesOf(name).length);
  expect(20 * Math.log10((0.8 * high('rasp')) / (0.55 * whole('hum')))).toBeLessThan(-12);
});
