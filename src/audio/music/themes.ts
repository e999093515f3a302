// Four ways to play the one tune.
import type { ModeName } from './modes.ts';

/** `roofs` over the title, `fight` in the sky, `lanes` in the run, `thread` beside cards and after a cut. */
export type ThemeName = 'roofs' | 'fight' | 'lanes' | 'thread';

export type DrumName = 'doum' | 'tek' | 'ka' | 'dhol-low' | 'dhol-high';

/** Which drum on which pulse of a bar. */
export type Beat = readonly [pulse: number, drum: DrumName, loud: number];

export interface Theme {
  readonly mode: ModeName;
  /** So much louder it is played than its notes are recorded, decibels: every theme has the loudness of `docs/sound.md`. */
  readonly liftDb: number;
  readonly pulses: number;
  readonly pulseSeconds: number;
  /** Pulses that are stressed. */
  readonly stressed: readonly number[];
  /** Hand drum, and the dhol that joins when it is close. */
  readonly hands: readonly Beat[];
  readonly dhol: readonly Beat[];
  /** A flute holds long notes of the tune above it. */
  readonly flute: boolean;
}

/** Pulses of the metre of 3 + 2 + 2, as in a Mogholi. */
const seven = {
  pulses: 7,
  stressed: [0, 3, 5],
  hands: [
    [0, 'doum', 1],
    [2, 'ka', 0.6],
    [3, 'tek', 0.8],
    [4, 'ka', 0.4],
    [5, 'doum', 0.7],
    [6, 'tek', 0.6],
  ],
  dhol: [
    [0, 'dhol-low', 1],
    [3, 'dhol-high', 0.7],
    [5, 'dhol-low', 0.6],
    [6, 'dhol-high', 0.5],
  ],
} as const;

export const themes: Readonly<Record<ThemeName, Theme>> = {
  roofs: { ...seven, mode: 'bright', liftDb: 2.2, pulseSeconds: 0.36, flute: true },
  // Eight pulses, as in a Keherwa: 109 quarters a minute.
  fight: {
    mode: 'bright',
    liftDb: 1.5,
    pulses: 8,
    pulseSeconds: 60 / 218,
    stressed: [0, 4],
    flute: false,
    hands: [
      [0, 'doum', 1],
      [1, 'ka', 0.5],
      [2, 'tek', 0.7],
      [3, 'ka', 0.5],
      [4, 'tek', 0.6],
      [5, 'ka', 0.6],
      [6, 'doum', 0.8],
      [7, 'tek', 0.6],
    ],
    dhol: [
      [0, 'dhol-low', 1],
      [3, 'dhol-high', 0.6],
      [4, 'dhol-high', 0.8],
      [6, 'dhol-low', 0.8],
      [7, 'dhol-high', 0.5],
    ],
  },
  lanes: { ...seven, mode: 'night', liftDb: -0.5, pulseSeconds: 0.235, flute: false },
  thread: { ...seven, mode: 'night', liftDb: 3.5, pulseSeconds: 0.44, hands: [], dhol: [], flute: true },
};
