// Nobody waits and slips away for ever: a match must end, and those who are left late in it go for each other.
import { clamp } from '../sky.ts';
import type { PilotMind } from './pilot.ts';

/** Who has been up for so many ticks begins to tire of it, and has no patience left at the end. */
const tired = { from: 900, to: 2400 };

/** Share of patience that is left: 1 while fresh, 0 when tired. */
export function freshness({ ticks }: PilotMind): number {
  return clamp((tired.to - ticks) / (tired.to - tired.from), 0, 1);
}
