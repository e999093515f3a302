// Strikes that come a little after their fact: roofs need a moment to shout. Pure.
import type { Cue } from './cues.ts';

export interface Later {
  /** Puts a strike off until a time, milliseconds. Of one sound only the louder stays: the same roofs shout once. */
  put(cue: Cue, atMs: number): void;
  /** Those that are due, each once. */
  due(nowMs: number): readonly Cue[];
}

export function openLater(): Later {
  let waiting: readonly { readonly cue: Cue; readonly atMs: number }[] = [];
  return {
    put(cue, atMs) {
      const same = waiting.find((other) => other.cue.sound === cue.sound);
      if (same !== undefined && same.cue.volume >= cue.volume) return;
      waiting = [...waiting.filter((other) => other !== same), { cue, atMs }];
    },
    due(nowMs) {
      const reached = waiting.filter(({ atMs }) => atMs <= nowMs);
      if (reached.length > 0) waiting = waiting.filter(({ atMs }) => atMs > nowMs);
      return reached.map(({ cue }) => cue);
    },
  };
}
