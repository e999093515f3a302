import { expect, test } from 'vitest';
import { stateOf } from '../../src/session/strain.ts';
import { wearState } from '../../src/ui/line-state.ts';

test.each([
  [0, 'slack'],
  [0.15, 'cruise'],
  [0.45, 'biting'],
  [0.75, 'danger'],
  [0.92, 'parting'],
  [1, 'parting'],
] as const)('a strain of %d is %s', (strain, state) => {
  expect(stateOf(strain)).toBe(state);
});

test.each([
  [0, 'none'],
  [0.2, 'rubbed'],
  [0.5, 'worn'],
  [0.99, 'through'],
] as const)('a wear of %d is %s', (share, state) => {
  expect(wearState(share)).toBe(state);
});
