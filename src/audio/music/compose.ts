// A bar of music, as notes. The same theme, bar and seed always give the same notes; how close things are decides which of
// them are heard, and decides nothing else, so that music thickens and thins without a seam.
import { halfTonesOf } from './modes.ts';
import { type DrumName, type Theme, type ThemeName, themes } from './themes.ts';
import { barOfTune } from './tune.ts';

export type Instrument = 'rubab-firm' | 'rubab-soft' | 'dambura' | 'tula' | 'par' | DrumName | 'roll';

/** Whose hands play the tune. `both` only where the two boys are together: in chapters 1, 4, 5 and 12. */
export type Lead = 'rubab' | 'dambura' | 'both';

export interface Note {
  /** From the beginning of the bar; may be a little off the pulse. */
  readonly seconds: number;
  readonly instrument: Instrument;
  /** From Sa; 0 for drums. */
  readonly halfTones: number;
  /** 0..1 */
  readonly loud: number;
  /** How close things must be for this note to be heard, 0..1. */
  readonly needs: number;
}

/** How close things must be for a layer, 0..1. */
export const layers = {
  tune: 0.12,
  drone: 0.2,
  grace: 0.32,
  flute: 0.3,
  hands: 0.45,
  double: 0.66,
  dhol: 0.75,
} as const;

/** A lot in 0..1 that depends on three whole numbers alone. */
export function lotOf(seed: number, bar: number, index: number): number {
  let t =
    (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(bar + 1, 0xc2b2ae35) + Math.imul(index + 1, 0x27d4eb2f)) | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
}

interface Bar {
  readonly theme: Theme;
  readonly number: number;
  readonly lead: Lead;
  readonly lot: (index: number) => number;
  readonly notes: Note[];
}

/** Hands are never quite together, seconds. */
const looseness = 0.012;

function put(bar: Bar, pulse: number, note: Omit<Note, 'seconds'>): void {
  const late = looseness * bar.lot(900 + bar.notes.length);
  bar.notes.push({ ...note, seconds: pulse * bar.theme.pulseSeconds + late });
}

/** The tune itself, with the strokes between its notes that make a rubab of it. */
function layTune(bar: Bar): void {
  const { theme, lot } = bar;
  const { mode } = theme;
  const main: Instrument = bar.lead === 'dambura' ? 'dambura' : 'rubab-firm';
  let pulse = 0;
  for (const [at, [degree, length]] of barOfTune(bar.number, theme.pulses).entries()) {
    const stress = theme.stressed.includes(pulse) ? 1 : 0.78;
    const halfTones = halfTonesOf(mode, degree);
    // What is left when all is thin: the first tone of every other bar.
    const needs = at === 0 && bar.number % 2 === 0 ? 0 : layers.tune;
    put(bar, pulse, { instrument: main, halfTones, loud: 0.9 * stress, needs });
    if (bar.lead === 'both') {
      put(bar, pulse, { instrument: 'dambura', halfTones: halfTones - 12, loud: 0.75 * stress, needs });
    } else {
      const other: Instrument = main === 'dambura' ? 'dambura' : 'rubab-soft';
      put(bar, pulse, { instrument: other, halfTones: halfTones - 12, loud: 0.6 * stress, needs: layers.double });
    }
    if (length > 1) layBetween(bar, pulse + 1, halfTones, lot(at));
    if (lot(50 + at) < 0.3) {
      const grace = halfTonesOf(mode, degree + 1);
      put(bar, pulse - 0.22, { instrument: 'rubab-soft', halfTones: grace, loud: 0.4, needs: layers.grace });
    }
    pulse += length;
  }
}

/** Between two tones: the high drone, and with more hands at work the tone itself again. */
function layBetween(bar: Bar, pulse: number, halfTones: number, draw: number): void {
  if (bar.lead !== 'dambura') put(bar, pulse, { instrument: 'par', halfTones: 24, loud: 0.5, needs: layers.drone });
  const instrument: Instrument = bar.lead === 'dambura' ? 'dambura' : 'rubab-soft';
  put(bar, pulse, { instrument, halfTones, loud: 0.45, needs: layers.grace + 0.3 * draw });
  if (draw > 0.5) put(bar, pulse + 0.5, { instrument, halfTones, loud: 0.4, needs: layers.hands + 0.3 * draw });
}

function layDrums({ theme, lot, notes }: Bar): void {
  const { pulseSeconds } = theme;
  for (const [beats, needs] of [
    [theme.hands, layers.hands],
    [theme.dhol, layers.dhol],
  ] as const) {
    for (const [at, [pulse, instrument, loud]] of beats.entries()) {
      // The light strokes come in later than the heavy ones.
      const seconds = pulse * pulseSeconds + looseness * lot(200 + at);
      notes.push({
        seconds,
        instrument,
        halfTones: 0,
        loud: 0.85 * loud,
        needs: Math.min(0.95, needs + 0.15 * (1 - loud)),
      });
    }
  }
}

/** Sa and its fifth, low, once a bar; and a long breath of the flute over two. */
function layGround(bar: Bar): void {
  const { theme, number, lot } = bar;
  const low: Instrument = bar.lead === 'dambura' ? 'dambura' : 'rubab-soft';
  put(bar, 0, { instrument: low, halfTones: number % 4 === 3 ? -5 : -12, loud: 0.7, needs: 0 });
  if (!theme.flute || number % 2 === 0) return;
  const [degree = 0] = barOfTune(number, theme.pulses)[0] ?? [];
  put(bar, 1 + Math.floor(2 * lot(300)), {
    instrument: 'tula',
    halfTones: 12 + halfTonesOf(theme.mode, degree),
    loud: 0.5,
    needs: layers.flute,
  });
}

/** The notes of one bar, in the order of time. `number` counts bars from 0; the seed is a whole number. */
export function composeBar(name: ThemeName, number: number, lead: Lead, seed: number): readonly Note[] {
  const bar: Bar = { theme: themes[name], number, lead, lot: (index) => lotOf(seed, number, index), notes: [] };
  layGround(bar);
  layTune(bar);
  layDrums(bar);
  return bar.notes
    .map((note) => ({ ...note, seconds: Math.max(0, note.seconds) }))
    .sort((a, b) => a.seconds - b.seconds);
}

/** Five notes for a cut of one's own: up the mode, and home. With a roll beneath. */
export function flourish(lead: Lead): readonly Note[] {
  const instrument: Instrument = lead === 'dambura' ? 'dambura' : 'rubab-firm';
  const tones = [3, 4, 5, 6, 7].map((degree, at): Note => {
    const seconds = [0, 0.13, 0.26, 0.39, 0.6][at] ?? 0;
    return { seconds, instrument, halfTones: halfTonesOf('bright', degree), loud: 0.75 + 0.05 * at, needs: 0 };
  });
  return [{ seconds: 0, instrument: 'roll', halfTones: 0, loud: 0.6, needs: 0 }, ...tones];
}
