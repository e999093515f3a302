// Writes a match down as it is flown: wishes run by run, and the seal.
import type { Wish } from './controls.ts';
import { physicsName, type Tape, tapeFormat, tapeVersion, type WishRun } from './tape.ts';
import { closeSeal, type OpenSeal, openSeal, sealTick, type TapeHead } from './tape-seal.ts';

export interface TapeRecorder {
  readonly head: TapeHead;
  /** Runs so far for each flyer, in the level's order, then for each spool with a seat; [ticks, reel, lean]. */
  readonly seats: [number, number, number][][];
  readonly seal: OpenSeal;
}

/** Begins a tape of so many seats (`seatCount`). `setup` says who `you` are and which pilots sit where (by flyer's id). */
export function startRecording(level: string, seed: number, seats: number, setup: Tape['setup']): TapeRecorder {
  const head: TapeHead = { physics: physicsName, level, seed, setup };
  return { head, seats: Array.from({ length: seats }, () => []), seal: openSeal(head) };
}

/** Writes down one tick: exactly what was given to `step`, null where a pilot inside the simulation sits. */
export function record(recorder: TapeRecorder, wishes: readonly (Wish | null)[]): void {
  for (let at = 0; at < recorder.seats.length; at++) {
    const wish = wishes[at];
    const runs = recorder.seats[at];
    if (wish === null || wish === undefined || runs === undefined) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === wish.reel && last[2] === wish.lean) last[0]++;
    else runs.push([1, wish.reel, wish.lean]);
  }
  sealTick(recorder.seal, wishes);
}

/** The tape so far, a copy of its own. */
export function toTape(recorder: TapeRecorder): Tape {
  return {
    format: tapeFormat,
    version: tapeVersion,
    ...recorder.head,
    seats: recorder.seats.map((runs) => runs.map((run): WishRun => [...run])),
    seal: closeSeal(recorder.seal),
  };
}
