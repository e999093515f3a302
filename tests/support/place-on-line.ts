// Where a mark on a line is in the sky.
import type { Line } from '../../src/sim/flight/line.ts';
import type { Vector } from '../../src/sim/setup.ts';
import { nth } from './numbers.ts';

/** The place of a mark on the line, that many metres from the kite. */
export function placeOnLine({ at, segments, metres }: Line, mark: number): Vector {
  const f = segments * (1 - mark / metres);
  const o = 3 * Math.min(segments - 1, Math.floor(f));
  const share = f - o / 3;
  return [0, 1, 2].map((i) => nth(at, o + i) * (1 - share) + nth(at, o + 3 + i) * share) as unknown as Vector;
}
