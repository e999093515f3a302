// Every sound there is, and how it is played. Exhaustive by type: a sound without a row does not compile.

export type SoundName = 'wind' | 'hum' | 'snap' | 'crowd';

export interface SoundRow {
  /** A loop sounds as long as something flies; a strike sounds once. */
  readonly kind: 'loop' | 'strike';
  /** Where the sound lies in its file, milliseconds. Loops have a bit of themselves before and behind. */
  readonly startMs: number;
  readonly lengthMs: number;
}

export const sounds: Readonly<Record<SoundName, SoundRow>> = {
  wind: { kind: 'loop', startMs: 300, lengthMs: 8000 },
  hum: { kind: 'loop', startMs: 300, lengthMs: 2000 },
  snap: { kind: 'strike', startMs: 0, lengthMs: 800 },
  crowd: { kind: 'strike', startMs: 0, lengthMs: 1900 },
};

export const soundNames = Object.keys(sounds) as SoundName[];
