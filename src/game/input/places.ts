// Two people at one screen stand side by side: the left half is one's, the right half the other's.
import type { Place } from '../spool-dial.ts';

/** Whether a finger that goes down there, CSS px from the mount's left, belongs to that place. */
export function isInPlace(mount: HTMLElement, place: Place): (x: number) => boolean {
  if (place === 'whole') return () => true;
  return (x) => x < mount.clientWidth / 2 === (place === 'left');
}

/** Counted from the left. */
export const placeNumber = (place: Place): number => (place === 'right' ? 1 : 0);
