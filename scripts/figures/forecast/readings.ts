// What could be seen of the wind from the roof in the half minute before a cut: what the signs show, and what the kite feels.
import { type Air, advanceAirBy, windAt } from '../../../src/sim/flight/air.ts';
import type { Vector } from '../../../src/sim/setup.ts';
import { ticksPerSecond, type World } from '../../../src/sim/world.ts';

/** Readings are taken so many seconds apart, for so long. */
const apartSeconds = 0.5;
const rememberedSeconds = 30;
const remembered = rememberedSeconds / apartSeconds;
/** Seconds before the cut between which readings are averaged; the last one stands for itself as well. */
const windows = [0, 2, 8, rememberedSeconds] as const;

/** Wind at the signs and at the kite at one moment, m/s, three numbers each. */
function read(air: Air, places: readonly Vector[]): Float64Array {
  const winds = new Float64Array(3 * places.length);
  for (const [i, [x, y, z]] of places.entries()) windAt(air, x, y, z, winds, 3 * i);
  return winds;
}

/** The last half minute of what was read, oldest first, and where the kite was each time. */
export class Diary {
  private readonly signs: readonly Vector[];
  readonly kitePlaces: Vector[] = [];
  private readonly winds: Float64Array[] = [];

  constructor(signs: readonly Vector[]) {
    this.signs = signs;
  }

  /** To be told of every tick of a world with one kite. */
  readonly look = ({ tick, air, flyers }: World): void => {
    if (tick % (apartSeconds * ticksPerSecond) !== 0) return;
    const [x = 0, y = 0, z = 0] = flyers[0]?.kite.position ?? [];
    this.note(air, [x, y, z]);
  };

  /** Reads signs and kite. */
  note(air: Air, kite: Vector): void {
    this.kitePlaces.push(kite);
    this.winds.push(read(air, [...this.signs, kite]));
    if (this.winds.length <= remembered) return;
    this.winds.shift();
    this.kitePlaces.shift();
  }

  /** The readings as numbers to reckon with: the last one, and means over the windows; m/s. */
  get numbers(): number[] {
    const newest = this.winds.at(-1);
    if (newest === undefined) throw new RangeError('nothing was read');
    const numbers = [...newest];
    for (const [i, from] of windows.slice(0, -1).entries()) {
      const to = windows[i + 1] ?? rememberedSeconds;
      const seen = this.winds.slice(
        Math.max(0, this.winds.length - to / apartSeconds),
        this.winds.length - from / apartSeconds,
      );
      // Who has not looked for so long takes the oldest that he has.
      const some = seen.length === 0 ? this.winds.slice(0, 1) : seen;
      for (let k = 0; k < newest.length; k++)
        numbers.push(some.reduce((sum, winds) => sum + (winds[k] ?? 0), 0) / some.length);
    }
    return numbers;
  }
}

/** Another air lives through the same half minute, read at the same places; `hold` is called after each move of it. */
export function readAlong(
  air: Air,
  signs: readonly Vector[],
  kitePlaces: readonly Vector[],
  hold: (air: Air) => void,
): number[] {
  const diary = new Diary(signs);
  for (const place of kitePlaces) {
    advanceAirBy(air, apartSeconds);
    hold(air);
    diary.note(air, place);
  }
  return diary.numbers;
}
