// Words for the states of a line, and wear in steps that can be told apart by pattern and by word.
import type { LineState } from '../session/strain.ts';
import type { TextKey } from '../text/say.ts';

export type WearState = 'none' | 'rubbed' | 'worn' | 'through';

const wearSteps: readonly (readonly [upTo: number, state: WearState])[] = [
  [0.08, 'none'],
  [0.4, 'rubbed'],
  [0.75, 'worn'],
];

/** The step of a wear, 0 sound .. 1 gone. */
export function wearState(share: number): WearState {
  return wearSteps.find(([upTo]) => share < upTo)?.[1] ?? 'through';
}

export const tensionWords: Readonly<Record<LineState, TextKey>> = {
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
