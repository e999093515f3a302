// Where the big spool lies that a finger goes round: low in the half of whoever holds it, clear of the wall's chalk.
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

/** The dial of a place. */
export function dialOf({ kind, width, height }: Layout, place: Place): Dial {
  const middle = place === 'left' ? 0.25 : place === 'right' ? 0.75 : 0.5;
  if (kind === 'portrait') return { x: width * middle, y: height - 178, radius: 58 };
  return { x: width * middle + (place === 'left' ? 40 : 0), y: height - 148, radius: 84 };
}
