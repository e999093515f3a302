// Where the big spool lies that a finger goes round: in the half of whoever holds it.
import type { Side } from '../session/table.ts';
import type { Layout } from './layout.ts';

/** The part of the screen that is one person's. */
export type Place = 'whole' | Side;

/** A spool seen from its end, in design px. */
export interface Dial {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The dial of a place: at the outer edge, where a thumb is, above the heads of the children. */
export function dialOf({ kind, width, height }: Layout, place: Place): Dial {
  const radius = kind === 'portrait' ? 46 : 78;
  const inset = radius * (kind === 'portrait' ? 1.6 : 1.66);
  return {
    x: place === 'left' ? inset : width - inset,
    y: height - (kind === 'portrait' ? 330 : 345),
    radius,
  };
}
