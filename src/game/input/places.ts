// Two people at one screen stand side by side: the left half is one's, the right half the other's.
import type { Place } from '../spool-dial.ts';

/** Whether a finger that goes down there, CSS px from the mount's left, belongs to that place. */
export function isInPlace(mount: HTMLElement, place: Place): (x: number) => boolean {
  if (place === 'whole') return () => true;
  return (x) => x < mount.clientWidth / 2 === (place === 'left');
}

/** The part of the screen that the seat at `at` has, of so many. */
export function placeOf(at: number, seats: number): Place {
  if (seats < 2) return 'whole';
  return at === 0 ? 'left' : 'right';
}

/** Counted from the left. */
export const placeNumber = (place: Place): number => (place === 'right' ? 1 : 0);
