// A finger or a stick that goes round a middle: how far it has gone, turn upon turn. Pure.

export interface Circling {
  /** The angle a moment ago, radians; null before anything goes round. */
  before: number | null;
  /** Radians gone round, clockwise on the screen positive. */
  turned: number;
}

export const newCircling = (): Circling => ({ before: null, turned: 0 });

/**
 * Follows something that is (x, y) off the middle, y down; `least` is how near it may come before its angle says nothing.
 * Nearer it rests where it was.
 */
export function goRound(circling: Circling, x: number, y: number, least: number): void {
  if (Math.hypot(x, y) < least) {
    circling.before = null;
    return;
  }
  const angle = Math.atan2(y, x);
  const { before } = circling;
  circling.before = angle;
  if (before === null) return;
  let step = angle - before;
  if (step > Math.PI) step -= 2 * Math.PI;
  if (step < -Math.PI) step += 2 * Math.PI;
  circling.turned += step;
}
