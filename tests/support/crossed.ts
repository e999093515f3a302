// Where two polygons cross, found without the simulation: seen along a direction, and how far apart they are along it.
import type { Line } from '../../src/sim/flight/line.ts';
import type { Vector } from '../../src/sim/setup.ts';

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
/** a + share b */
export function along(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + share * b[0], a[1] + share * b[1], a[2] + share * b[2]];
}
export function unit(a: Vector): Vector {
  return along([0, 0, 0], a, 1 / Math.sqrt(dot(a, a)));
}

function node({ at }: Line, k: number): Vector {
  return [at[3 * k] as number, at[3 * k + 1] as number, at[3 * k + 2] as number];
}

/** Is the place well inside the line, a tenth of a segment from either end or more? */
function isInside(line: Line, segment: number, share: number): boolean {
  const place = segment + share;
  return share >= 0 && share <= 1 && place > 0.1 && place < line.segments - 0.1;
}

/** Gaps a - b along `sight` (a unit vector), metres, wherever the lines cross well inside both as seen along it. */
export function gapsSeenAlong(sight: Vector, a: Line, b: Line): number[] {
  const gaps: number[] = [];
  for (let i = 0; i < a.segments; i++) {
    const p = node(a, i);
    const d = along(node(a, i + 1), p, -1);
    const acrossD = cross(d, sight);
    for (let j = 0; j < b.segments; j++) {
      const q = node(b, j);
      const e = along(node(b, j + 1), q, -1);
      const turn = dot(e, acrossD);
      if (Math.abs(turn) < 1e-9) continue;
      const way = along(p, q, -1);
      const onB = dot(way, acrossD) / turn;
      const onA = dot(way, cross(e, sight)) / turn;
      if (!isInside(a, i, onA) || !isInside(b, j, onB)) continue;
      gaps.push(dot(along(along(p, d, onA), along(q, e, onB), -1), sight));
    }
  }
  return gaps;
}
