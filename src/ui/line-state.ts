// Tension and wear in steps that can be told apart by pattern and by word (the same steps as the drawn lines).
import type { TextKey } from '../text/say.ts';

export type TensionState = 'slack' | 'cruise' | 'biting' | 'danger' | 'parting';
export type WearState = 'none' | 'rubbed' | 'worn' | 'through';

/** Upper ends as shares of the breaking load. */
const tensionSteps: readonly (readonly [upTo: number, state: TensionState])[] = [
  [0.15, 'slack'],
  [0.45, 'cruise'],
  [0.75, 'biting'],
  [0.92, 'danger'],
];

const wearSteps: readonly (readonly [upTo: number, state: WearState])[] = [
  [0.08, 'none'],
  [0.4, 'rubbed'],
  [0.75, 'worn'],
];

/** The step of a tension, 0..1 of the breaking load. */
export function tensionState(share: number): TensionState {
  return tensionSteps.find(([upTo]) => share < upTo)?.[1] ?? 'parting';
}

/** The step of a wear, 0 sound .. 1 gone. */
export function wearState(share: number): WearState {
  return wearSteps.find(([upTo]) => share < upTo)?.[1] ?? 'through';
}

export const tensionWords: Readonly<Record<TensionState, TextKey>> = {
  slack: 'tension.slack',
  cruise: 'tension.cruise',
  biting: 'tension.biting',
  danger: 'tension.danger',
  parting: 'tension.parting',
};

export const wearWords: Readonly<Record<WearState, TextKey>> = {
  none: 'wear.none',
  rubbed: 'wear.rubbed',
  worn: 'wear.worn',
  through: 'wear.through',
};
