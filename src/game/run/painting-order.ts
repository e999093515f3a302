// Which of two things in the lanes is painted first, for an eye that looks down the wind from above: what stands behind.
// Things are boxes on the map that do not overlap; seen from one place, such boxes never stand in one another's way in turn.
import type { Painter } from '../painter.ts';
import type { RunStage } from './run-stage.ts';

/** Edges on the map, metres. */
export interface Standing {
  readonly left: number;
  readonly right: number;
  readonly near: number;
  readonly far: number;
}

/** Something that stands there, and how it is painted. */
export type Thing = Standing & { readonly paint: (painter: Painter, stage: RunStage) => void };

/** True when `a` lies farther out than `b`, on its own side of the eye. */
function isOuter(a: Standing, b: Standing, eyeX: number): boolean {
  return (a.left >= b.right && a.left >= eyeX) || (a.right <= b.left && a.right <= eyeX);
}

const isAcross = (a: Standing, b: Standing, eyeX: number): boolean => a.left >= eyeX && b.right <= eyeX;

/** True when `a` must be painted before `b`. `eyeX`: the eye's place across the wind, metres; it stands upwind of both. */
export function isBehind(a: Standing, b: Standing, eyeX: number): boolean {
  if (isAcross(a, b, eyeX) || isAcross(b, a, eyeX)) return false;
  // Farther down the wind, but nearer to the middle: the two are seen side by side.
  if (a.near >= b.far) return !isOuter(b, a, eyeX);
  if (b.near >= a.far) return false;
  return isOuter(a, b, eyeX);
}

/** The things in an order in which each comes after all that stand behind it. */
export function inPaintingOrder<One extends Standing>(things: readonly One[], eyeX: number): One[] {
  const sorted = [...things].sort((a, b) => b.near - a.near);
  const order: One[] = [];
  const met = new Set<One>();
  const visit = (thing: One) => {
    if (met.has(thing)) return;
    met.add(thing);
    for (const other of sorted) if (!met.has(other) && isBehind(other, thing, eyeX)) visit(other);
    order.push(thing);
  };
  for (const thing of sorted) visit(thing);
  return order;
}
