// Memory that shell and worker share. If a module falls silent, the worker is lost, but not what it had written here:
// whether somebody else's code runs now, how many faults there were, and every wish so far.
import type { Wish } from '../sim/controls.ts';
import { ticksPerSecond } from '../sim/world.ts';

const place = { beat: 0, inside: 1, faults: 2, ticks: 3 } as const;
const headBytes = 4 * Object.keys(place).length;

/** A notebook for a match of that length. */
export function newNotebook(limitSeconds: number, flyers: number): SharedArrayBuffer {
  return new SharedArrayBuffer(headBytes + 2 * flyers * (limitSeconds * ticksPerSecond + 1));
}

export class Notebook {
  readonly #head: Int32Array;
  readonly #wishes: Int8Array;
  readonly #flyers: number;

  constructor(memory: SharedArrayBuffer, flyers: number) {
    this.#head = new Int32Array(memory, 0, headBytes / 4);
    this.#wishes = new Int8Array(memory, headBytes);
    this.#flyers = flyers;
  }

  /** Somebody else's code begins; `seat` counts from 0. */
  enter(seat: number): void {
    Atomics.add(this.#head, place.beat, 1);
    Atomics.store(this.#head, place.inside, seat + 1);
  }

  /** It has come back. */
  leave(): void {
    Atomics.store(this.#head, place.inside, 0);
  }

  /** Seat whose module runs now, or -1; `beat` is another number for each call. */
  inside(): { readonly seat: number; readonly beat: number } {
    return { seat: Atomics.load(this.#head, place.inside) - 1, beat: Atomics.load(this.#head, place.beat) };
  }

  countFault(): number {
    return Atomics.add(this.#head, place.faults, 1) + 1;
  }

  get faults(): number {
    return Atomics.load(this.#head, place.faults);
  }

  /** Whole ticks that are written down. */
  get ticks(): number {
    return Atomics.load(this.#head, place.ticks);
  }

  /** Writes the wishes of the next tick; null is written as zeros and read back as such. */
  write(wishes: readonly (Wish | null)[]): void {
    const at = 2 * this.#flyers * this.ticks;
    for (let seat = 0; seat < this.#flyers; seat++) {
      this.#wishes[at + 2 * seat] = wishes[seat]?.reel ?? 0;
      this.#wishes[at + 2 * seat + 1] = wishes[seat]?.lean ?? 0;
    }
    Atomics.add(this.#head, place.ticks, 1);
  }

  read(tick: number, seat: number): Wish {
    const at = 2 * (this.#flyers * tick + seat);
    return { reel: this.#wishes[at] ?? 0, lean: this.#wishes[at + 1] ?? 0 };
  }
}
