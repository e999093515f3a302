// The themes as they are heard: their notes, from the recordings of today's scripts, laid over each other as the player does.
import { expect, test } from 'vitest';
import { everySound } from '../../scripts/sounds/every-sound.mjs';
import { integratedLoudness } from '../../scripts/sounds/loudness.mjs';
import { laySheets } from '../../scripts/sounds/sheet.mjs';
import { type DueNote, openConductor, type Wanted } from '../../src/audio/music/conductor.ts';
import { musicOf, type Scene } from '../../src/audio/music/programme.ts';
import { recordingFor } from '../../src/audio/notes.ts';
import { places } from '../../src/audio/sheets.ts';

const sampleRate = 48_000;
const { sheets } = laySheets(everySound.filter(({ sheet }) => sheet === 'theme' || sheet === 'music'));

/** One note of the sheet into a buffer that begins at `from` seconds. */
function sound(note: DueNote, from: number, into: Float64Array): void {
  const found = recordingFor(note);
  if (found === null) return;
  const { sheet, startMs, lengthMs } = places[found.name];
  const samples = sheets.find(({ name }) => name === sheet)?.samples ?? new Float64Array();
  const at = Math.round((note.at - from) * sampleRate);
  const first = (startMs / 1000) * sampleRate;
  for (let i = Math.max(0, -at); i * found.rate < (lengthMs / 1000) * sampleRate && at + i < into.length; i++) {
    const place = first + i * found.rate;
    const whole = Math.floor(place);
    const share = place - whole;
    const value = (samples[whole] ?? 0) * (1 - share) + (samples[whole + 1] ?? 0) * share;
    into[at + i] = (into[at + i] ?? 0) + note.loud * value;
  }
}

/** Loudness of a theme once it has settled: from the 5th second on, so many. */
function loudnessOf(wanted: Wanted, seconds: number): number {
  const conductor = openConductor(4);
  const from = 5;
  const heard = new Float64Array(seconds * sampleRate);
  for (let at = 0; at < from + seconds; at += 0.1) {
    for (const note of conductor.due(at, wanted)) sound(note, from, heard);
  }
  return integratedLoudness(heard);
}

const scenes: readonly (Scene & { readonly what: string })[] = [
  { what: 'the title', screen: 'title', chapter: null, closeness: 0 },
  { what: 'a card', screen: 'card', chapter: 3, closeness: 0 },
  { what: 'a card of both', screen: 'card', chapter: 1, closeness: 0 },
  { what: "a card of Hassan's", screen: 'card', chapter: 2, closeness: 0 },
  { what: 'a fight', screen: 'flight', chapter: null, closeness: 0.35 },
  { what: 'a fight of chapter 4', screen: 'flight', chapter: 4, closeness: 0.35 },
  { what: 'a run', screen: 'run', chapter: null, closeness: 0.5 },
  { what: 'the run of chapter 5', screen: 'run', chapter: 5, closeness: 0.5 },
];

test.each(scenes)('the music of $what has -18 LUFS, within one', (scene) => {
  const wanted = musicOf(scene);
  if (wanted === null) throw new Error('no music is there');
  expect(Math.abs(loudnessOf(wanted, 25) + 18)).toBeLessThan(1);
});

test('a fight grows by some 3 dB from its thinnest to its thickest, and stays within 2.5 of that loudness', () => {
  const fight = (closeness: number): Wanted => ({ theme: 'fight', lead: 'rubab', closeness });
  const [thin, thick] = [loudnessOf(fight(0.2), 25), loudnessOf(fight(1), 25)];
  expect(thick - thin).toBeGreaterThan(1.5);
  for (const loud of [thin, thick]) expect(Math.abs(loud + 18)).toBeLessThan(2.5);
});
