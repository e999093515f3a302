// The one tune. Amir's rubab plays it and Hassan's dambura plays it; whoever hears both hears brothers. Written for this
// game, after no recording.

/** A degree of the mode, held for so many pulses. */
export type Tone = readonly [degree: number, pulses: number];

const call: readonly Tone[] = [
  [0, 2],
  [1, 1],
  [2, 1],
  [3, 2],
  [2, 1],
  [1, 1],
];
const answer: readonly Tone[] = [
  [2, 2],
  [3, 1],
  [4, 1],
  [3, 2],
  [1, 2],
];
const climb: readonly Tone[] = [
  [0, 2],
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 1],
  [5, 1],
];
const home: readonly Tone[] = [
  [4, 2],
  [3, 1],
  [2, 1],
  [1, 1],
  [2, 1],
  [0, 2],
];
const aloft: readonly Tone[] = [
  [7, 2],
  [6, 1],
  [5, 1],
  [6, 2],
  [4, 2],
];
const falling: readonly Tone[] = [
  [5, 2],
  [4, 1],
  [3, 1],
  [4, 2],
  [2, 2],
];

/** Twelve bars of eight pulses. */
export const tune: readonly (readonly Tone[])[] = [
  call,
  answer,
  call,
  home,
  call,
  answer,
  climb,
  falling,
  aloft,
  falling,
  call,
  home,
];

/** A bar of the tune in a metre of `pulses`: its last tones give way. */
export function barOfTune(bar: number, pulses: number): readonly Tone[] {
  const tones: Tone[] = [];
  let left = pulses;
  for (const [degree, length] of tune[bar % tune.length] ?? []) {
    if (left <= 0) break;
    tones.push([degree, Math.min(length, left)]);
    left -= length;
  }
  return tones;
}
