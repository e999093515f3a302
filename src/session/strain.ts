// How strained a line looks, drawn in the sky and on the wall alike: the simulation's share of the breaking load, stretched
// so that what a hand does every day (a hover at a tenth of the load, a dash at a half) fills the five states.

/** States of a line by strain: colour, pattern and tremble all follow from them. */
export type LineState = 'slack' | 'cruise' | 'biting' | 'danger' | 'parting';

/** Upper ends of the states but the last. */
const ends: readonly (readonly [number, LineState])[] = [
  [0.15, 'slack'],
  [0.45, 'cruise'],
  [0.75, 'biting'],
  [0.92, 'danger'],
];
const stretch = 0.6;

/** Strain 0..1 from a tension as a share of the breaking load. */
export function strainOf(tensionShare: number): number {
  return tensionShare > 0 ? Math.min(1, tensionShare ** stretch) : 0;
}

/** The state that a strain is drawn as. */
export function stateOf(strain: number): LineState {
  return ends.find(([end]) => strain < end)?.[1] ?? 'parting';
}
