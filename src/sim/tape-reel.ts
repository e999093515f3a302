// Unrolls a tape: from runs to ticks.
import type { Wish } from './controls.ts';
import type { Tape, WishRun } from './tape.ts';

function runTicks(runs: readonly WishRun[]): number {
  let ticks = 0;
  for (const run of runs) ticks += run[0];
  return ticks;
}

/** How many ticks a tape lasts: its longest seat, or its seal where only pilots flew. 0 when neither tells. */
export function tapeTicks(tape: Tape): number {
  const longest = Math.max(0, ...tape.seats.map(runTicks));
  return longest > 0 ? longest : (tape.seal?.ticks ?? 0);
}

/** The wishes of each tick in turn, one for each seat of the tape; null for seats without wishes. The list is used again. */
export function* wishesByTick(tape: Tape): Generator<readonly (Wish | null)[]> {
  const ticks = tapeTicks(tape);
  const wishes: (Wish | null)[] = tape.seats.map(() => null);
  const run = tape.seats.map(() => -1);
  const left = tape.seats.map(() => 0);
  for (let tick = 0; tick < ticks; tick++) {
    for (const [seat, runs] of tape.seats.entries()) {
      const now = (left[seat] ?? 0) - 1;
      left[seat] = now;
      if (now >= 0 || runs.length === 0) continue;
      const next = (run[seat] ?? -1) + 1;
      const [length, reel, lean] = runs[next] ?? [1, 0, 0];
      run[seat] = next;
      left[seat] = length - 1;
      wishes[seat] = { reel, lean };
    }
    yield wishes;
  }
}
