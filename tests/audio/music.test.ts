import { describe, expect, test } from 'vitest';
import { saHertz as recordedSa } from '../../scripts/sounds/notes.mjs';
import { composeBar, flourish, type Lead, layers } from '../../src/audio/music/compose.ts';
import { type DueNote, openConductor, type Wanted } from '../../src/audio/music/conductor.ts';
import { halfTonesOf, isInMode, saHertz } from '../../src/audio/music/modes.ts';
import { musicOf } from '../../src/audio/music/programme.ts';
import { type ThemeName, themes } from '../../src/audio/music/themes.ts';
import { tune } from '../../src/audio/music/tune.ts';
import { recordingFor } from '../../src/audio/notes.ts';

const themeNames = Object.keys(themes) as ThemeName[];
const leads: readonly Lead[] = ['rubab', 'dambura', 'both'];
const drums = ['doum', 'tek', 'ka', 'dhol-low', 'dhol-high', 'roll'];
const isDrum = ({ instrument }: { readonly instrument: string }) => drums.includes(instrument);

/** Lets a conductor play for so many seconds, looked at ten times a second. */
function played(seconds: number, wanted: (at: number) => Wanted | null, seed = 4): DueNote[] {
  const conductor = openConductor(seed);
  const notes: DueNote[] = [];
  for (let at = 0; at < seconds; at += 0.1) notes.push(...conductor.due(at, wanted(at)));
  return notes;
}
const fight = (closeness: number): Wanted => ({ theme: 'fight', lead: 'rubab', closeness });

describe.each(themeNames)('%s', (name) => {
  test('plays the same notes for the same seed, and other graces for another', () => {
    const bars = (seed: number) => tune.map((_, bar) => composeBar(name, bar, 'rubab', seed));
    expect(bars(7)).toEqual(bars(7));
    expect(bars(7)).not.toEqual(bars(8));
  });

  test('stays in its mode, within its bar, and within what is recorded', () => {
    const { mode, pulses, pulseSeconds } = themes[name];
    for (const lead of leads) {
      for (const [bar] of tune.entries()) {
        const notes = composeBar(name, bar, lead, 3);
        expect(notes.length).toBeGreaterThan(4);
        for (const note of notes) {
          expect(note.seconds).toBeGreaterThanOrEqual(0);
          expect(note.seconds).toBeLessThan(pulses * pulseSeconds);
          const found = recordingFor(note);
          expect(found, note.instrument).not.toBeNull();
          // Bent by no more than a tone and a half, or it is another instrument.
          expect(Math.abs(12 * Math.log2(found?.rate ?? 9))).toBeLessThanOrEqual(3.01);
          if (!isDrum(note)) expect(isInMode(mode, note.halfTones), `${note.instrument} ${note.halfTones}`).toBe(true);
        }
      }
    }
  });
});

test('both hands play one tune: the dambura has each tone of the rubab, an octave lower', () => {
  for (const [bar] of tune.entries()) {
    const notes = composeBar('fight', bar, 'both', 5);
    const tones = (instrument: string) =>
      notes.filter((note) => note.instrument === instrument).map(({ halfTones }) => halfTones);
    const amir = tones('rubab-firm');
    expect(tones('dambura')).toEqual(amir.map((halfTones) => halfTones - 12));
    expect(amir.length).toBeGreaterThanOrEqual(5);
    // And either plays it alone.
    const alone = composeBar('fight', bar, 'dambura', 5).filter(({ instrument, needs }) => {
      return instrument === 'dambura' && needs <= layers.tune;
    });
    for (const halfTones of amir) expect(alone.map((note) => note.halfTones)).toContain(halfTones);
  }
});

test('the closer the fight, the more is played, and nothing that was played before is left out', () => {
  for (const name of themeNames) {
    const heard = [0, 0.15, 0.3, 0.5, 0.7, 0.9, 1].map((closeness) =>
      tune.flatMap((_, bar) => composeBar(name, bar, 'rubab', 2)).filter(({ needs }) => needs <= closeness),
    );
    for (const [i, notes] of heard.entries()) {
      const before = heard[i - 1] ?? [];
      expect(
        before.every((note) => notes.some((one) => one.instrument === note.instrument && one.seconds === note.seconds)),
      ).toBe(true);
    }
    expect(heard.at(-1)?.length).toBeGreaterThan(3 * (heard[0]?.length ?? 99));
  }
});

test('drums come with the crossing, the dhol only near the end', () => {
  const drumsAt = (closeness: number) =>
    new Set(
      played(30, () => fight(closeness))
        .filter(isDrum)
        .map(({ instrument }) => instrument),
    );
  expect(drumsAt(0.3).size).toBe(0);
  expect(drumsAt(0.6)).toEqual(new Set(['doum', 'tek', 'ka']));
  expect(drumsAt(1)).toContain('dhol-low');
});

test('it thickens within some seconds of a crossing and thins slowly after it', () => {
  const notes = played(60, (at) => fight(at > 15 && at < 30 ? 0.95 : 0.2));
  const within = (from: number, to: number) => notes.filter(({ at }) => at >= from && at < to).length / (to - from);
  expect(within(20, 30)).toBeGreaterThan(2.5 * within(8, 15));
  expect(within(31, 33)).toBeGreaterThan(1.5 * within(8, 15));
  expect(within(45, 60)).toBeLessThan(1.2 * within(8, 15));
});

test('the pulse is steady: a first beat every bar, for a minute', () => {
  const { pulses, pulseSeconds } = themes.fight;
  const ground = played(60, () => fight(0.5)).filter(
    ({ instrument, halfTones }) => instrument === 'rubab-soft' && [-12, -5].includes(halfTones),
  );
  const beats = ground.map(({ at }) => at).filter((at, i, all) => i === 0 || at - (all[i - 1] ?? 0) > pulseSeconds * 4);
  expect(beats.length).toBeGreaterThan(20);
  for (const [i, at] of beats.entries()) expect(at).toBeCloseTo((beats[0] ?? 0) + i * pulses * pulseSeconds, 1);
});

test('no note is due twice, none is due late, and a page that slept catches nothing up', () => {
  const conductor = openConductor(9);
  const notes: (DueNote & { readonly told: number })[] = [];
  const look = (now: number) => notes.push(...conductor.due(now, fight(0.8)).map((note) => ({ ...note, told: now })));
  for (let at = 0; at < 10; at += 0.1) look(at);
  for (let at = 70; at < 80; at += 0.1) look(at);
  for (const { at, told } of notes) {
    expect(at).toBeGreaterThanOrEqual(told - 0.11);
    expect(at).toBeLessThan(told + 0.31);
  }
  expect(new Set(notes.map(({ at, instrument, halfTones }) => `${at} ${instrument} ${halfTones}`)).size).toBe(
    notes.length,
  );
});

test('silence is silence: while it rests, and where nothing is wanted', () => {
  const conductor = openConductor(1);
  for (let at = 0; at < 5; at += 0.1) conductor.due(at, fight(0.8));
  conductor.rest(5, 4);
  const resting: DueNote[] = [];
  for (let at = 5; at < 8.6; at += 0.1) resting.push(...conductor.due(at, fight(0.8)));
  expect(resting).toEqual([]);
  expect(conductor.due(9, fight(0.8)).length + conductor.due(9.3, fight(0.8)).length).toBeGreaterThan(0);
  expect(played(20, () => null)).toEqual([]);
});

test('a cut has five notes that rise in the mode to Sa', () => {
  const tones = flourish('rubab')
    .filter((note) => !isDrum(note))
    .map(({ halfTones }) => halfTones);
  expect(tones).toHaveLength(5);
  expect([...tones].sort((a, b) => a - b)).toEqual(tones);
  expect(tones.at(-1)).toBe(12);
  expect(tones.every((halfTones) => isInMode('bright', halfTones))).toBe(true);
});

test('chapter 11 has no music on any screen, nor has the wall of chapter 6; every other chapter has', () => {
  const screens = ['card', 'flight', 'run', 'result', 'run-result', 'story'] as const;
  for (let chapter = 1; chapter <= 12; chapter++) {
    for (const screen of screens) {
      const music = musicOf({ screen, chapter, closeness: 1 });
      if (chapter === 11 || chapter === 6) expect(music, `${chapter} ${screen}`).toBeNull();
      else expect(music, `${chapter} ${screen}`).not.toBeNull();
    }
  }
});

test('the two play together in chapters 1, 4, 5 and 12 alone; the run outside the story is for the dambura', () => {
  const together = Array.from({ length: 12 }, (_, i) => i + 1).filter(
    (chapter) => musicOf({ screen: 'flight', chapter, closeness: 0.5 })?.lead === 'both',
  );
  expect(together).toEqual([1, 4, 5, 12]);
  expect(musicOf({ screen: 'run', chapter: null, closeness: 0.5 })).toMatchObject({ theme: 'lanes', lead: 'dambura' });
  expect(musicOf({ screen: 'paused', chapter: null, closeness: 0.5 })).toBeNull();
});

test('degrees go on over the octave, both ways, and Sa is where the recordings have it', () => {
  expect(halfTonesOf('bright', 0)).toBe(0);
  expect(halfTonesOf('bright', 7)).toBe(12);
  expect(halfTonesOf('night', 8)).toBe(13);
  expect(halfTonesOf('bright', -1)).toBe(-2);
  expect(saHertz).toBe(recordedSa);
});
