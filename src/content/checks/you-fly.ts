import type { Check } from './check.ts';

/** `you` is one of the flyers. */
export const youFly: Check = ({ flyers, you }) =>
  flyers.some(({ id }) => id === you) ? null : { field: 'you', reason: `names none of the flyers: "${you}"` };
