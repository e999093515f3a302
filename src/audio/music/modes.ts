// Pitch: two scales over one tonal centre. They follow what is written of Kabul's rubab players (docs/sound.md); an Afghan
// musician has not confirmed them.

/** The tonal centre: D3, hertz. Sounds are recorded over it (`scripts/sounds/notes.mjs`). */
export const saHertz = 146.832;

export type ModeName = 'bright' | 'night';

/** Half tones over Sa. `bright` leans on its fourth, `night` has the low second, third and sixth. */
export const modes: Readonly<Record<ModeName, readonly number[]>> = {
  bright: [0, 2, 4, 5, 7, 9, 10],
  night: [0, 1, 3, 5, 7, 8, 10],
};

/** Half tones over Sa of a degree; 7 is Sa an octave higher, -1 the seventh beneath. */
export function halfTonesOf(mode: ModeName, degree: number): number {
  const octave = Math.floor(degree / 7);
  return 12 * octave + (modes[mode][degree - 7 * octave] ?? 0);
}

/** Does a pitch, in half tones from Sa, belong to the mode? */
export const isInMode = (mode: ModeName, halfTones: number): boolean =>
  modes[mode].includes(halfTones - 12 * Math.floor(halfTones / 12));
